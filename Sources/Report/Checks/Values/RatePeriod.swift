/// The time by which a number counts anew, as words behind it say: `12,000 passengers a day`.
enum RatePeriod: String, Hashable, Sendable {
  case hour, day, week, month, quarter, year

  var words: String { "by the \(rawValue)" }

  /// What the words behind a place say, before a mark or another number; nil where they say nothing of it.
  init?(in prose: Prose, behind place: Int, language: String) {
    let language = language.primaryLanguage
    guard let adverbs = Self.adverbs[language], let names = Self.names[language],
      let links = Self.links[language]
    else { return nil }
    // The unit in a word or several: `12,000 tonnes of crude oil a day`.
    let words = prose.tokens[min(place, prose.tokens.count)...].prefix(8).prefix {
      $0.kind == .word || ["'", "’"].contains($0.text)
    }
    for (index, token) in zip(words.indices, words) {
      if let period = adverbs[token.folded] {
        self = period
        return
      }
      guard let link = links.first(where: { Self.stand($0, at: index, in: prose) }),
        let period = prose[index + link.count].flatMap({ names[$0.folded] })
      else { continue }
      let isMoment =
        Self.totals.contains(prose[index - 1]?.folded ?? "")
        || Self.isMoment(prose[index + link.count + 1], behind: link)
      if isMoment { return nil }
      self = period
      return
    }
    return nil
  }

  private static func stand(_ words: [String], at index: Int, in prose: Prose) -> Bool {
    words.enumerated().allSatisfy { prose[index + $0.offset]?.folded == $0.element }
  }

  /// `a year ago`, `im Jahr 2029`, `am Tag der Wahl`.
  private static func isMoment(_ next: Prose.Token?, behind link: [String]) -> Bool {
    guard let next else { return false }
    return next.kind == .digits || moments.contains(next.folded)
      || ["im", "am"].contains(link[0]) && next.isCapitalised
  }

  /// Before `a year` these count once: `40 ships in a year`.
  private static let totals: Set<String> = [
    "in", "within", "for", "over", "of", "after", "than", "once", "half",
  ]
  /// Behind `a year` these say when: `40 ships a year ago`.
  private static let moments: Set<String> = [
    "ago", "earlier", "later", "before", "after", "on", "from", "since", "der", "des",
    "nach", "vor", "danach", "zuvor",
  ]

  private static let links: [String: [[String]]] = [
    "en": [["a"], ["an"], ["per"], ["each"], ["every"]], "fr": [["par"], ["chaque"]],
    "es": [["al"], ["a", "la"], ["por"], ["cada"]],
    "de": [["pro"], ["je"], ["jeden"], ["jedes"], ["jede"], ["im"], ["am"]],
    "pt": [["por"], ["ao"], ["à"], ["cada"]],
    "it": [["al"], ["alla"], ["all", "'"], ["all", "’"], ["ogni"]],
    "ru": [["в"]],
  ]

  private static let names: [String: [String: RatePeriod]] = [
    "en": [
      "hour": .hour, "day": .day, "week": .week, "month": .month, "quarter": .quarter, "year": .year,
      "annum": .year,
    ],
    "fr": [
      "heure": .hour, "jour": .day, "semaine": .week, "mois": .month, "trimestre": .quarter, "an": .year,
      "année": .year,
    ],
    "es": ["hora": .hour, "día": .day, "semana": .week, "mes": .month, "trimestre": .quarter, "año": .year],
    "de": [
      "stunde": .hour, "tag": .day, "woche": .week, "monat": .month, "quartal": .quarter, "jahr": .year,
    ],
    "pt": ["hora": .hour, "dia": .day, "semana": .week, "mês": .month, "trimestre": .quarter, "ano": .year],
    "it": [
      "ora": .hour, "giorno": .day, "settimana": .week, "mese": .month, "trimestre": .quarter, "anno": .year,
    ],
    // `в день выборов` is one day.
    "ru": ["час": .hour, "сутки": .day, "неделю": .week, "месяц": .month, "квартал": .quarter, "год": .year],
  ]

  private static let adverbs: [String: [String: RatePeriod]] = [
    "en": [
      "hourly": .hour, "daily": .day, "weekly": .week, "monthly": .month, "quarterly": .quarter,
      "annually": .year, "yearly": .year,
    ],
    "fr": [
      "quotidiens": .day, "quotidiennes": .day, "mensuels": .month, "mensuelles": .month, "annuels": .year,
      "annuelles": .year,
    ],
    "es": ["diarios": .day, "diarias": .day, "semanales": .week, "mensuales": .month, "anuales": .year],
    "de": [
      "stündlich": .hour, "täglich": .day, "wöchentlich": .week, "monatlich": .month, "jährlich": .year,
    ],
    "pt": ["diários": .day, "diárias": .day, "semanais": .week, "mensais": .month, "anuais": .year],
    "it": [
      "giornalieri": .day, "giornaliere": .day, "settimanali": .week, "mensili": .month, "annui": .year,
      "annue": .year,
    ],
    "ru": ["ежедневно": .day, "еженедельно": .week, "ежемесячно": .month, "ежегодно": .year],
  ]
}

extension Claim {
  /// The time by which the sentence counts a value anew, in the first of its languages that says so.
  func ratePeriod(of name: String) -> RatePeriod? {
    text.entries.lazy.compactMap { entry in
      guard let parts = try? ClaimText(entry.text.value).parts else { return nil }
      for (part, next) in zip(parts, parts.dropFirst()) {
        if case .value(name) = part, case .literal(let words) = next {
          return RatePeriod(in: Prose(words), behind: 0, language: entry.language)
        }
      }
      return nil
    }.first
  }
}
