#!/usr/bin/env python3
"""Write N briefings as one briefgen project.

  project.py --n 1000 DIR            briefings of its own, the same for every N
  project.py --json FILE DIR         briefings of a file {"briefings": [{slug, title, date, author, desk, lang,
                                     description, summary[], principles[{id, title, text, evidence[{id, quote,
                                     source, locator}]}], events[{date, title, text}], sources[{id, title,
                                     author, publisher, kind, date, url, accessed}]}]}

A principle becomes a fact with its evidence, a quotation for each piece of evidence; an event becomes an event
with its claim; a summary paragraph a paragraph of method. Numbers in sentences are bound to values, as the
checks want them. The texts of the sources are written to DIR/sources, so that `briefgen check --update` can make
the lock that a build then checks its receipts against; move them away to measure a build by receipt.
"""
import argparse
import json
import random
import re
from pathlib import Path

TEMPLATE = """# {{ briefing.title }}

{{ briefing.standfirst }}

*{{ briefing.content_changed }}, {{ briefing.publisher }}*

## Summary

{% for paragraph in briefing.method %}
{{ paragraph }}

{% endfor %}
## Principles

{% for fact in briefing.facts %}
### {{ fact.label }}

{{ fact.statement.text }}{{ fact.statement.ref }}

{% endfor %}
## Quotations

{% for quotation in briefing.quotations %}
> {{ quotation.text }}{{ quotation.ref }}

{% endfor %}
## Timeline

| Date | Event |
|---|---|
{% for row in briefing.key_dates %}
| {{ row.date }} | {% for statement in row.statements %}{{ statement.text }}{% endfor %} |
{% endfor %}

## Notes

{% for note in briefing.notes %}
{{ note.label }} {% for entry in note.entries %}{{ entry.title }}{% if entry.locator %}, {{ entry.locator }}{% endif %}. {% endfor %}

{% endfor %}
"""

PROJECT = """title: Policy desk
publisher: Policy desk
as_of: "2026-11-22"
languages: [en]
url: https://briefings.example.org/
authors: [Policy desk]
licence: CC-BY-4.0
sides: [{id: all, name: All}]
"""


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def plain(text):
    """Without Markdown: the corpus holds words."""
    text = re.sub(r"\*\*(.+?)\*\*", r"\1", text)
    text = re.sub(r"\*(.+?)\*", r"\1", text)
    return re.sub(r"\[(.+?)\]\((.+?)\)", r"\1", text)


WORDS = {"two": 2, "three": 3, "four": 4, "five": 5, "eight": 8, "ten": 10}


def bound(text):
    """The text with its numbers as values, and the values."""
    values = []

    def bind(match):
        word = match.group(0)
        style = ", style: words" if word in WORDS else ""
        values.append(f"v{len(values)}: {{n: {WORDS.get(word, word)}, unit: unit{style}}}")
        return "{v%d}" % (len(values) - 1)

    text = re.sub(r"\d+(?:\.\d+)?|\b(?:two|three|four|five|eight|ten)\b", bind, text.replace("{", "{{").replace("}", "}}"))
    return text, "{" + ", ".join(values) + "}"


def slug(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


class Writer:
    def __init__(self, folder):
        self.folder = folder
        for name in ("corpus", "templates", "sources"):
            (folder / name).mkdir(parents=True, exist_ok=True)
        self.publishers = {}

    def write(self, briefing):
        name = briefing["slug"]
        lines = ["sources:"]
        texts = {}
        for source in briefing["sources"]:
            publisher = slug(source["publisher"])
            self.publishers[publisher] = source["publisher"]
            lines.append(
                f"  - {{id: {name}-{source['id']}, type: report, title: {quoted(source['title'])}, publisher: {publisher}, "
                f"authors: [{quoted(source['author'])}], issued: \"{source['date']}\", language: en, class: official, "
                f"rights: {{licence: unknown}}, url: \"{source['url']}\", accessed: \"{source['accessed']}\"}}"
            )
            texts[source["id"]] = []
        claims, quotations, events = ["claims:"], ["quotations:"], ["events:"]
        facts, printed, dates = [], [], []
        publisher_of = {s["id"]: slug(s["publisher"]) for s in briefing["sources"]}
        for principle in briefing["principles"]:
            text, values = bound(plain(principle["text"]))
            claim = f"{name}-{principle['id']}"
            claims += [f"  - id: {claim}", "    kind: fact", f"    text: {quoted(text)}", f"    values: {values}", "    evidence:"]
            for evidence in principle["evidence"]:
                source = evidence["source"]
                claims.append(
                    f"      - {{source: {name}-{source}, stance: supports, mode: paraphrase, says: See the quotation., "
                    f"locator: {{section: {quoted(evidence['locator'])}}}, origin: {{kind: document, of: {publisher_of[source]}}}}}"
                )
                quotations += [
                    f"  - id: {name}-{evidence['id']}", f"    speaker: {publisher_of[source]}", "    language: en",
                    f"    text: {quoted(evidence['quote'])}", f"    base: {name}-{source}",
                    f"    witnesses: [{{source: {name}-{source}, exact: {quoted(evidence['quote'])}, form: full, "
                    f"locator: {{section: {quoted(evidence['locator'])}}}}}]",
                ]
                if evidence["quote"] not in texts[source]:
                    texts[source].append(evidence["quote"])
                printed.append(f"{name}-{evidence['id']}")
            facts.append(f"      - {{label: {quoted(principle['title'])}, claim: {claim}}}")
        first = briefing["sources"][0]["id"]
        for number, event in enumerate(briefing["events"]):
            text, values = bound(f"{event['title']}: {event['text']}")
            claim = f"{name}-e{number}"
            claims += [
                f"  - id: {claim}", "    kind: fact", f"    text: {quoted(text)}", f"    values: {values}", "    evidence:",
                f"      - {{source: {name}-{first}, stance: supports, mode: paraphrase, says: As dated., "
                f"origin: {{kind: document, of: {publisher_of[first]}}}}}",
            ]
            events.append(f"  - {{id: {claim}, date: \"{event['date']}\", side: all, kind: report, claims: [{claim}]}}")
            dates.append(claim)
        plan = [
            "briefings:", f"  - id: {name}", f"    title: {quoted(briefing['title'][:65])}",
            f"    standfirst: {quoted(briefing['description'][:160])}", "    status: new", "    edition: \"1\"",
            f"    content_changed: \"{briefing['date']}\"", "    template: desk-briefing", "    method:",
        ]
        plan += [f"      - {quoted(plain(paragraph))}" for paragraph in briefing["summary"]]
        plan += ["    facts:"] + facts + [f"    quotations: [{', '.join(printed)}]", f"    key_dates: [{', '.join(dates)}]"]
        text = "\n".join(lines + claims + quotations + events + plan) + "\n"
        (self.folder / "corpus" / f"{name}.yaml").write_text(text, encoding="utf-8")
        for source, quotes in texts.items():
            body = "\n\n".join(f"“{quote}”" for quote in quotes) or "Nothing is quoted."
            (self.folder / "sources" / f"{name}-{source}.txt").write_text(body + "\n", encoding="utf-8")

    def finish(self):
        actors = ["actors:"] + [
            f"  - {{id: {name}, kind: organisation, name: {quoted(words)}}}" for name, words in sorted(self.publishers.items())
        ]
        (self.folder / "corpus" / "actors.yaml").write_text("\n".join(actors) + "\n", encoding="utf-8")
        (self.folder / "briefgen.yaml").write_text(PROJECT, encoding="utf-8")
        (self.folder / "templates" / "desk-briefing.md.liquid").write_text(TEMPLATE, encoding="utf-8")


WHO = ["The harbour office", "The audit chamber", "The regional council", "The grid operator", "The school board"]
DOES = ["postpones", "publishes", "audits", "funds", "rewrites", "withdraws", "extends", "shortens"]
WHAT = ["the berth register", "the winter timetable", "the tariff review", "the inspection plan", "the grant rules"]
WHY = ["because half of the returns were late", "after a second hearing", "until the court has spoken",
       "so that every district is counted", "although nobody asked for it"]
TITLES = ["Count once", "Say who decides", "Publish the date", "Pay for the duty", "Keep the record", "Hear both sides",
          "Measure what happens", "Answer in plain words"]


def invented(number):
    """A briefing of about 16 kB; number N is the same whatever else is made."""
    chance = random.Random(f"site:{number}")
    sentence = lambda: (
        f"{chance.choice(WHO)} {chance.choice(DOES)} {chance.choice(WHAT)} in {chance.randint(20, 980)} places "
        f"{chance.choice(WHY)}."
    )
    paragraph = lambda count: " ".join(sentence() for _ in range(count))
    day = lambda: f"20{chance.randint(18, 25)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    sources = [
        {"id": f"s{k}", "title": f"Report {number}/{k}", "author": "A. Writer", "publisher": chance.choice(WHO), "kind": "report",
         "date": day(), "url": f"https://sources.example.org/{number}/{k}", "accessed": "2025-11-03"} for k in range(1, 7)
    ]
    count = 0
    principles = []
    for k in range(8):
        evidence = []
        for _ in range(chance.randint(2, 4)):
            count += 1
            evidence.append({"id": f"n{count}", "quote": f"{sentence()[:-1]}, item {count}.", "source": f"s{chance.randint(1, 6)}",
                             "locator": f"p. {chance.randint(2, 180)}"})
        principles.append({"id": f"p{k + 1}", "title": TITLES[k], "text": paragraph(4), "evidence": evidence})
    events = sorted(({"date": day(), "title": "Hearing", "text": sentence()} for _ in range(20)), key=lambda e: e["date"])
    return {"slug": f"briefing-{number:05}", "title": f"Briefing {number}", "date": "2025-11-03", "author": "A. Writer",
            "desk": "ports", "lang": "en", "description": f"Briefing {number}: eight points, twenty events and six sources.",
            "summary": [paragraph(4) for _ in range(3)], "principles": principles, "events": events, "sources": sources}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--n", type=int, default=100)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    briefings = json.loads(options.json.read_text())["briefings"] if options.json else map(invented, range(options.n))
    writer = Writer(options.folder)
    for briefing in briefings:
        writer.write(briefing)
    writer.finish()


main()
