/// The words and signs of numbers, as data.
enum NumberLexicon {
  static let units: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9,
  ]

  static let teens: [String: Int] = [
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
  ]

  static let tens: [String: Int] = [
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
  ]

  /// Powers of ten that multiply what stands before.
  static let scales: [String: Int] = [
    "hundred": 2, "thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12,
    "quadrillion": 15,
  ]

  /// Short forms of scales behind digits; a single letter counts only behind a sum of money.
  static let shortScales: [String: Int] = ["mn": 6, "mln": 6, "bn": 9, "bln": 9, "tn": 12, "trn": 12]
  static let moneyScales: [String: Int] = ["k": 3, "m": 6, "b": 9, "t": 12]

  /// Words of other languages that multiply digits, by primary language.
  static let scalesElsewhere: [String: [String: Int]] = [
    "ar": ["ألف": 3, "آلاف": 3, "مليون": 6, "ملايين": 6, "مليار": 9, "مليارات": 9, "تريليون": 12],
    "cs": ["tisíc": 3, "milion": 6, "milionů": 6, "miliard": 9, "miliardy": 9],
    "da": ["tusind": 3, "million": 6, "millioner": 6, "mio": 6, "milliard": 9, "milliarder": 9, "mia": 9],
    "de": [
      "tausend": 3, "million": 6, "millionen": 6, "mio": 6, "milliarde": 9, "milliarden": 9, "mrd": 9,
      "billion": 12,
      "billionen": 12,
    ],
    "es": ["mil": 3, "millón": 6, "millones": 6, "billón": 12, "billones": 12],
    "fr": [
      "mille": 3, "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "md": 9, "mds": 9, "mrd": 9,
      "billion": 12, "billions": 12,
    ],
    "id": ["ribu": 3, "juta": 6, "miliar": 9, "triliun": 12],
    "it": ["mila": 3, "milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9],
    "ko": ["천": 3, "만": 4, "백만": 6, "억": 8, "조": 12],
    "nb": ["tusen": 3, "million": 6, "millioner": 6, "mill": 6, "milliard": 9, "milliarder": 9, "mrd": 9],
    "nl": ["duizend": 3, "miljoen": 6, "miljard": 9, "biljoen": 12],
    "pl": [
      "tys": 3, "tysiąc": 3, "tysiące": 3, "tysięcy": 3, "mln": 6, "milion": 6, "miliony": 6, "milionów": 6,
      "mld": 9,
      "miliard": 9, "miliardy": 9, "miliardów": 9,
    ],
    "pt": ["mil": 3, "milhão": 6, "milhões": 6, "bilhão": 9, "bilhões": 9, "trilhão": 12, "trilhões": 12],
    "ru": [
      "тыс": 3, "тысяча": 3, "тысячи": 3, "тысяч": 3, "млн": 6, "миллион": 6, "миллиона": 6, "миллионов": 6,
      "млрд": 9,
      "миллиард": 9, "миллиарда": 9, "миллиардов": 9, "трлн": 12, "триллион": 12, "триллиона": 12,
      "триллионов": 12,
    ],
    "sv": ["tusen": 3, "miljon": 6, "miljoner": 6, "mn": 6, "miljard": 9, "miljarder": 9, "md": 9],
    "tr": ["bin": 3, "milyon": 6, "milyar": 9, "trilyon": 12],
    "uk": [
      "тис": 3, "тисяча": 3, "тисячі": 3, "тисяч": 3, "млн": 6, "мільйон": 6, "мільйона": 6, "мільйонів": 6,
      "млрд": 9,
      "мільярд": 9, "мільярда": 9, "мільярдів": 9,
    ],
    "vi": ["nghìn": 3, "ngàn": 3, "triệu": 6, "tỷ": 9, "tỉ": 9],
  ]

  static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80,
    "ninetieth": 90, "hundredth": 100,
  ]

  /// Words of parts: `two thirds` is no number of ours.
  static let parts: Set<String> = [
    "half", "halves", "third", "thirds", "quarter", "quarters", "fourths", "fifth", "fifths", "sixths",
    "sevenths", "eighths", "ninths", "tenth", "tenths",
  ]

  /// Words behind a number that make a proportion of it, each where one of some words follows: `30 times as many`,
  /// `30 fois plus`; `-fold` and 倍 always do.
  static let multiples: [String: Set<String>?] = [
    "fold": nil, "倍": nil,
    "times": [
      "as", "more", "less", "fewer", "greater", "larger", "bigger", "higher", "smaller", "lower", "longer",
      "faster",
      "that", "what", "its", "their",
    ],
    "fois": ["plus", "moins", "autant"], "veces": ["más", "menos"], "vezes": ["mais", "menos"],
    "volte": ["più", "meno"], "mal": ["so", "mehr", "weniger"], "раз": ["больше", "меньше"],
  ]

  /// How large something is: `30 times the number of ships`.
  static let sizes: Set<String> = [
    "number", "size", "amount", "rate", "level", "sum", "price", "cost", "value", "figure", "average",
    "volume",
    "population", "share", "total", "length", "speed", "area", "weight",
  ]

  /// Before `from 20 to 30` these make a range of it.
  static let ranging: Set<String> = [
    "range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere", "anything",
    "estimates", "estimated",
  ]

  /// What a proportion is counted in, where a corpus binds one.
  static let multipleUnits: Set<String> = ["time", "times", "fold", "multiple", "factor", "倍"]

  /// Words that say a number without being one.
  static let implied: [String: Int] = [
    "no": 0, "none": 0, "neither": 0, "nil": 0, "a": 1, "an": 1, "single": 1, "sole": 1, "only": 1, "both": 2,
    "pair": 2, "twin": 2, "twice": 2, "once": 1, "thrice": 3, "trio": 3,
  ]

  static let currencies: [String: String] = [
    "$": "dollar", "€": "euro", "£": "pound", "¥": "yuan or yen", "￥": "yuan or yen", "₹": "rupee",
    "₩": "won",
    "₽": "rouble", "usd": "dollar", "eur": "euro", "gbp": "pound", "cny": "yuan or yen", "rmb": "yuan or yen",
    "jpy": "yuan or yen", "inr": "rupee", "rs": "rupee", "dollar": "dollar", "dollars": "dollar",
    "euro": "euro", "euros": "euro", "yuan": "yuan or yen", "renminbi": "yuan or yen", "yen": "yuan or yen",
    "rupee": "rupee", "rupees": "rupee", "won": "won", "rouble": "rouble", "roubles": "rouble",
    "ruble": "rouble", "rubles": "rouble", "рубль": "rouble", "рубля": "rouble", "рублей": "rouble",
    "руб": "rouble",
    "rublos": "rouble", "rubel": "rouble", "доллар": "dollar", "доллара": "dollar", "долларов": "dollar",
    "доларів": "dollar", "долара": "dollar", "dólar": "dollar", "dólares": "dollar", "dolar": "dollar",
    "dolarów": "dollar", "dolary": "dollar", "dolara": "dollar", "dolarů": "dollar", "dollari": "dollar",
    "dollaro": "dollar", "евро": "euro", "євро": "euro", "юань": "yuan or yen", "юаня": "yuan or yen",
    "юаней": "yuan or yen", "иен": "yuan or yen", "йен": "yuan or yen", "yuans": "yuan or yen",
    "yuanes": "yuan or yen", "yens": "yuan or yen", "yenes": "yuan or yen", "rupia": "rupee",
    "rupias": "rupee",
    "рупий": "rupee", "peso": "peso", "pesos": "peso", "песо": "peso", "rupiah": "rupiah",
    "brl": "real", "reais": "real",
  ]

  /// Words behind a number that count it by the hundred, in any language; points (`Prozentpunkte`) are other words.
  static let percents: [[String]] =
    """
    percent, per cent, pct, prozent, pour cent, por ciento, por cien, por cento, per cento, procent, \
    procento, procenta, \
    persen, процент, процента, процентов, процентам, процентами, процентах, відсоток, відсотка, відсотки, відсотків, \
    بالمئة, بالمائة, في المئة, في المائة, パーセント, 퍼센트
    """.split(separator: ",").map { $0.split(separator: " ").map(String.init) }

  /// Currencies in Chinese.
  static let chineseCurrencies: [String: String] = [
    "元": "yuan or yen", "美元": "dollar", "欧元": "euro", "歐元": "euro", "英镑": "pound", "英鎊": "pound",
    "日元": "yuan or yen", "円": "yuan or yen", "日圓": "yuan or yen", "人民币": "yuan or yen", "人民幣": "yuan or yen",
    "卢布": "rouble",
    "盧布": "rouble", "卢比": "rupee", "盧比": "rupee", "韩元": "won", "韓元": "won", "港元": "hong dollar",
    "新台币": "taiwan dollar", "新台幣": "taiwan dollar",
  ]

  /// Letters before `$` that make another currency of it, by the name that it has in words.
  static let dollars: [String: String] = [
    "hk": "hong dollar", "nt": "taiwan dollar", "a": "australian dollar", "au": "australian dollar",
    "c": "canadian dollar", "ca": "canadian dollar", "s": "singapore dollar", "sg": "singapore dollar",
    "nz": "zealand dollar", "r": "real", "mx": "mexican dollar",
  ]

  /// Behind the name of a currency these make a part of it: `90 euro cents`.
  static let cents: Set<String> = ["cent", "cents"]

  /// Adjectives that leave a currency what its bare name says.
  static let plainCurrencies: Set<String> = [
    "us", "u", "american", "british", "chinese", "japanese", "indian", "russian", "european", "south",
    "korean",
  ]

  /// Units of measure that are written against the digits; other letters behind digits make a name: `5G`.
  static let attachedUnits: Set<String> = [
    "km", "m", "cm", "mm", "kg", "g", "mg", "t", "ha", "ft", "in", "lb", "lbs", "mph", "kph", "h", "hr",
    "hrs",
    "s", "sec", "min", "mins", "ms", "kb", "mb", "gb", "tb", "pb", "kw", "mw", "gw", "tw", "kwh", "mwh",
    "gwh",
    "hz", "khz", "mhz", "ghz", "v", "w", "x", "am", "pm", "yr", "yrs", "nm", "mah", "fps", "dpi", "px", "pc",
    "pct", "pp", "sq", "bps", "kbps", "mbps", "gbps",
  ]

  /// Whether a mark is a number of its own: a superscript, a fraction, a number in a circle.
  static func isNumber(_ mark: String) -> Bool {
    mark.unicodeScalars.first?.properties.generalCategory == .otherNumber
  }

  /// Words that may follow a number and name nothing that it counts.
  static let uncounted: Set<String> = [
    "of", "in", "on", "at", "to", "and", "or", "but", "by", "for", "from", "with", "as", "than", "that",
    "which",
    "who", "were", "was", "are", "is", "be", "been", "had", "have", "has", "did", "do", "does", "will",
    "would",
    "could", "should", "may", "might", "must", "can", "more", "other", "others", "so", "far", "then", "when",
    "while", "since", "until", "after", "before", "not", "also", "now", "still", "this", "there", "here",
    "up",
    "down", "out", "over", "under", "if", "because", "the", "a", "an", "each", "per", "later", "earlier",
    "ago",
  ]

  /// Words that a unit may also stand for.
  static let alsoNamed: [String: String] = ["app": "application"]

  /// Endings that leave a word the noun that it is, in languages with our letters.
  static let nounEndings: Set<String> = ["s", "es", "e", "en", "n", "x", "me", "mes"]

  /// Plurals that are no stem with an ending.
  static let plurals: [String: String] = [
    "men": "man", "women": "woman", "people": "person", "persons": "person", "children": "child",
    "mice": "mouse",
    "feet": "foot", "lives": "life", "halves": "half",
  ]

  /// Primary languages whose number words are known.
  static let readable: Set<String> = ["en", "zh"]

  /// Primary languages that write `1.000,5` for one thousand and a half.
  static let decimalComma: Set<String> = [
    "da", "de", "es", "fi", "fr", "id", "it", "nb", "nl", "pl", "pt", "ru", "sv", "tr", "uk", "vi",
    "cs",
    "el", "hu", "ro", "bg", "hr", "sr", "sk", "sl", "lt", "lv", "et",
  ]
}
