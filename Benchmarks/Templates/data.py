"""Writes the data of the benchmark as JSON: data.py HARBOURS > data.json. The same in every run.

Escaped texts hold & < > and letters beyond ASCII, but neither quotation marks nor apostrophes nor slashes, which the
engines escape differently. The fields below "for Mustache" stand for comparisons that it cannot make.
"""
import json
import random
import sys

pick = random.Random(1848)
WORDS = ("swell fog & drizzle from the north-west barometer falling slowly visibility < 2 miles lights > 5 miles seen "
         "buoy adrift off the skerries pilots board inside the mole ice reported upriver naïve skippers advised to wait "
         "for the façade light Æolus dredging continues at the east quay ferries keep their hours").split()
NAMES = ["Sandvær", "Port & Mole", "Kaldhamn", "Brae < Ness", "Île Verte", "Old Quay", "Skarvøy", "Long Reach"]
GOODS = ["timber", "salt", "herring", "slate", "wool", "coal", "barley"]


def sentence(length):
    words = " ".join(pick.choice(WORDS) for _ in range(length))
    return words[0].upper() + words[1:] + "."


def berth(number):
    length, draught = pick.randint(40, 220), pick.choice([3.5, 6.5, 8.5, 10.5])
    cargo = pick.sample(GOODS, 3)
    return {
        "number": number, "vessel": pick.choice(WORDS).capitalize() + " & " + pick.choice(WORDS).capitalize(),
        "flag": pick.choice(["norwegian", "french", "maltese", "danish"]), "length": length, "draught": draught,
        "cargo": cargo, "word": sentence(26), "agent": sentence(4) if pick.random() < 0.5 else None,
        # For Mustache.
        "is_long": length >= 150, "is_deep": draught > 8,
    }


def harbour(number):
    state = pick.choice(["open", "limited", "closed"])
    return {
        "code": f"H{number}", "number": number, "name": NAMES[number % len(NAMES)], "depth": pick.choice([4.5, 7.5, 11.5]),
        "tide": f"{pick.randint(0, 23):02}:{pick.randint(0, 59):02}", "state": state, "report": sentence(32),
        "berths": [berth(berth_number) for berth_number in range(1, 7)], "notices": [sentence(11) for _ in range(3)],
        # For Mustache.
        "is_open": state == "open", "is_limited": state == "limited",
    }


count = int(sys.argv[1])
gazette = {
    "title": "Harbour Gazette & Tide Table", "office": "Office of Lights & Pilots", "day": "1848-03-14", "pilot": None,
    "weather": sentence(60), "harbours": [harbour(number) for number in range(1, count + 1)],
    # For Mustache.
    "count": count,
}
json.dump({"gazette": gazette}, sys.stdout, ensure_ascii=False)
