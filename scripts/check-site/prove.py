"""Shows that every check of check_site.py can fail: one fault at a time in a small site that has none."""

import functools
import http.server
import pathlib
import sys
import tempfile
import threading

import check_site
from playwright.sync_api import sync_playwright

POLICY = (
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'\">"
)


def page(name, title, body):
    """A page that no check objects to."""
    return (
        f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>{title}</title>\n'
        f'<meta name="viewport" content="width=device-width">\n<meta name="description" content="{title}, in short">\n'
        f'{POLICY}\n<link rel="canonical" href="https://site.example/{name}">\n'
        f'<link rel="stylesheet" href="style.css">\n<link rel="icon" href="icon.svg">\n</head>\n<body>\n'
        f"<main>\n<h1>{title}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


ENTRY = "<entry><title>One</title><id>tag:site.example,2026:one</id><updated>2026-01-01T00:00:00Z</updated></entry>"
GOOD = {
    "index.html": page("index.html", "Index", '<p id="start">See <a href="other.html#end">the other page</a>.</p>'),
    "other.html": page("other.html", "Other", '<p id="end">Back to <a href="index.html">the index</a>, word for word.</p>'),
    "style.css": "body { background: #ffffff; color: #111111 }\na { color: #003399 }\n",
    "icon.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    "feed.xml": '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Site</title>'
    f"<id>tag:site.example,2026:site</id><updated>2026-01-01T00:00:00Z</updated>{ENTRY}</feed>",
    "feed.json": '{"items": [{"id": "tag:site.example,2026:one"}]}',
    "sitemap.xml": '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
    "<url><loc>https://site.example/index.html</loc></url><url><loc>https://site.example/other.html</loc></url></urlset>",
}

# The check that must object, the file, what is replaced and by what.
FAULTS = [
    ("markup", "other.html", "<p id", "<b id"),
    ("links", "index.html", "other.html#end", "other.html#ende"),
    ("links", "index.html", "other.html#end", "elsewhere.html"),
    ("orphans", "index.html", "other.html#end", "#start"),
    ("identifiers", "other.html", "<h1>", '<h1 id="end">'),
    ("heads", "other.html", "<title>Other", "<title>Index"),
    ("heads", "other.html", ' lang="en"', ""),
    ("heads", "other.html", POLICY, ""),
    ("policy", "other.html", "<h1>", '<h1 style="color: red">'),
    ("policy", "other.html", "</main>", "<script>1</script></main>"),
    ("weight", "style.css", "body", "/*" + "x" * 60_000 + "*/ body"),
    ("residue", "other.html", "word for word", "Optional(word)"),
    ("feeds", "feed.xml", "</feed>", ""),
    ("feeds", "feed.json", ":one", ":two"),
    ("feeds", "sitemap.xml", "other.html", "another.html"),
    ("views", "style.css", "#003399", "#eeeeee"),
    ("views", "style.css", "body {", "main { width: 90em } body {"),
    ("views", "other.html", "</main>", '<p><img src="missing.png" alt="nothing"></p></main>'),
    ("keyboard", "other.html", "</main>", '<p><a tabindex="1" href="index.html">first</a></p></main>'),
    ("keyboard", "style.css", "body {", "a:focus { outline: none } body {"),
    ("paper", "style.css", "body {", "@media print { p { height: 0; overflow: hidden } } body {"),
]


def findings(check, files, browser):
    """What a check says of a site made of `files`."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder).resolve()
        for name, text in files.items():
            (root / name).write_text(text, encoding="utf-8")
        site = check_site.Site(root)
        if check in check_site.FILE_CHECKS:
            return list(check(site))
        handler = functools.partial(check_site.Server, directory=root)
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            found = list(check(site, f"http://127.0.0.1:{server.server_address[1]}", browser, 2))
            server.shutdown()
        return found


def main():
    checks = {check.__name__: check for check in check_site.FILE_CHECKS + check_site.BROWSER_CHECKS}
    problems = [f"no fault for {name}" for name in checks if name not in {fault[0] for fault in FAULTS}]
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for name, check in checks.items():
            problems += [f"{name} objects to the good site: {finding}" for finding in findings(check, GOOD, browser)]
        for name, file, old, new in FAULTS:
            assert old in GOOD[file], (file, old)
            if not findings(checks[name], GOOD | {file: GOOD[file].replace(old, new, 1)}, browser):
                problems.append(f"{name} does not see `{new[:60]}` in {file}")
        browser.close()
    print("\n".join(problems) or f"{len(FAULTS)} faults, each seen by its check")
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()
