#!/usr/bin/env python3
"""Hold the JSON Schemas to the cases of loading, with an independent validator.

    check_schema.py [PROJECT]

A case without an error must be accepted. A case whose errors a schema can see (the codes below) must be
refused. With PROJECT, its `briefgen.yaml` and `corpus/**/*.yaml` must be accepted too. Needs `jsonschema`
and `PyYAML`.
"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml

HERE = pathlib.Path(__file__).parent
SCHEMAS = HERE.parents[2] / "docs" / "schema"

# What one file shows without a calendar and without the other files.
SEEN = {
    "bad-date", "empty-value", "ill-formed-identifier", "ill-formed-language", "ill-formed-lines",
    "ill-formed-offset", "ill-formed-path", "ill-formed-reference", "ill-formed-sha256", "ill-formed-url",
    "incomplete-record", "missing-field", "number-out-of-range", "text-too-long", "unknown-choice",
    "unknown-field", "wrong-type",
}


class Core(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: no dates, and only true and false are booleans."""


Core.yaml_implicit_resolvers = {}
for tag, pattern in [
    ("null", r"^(?:~|null|Null|NULL|)$"),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$"),
    ("int", r"^[-+]?[0-9]+$"),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)(?:[eE][-+]?[0-9]+)?$"),
]:
    Core.add_implicit_resolver("tag:yaml.org,2002:" + tag, re.compile(pattern), None)


def validators():
    loaded = {}
    for name in ("corpus", "project"):
        schema = json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
        jsonschema.Draft7Validator.check_schema(schema)
        loaded[name] = jsonschema.Draft7Validator(schema)
    return loaded


def expand(text):
    def repeat(match):
        count, body = match.group(1).split("×", 1)
        return "".join(body.replace("¶", "\n").replace("#", str(n + 1)) for n in range(int(count)))

    return re.sub(r"⟦(\d+×[^⟧]*)⟧", repeat, text)


def files_of(case):
    head = case.split("--- frames\n")[0]
    for section in ("\n" + head).split("\n--- ")[1:]:
        line, _, body = section.partition("\n")
        words = line.split(" ")
        if words[0] == "file":
            yield words[1], expand(body)


def faults(validator, loader, text):
    return [error.message for error in validator.iter_errors(yaml.load(text, Loader=loader))]


def main():
    loaded = validators()
    wrong = []
    checked = 0

    def judge(name, path, text, refused):
        validator = loaded["project" if path.endswith("briefgen.yaml") else "corpus"]
        for loader in (Core, yaml.BaseLoader):
            refused.append(faults(validator, loader, text))

    for path in sorted((HERE / "Cases").glob("*.txt")):
        case = path.read_text(encoding="utf-8")
        frames = case.split("--- frames\n")[1]
        codes = set(re.findall(r"^error\[([a-z0-9-]+)\]", frames, re.M))
        if codes and not codes <= SEEN:
            continue
        refused = []
        files = list(files_of(case))
        if any("⟦" in text for _, text in files):
            continue  # Bytes that are no text.
        for name, text in files:
            judge(path.name, name, text, refused)
        checked += 1
        if codes and not any(refused):
            wrong.append(f"{path.name}: accepted, but it has {sorted(codes)}")
        if not codes and any(refused):
            wrong.append(f"{path.name}: refused: {[f for r in refused for f in r][:2]}")

    if len(sys.argv) > 1:
        root = pathlib.Path(sys.argv[1])
        for path in [root / "briefgen.yaml", *sorted((root / "corpus").glob("**/*.yaml"))]:
            refused = []
            judge(path.name, path.name, path.read_text(encoding="utf-8"), refused)
            checked += 1
            if any(refused):
                wrong.append(f"{path}: refused: {[f for r in refused for f in r][:2]}")

    print("\n".join(wrong) or f"{checked} inputs agree with the schemas")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
