/// The words and signs around a number that say how it relates to what is counted, as data.
enum HedgeLexicon {
  /// Words and what they say.
  typealias Entries = [(words: [String], relation: Numeral.Relation)]

  static let signs: [String: Numeral.Relation] = [
    "~": .about, "≈": .about, "∼": .about, "～": .about, ">": .moreThan, "≥": .atLeast, "<": .lessThan,
    "≤": .atMost,
  ]

  /// What stands before a number and what behind it, in English and in the language of the source.
  static func around(_ language: String) -> (before: Entries, after: Entries) {
    guard language != "en", let here = languages[language] else { return english }
    return (english.before + here.before, english.after + here.after)
  }

  private static let english = read(
    """
    ≤ no more than, not more than, a maximum of, as many as, as much as, at most, up to, maximum
    ~ on the order of, in the order of, of the order of, in the region of, in the neighborhood of
    ~ in the neighbourhood of
    ≥ as few as, as little as
    ≥ no fewer than, no less than, not less than, not fewer than, a minimum of, at the very least, at least, minimum
    - just shy of, shy of, just under, close to, not quite, virtually, practically, almost, nearly, neared, nears
    - nearing, approached, approaches, approaching
    > in excess of, north of, beyond, topping, topped, more than, greater than, higher than, larger than
    > upwards of, upward of, well over, just over, over, above, exceed, exceeding, exceeds, exceeded
    < half of, fewer than, less than, lower than, smaller than, minus, under, below, fell short of, falls short of
    < fall short of, falling short of, fallen short of
    ~ approx ., c ., not exactly, an estimated, about, around, approximately, approx, roughly, some, circa, ca
    ~ ca ., estimated, perhaps, maybe, possibly, probably, barely, hardly, scarcely
    """,
    after: """
      ≥ or more, at the very least, at the least, at least, plus, and counting
      ~ or thereabouts, or so, ish, odd, give or take
      ≤ or fewer, or less, at the very most, at the most, at most, at best
      """)

  /// The English ones that are one word.
  static let single = Set((english.before + english.after).filter { $0.words.count == 1 }.map { $0.words[0] })

  /// By primary language; of others only figures and signs are read.
  private static let languages: [String: (before: Entries, after: Entries)] = [
    "fr": read(
      """
      ≥ pas moins de
      ≤ pas plus de
      > plus de, plus d ', plus d ’, au - delà de
      < moins de, moins d ', moins d ’
      ≥ au moins, au minimum
      ≤ au plus, au maximum, jusqu ' à, jusqu ’ à
      ≥ au bas mot
      ≤ tout au plus
      - près de, presque, pas loin de
      ~ environ, quelque, autour de, à peu près, de l ' ordre de, de l ’ ordre de, aux alentours de
      """, after: "~ environ\n≥ au moins, au minimum\n≤ au plus, au maximum"),
    "de": read(
      """
      > mehr als, über, gut
      < weniger als, unter
      ≥ mindestens, wenigstens, nicht weniger als
      ≤ höchstens, maximal, bis zu, nicht mehr als
      - knapp, fast, beinahe, nahezu, annähernd
      ~ rund, etwa, ungefähr, zirka, an die, schätzungsweise
      """, after: "≥ und mehr, oder mehr"),
    "es": read(
      """
      > más de
      < menos de
      ≥ al menos, por lo menos, como mínimo, no menos de
      ≤ como máximo, a lo sumo, hasta, no más de
      > por encima de
      < por debajo de
      - casi, cerca de
      ~ unos, unas, algunos, algunas, alrededor de, aproximadamente, en torno a
      """, after: "≥ o más, como mínimo\n≤ como máximo"),
    "pt": read(
      """
      > mais de, acima de
      < menos de, abaixo de
      ≥ pelo menos, ao menos, no mínimo
      ≤ no máximo, até
      - quase, perto de
      ~ cerca de, aproximadamente, uns, umas, em torno de, por volta de, ao redor de
      """, after: "≥ ou mais"),
    "it": read(
      """
      > più di, oltre
      < meno di
      ≥ almeno, non meno di
      ≤ al massimo, fino a, non più di
      - quasi
      ~ circa, intorno a, intorno ai, attorno a, attorno ai, all ' incirca, all ’ incirca
      """, after: "~ circa\n≥ o più"),
    "nl": read(
      """
      > meer dan, ruim
      < minder dan, onder de
      ≥ minstens, ten minste, tenminste
      ≤ hoogstens, maximaal, tot
      - bijna, krap
      ~ ongeveer, zo ' n, zo ’ n, rond de
      """, after: "≥ of meer"),
    "sv": read(
      "> mer än, fler än, över\n< mindre än, färre än, under\n≥ minst\n≤ högst, upp till\n- nästan, knappt\n~ cirka, omkring, ungefär",
      after: "≥ eller fler"),
    "da": read(
      "> mere end, flere end, over\n< mindre end, færre end, under\n≥ mindst\n≤ højst, op til\n- næsten\n~ cirka, omkring, omtrent",
      after: "≥ eller flere"),
    "nb": read(
      "> mer enn, flere enn, over\n< mindre enn, færre enn, under\n≥ minst\n≤ høyst, opptil\n- nesten\n~ cirka, omkring, omtrent, rundt",
      after: "≥ eller flere"),
    "pl": read(
      "> ponad, więcej niż, powyżej\n< mniej niż, poniżej\n≥ co najmniej, przynajmniej\n≤ co najwyżej, do\n- prawie, niemal\n~ około",
      after: "≥ lub więcej"),
    "ru": read(
      """
      ≥ не менее, не меньше, как минимум, по меньшей мере, по крайней мере
      ≤ не более, не больше, до, максимум
      > более, больше, свыше, более чем
      < менее, меньше, менее чем
      - почти
      ~ около, примерно, порядка, приблизительно
      """
    ),
    "uk": read(
      "≥ не менше, щонайменше\n≤ не більше, до\n> понад, більше, більш ніж\n< менше, менш ніж\n- майже\n~ близько, приблизно"
    ),
    "id": read(
      "> lebih dari\n< kurang dari\n≥ setidaknya, sedikitnya\n≤ paling banyak, hingga\n- hampir\n~ sekitar, kira - kira"
    ),
    "vi": read("> hơn, trên\n< dưới\n≥ ít nhất\n≤ tối đa\n- gần\n~ khoảng"),
    "ar": read(
      "> أكثر من, ما يزيد على, ما يزيد عن\n< أقل من\n≥ على الأقل, ما لا يقل عن\n≤ حتى\n- ما يقرب من, ما يقارب\n~ حوالي, نحو, قرابة, زهاء"
    ),
    "ja": read(
      "≥ 少 なくとも, 最 低 でも\n≤ 最 大 で, 多 くとも\n~ およそ, おおよそ, おおむね\n- ほぼ",
      after: "> 超, 人 超, 件 超, 人 余 り, 件 余 り\n~ ほど, 人 ほど, 件 ほど, 人 前 後"),
    "ko": read("~ 약\n≥ 최소\n≤ 최대", after: "≥ 이상\n≤ 이하\n< 미만\n> 초과"),
  ]

  /// Hedges that also stand between a verb or a noun and what it is about.
  static let prepositions: Set<String> = ["about", "above", "around", "below", "beyond", "over", "under"]

  /// Words that are about something: `concern about two laws` counts two.
  static let aboutSomething: Set<String> = [
    "ask", "asked", "asks", "complain", "complained", "complaint", "complaints", "concern", "concerned",
    "concerns",
    "debate", "doubt", "doubts", "hear", "heard", "information", "know", "knew", "learn", "learned", "news",
    "question",
    "questions", "report", "reports", "said", "say", "speak", "spoke", "talk", "talked", "talks", "think",
    "thought",
    "warn", "warned", "warning", "warnings", "worried", "worries", "worry",
    "argue", "argued", "argues", "arguing", "spoken", "speaking", "talking", "tell", "told", "wrote",
    "written",
    "dispute", "disputes", "negotiations", "row", "quarrel", "disagreement", "conflict", "clash", "clashes",
    "lawsuit", "sovereignty", "jurisdiction", "tension", "tensions", "anger", "outrage", "feud", "standoff",
    "verhandlungen", "streit", "gespräche", "debatte", "bericht", "diskussion", "beratungen", "abkommen",
    "vertrag",
    "vereinbarung", "einigung", "abstimmung", "informationen", "entscheidung",
  ]

  /// Between a hedge and its number these may stand.
  static let articles: Set<String> = ["the", "a", "an"]

  /// Before `as many as` these compare: `three times as many as the 30 ships that it has`.
  static let comparisons: Set<String> = ["times", "fold", "twice", "thrice", "half"]

  /// Before `a 30-day truce` these say where something is.
  static let places: Set<String> = ["above", "below", "beyond", "over", "under"]

  /// What is a number that others are above or below.
  static let barriers: Set<String> = [
    "mark", "threshold", "limit", "level", "line", "barrier", "ceiling", "target", "cap", "minimum",
    "maximum", "boundary",
  ]

  static let chineseBefore: [(words: String, relation: Numeral.Relation)] = [
    ("不少于", .atLeast), ("不低于", .atLeast), ("不超过", .atMost), ("不多于", .atMost), ("不高于", .atMost),
    ("不少於", .atLeast), ("不低於", .atLeast), ("不超過", .atMost), ("不多於", .atMost), ("不高於", .atMost),
    ("差不多", .about), ("大概", .about), ("大致", .about), ("估计", .about), ("估計", .about), ("几乎", .nearly),
    ("幾乎", .nearly), ("不下", .atLeast), ("起码", .atLeast), ("起碼", .atLeast),
    ("大约", .about), ("大約", .about), ("将近", .nearly), ("將近", .nearly), ("接近", .nearly), ("超过", .moreThan),
    ("超過", .moreThan), ("多于", .moreThan), ("多於", .moreThan), ("高于", .moreThan), ("高於", .moreThan),
    ("至少", .atLeast), ("最少", .atLeast), ("至多", .atMost), ("最多", .atMost), ("不到", .lessThan),
    ("不足", .lessThan), ("少于", .lessThan), ("少於", .lessThan), ("低于", .lessThan), ("低於", .lessThan),
    ("约", .about), ("約", .about), ("近", .nearly), ("逾", .moreThan), ("超", .moreThan),
  ]

  /// Before 超过 these turn it: 不能超过30.
  static let chineseDenials = [
    "不能", "不会", "不會", "不得", "不应", "不應", "没有", "沒有", "未",
  ]

  /// Words that end as a hedge does: 条约30个缔约国, 最近30艘.
  static let chineseOthers = [
    "条约", "條約", "签约", "簽約", "北约", "北約", "合约", "合約", "契约", "契約", "节约", "節約", "公约", "公約", "违约",
    "違約", "履约", "履約", "预约", "預約", "盟约", "盟約", "和约", "和約", "最近", "附近", "新近", "临近", "臨近", "邻近",
    "鄰近", "靠近", "高超", "反超",
  ]

  /// Between a hedge and its number these say no more than that there is: 约有30, 超过了30.
  static let chineseLinks: Set<Character> = ["有", "为", "為", "达", "達", "了", "共"]

  static let chineseAfter: [(words: String, relation: Numeral.Relation)] = [
    ("左右", .about), ("上下", .about), ("以上", .atLeast), ("以下", .atMost), ("未満", .lessThan), ("未滿", .lessThan),
    ("多", .moreThan), ("余", .moreThan), ("餘", .moreThan), ("来", .about), ("來", .about),
  ]

  /// Reads lines of a sign and the words that say the same, divided by commas; what is longer is tried first.
  private static func read(_ before: String, after: String = "") -> (before: Entries, after: Entries) {
    (entries(before), entries(after))
  }

  private static func entries(_ text: String) -> Entries {
    let relations: [Character: Numeral.Relation] = [
      ">": .moreThan, "<": .lessThan, "≥": .atLeast, "≤": .atMost, "~": .about, "-": .nearly,
    ]
    var entries: Entries = []
    for line in text.split(separator: "\n") {
      guard let sign = line.first, let relation = relations[sign] else { continue }
      for phrase in line.dropFirst().split(separator: ",") {
        entries.append((phrase.split(separator: " ").map(String.init), relation))
      }
    }
    return entries.sorted { $0.words.count > $1.words.count }
  }
}

extension Prose {
  /// Whether the hedge before a number may be none: `worry about two laws`; not in `of about two` or `About two`.
  func mayHavePreposition(before index: Int) -> Bool {
    guard let hedge = self[index - 1], HedgeLexicon.prepositions.contains(hedge.folded) else { return false }
    return self[index - 2].map { $0.kind == .word && !NumberLexicon.uncounted.contains($0.folded) } ?? false
  }
}
