import Diagnostics

extension Check {
  /// A number outside the claims is one that a claim has, where claims count the same thing.
  ///
  /// Prose counts many things that no claim does, and parts of what one does (“two of the apps”). So only numbers
  /// beside a unit that claims bind are looked at; up to twelve they may be parts of more, unless a heading has them.
  static let unsupportedNumbers = Check(name: "unsupported-numbers", codes: [.unsupportedNumber]) { subject in
    let units = BoundUnits(subject.records)
    guard !units.isEmpty else { return [] }
    return ProseFields(subject.records).texts.flatMap { text in
      (UnboundNumbers(text.entry, isHeading: text.isHeading)?.findings ?? []).compactMap { finding in
        units.fault(finding, isHeading: text.isHeading)
      }
    }
  }
}

/// What the claims count, with the numbers that they and their evidence have.
private struct BoundUnits {
  private struct Entry {
    var unit: CountedUnit
    var values: Set<DecimalNumber> = []
    /// `118 in apps-banned`, in the order of the corpus.
    var carriers: [String] = []
    /// The length of the list that the number is of.
    var whole: DecimalNumber?
    /// Whether it counts days or years.
    var isTime = false

    /// Whether a number may be of some of what a claim counts: what is more than all of it is no part.
    func mayHavePart(_ value: Int) -> Bool {
      value <= BoundUnits.mostParts && values.contains { $0.approximation > Double(value) }
    }
  }

  /// Numbers up to a dozen are written of parts of anything.
  private static let mostParts = 12
  /// Durations are reckoned, and reckoned roughly, save in headings.
  private static let times: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade",
  ]

  private var entries: [Entry] = []

  var isEmpty: Bool { entries.isEmpty }

  init(_ records: CorpusRecords) {
    var places: [String: Int] = [:]
    for claim in records.claims.records {
      for bound in claim.values {
        let quantity = bound.value.value
        let place = places[quantity.unit.value] ?? entries.count
        if place == entries.count {
          let isTime = Self.times.contains(quantity.unit.value)
          entries.append(Entry(unit: CountedUnit(quantity.unit.value), isTime: isTime))
        }
        places[quantity.unit.value] = place
        entries[place].carriers.append("\(quantity.n.value) in `\(claim.id.value)`")
        entries[place].values.insert(quantity.n.value)
        if quantity.counts != nil { entries[place].whole = quantity.n.value }
        for evidence in claim.evidence {
          for own in evidence.values where own.name.value == bound.name.value {
            entries[place].values.insert(own.value.value)
          }
        }
      }
    }
    if !records.principles.records.isEmpty { add(principles: records.principles.records.count) }
  }

  /// Principles are counted by the list that there is of them, whether or not a claim says how many they are.
  private mutating func add(principles count: Int) {
    var entry = Entry(unit: CountedUnit("principle"))
    entry.values = [DecimalNumber(count)]
    entry.whole = DecimalNumber(count)
    entry.carriers = ["\(count) principles in their list"]
    entries.append(entry)
  }

  func fault(_ finding: UnboundNumbers.Finding, isHeading: Bool) -> Diagnostic? {
    let beside = entries.filter { isHeading || !$0.isTime }.compactMap { entry in
      entry.unit.counted(finding.numeral, in: finding.prose, among: finding.all).map { (entry, $0.value) }
    }
    guard let (first, number) = beside.first, !beside.contains(where: { $0.values.contains($1) }),
      let value = number.integer
    else { return nil }
    let whole = beside.lazy.compactMap { $0.0.whole?.integer }.first
    let isPart = whole.map { value < $0 && !isHeading } ?? beside.contains { $0.0.mayHavePart(value) }
    return isPart ? nil : .unsupported(finding.words, at: finding.span, first.carriers)
  }
}

extension Diagnostic {
  fileprivate static func unsupported(_ words: String, at span: Span, _ carriers: [String]) -> Diagnostic {
    Diagnostic(
      .warning, .unsupportedNumber, "no claim has the number “\(words)” of what is counted here", at: span,
      notes: ["the corpus has " + carriers.prefix(3).joined(separator: ", ")],
      helps: ["correct it, or bind it in the `values` of a claim with its evidence"])
  }
}

extension DiagnosticCode {
  static let unsupportedNumber = DiagnosticCode(
    "unsupported-number",
    """
    A title, standfirst, label, gloss or note has a number beside something that claims count, and no claim or \
    evidence has that number: “119 apps” beside claims of 118 and 59 apps. Numbers up to twelve pass as parts of \
    a larger one, except in headings where the whole is counted; days and years are asked of headings alone.
    """)
}
