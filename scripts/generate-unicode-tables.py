#!/usr/bin/env python3
"""Write Sources/UnicodeLayout/UnicodeTables.swift from the Unicode Character Database.

    scripts/generate-unicode-tables.py [FOLDER] > Sources/UnicodeLayout/UnicodeTables.swift

FOLDER is /usr/share/unicode unless given: the files of Debian's package `unicode-data`. The output
depends on those files alone.

For every code point the table holds its line breaking class (UAX #14, resolved by LB1 and split where
a rule asks for more than the class) and its width in cells. The pairs that occur are few, so each is
a printable ASCII character, and the two stages of the table are string literals: they compile in no
time, lie in the read-only data of the program and need no work at start-up.
"""
import os
import re
import sys

UNICODE = 0x110000
FIRST = 0x21  # the printable ASCII character that stands for 0; 0x7E is the last

# Classes after LB1, in alphabetical order, and the splits:
#   openPunctuationWide                 OP that is East Asian (LB30; no CP is)
#   quotationInitial, quotationFinal    QU of general category Pi and Pf (LB19a)
#   pictographUnassigned                Extended_Pictographic without a character yet (LB30b)
NAMES = {
    "AL": "alphabetic", "B2": "breakBoth", "BA": "breakAfter", "BB": "breakBefore", "BK": "mandatoryBreak",
    "CB": "contingentBreak", "CL": "closePunctuation", "CM": "combiningMark", "CP": "closeParenthesis",
    "CR": "carriageReturn", "EB": "emojiBase", "EM": "emojiModifier",
    "EPu": "pictographUnassigned", "EX": "exclamation", "GL": "glue", "H2": "hangulLV", "H3": "hangulLVT",
    "HL": "hebrewLetter", "HY": "hyphen", "ID": "ideographic", "IN": "inseparable", "IS": "infixSeparator",
    "JL": "hangulL", "JT": "hangulT", "JV": "hangulV", "LF": "lineFeed", "NL": "nextLine",
    "NS": "nonstarter", "NU": "numeric", "OP": "openPunctuation", "OPw": "openPunctuationWide",
    "PO": "postfixNumeric", "PR": "prefixNumeric", "QU": "quotation", "QUf": "quotationFinal",
    "QUi": "quotationInitial", "RI": "regionalIndicator", "SP": "space", "SY": "symbolAllowingBreakAfter",
    "WJ": "wordJoiner", "ZW": "zeroWidthSpace", "ZWJ": "zeroWidthJoiner",
}
CLASSES = list(NAMES)


def ranges(folder, name):
    """(first, last, value) of each line of a data file."""
    with open(os.path.join(folder, name), encoding="utf-8") as file:
        for line in file:
            fields = [field.strip() for field in line.split("#")[0].split(";")]
            if len(fields) >= 2:
                first, _, last = fields[0].partition("..")
                yield int(first, 16), int(last or first, 16), fields[1]


def by_code_point(folder, name, default):
    values = [default] * UNICODE
    for first, last, value in ranges(folder, name):
        values[first:last + 1] = [value] * (last + 1 - first)
    return values


def default_blocks(folder, values, unassigned):
    """The ideographic and pictographic blocks whose unassigned code points are ID, the former wide as well:
    LineBreak.txt and EastAsianWidth.txt name them in the prose at their head."""
    blocks = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
    pictographs = [(0x1F000, 0x1FAFF), (0x1FC00, 0x1FFFD)]
    for first, last in blocks + (pictographs if unassigned == "ID" else []):
        for code in range(first, last + 1):
            if values[code] is None:
                values[code] = unassigned


def line_break_classes(folder, category, east_asian, pictographic):
    classes = by_code_point(folder, "LineBreak.txt", None)
    default_blocks(folder, classes, "ID")
    for code in range(0x20A0, 0x20D0):  # currency signs to come, named in the same prose
        classes[code] = classes[code] or "PR"
    for code in range(UNICODE):
        classes[code] = resolved(classes[code] or "XX", code, category, east_asian, pictographic)
    return classes


def resolved(name, code, category, east_asian, pictographic):
    """LB1, and the splits of a class."""
    if name == "SA":
        return "CM" if category[code] in ("Mn", "Mc") else "AL"
    if name in ("AI", "SG", "XX"):
        name = "AL"
    if name == "CJ":
        return "NS"
    assert not (name == "CP" and east_asian[code]), "LB30 needs a class for East Asian CP"
    if name == "OP" and east_asian[code]:
        return "OPw"
    if name == "QU" and category[code] in ("Pi", "Pf"):
        return name + category[code][1]
    if pictographic[code] and category[code] == "Cn":
        return "EPu"
    return name


def widths(category, width_property):
    """Cells: 0 for marks, controls and joiners, 2 for wide, otherwise 1. 3 is one cell, but East Asian."""
    cells = []
    for code in range(UNICODE):
        kind = category[code]
        if kind in ("Mn", "Me", "Cc", "Zl", "Zp") or kind == "Cf" and not is_visible_format(code):
            cells.append(0)
        elif 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
            cells.append(0)  # Hangul vowels and finals join the wide initial before them.
        elif width_property[code] in ("W", "F"):
            cells.append(2)
        else:
            cells.append(3 if width_property[code] == "H" else 1)
    return cells


def is_visible_format(code):
    """The soft hyphen, and the Arabic, Syriac and Kaithi signs that enclose the digits after them."""
    return code in (0xAD, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD) or 0x600 <= code <= 0x605


def two_stages(values, size):
    """(number of each block, the distinct blocks)"""
    numbers, stage1 = {}, []
    for start in range(0, UNICODE, size):
        stage1.append(numbers.setdefault(tuple(values[start:start + size]), len(numbers)))
    return stage1, list(numbers)


def literal(name, comment, values):
    text = "".join(chr(FIRST + value) for value in values)
    lines = [text[start:start + 96] for start in range(0, len(text), 96)]
    body = "\\\n".join("    " + line.replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return f'  /// {comment}\n  static let {name}: StaticString = """\n{body}\n    """\n'


def main():
    folder = sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode"
    with open(os.path.join(folder, "LineBreak.txt"), encoding="utf-8") as file:
        version = re.search(r"-(\d+\.\d+\.\d+)\.txt", file.readline())[1]
    category = by_code_point(folder, "extracted/DerivedGeneralCategory.txt", "Cn")
    width_property = by_code_point(folder, "EastAsianWidth.txt", None)
    default_blocks(folder, width_property, "W")
    pictographic = [False] * UNICODE
    for first, last, value in ranges(folder, "emoji/emoji-data.txt"):
        if value == "Extended_Pictographic":
            pictographic[first:last + 1] = [True] * (last + 1 - first)
    east_asian = [value in ("F", "W", "H") for value in width_property]
    classes = line_break_classes(folder, category, east_asian, pictographic)
    packed = [CLASSES.index(name) | cells << 6 for name, cells in zip(classes, widths(category, width_property))]
    palette = sorted(set(packed))
    assert len(palette) <= 0x7F - FIRST, "more kinds than printable characters"
    values = [palette.index(value) for value in packed]
    size = min((32, 64, 128, 256, 512), key=lambda size: cost(values, size))
    stage1, blocks = two_stages(values, size)
    base = 0x7F - FIRST
    assert len(blocks) <= base * base
    digits = [digit for number in stage1 for digit in divmod(number, base)]
    write(version, palette, size, digits, [value for block in blocks for value in block])


def cost(values, size):
    stage1, blocks = two_stages(values, size)
    return 2 * len(stage1) + size * len(blocks)


def write(version, palette, size, digits, cells):
    cases = "\n".join(f"  /// {name}\n  case {NAMES[name]}" for name in CLASSES)
    numbers = [", ".join(map(str, palette[start:start + 16])) for start in range(0, len(palette), 16)]
    print(f"""\
// Made by scripts/generate-unicode-tables.py from Unicode {version}. Do not edit.
//
//     scripts/generate-unicode-tables.py > Sources/UnicodeLayout/UnicodeTables.swift
//
// Long because it is data ({(len(digits) + len(cells)) // 1024} KB); only `UnicodeProperties` reads it.

/// The line breaking classes of UAX #14 after rule LB1, with the classes split that later rules split.
enum LineBreakClass: UInt8 {{
{cases}
}}

/// The two stages of the table, every entry a printable ASCII character from `first` on.
enum UnicodeTables {{
  static let unicodeVersion = "{version}"
  /// The character that stands for 0.
  static let first = 0x{FIRST:02X}
  /// How many values a character can stand for.
  static let base = {0x7F - FIRST}
  /// The code points of a block: 1 << blockBits.
  static let blockBits = {size.bit_length() - 1}

  /// What an entry of the second stage stands for: the class, and 64 times the width.
  static let kinds: [UInt8] = [
    {(","+chr(10)+"    ").join(numbers)},
  ]

{literal("blockNumbers", "For each block of code points two digits: the number of its block in `blocks`.", digits)}
{literal("blocks", "The distinct blocks, one character for each code point.", cells)}}}""")


if __name__ == "__main__":
    main()
