import Testing

@testable import Report

/// Numbers as texts have them: what is read, and what is none.
@Suite struct NumeralTests {
  private func values(_ text: String, language: String = "en") -> [String] {
    let prose = Prose(text)
    let dates = DateReader(prose).expressions().map(\.run)
    return NumeralReader(prose, language: language, dates: dates).numerals().map { $0.value.description }
  }

  /// Numbers below 100,000 in words, in digits with separators, and in Chinese parse to themselves, and to
  /// nothing else.
  @Test(arguments: 0..<10) func numbersAreReadBack(_ part: Int) {
    // Every one below a thousand, then every seventh: all of them were read back once, in a minute.
    for number in part * 10_000..<(part + 1) * 10_000 where number < 1000 || number % 7 == 0 {
      let expected = DecimalNumber(number).description
      var texts = [Self.english(number), expected, Self.chinese(number)]
      if number % 10 < 2 { texts += [Self.english(number, and: true), String(number)] }
      let read = values(texts.joined(separator: "; "))
      if read != texts.map({ _ in expected }) { Issue.record("\(texts) is read as \(read)") }
    }
  }

  @Test(arguments: [
    ("1,18,000 votes", ["118,000"]), ("118 000 votes", ["118,000"]), ("in 2020 118 votes", ["118"]),
    ("12 3456", ["12", "3,456"]), ("1.5 million", ["1,500,000"]),
    ("5 quadrillion", ["5,000,000,000,000,000"]), ("$3bn", ["3,000,000,000"]),
    ("a dozen", ["12"]), ("two and a half", ["2.5"]), ("two and a half million", ["2,500,000"]),
    ("two score", ["40"]), ("the score of 5", ["5"]), ("10² apps", []), ("2½ hours", []), ("5×10 apps", []),
    ("3 × 10^6 apps", []),
    ("half a dozen", ["6"]), ("two dozen", ["24"]), ("a hundred and eighteen", ["118"]), ("-5%", ["-5"]),
    ("−5 degrees", ["-5"]), ("20-30 ports", ["20", "30"]), ("twenty to thirty", ["20", "30"]),
    ("1.2亿", ["120,000,000"]),
    ("118万", ["1,180,000"]), ("三千五百万", ["35,000,000"]), ("一亿三千万", ["130,000,000"]), ("两万五", ["25,000"]),
    ("一百五", ["150"]), ("二〇二〇", ["2,020"]), ("百分之五", ["5"]),
    ("百分之25", ["25"]), ("百分之3.5", ["3.5"]), ("百分之三点五", ["3.5"]), ("零点五", ["0.5"]), ("一点五亿", ["150,000,000"]),
    ("百分之百", ["100"]), ("千分之五", []), ("三分之一", []), ("三分之一的船", []),
    ("一点二万亿", ["1,200,000,000,000"]), ("三点一四", ["3.14"]), ("三点五十分", ["3", "50"]), ("三点五分", ["3", "5"]),
    ("三点意见", ["3"]), ("30km", ["30"]), ("118-app ban", ["118"]),
    ("one, two and three", ["1", "2", "3"]), ("two hundred and three hundred", ["200", "300"]),
    ("three million two hundred thousand", ["3,200,000"]), ("Forty-Five", ["45"]), ("forty-fifth", ["45"]),
    ("118th", ["118"]), ("第十二", ["12"]), ("mid-40 figures", ["40"]), ("US$5", ["5"]),
    ("1\u{A0}000 ships", ["1,000"]),
    ("59 and 118 apps", ["59", "118"]),
  ])
  func reads(_ text: String, _ expected: [String]) {
    #expect(values(text) == expected)
  }

  @Test(arguments: [
    "5G", "COVID-19", "G20", "J-20", "15:45", "24/7", "1.2.3", "two-thirds", "08-09-2020", "8 September 2020",
    "三四",
    "hundreds of apps", "dozens", "no number", "1,23,4", "百姓", "in 2020", "九月八日", "2020-09-08",
  ])
  func readsNone(_ text: String) {
    #expect(values(text) == [])
  }

  @Test func decimalCommasBelongToTheLanguage() {
    #expect(values("1.000,5 Tonnen", language: "de") == ["1,000.5"])
    #expect(values("1.000", language: "de-AT") == ["1,000"])
    #expect(values("1.000") == ["1.000"])
  }

  @Test(arguments: [
    ("more than 30", Numeral.Relation.moreThan), ("no more than 30", .atMost),
    ("over the 30 percent mark", .moreThan),
    ("more than the 30 that it has", .exact), ("twice as many as the 30", .exact),
    ("as many as 30", .atMost),
    ("the above 30 goals", .exact), ("some 30-year bonds", .exact), ("some 30 bonds", .about),
    ("under a 30-day truce", .exact), ("about a 30% rise", .about), ("the dispute over 30 islands", .exact),
    ("did not exceed 30", .atMost), ("not exceeding 30", .atMost), ("didn't exceed 30", .atMost),
    ("exceed 30", .moreThan), ("never over 30", .atMost), ("not under 30", .atLeast), ("不能超过30个", .atMost),
    ("并未超过30个", .atMost), ("非洲超过30国", .moreThan), ("未来超过30艘", .moreThan),
    ("not quite 30", .nearly), ("barely 30", .about), ("on the order of 30", .about),
    ("as few as 30", .atLeast),
    ("at least the 30", .atLeast), ("30 plus ships", .atLeast),
    ("about 30", .about), ("~30", .about), ("30+", .atLeast), ("30 or more", .atLeast),
    ("30 states or more", .atLeast),
    ("nearly 30", .nearly), ("not less than thirty", .atLeast), ("约30", .about), ("三十多个", .moreThan),
    ("不少于三十个", .atLeast), ("三十个左右", .about), ("超过30", .moreThan),
    ("超过百分之三十", .moreThan), ("约百分之30", .about), ("exactly 30", .exact), ("all 30", .exact),
    ("some $30", .about), ("30-odd", .about), ("up to 30", .atMost), ("north of 30", .moreThan),
    ("beyond 30", .moreThan),
    ("topping 30", .moreThan), ("topped 30", .moreThan), ("just shy of 30", .nearly), ("shy of 30", .nearly),
    ("half of 30", .lessThan), ("minus 30", .lessThan), ("approx. 30", .about), ("c. 30", .about),
    ("30 or thereabouts", .about), ("≥30", .atLeast), ("<30", .lessThan), ("30-ish", .about),
  ])
  func hedges(_ text: String, _ relation: Numeral.Relation) {
    #expect(NumeralReader(Prose(text)).numerals().map(\.relation) == [relation])
  }

  @Test(arguments: [
    ("fr", "plus de 30 pays", Numeral.Relation.moreThan), ("fr", "jusqu’à 30 pays", .atMost),
    ("fr", "30 pays environ", .exact), ("fr", "30 environ", .about), ("de", "mehr als 30 Häfen", .moreThan),
    ("de", "über 30 Häfen", .moreThan), ("de-CH", "knapp 30 Häfen", .nearly), ("en", "fast 30 knots", .exact),
    ("es", "más de 30 países", .moreThan), ("pt", "pelo menos 30", .atLeast), ("it", "fino a 30", .atMost),
    ("nl", "ongeveer 30", .about), ("ru", "не менее 30 стран", .atLeast), ("ru", "более 30 стран", .moreThan),
    ("ar", "أكثر من 30 دولة", .moreThan), ("ko", "약 30개국", .about), ("zh-Hant", "超過30個", .moreThan),
    ("zh", "条约30个缔约国", .exact), ("zh", "最近30艘船", .exact), ("zh", "差不多30艘船", .about),
    ("zh", "不下30艘船", .atLeast),
    ("fr", "pas moins de 30", .atLeast), ("de", "ca. 30", .about),
    ("de", "Verhandlungen über 30 Schiffe", .exact),
    ("ja", "30未満", .lessThan), ("ja", "約30", .about), ("xx", "more than 30", .moreThan),
  ])
  func hedgesOfOtherLanguages(_ language: String, _ text: String, _ relation: Numeral.Relation) {
    #expect(NumeralReader(Prose(text), language: language).numerals().map(\.relation) == [relation])
  }

  /// Nothing that stands in a text makes the readers trap or run on.
  @Test func anyTextIsRead() {
    var random = SplitMix(state: 20_310_304)
    let pieces = [
      "1", "99", ",", ".", "-", "%", "$", "million", "a", "and", "hundred", "dozen", "twenty", "five", "第",
      "百", "分",
      "之", "万", "亿", "〇", "三", "９", "May", "2020", "年", "月", "日", " ", "\u{A0}", "ago", "last", "week", "of",
      "th",
      "999999999999999999", "周", "\u{301}", "🚢",
    ]
    for _ in 0..<20_000 {
      let text = (0..<random.next(below: 12)).map { _ in pieces[random.next(below: pieces.count)] }
        .joined(separator: random.next(below: 2) == 0 ? " " : "")
      let prose = Prose(text)
      let numerals = NumeralReader(prose).numerals()
      #expect(zip(numerals, numerals.dropFirst()).allSatisfy { $0.run.upperBound <= $1.run.lowerBound })
      let resolver = DateResolver(written: EDTF(CalendarDay(number: random.next(below: 40_000))))
      for date in DateReader(prose).expressions() { _ = resolver.days(of: date) }
    }
  }

  // MARK: - Writing numbers

  private static func english(_ number: Int, and: Bool = false) -> String {
    if number < 100 { return NumberWords.words(number) }
    let (scale, name) = number < 1000 ? (100, "hundred") : (1000, "thousand")
    let rest = number % scale
    let head = english(number / scale, and: and) + " " + name
    if rest == 0 { return head }
    return head + (and && rest < 100 ? " and " : " ") + english(rest, and: and)
  }

  private static func chinese(_ number: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    if number < 10 { return digits[number] }
    var text = ""
    var rest = number
    var owesZero = false
    for (place, name) in [(10_000, "万"), (1000, "千"), (100, "百"), (10, "十"), (1, "")] {
      let digit = rest / place
      rest %= place
      if digit == 0 {
        owesZero = !text.isEmpty
        continue
      }
      text += (owesZero ? "零" : "") + (digit == 1 && place == 10 && text.isEmpty ? "" : digits[digit]) + name
      owesZero = false
    }
    return text
  }

  @Test(arguments: [
    ("zh", "人口达1亿2000万", "120,000,000"), ("zh", "共有3万5000人", "35,000"), ("ja", "1億2000万人", "120,000,000"),
    ("de", "1,5 Millionen Menschen", "1,500,000"), ("de", "5 Mio. Schiffe", "5,000,000"),
    ("fr", "1,5 milliard de personnes", "1,500,000,000"), ("es", "Hubo 3 mil barcos", "3,000"),
    ("ru", "1,5 млрд человек", "1,500,000,000"), ("ru", "5 тыс. кораблей", "5,000"),
    ("ko", "150만 명이", "1,500,000"),
    ("ar", "شارك 1.5 مليون شخص", "1,500,000"), ("ar", "كان هناك ١٤ ميناء", "14"),
    ("en", "half a million people", "500,000"), ("es", "5 billones de euros", "5,000,000,000,000"),
  ])
  func scalesOfOtherLanguages(_ language: String, _ text: String, _ value: String) {
    #expect(NumeralReader(Prose(text), language: language).numerals().map(\.value.description) == [value])
  }

  @Test(arguments: [
    ("$5 million", "dollar"), ("US$5", "dollar"), ("HK$5 million", "hong dollar"),
    ("5 million dollars", "dollar"),
    ("5 million U.S. dollars", "dollar"), ("5 Hong Kong dollars", "hong dollar"), ("C$5", "canadian dollar"),
    ("5 million Australian dollars", "australian dollar"), ("耗资5亿欧元", "euro"), ("五亿美元", "dollar"),
    ("5元", "yuan or yen"),
    ("half a million euros", "euro"),
  ])
  func currencies(_ text: String, _ currency: String) {
    #expect(NumeralReader(Prose(text)).numerals().map(\.measure) == [.currency(currency)])
  }

  @Test(arguments: [
    ("es", "30 millones de euros"), ("fr", "30 millions d'euros"), ("fr", "30 millions d’euros"),
    ("it", "30 milioni di euro"),
  ])
  func currenciesBehindAPreposition(_ language: String, _ text: String) {
    #expect(NumeralReader(Prose(text), language: language).numerals().map(\.measure) == [.currency("euro")])
  }

  @Test(arguments: [
    ("20 to 30 ships", [Numeral.Relation.rangeStart, .rangeEnd]),
    ("rose from 20 to 30 ships", [.exact, .exact]),
    ("ranging from 20 to 30 ships", [.rangeStart, .rangeEnd]),
    ("between 20 and 30 ships", [.rangeStart, .rangeEnd]),
  ])
  func ranges(_ text: String, _ relations: [Numeral.Relation]) {
    #expect(NumeralReader(Prose(text)).numerals().map(\.relation) == relations)
  }

  @Test(arguments: [
    ("tank", "12 tankers", false), ("port", "12 portable huts", false), ("man", "12 manual pumps", false),
    ("man", "12 men", true), ("ship", "12 big ships", true), ("app", "118 mobile applications", true),
    ("company", "9 companies", true), ("percent", "5 percentage points", false),
    ("percentage point", "5 percentage points", true),
    ("percent", "5 ships", false), ("million dollars", "5 million pesos", false),
    ("dollar", "5 cents", false),
    ("million Hong Kong dollars", "HK$5 million", true), ("million dollars", "HK$5 million", false),
    ("people", "30 people", true), ("people", "30 persons", true),
    ("women", "12 women", true), ("亿元", "30亿元", true), ("万人", "3万人", true), ("个百分点", "3个百分点", true),
    ("port", "12, not 8 ports", true), ("port", "12 instead of 8 ports", true),
    ("Schiff", "5 Schiffe", true), ("корабль", "5 кораблей", false), ("кораб", "5 кораблей", true),
  ])
  func units(_ unit: String, _ text: String, _ isCounted: Bool) {
    let prose = Prose(text)
    let numerals = NumeralReader(prose).numerals()
    #expect(
      numerals.contains { CountedUnit(unit).counted($0, in: prose, among: numerals) != nil } == isCounted)
  }
}
