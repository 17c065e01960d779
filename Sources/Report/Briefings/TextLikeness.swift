import Templates

/// What comparing the held texts with each other came to: numbers for the reader, and no change of any count.
struct TextLikeness {
  private let desk: Desk
  private let links: DeclaredDependence

  init(desk: Desk) {
    self.desk = desk
    links = DeclaredDependence(desk.corpus)
  }

  private var pairs: [ComparedTexts] { desk.verdicts.comparisons }
  private var leftOut: ComparedTexts.LeftOut { desk.verdicts.leftOut }
  private var compared: [ComparedTexts] { pairs.filter { $0.wording != nil } }

  var value: TemplateValue {
    [
      "summary": .string(summary),
      "pairs": .array(alike.compactMap(row)),
      "limits": .string(limits),
    ]
  }

  /// Pairs that share a passage or more, the most alike first.
  private var alike: [ComparedTexts] {
    func share(_ pair: ComparedTexts) -> Double { pair.wording?.containment ?? 0 }
    let alike = compared.filter { $0.wording?.relation != .independent }
    return alike.enumerated().sorted { left, right in
      (share(right.element), left.offset) < (share(left.element), right.offset)
    }.map(\.element)
  }

  // MARK: - Sentences

  private var summary: String {
    guard !pairs.isEmpty || !leftOut.isEmpty else {
      return "Fewer than two texts are held: there is nothing to compare."
    }
    guard !compared.isEmpty else { return "The wording of the held texts was not compared. " + unexamined }
    let texts = Set(compared.flatMap { [$0.first, $0.second] }).count
    let undeclared = alike.count { !$0.isDeclared }
    let findings =
      alike.isEmpty
      ? "None share a passage."
      : "\(NumberWords.count(count(.derived), "pair")) \(count(.derived) == 1 ? "shares" : "share") much of the "
        + "wording, \(count(.passage)) a passage; "
        + (undeclared == 0
          ? "all of these are declared."
          : "\(undeclared) of these \(undeclared == 1 ? "is" : "are") not declared.")
    let parts = [
      "The own wording of \(NumberWords.count(texts, "held text")) was compared in \(NumberWords.count(compared.count, "pair")), "
        + "outside furniture and quotations\(provenance).", findings, unexamined, lineages,
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func count(_ relation: SharedWording.Relation) -> Int {
    compared.count { $0.wording?.relation == relation }
  }

  /// Where one person on one day compared all, that is said; else how many were compared when.
  private var provenance: String {
    var people: [String] = []
    var now = 0
    for pair in compared {
      switch pair.state {
      case .receipt(let day, let by): people.append("on \(DateWords.words(day)) by \(by)")
      case .compared: now += 1
      case .notExamined: break
      }
    }
    let distinct = people.uniqued()
    if distinct.isEmpty { return ", in this build" }
    if now == 0, distinct.count == 1 { return ", \(distinct[0])" }
    let counted = distinct.map { person in "\(people.count { $0 == person }) \(person)" }
    return ", " + (counted + (now > 0 ? ["\(now) in this build"] : [])).joined(separator: ", ")
  }

  /// What nobody looked at, by reason.
  private var unexamined: String {
    let reasons = pairs.compactMap { pair -> ComparedTexts.Obstacle? in
      if case .notExamined(let obstacle) = pair.state { obstacle } else { nil }
    }
    let counted = ComparedTexts.Obstacle.allCases.compactMap { obstacle -> String? in
      let count = reasons.count { $0 == obstacle }
      return count > 0 ? "\(NumberWords.count(count, "pair")) (\(obstacle.words))" : nil
    }
    let others = [
      (leftOut.unalike, "no run of eight words in common, so not compared sentence by sentence"),
      (leftOut.tooMany, "wording in common, but more such pairs than a build may compare"),
      (leftOut.unknown, "a text is not here, the languages differ, or the wording stands in too many texts"),
    ].filter { $0.0 > 0 }.map { "\(NumberWords.count($0, "pair")) (\($1))" }
    let all = counted + others
    return all.isEmpty ? "" : "Not examined: \(all.joined(separator: "; "))."
  }

  /// How many wordings there are, at least and at most. Of texts that were not all compared nothing is said.
  private var lineages: String {
    let texts = Set(compared.flatMap { [$0.first, $0.second] })
    guard leftOut.isEmpty, compared.count == texts.count * (texts.count - 1) / 2, !alike.isEmpty else {
      return ""
    }
    let most = components(texts) { $0 == .derived }
    let least = components(texts) { $0 != .independent }
    let range = least == most ? "\(most)" : "\(least) to \(most)"
    return "By wording they come to \(range) independent \(most == 1 ? "text" : "texts")."
  }

  private func components(_ texts: Set<String>, joins: (SharedWording.Relation) -> Bool) -> Int {
    var roots = Dictionary(uniqueKeysWithValues: texts.map { ($0, $0) })
    func root(_ text: String) -> String {
      var text = text
      while let next = roots[text], next != text { text = next }
      return text
    }
    for pair in compared {
      if let wording = pair.wording, joins(wording.relation) { roots[root(pair.first)] = root(pair.second) }
    }
    return texts.count { roots[$0] == $0 }
  }

  private let limits =
    "Likeness is a reason to look and no proof: texts may share words because both took them from a third, and a "
    + "thorough rewriting shares none. Independent wording is not independent evidence. Nothing is merged or "
    + "counted by this comparison."

  // MARK: - Rows

  private func row(_ pair: ComparedTexts) -> TemplateValue? {
    guard let wording = pair.wording else { return nil }
    return [
      "texts": .string("\(name(pair.first)) and \(name(pair.second))"),
      "finding": .string(wording.relation.words),
      "numbers": .string(wording.words),
      "declared": .string(declared(pair)),
      "is_declared": .bool(pair.isDeclared),
    ]
  }

  private func declared(_ pair: ComparedTexts) -> String {
    switch links.link(pair.first, pair.second) {
    case .derives(let copy, let origin): "declared: \(name(copy)) took from \(name(origin))"
    case .commonRoots(let roots): "declared: both took from \(roots.map(name).joined(separator: " and "))"
    case nil where pair.waiver != nil: "not declared; waived, see Waivers"
    case nil: "not declared: possible undeclared dependence"
    }
  }

  private func name(_ source: String) -> String { desk.shortName(ofSource: source) }
}

extension SharedWording.Relation {
  fileprivate var words: String {
    switch self {
    case .derived: "much of the wording in common"
    case .passage: "a passage in common"
    case .independent: "own wording"
    }
  }
}

extension ComparedTexts.Obstacle {
  fileprivate var words: String {
    switch self {
    case .notHere: "a text is not here, and no receipt says what comparing it showed"
    case .otherLanguage: "texts in different languages"
    case .noSpaces: "a language written without spaces, for which the thresholds say nothing"
    case .tooLong: "too long to compare"
    }
  }
}
