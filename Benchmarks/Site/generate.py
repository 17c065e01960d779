"""Writes a briefgen project of N briefings, and the same content as one JSON document for the peers.

    generate.py N FOLDER [--from briefings.json]

FOLDER/project is the project: a corpus of N files, a template, and texts of the sources, so that a lock can be made.
FOLDER/briefings.json is `{"briefings": [...]}`, one object a briefing: slug, title, date, summary (3 paragraphs),
principles (8: id, title, text, evidence of quote, source, locator), events (20: date, title, text), sources (6).
With `--from`, the content is read from such a document instead of being made up. The same arguments give the same bytes.
"""

import argparse
import datetime
import json
import pathlib
import random
import re

BODIES = ["The harbour board", "The ferry council", "The port authority", "The river ministry", "The coast assembly",
          "The shipping court", "The pilots' guild", "The lighthouse office", "The union of crews", "The customs house"]
ACTS = ["opens", "delays", "reviews", "publishes", "limits", "renews", "defers", "extends", "withdraws", "defends"]
THINGS = ["the timetable of the night boats", "the register of berths", "the rescue agreement", "the fee for small craft",
          "the inspection of hulls", "the exchange of pilots", "the survey of the channel", "the pension of the crews",
          "the list of open sailings", "the tender for the eastern line"]
GROUNDS = ["while the appeal is pending", "because the earlier figures were incomplete", "so that islands can plan ahead",
           "after many rounds of hearings", "although no money was set aside", "subject to a later review",
           "before the new assembly sits", "in line with the ferry act"]
TITLES = ["Publish what is decided", "Separate advice from decision", "Count every crossing", "Rescue before salvage",
          "Open berths to all", "Pay what was agreed", "Answer within the season", "Keep the channel clear"]
EVENTS = ["Hearing opened", "Draft published", "Council agrees", "Trial begins", "Report delayed", "Fee settled",
          "Line reopened", "Survey ordered", "Appeal heard", "Terms revised"]
PUBLISHERS = ["Strait Archive", "Office of Sea Statistics", "Harbour Gazette", "Institute for Island Policy"]


def sentence(rng):
    return f"{rng.choice(BODIES)} {rng.choice(ACTS)} {rng.choice(THINGS)} {rng.choice(GROUNDS)}."


def paragraph(rng, count):
    return " ".join(sentence(rng) for _ in range(count))


def invented(index):
    """One briefing; it does not depend on how many there are."""
    rng = random.Random(f"briefing {index}")
    sources = [{"id": f"s{n}", "title": f"{rng.choice(EVENTS)}: record {index} of {n}", "author": "Recorder of the strait",
                "publisher": rng.choice(PUBLISHERS), "date": str(datetime.date(2020, 1, 1) + datetime.timedelta(rng.randrange(1500))),
                "url": f"https://records.example.org/{index}/{n}", "accessed": "2025-03-01"} for n in range(1, 7)]
    note, said = 0, set()
    principles = []
    for n, title in enumerate(TITLES, 1):
        evidence = []
        for _ in range(rng.randint(2, 4)):
            note += 1
            quote = sentence(rng)
            while quote in said:
                quote = sentence(rng)
            said.add(quote)
            evidence.append({"id": f"n{note}", "quote": quote, "source": f"s{rng.randint(1, 6)}",
                             "locator": f"p. {rng.randint(2, 90)}"})
        principles.append({"id": f"p{n}", "title": title, "text": paragraph(rng, 3), "evidence": evidence})
    days = sorted(rng.randrange(2000) for _ in range(20))
    events = [{"date": str(datetime.date(2018, 1, 1) + datetime.timedelta(day)), "title": rng.choice(EVENTS),
               "text": sentence(rng)} for day in days]
    return {"slug": f"briefing-{index:05d}", "title": f"{rng.choice(BODIES)} and {rng.choice(THINGS)}", "date": "2024-09-24",
            "summary": [paragraph(rng, 4) for _ in range(3)], "principles": principles, "events": events,
            "sources": sources}


# --- The project -----------------------------------------------------------------------------------------------------

TEMPLATE = """\
{% render "partials/header", briefing: briefing %}

## Summary

{% for paragraph in briefing.method %}
{{ paragraph }}

{% endfor %}
## Principles

{% for fact in briefing.facts %}
### {{ fact.label }}

{% render "partials/statement", statement: fact.statement %}

{% endfor %}
## Dates

{% for row in briefing.key_dates %}
- **{{ row.date }}**: {% for statement in row.statements %}{{ statement.text }}{{ statement.ref }} {% endfor %}

{% endfor %}
{% render "partials/footer", briefing: briefing %}
"""

# The project's own form of a note: the words of the source stand in it, where the built-in one leaves them out.
NOTE = """\
{% if entry.words %}“{{ entry.words }}” {% endif %}{{ entry.publisher }}, \
{% if entry.url %}[{{ entry.title }}]({{ entry.url }}){% else %}“{{ entry.title }}”{% endif %}, {{ entry.date }}\
{% if entry.locator %}, {{ entry.locator }}{% endif %}: {{ entry.how | join: "; " }}; {{ entry.state -}}
"""


def scalar(text):
    """A double-quoted YAML scalar: JSON's, with nothing to escape beyond it."""
    return json.dumps(text, ensure_ascii=False)


def plain(text):
    """Without the Markdown that the content may hold: a corpus is text. Braces of our own are doubled."""
    text = re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*`]", "", text).replace("{", "{{").replace("}", "}}")


def identifier(text):
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def locator(text):
    """`p. 25` is a page; anything else a section."""
    return f"{{page: {scalar(text[3:])}}}" if text.startswith("p. ") else f"{{section: {scalar(text)}}}"


def shortened(text, limit):
    return text if len(text) <= limit else text[: limit - 1].rsplit(" ", 1)[0] + "…"


def corpus(briefing):
    """The YAML of one briefing, and the texts of its sources."""
    slug = briefing["slug"]
    sources, texts = {}, {}
    for source in briefing["sources"]:
        name = f"{slug}-{source['id']}"
        sources[name] = [
            f"  - id: {name}", "    type: report", f"    title: {scalar(source['title'])}",
            f"    publisher: {identifier(source['publisher'])}", f"    authors: [{scalar(source['author'])}]",
            f"    issued: \"{source['date']}\"", "    language: en", "    class: primary-official",
            "    rights: {licence: open, max_quoted_words: 2000}", f"    url: {scalar(source['url'])}",
            f"    accessed: \"{source['accessed']}\""]
        texts[name] = [source["title"]]
    claims, events, facts, dates = ["claims:"], ["events:"], [], []
    for principle in briefing["principles"]:
        name = f"{slug}-{principle['id']}"
        facts.append(f"{{label: {scalar(principle['title'])}, claim: {name}}}")
        claims += [f"  - id: {name}", "    kind: fact", f"    text: {scalar(plain(principle['text']))}", "    evidence:"]
        for item in principle["evidence"]:
            source = f"{slug}-{item['source']}"
            claims += [f"      - {{source: {source}, stance: supports, mode: paraphrase, locator: {locator(item['locator'])},",
                       f"         exact: {scalar(item['quote'])}, origin: {{kind: statement, of: recorder}}}}"]
            texts[source].append(f"“{item['quote']}”")
    for number, event in enumerate(briefing["events"]):
        name, source = f"{slug}-e{number}", f"{slug}-s{number % 6 + 1}"
        text = scalar(plain(f"{event['title']}: {event['text']}"))
        claims += [f"  - id: {name}", "    kind: fact", f"    text: {text}", f"    date: \"{event['date']}\"",
                   "    evidence:",
                   f"      - {{source: {source}, stance: supports, mode: paraphrase, says: {scalar(event['title'])}, "
                   f"date: \"{event['date']}\", origin: {{kind: statement, of: recorder}}}}"]
        events.append(f"  - {{id: {name}, date: \"{event['date']}\", side: strait, kind: report, claims: [{name}]}}")
        dates.append(name)
    lines = ["sources:"]
    for name, paragraphs in texts.items():
        # Short texts from few words repeat each other like menus do: say that they are the body.
        lines += sources[name] + [f"    regions: [{{lines: 1-{2 * len(paragraphs) - 1}, kind: body}}]"]
    lines += claims + events
    lines += ["briefings:", f"  - id: {slug}", f"    title: {scalar(shortened(briefing['title'], 65))}",
              f"    standfirst: {scalar(shortened(briefing['summary'][0], 160))}", "    status: new", '    edition: "1"',
              f"    content_changed: \"{briefing['date']}\"", "    template: briefing",
              f"    glance: [{', '.join(dates[:3])}]", f"    facts: [{', '.join(facts)}]",
              f"    key_dates: [{', '.join(dates)}]",
              f"    method: [{', '.join(scalar(text) for text in briefing['summary'])}]"]
    return "\n".join(lines) + "\n", {name: "\n\n".join(text) + "\n" for name, text in texts.items()}


def actors(briefings):
    names = sorted({source["publisher"] for briefing in briefings for source in briefing["sources"]})
    return "actors:\n  - {id: recorder, kind: person, name: The recorder}\n" + "".join(
        f"  - {{id: {identifier(name)}, kind: organisation, name: {scalar(name)}}}\n" for name in names)


PROJECT = """\
title: Briefings of the strait
publisher: Strait archive
as_of: "{as_of}"
languages: [en]
url: https://strait.example.org/
sides: [{{id: strait, name: Strait}}]
"""


def project_file(briefings):
    """The project speaks of the day after which nothing in it is dated."""
    dates = [record["date"] for briefing in briefings for record in briefing["sources"] + briefing["events"]]
    return PROJECT.format(as_of=max(dates + [briefing["date"] for briefing in briefings]))


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def peers(folder, briefings):
    """The same content where Hugo and Jekyll look for it: a page a briefing, its data beside it or in its head."""
    for briefing in briefings:
        data = json.dumps(briefing, ensure_ascii=False)
        write(folder / f"hugo/content/{briefing['slug']}.md", json.dumps({"title": briefing["title"], "briefing": briefing}))
        write(folder / f"jekyll/{briefing['slug']}.md",
              f"---\nlayout: page\ntitle: {scalar(briefing['title'])}\nbriefing: {data}\n---\n{{% include briefing.md %}}\n")



def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int)
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--from", dest="document", type=pathlib.Path)
    arguments = parser.parse_args()
    if arguments.document:
        briefings = json.loads(arguments.document.read_text(encoding="utf-8"))["briefings"][: arguments.count]
    else:
        briefings = [invented(index) for index in range(arguments.count)]
    peers(arguments.folder, briefings)
    project = arguments.folder / "project"
    write(arguments.folder / "briefings.json", json.dumps({"briefings": briefings}, ensure_ascii=False))
    write(project / "briefgen.yaml", project_file(briefings))
    write(project / "templates/briefing.md.liquid", TEMPLATE)
    write(project / "templates/partials/note-entry.md.liquid", NOTE)
    write(project / "corpus/actors.yaml", actors(briefings))
    for briefing in briefings:
        text, texts = corpus(briefing)
        write(project / f"corpus/{briefing['slug']}.yaml", text)
        for name, words in texts.items():
            write(project / f"sources/{name}.txt", words)


if __name__ == "__main__":
    main()
