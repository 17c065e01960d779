#!/usr/bin/env python3
"""Hold the expected exports to readers that are not ours.

    check_exports.py [FOLDER…]

Each folder holds one site's exports; without one, the expectations of the tests are read. Python's own
readers of XML, JSON and CSV always run, and so do the rules below. `feedparser`, `icalendar`, `rispy`,
`bibtexparser` and `pybtex` run when they are installed; with `jsonschema` and CSL_SCHEMA, a path to
`csl-data.json` of citation-style-language/schema, so does that schema.
"""

import csv
import datetime
import importlib
import io
import json
import os
import pathlib
import re
import sys
import xml.etree.ElementTree as ET

HERE = pathlib.Path(__file__).parent
ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
used = set()


def optional(name):
    try:
        module = importlib.import_module(name)
    except ImportError:
        return None
    used.add(name)
    return module


def instant(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")


def check_feed(path):
    root = ET.fromstring(path.read_bytes())
    assert root.tag == ATOM + "feed"
    for element in [root, *root.iter(ATOM + "entry")]:
        for name in ("id", "title", "updated"):
            assert len(element.findall(ATOM + name)) == 1, (element, name)
        assert element.find(ATOM + "id").text.startswith("tag:")
        instant(element.find(ATOM + "updated").text)
        links = [(l.get("rel"), l.get("type"), l.get("hreflang")) for l in element.findall(ATOM + "link")]
        assert len(links) == len(set(links)), "two links of one kind"
    assert [l.get("href") for l in root.findall(ATOM + "link") if l.get("rel") == "self"][0].endswith(path.name)
    ids = [entry.find(ATOM + "id").text for entry in root.iter(ATOM + "entry")]
    assert len(ids) == len(set(ids))
    dates = [entry.find(ATOM + "updated").text for entry in root.iter(ATOM + "entry")]
    assert dates == sorted(dates, reverse=True), "not newest first"
    feedparser = optional("feedparser")
    if feedparser:
        parsed = feedparser.parse(path.read_bytes())
        assert not parsed.bozo, parsed.get("bozo_exception")
        assert parsed.version == "atom10" and len(parsed.entries) == len(ids)
        assert all(entry.title and entry.link.startswith("http") for entry in parsed.entries)


def check_json_feed(path):
    feed = json.loads(path.read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    for item in feed["items"]:
        assert isinstance(item["id"], str) and item["content_text"] and item["url"].startswith("https://")
        datetime.datetime.fromisoformat(item["date_modified"].replace("Z", "+00:00"))
    atom = ET.fromstring((path.parent / "feed.xml").read_bytes())
    entries = [(e.find(ATOM + "id").text, e.find(ATOM + "title").text) for e in atom.iter(ATOM + "entry")]
    assert entries == [(item["id"], item["title"]) for item in feed["items"]], "the feeds disagree"


def check_sitemap(path):
    root = ET.fromstring(path.read_bytes())
    locations = [url.find(SITEMAP + "loc").text for url in root.iter(SITEMAP + "url")]
    assert locations and all(location.startswith("https://") for location in locations)
    for url in root.iter(SITEMAP + "url"):
        for change in url.findall(SITEMAP + "lastmod"):
            datetime.date.fromisoformat(change.text)


def check_robots(path):
    assert re.search(r"(?m)^Sitemap: https://\S+/sitemap\.xml$", path.read_text())


def check_calendar(path):
    data = path.read_bytes()
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    lines = data.replace(b"\r\n ", b"").decode("utf-8").split("\r\n")[:-1]
    assert all(re.match(r"[A-Z-]+(;[^:]*)?:", line) for line in lines)
    events = len([line for line in lines if line == "BEGIN:VEVENT"])
    uids = [line for line in lines if line.startswith("UID:")]
    assert len(uids) == len(set(uids)) == events
    chronology = json.loads((path.parent / "chronology.json").read_text(encoding="utf-8"))
    assert len(chronology["events"]) == events
    icalendar = optional("icalendar")
    if icalendar:
        calendar = icalendar.Calendar.from_ical(data)
        assert not calendar.errors
        for component, event in zip(calendar.walk("VEVENT"), chronology["events"]):
            assert not component.errors, component.errors
            start = component.decoded("DTSTART")
            if isinstance(start, datetime.datetime):
                assert start.strftime("%Y-%m-%dT%H:%MZ") == event["date"]["instant"]
                continue
            known = event["date"]["earliest"] or event["date"]["latest"]
            assert start.isoformat() == known
            if "DTEND" in component:
                last = component.decoded("DTEND") - datetime.timedelta(days=1)
                assert last.isoformat() == (event["date"]["latest"] or event["date"]["earliest"])
            exact = event["date"]["is_exact"]
            assert exact or str(component["SUMMARY"]).startswith(f"({event['date']['words']})")
            text = event["claims"][0]["text"]
            assert text in str(component["SUMMARY"])


def check_csv(path):
    text = path.read_bytes().decode("utf-8")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert len({len(row) for row in rows}) == 1, "rows of different lengths"
    for row in rows:
        for cell in row:
            assert not cell or cell[0] not in "=+-@\t\r\n＝＋－＠", f"a formula: {cell}"
    events = json.loads((path.parent / "chronology.json").read_text(encoding="utf-8"))["events"]
    assert [row[0] for row in rows[1:]] == [event["id"] for event in events]


def check_chronology(path):
    for event in json.loads(path.read_text(encoding="utf-8"))["events"]:
        date = event["date"]
        for day in (date["earliest"], date["latest"]):
            assert day is None or datetime.date.fromisoformat(day)


CSL_FIELDS = {
    "id", "type", "title", "author", "container-title", "publisher", "publisher-place", "issued", "accessed",
    "language", "URL", "note", "custom",
}


def check_csl(path):
    items = json.loads(path.read_text(encoding="utf-8"))
    for item in items:
        assert set(item) <= CSL_FIELDS and item["id"] and item["type"]
        for name in ("issued", "accessed"):
            date = item.get(name, {})
            assert set(date) <= {"date-parts", "season", "circa", "literal"}
            parts = date.get("date-parts", [])
            assert len(parts) <= 2 and all(1 <= len(part) <= 3 for part in parts)
    jsonschema = optional("jsonschema")
    if jsonschema and os.environ.get("CSL_SCHEMA"):
        used.add("csl-data.json")
        schema = json.loads(pathlib.Path(os.environ["CSL_SCHEMA"]).read_text(encoding="utf-8"))
        jsonschema.Draft7Validator(schema).validate(items)


def sources(path):
    return json.loads((path.parent / "bibliography.json").read_text(encoding="utf-8"))


def balanced(text):
    depth = 0
    for character in re.sub(r"\\[{}]", "", text):
        depth += {"{": 1, "}": -1}.get(character, 0)
        assert depth >= 0
    return depth == 0


def plain(text):
    """What TeX prints of an escaped text."""
    text = text.replace("{\\textbackslash}", "\x00").replace("{\\textasciitilde}", "~")
    text = text.replace("{\\textasciicircum}", "^").replace("{\\textbar}", "|")
    text = text.replace("{\\textless}", "<").replace("{\\textgreater}", ">")
    text = re.sub(r"(?<!\\)[{}]", "", text)
    return re.sub(r"\\([{}#$%&_])", r"\1", text).replace("\x00", "\\")


def check_bibtex(path):
    text = path.read_text(encoding="utf-8")
    assert balanced(text)
    keys = re.findall(r"^@[a-z]+\{([^,]+),$", text, re.M)
    assert keys == [item["id"] for item in sources(path)]
    titles = [plain(title) for title in re.findall(r"^  title = \{\{(.*)\}\},?$", text, re.M)]
    assert titles == [item["title"] for item in sources(path)]
    pybtex = optional("pybtex.database")
    if pybtex:
        entries = pybtex.parse_string(text, "bibtex").entries
        for item in sources(path):
            entry = entries[item["id"]]
            assert plain(entry.fields["title"]) == item["title"]
            names = [plain(str(person)) for person in entry.persons.get("author", [])]
            assert names == [author["literal"] for author in item.get("author", [])]
            assert entry.fields.get("url") == item.get("URL")
    bibtexparser = optional("bibtexparser")
    if bibtexparser:
        library = bibtexparser.parse_string(text) if hasattr(bibtexparser, "parse_string") else None
        entries = library.entries if library else bibtexparser.loads(text).entries
        assert len(entries) == len(keys) and not (library and library.failed_blocks)


def check_ris(path):
    data = path.read_bytes()
    text = data.decode("utf-8")
    lines = [line for line in text.split("\r\n") if line]
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in lines)
    rispy = optional("rispy")
    if rispy:
        records = rispy.loads(text)
        assert [record["title"] for record in records] == [item["title"] for item in sources(path)]
        authors = [record.get("authors", []) for record in records]
        assert authors == [[a["literal"] for a in item.get("author", [])] for item in sources(path)]


def check_evidence(path):
    collection = json.loads(path.read_text(encoding="utf-8"))
    assert collection["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    ids = [item["id"] for item in items]
    assert len(ids) == len(set(ids)), "an annotation twice"
    for item in items:
        target = item["target"]
        assert item["type"] == "Annotation" and target["source"].startswith("http")
        for selector in target.get("selector", []):
            if selector["type"] == "TextPositionSelector":
                assert 0 <= selector["start"] < selector["end"]
            else:
                assert selector["type"] == "TextQuoteSelector" and selector["exact"]


CHECKS = {
    "feed.xml": check_feed, "feed.json": check_json_feed, "sitemap.xml": check_sitemap,
    "robots.txt": check_robots, "chronology.ics": check_calendar, "chronology.csv": check_csv,
    "chronology.json": check_chronology, "bibliography.json": check_csl, "bibliography.bib": check_bibtex,
    "bibliography.ris": check_ris, "evidence.jsonld": check_evidence,
}


def main():
    folders = [pathlib.Path(name) for name in sys.argv[1:]] or sorted((HERE / "Cases").iterdir())
    wrong = []
    for folder in folders:
        for name, check in CHECKS.items():
            try:
                check(folder / name)
            except Exception as error:
                wrong.append(f"{folder / name}: {type(error).__name__}: {error}")
    print("\n".join(wrong) or f"{len(folders)} sites read with {', '.join(sorted(used)) or 'Python alone'}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
