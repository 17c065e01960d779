/// How other languages say that a number is for each of several, or the whole of which one is meant, as data.
struct ShareTongue: Sendable {
  /// Before what is counted anew: `pro Kopf`, `par habitant`.
  let links: Set<String>
  /// Those of whom each has it. Other words behind a link say when, or for whom and for how much.
  let heads: Set<String>
  /// Directly before the whole: `1 de cada 40`.
  let bases: [[String]]
  /// At the beginning of a clause, before the whole of which a part follows: `von den 40 Schiffen sanken 12`.
  let wholes: Set<String>

  private init(links: String, heads: String, bases: String = "", wholes: String) {
    self.links = DenialLexicon.words(links)
    self.heads = DenialLexicon.words(heads)
    self.bases = bases.split(separator: ",").map { DenialLexicon.list(String($0)) }
    self.wholes = DenialLexicon.words(wholes)
  }

  /// Between a word of ``wholes`` and its number.
  static let articles = DenialLexicon.words("den der diesen les ces los las estos estas os as i gli le")

  static let all: [String: ShareTongue] = [
    "de": ShareTongue(
      links: "pro je",
      heads: "kopf einwohner einwohnerin person haushalt kind schüler familie schiff fahrzeug",
      wholes: "von"),
    "fr": ShareTongue(
      links: "par", heads: "habitant habitants personne foyer ménage tête enfant élève famille",
      bases: "1 sur", wholes: "sur parmi des"),
    "es": ShareTongue(
      links: "por",
      heads: "habitante habitantes persona cápita capita hogar cabeza vivienda niño alumno familia",
      bases: "de cada", wholes: "de"),
    "pt": ShareTongue(
      links: "por per", heads: "habitante habitantes pessoa cápita capita domicílio cabeça aluno família",
      bases: "em cada, de cada", wholes: "dos das de"),
    "it": ShareTongue(
      links: "per pro", heads: "abitante abitanti persona testa famiglia alunno capite", bases: "1 su",
      wholes: "delle dei degli su di"),
    "ru": ShareTongue(
      links: "на", heads: "человека душу жителя семью домохозяйство жителей", bases: "1 из", wholes: "из"),
  ]

  /// 人均160升, 1人当たり220リットル.
  static let hanHeads = DenialLexicon.list("人均 户均 戶均 每人 每户 每戶 人当たり 人あたり 世帯当たり 世帯あたり 人口当たり")
  /// 64カ所のうち, 75座水塔中.
  static let hanWholes = DenialLexicon.list("のうち 中有 中，有 当中 之中")
}

// MARK: - Shares

extension Proportion {
  /// `120 litros por habitante`, `85 casos por 100.000 habitantes`, `1 de cada 40`, 人均160升.
  init?(elsewhere prose: Prose, around run: Range<Int>, language: String) {
    guard let tongue = ShareTongue.all[language] else {
      self.init(inHan: prose, around: run, language: language)
      return
    }
    let before = prose.tokens[..<run.lowerBound].suffix(2).map(\.folded)
    if tongue.bases.contains(where: { before.suffix($0.count) == $0[...] }) {
      self = .base
      return
    }
    func ends(_ token: Prose.Token) -> Bool { [".", ";", ",", ":", "“", "”", "«", "»"].contains(token.text) }
    let behind = prose.tokens[run.upperBound...].prefix(8).prefix {
      !ends($0) || $0.gap == .none && $0.text == "."
    }
    let start = prose.tokens[..<run.lowerBound].suffix(6)
    let clause = start.suffix(from: start.lastIndex(where: ends).map { $0 + 1 } ?? start.startIndex)
    for part in [behind, clause] {
      for (index, token) in zip(part.indices, part) where tongue.links.contains(token.folded) {
        // `por 100.000 habitantes`, `por habitante`
        let rest = prose.tokens[(index + 1)...].drop { $0.kind == .digits || $0.kind == .mark }
        // `4 собаки напали на человека`
        if language == "ru", !(run.upperBound...run.upperBound + 1).contains(index) { continue }
        guard let head = rest.first, tongue.heads.contains(head.folded), rest.startIndex - index < 6 else {
          continue
        }
        self = .each(prose.words(of: index + 1..<rest.startIndex + 1))
        return
      }
    }
    return nil
  }

  /// 人均日用水量为160升, 5人に1人, 每10户居民中有3户.
  private init?(inHan prose: Prose, around run: Range<Int>, language: String) {
    guard ["zh", "ja"].contains(language) else { return nil }
    let before = prose.tokens[..<run.lowerBound].suffix(16)
    func ends(_ token: Prose.Token) -> Bool { ["，", "。", "；", "：", "、"].contains(token.text) }
    let start = before.lastIndex(where: ends).map { $0 + 1 } ?? before.startIndex
    let clause = prose.tokens[start..<run.lowerBound].map(\.text).joined()
    let behind = prose.tokens[run.upperBound...].prefix(10).prefix { !ends($0) }.map(\.text).joined()
    if let head = ShareTongue.hanHeads.first(where: clause.contains) {
      self = .each(head)
    } else if clause.hasSuffix("每") && behind.contains("有")
      || ["人に1人", "人に一人", "世帯に1世帯"].contains(where: behind.hasPrefix)
    {
      self = .base
    } else {
      return nil
    }
  }
}

// MARK: - Parts

extension PartOfNumber {
  /// `von den 96 Beschäftigten wurden 14 versetzt`, `de los 52 pozos, 19`, 在检查的75座水塔中，有9座被关停.
  static func elsewhere(_ numeral: Numeral, in prose: Prose, language: String) -> PartOfNumber? {
    let start = numeral.run.lowerBound
    let behind = prose.tokens[numeral.run.upperBound...].prefix(14).prefix {
      ![".", ";", "。", "；"].contains($0.text)
    }
    let text = behind.map(\.text).joined()
    let isWhole: Bool
    if let tongue = ShareTongue.all[language] {
      let hasArticle = prose[start - 1].map { ShareTongue.articles.contains($0.folded) } ?? false
      let link = start - (hasArticle ? 2 : 1)
      let begins = link == 0 || prose[link - 1]?.kind == .mark
      isWhole = begins && prose[link].map { tongue.wholes.contains($0.folded) } ?? false
    } else {
      isWhole =
        ["zh", "ja"].contains(language) && ShareTongue.hanWholes.contains { text.prefix(12).contains($0) }
    }
    // The part is a number of its own behind the whole, and less.
    guard isWhole,
      let part = behind.first(where: { $0.kind == .digits }),
      let value = DecimalNumber(part.text), value.approximation < numeral.value.approximation
    else { return nil }
    let words = behind.filter { $0.kind == .word || $0.kind == .han }.map(\.folded)
    return PartOfNumber(
      run: max(0, start - 2)..<behind.endIndex, part: part.folded,
      verbs: VerbLexicon.english(for: words, in: language))
  }
}
