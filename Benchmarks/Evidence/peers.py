"""Look quotations up with rapidfuzz or edlib, as a script around them would: peers.py TOOL DOCS QUOTES OUT

Both get the same preparation: marks and spaces made alike, small letters. Then, in the cited source: the very
bytes, the prepared text, and last the fuzzy search with the threshold that suits it; and the prepared text in all
sources together.
"""
import json, re, sys

MARKS = str.maketrans("“”„«»‘’‚‛–—‑\u00a0", '"' * 5 + "'" * 4 + "--- ")
SPACES = re.compile(r"\s+")


def prepared(text):
    return SPACES.sub(" ", text.translate(MARKS)).lower()


def rapidfuzz_search():
    from rapidfuzz import fuzz

    def search(quotation, text):
        if len(quotation) > len(text):
            return None
        found = fuzz.partial_ratio_alignment(quotation, text, score_cutoff=77)
        return (found.dest_start, found.dest_end) if found else None

    return search


def edlib_search():
    import edlib

    def search(quotation, text):
        most = int(len(quotation) * 0.29)
        found = edlib.align(quotation, text, mode="HW", task="locations", k=most)
        return found["locations"][0] if found["editDistance"] >= 0 else None

    return search


def main():
    tool, docs, quotes, out = sys.argv[1:]
    search = {"rapidfuzz": rapidfuzz_search, "edlib": edlib_search}[tool]()
    encode = (lambda text: text.encode()) if tool == "edlib" else (lambda text: text)
    rows = [json.loads(line) for line in open(docs, encoding="utf-8")]
    sources = {row["id"]: (row["text"], prepared(row["text"])) for row in rows}
    encoded = {name: encode(text) for name, (_, text) in sources.items()}
    everything = "\n".join(text for _, text in sources.values())
    with open(out, "w", encoding="utf-8") as answers:
        for line in open(quotes, encoding="utf-8"):
            row = json.loads(line)
            quotation = prepared(row["quote"].strip("“”\"' "))
            original, text = sources[row["source"]]
            if row["quote"] in original:
                verdict = "exact"
            elif quotation in text:
                verdict = "normalized"
            elif search(encode(quotation), encoded[row["source"]]):
                verdict = "near"
            else:
                verdict = "elsewhere" if quotation in everything else "absent"
            answers.write(json.dumps({"id": row["id"], "verdict": verdict}) + "\n")


main()
