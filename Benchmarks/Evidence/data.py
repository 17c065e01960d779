"""Make sources and quotations of invented text, with the verdict that each quotation deserves: data.py DIR SOURCES QUOTATIONS

The same arguments make the same bytes.
"""
import json, random, sys

SYLLABLES = "ka ri to le sa vo be du na fi mo ge lu pa ze hi".split()
GLUE = "the of to and in that for with on by from not be as at".split()
ENDS = [".", ".", ".", "?", "!"]
CURLY = str.maketrans({'"': "”", "'": "’"})


def vocabulary(random):
    words = set()
    while len(words) < 4000:
        words.add("".join(random.choice(SYLLABLES) for _ in range(random.randint(2, 4))))
    return sorted(words)


class Writer:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.words = vocabulary(self.random)

    def word(self):
        if self.random.random() < 0.4:
            return self.random.choice(GLUE)
        # A few words are much commoner than the others, as in any language.
        return self.words[int(len(self.words) * self.random.random() ** 2.5)]

    def sentence(self):
        words = [self.word() for _ in range(self.random.randint(9, 28))]
        if self.random.random() < 0.15:
            words.insert(4, str(self.random.randint(2, 9000)))
        if self.random.random() < 0.4:
            words[len(words) // 2] += ","
        return (" ".join(words)).capitalize() + self.random.choice(ENDS)

    def article(self, number):
        lines = [f"Harbour Gazette {number % 40}", "Home | Ports | Tides | Sign in"]
        for _ in range(self.random.randint(8, 16)):
            sentences = [self.sentence() for _ in range(self.random.randint(2, 5))]
            if self.random.random() < 0.5:
                sentences[0] = f"“{sentences[0][:-1]},” said Imre Tal."
            lines += [" ".join(sentences), ""]
        return "\n".join(lines + ["© Harbour Gazette. All rights reserved."]) + "\n"

    def passage(self, text):
        """A run of whole words of one line, with where it stands."""
        while True:
            start = self.random.randrange(len(text) // 4, len(text) * 3 // 4)
            start = text.rfind(" ", 0, start) + 1
            end = start + self.random.randint(40, 220)
            end = text.find(" ", end)
            words = text[start:end].strip(" .,?!”“")
            if "\n" not in words and len(words.split()) >= 6:
                return words

    def edited(self, passage):
        words = passage.split()
        for _ in range(max(1, len(words) // self.random.randint(5, 12))):
            place = self.random.randrange(1, len(words) - 1)
            kind = self.random.randrange(3)
            if kind == 0:
                words[place] = self.word()
            elif kind == 1:
                words.insert(place, self.word())
            elif len(words) > 6:
                del words[place]
        return " ".join(words)

    def quotation(self, number, articles):
        cited = self.random.randrange(len(articles))
        kind = self.random.choices(["exact", "normalized", "near", "elsewhere", "absent"], [30, 20, 25, 10, 15])[0]
        passage = self.passage(articles[cited])
        if kind == "normalized":
            passage = "“" + passage[0].swapcase() + passage[1:].replace(" ", "\u00a0", 1) + "”"
        elif kind == "near":
            passage = self.edited(passage)
        elif kind == "elsewhere":
            cited = (cited + 1 + self.random.randrange(max(1, len(articles) - 1))) % len(articles)
        elif kind == "absent":
            passage = self.sentence().strip(".?!")
        return {"id": f"q{number}", "quote": passage, "source": f"d{cited}"}, kind


def main():
    folder, sources, quotations = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    writer = Writer(20311)
    articles = [writer.article(number) for number in range(sources)]

    def lines(name):
        return open(f"{folder}/{name}.jsonl", "w", encoding="utf-8", newline="\n")

    with lines("docs") as out:
        for number, text in enumerate(articles):
            out.write(json.dumps({"id": f"d{number}", "text": text}, ensure_ascii=False) + "\n")
    with lines("quotes") as out, lines("truth") as truth:
        for number in range(quotations):
            row, kind = writer.quotation(number, articles)
            out.write(json.dumps(row, ensure_ascii=False) + "\n")
            truth.write(json.dumps({"id": row["id"], "verdict": kind}) + "\n")


main()
