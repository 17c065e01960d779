"""Jinja2 and cmarkgfm: briefings.json to one page a briefing. With `--markdown FOLDER`, cmarkgfm alone over written Markdown."""

import html
import json
import pathlib
import sys

import cmarkgfm
import jinja2
from cmarkgfm.cmark import Options

HERE = pathlib.Path(__file__).parent
OPTIONS = Options.CMARK_OPT_FOOTNOTES
PAGE = (HERE / "page.html").read_text(encoding="utf-8")


def page(title, markdown):
    body = cmarkgfm.github_flavored_markdown_to_html(markdown, options=OPTIONS)
    return PAGE.replace("TITLE", html.escape(title)).replace("BODY", body)


def main():
    out = pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    if sys.argv[3:]:
        for path in sorted(pathlib.Path(sys.argv[1]).glob("*.md")):
            (out / (path.stem + ".html")).write_text(page(path.stem, path.read_text(encoding="utf-8")), encoding="utf-8")
        return
    template = jinja2.Environment(trim_blocks=True, lstrip_blocks=True).from_string(
        (HERE / "briefing.md.j2").read_text(encoding="utf-8"))
    with open(sys.argv[1], encoding="utf-8") as document:
        briefings = json.load(document)["briefings"]
    for briefing in briefings:
        briefing["by_id"] = {source["id"]: source for source in briefing["sources"]}
        markdown = template.render(briefing=briefing)
        (out / f"{briefing['slug']}.html").write_text(page(briefing["title"], markdown), encoding="utf-8")


main()
