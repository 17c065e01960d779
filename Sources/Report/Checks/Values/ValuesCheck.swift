import Diagnostics

extension Check {
  /// A number of a claim is the number that its sources give, in their own words where these are quoted.
  static let values = Check(
    name: "values",
    codes: [
      .valueMismatch, .valueNotInWords, .valuePrecision, .valueDenied, .fullWidthNumber, .certaintyRaised,
    ]
  ) { subject in
    subject.records.claims.records.flatMap { claim in
      guard !claim.values.isEmpty else { return [Diagnostic]() }
      let evidence = claim.evidence.map { ReadEvidence($0, sources: subject.records.sources) }
      let numbers = claim.values.reduce(into: [:]) { $0[$1.value.value.n.value, default: 0] += 1 }
      var diagnostics: [Diagnostic] = []
      for bound in claim.values where diagnostics.count < maximumFaults {
        let check = ValueCheck(claim: claim, bound: bound, evidence: evidence, numbers: numbers)
        diagnostics += check.diagnostics
      }
      return diagnostics
    }
  }

  /// More faults of one claim help nobody, and each is looked for in the text.
  private static let maximumFaults = 20
}

/// A piece of evidence with the numbers that it declares and those that its words have.
private struct ReadEvidence {
  let evidence: Evidence
  let declared: [String: Bound<DecimalNumber>]
  let prose: Prose
  let numerals: [Numeral]
  /// What words such as `both` say.
  let implied: Set<DecimalNumber>
  /// Whether numbers that are written in words would be known.
  let isReadable: Bool
  /// Whether the language is one whose words for numbers and currencies are all known.
  let isLexical: Bool
  let denied: DeniedNumbers
  let language: String

  init(_ evidence: Evidence, sources: Table<Source>) {
    self.evidence = evidence
    declared = .init(evidence.values.map { ($0.name.value, $0) }) { _, last in last }
    prose = Prose(evidence.exact?.value ?? "")
    language = sources[evidence.source.value]?.language.value ?? "en"
    let reader = NumeralReader(outsideDatesOf: prose, language: language)
    numerals = reader.numerals()
    denied = DeniedNumbers(prose, language: language)
    isLexical = NumberLexicon.readable.contains(reader.language)
    isReadable = isLexical || !numerals.isEmpty
    implied = Set(prose.tokens.compactMap { NumberLexicon.implied[$0.folded].map { DecimalNumber($0) } })
  }
}

/// One number of a claim, compared with what each piece of evidence has.
private struct ValueCheck {
  let claim: Claim
  let bound: Bound<Quantity>
  let evidence: [ReadEvidence]
  /// How often the claim binds each number.
  let numbers: [DecimalNumber: Int]
  private let unit: CountedUnit

  init(claim: Claim, bound: Bound<Quantity>, evidence: [ReadEvidence], numbers: [DecimalNumber: Int]) {
    self.claim = claim
    self.bound = bound
    self.evidence = evidence
    self.numbers = numbers
    // The unit is written as the sentence is.
    unit = CountedUnit(bound.value.value.unit.value, language: claim.text.entries.first?.language ?? "en")
  }

  private var quantity: Quantity { bound.value.value }
  private var name: String { bound.name.value }

  var diagnostics: [Diagnostic] {
    let supporting = evidence.filter { $0.evidence.stance.value == .supports }
    let readings = supporting.map { reading($0, isBound: true) }
    // Where sources disagree, one that supports the claim must have its number; the others have theirs.
    guard claim.contested == nil || readings.allSatisfy({ $0.fault != nil || $0.state == .silent }) else {
      return faults { _ in true }
    }
    let own =
      claim.contested == nil
      ? readings.compactMap(\.fault) : readings.lazy.compactMap(\.fault).prefix(1).map(\.self)
    let diagnostics = own + faults { $0.stance.value != .supports }
    if diagnostics.isEmpty, claim.contested == nil, let taken = takenForDone(supporting, readings) {
      return [taken]
    }
    // Evidence that is all quoted and nowhere has the number leaves it without support.
    guard diagnostics.isEmpty, readings.allSatisfy({ $0.state == .silent }),
      let first = supporting.first?.evidence.exact
    else { return diagnostics }
    return [.unsupported(bound, words: first, isReadable: evidence.allSatisfy(\.isReadable))]
  }

  /// What is wrong with some of the evidence by itself: words that lack the number declared of them.
  private func faults(of isMeant: (Evidence) -> Bool) -> [Diagnostic] {
    evidence.filter { isMeant($0.evidence) }.compactMap { reading($0, isBound: false).fault }
  }

  /// What one piece of evidence says of the number.
  private struct Reading {
    enum State { case agrees, silent, unchecked }
    var state: State
    var fault: Diagnostic?
    /// Where the words leave open what the sentence says was done: from the word that does so.
    var supposed: Range<Int>?
  }

  /// Where all evidence that has the number leaves open what the sentence says was done: what is wrong with the first.
  private func takenForDone(_ supporting: [ReadEvidence], _ readings: [Reading]) -> Diagnostic? {
    let telling = zip(supporting, readings).filter { $0.1.state != .silent }
    guard telling.allSatisfy({ $0.1.supposed != nil }), let (read, reading) = telling.first,
      let run = reading.supposed, let exact = read.evidence.exact
    else { return nil }
    return .certaintyRaised(run, in: read.prose, exact, source: read.evidence.source.value, claim)
  }

  /// - Parameter isBound: whether it is to have the claim's number.
  private func reading(_ read: ReadEvidence, isBound: Bool) -> Reading {
    let evidence = read.evidence
    let declared = read.declared[name]
    if let declared, isBound, !ValueAgreement.holds(quantity, for: declared.value.value) {
      return Reading(
        state: .agrees, fault: .mismatch(bound, declared.value, source: evidence.source.value, claim: claim))
    }
    guard let exact = evidence.exact else { return Reading(state: .unchecked) }
    guard declared != nil || isBound else { return Reading(state: .unchecked) }
    return reading(exact, read, declared: declared, isBound: isBound)
  }

  private func reading(
    _ exact: Located<String>, _ read: ReadEvidence, declared: Bound<DecimalNumber>?, isBound: Bool
  ) -> Reading {
    let (prose, numerals, source) = (read.prose, read.numerals, read.evidence.source.value)
    let wanted = declared?.value.value ?? quantity.n.value
    let counted = numerals.compactMap { unit.counted($0, in: prose, among: numerals) }
    let own = counted.filter { isSame($0.value, as: wanted) || !isAnotherValue($0.value) }
    func isElided(_ numeral: Numeral) -> Bool {
      isSame(numeral.value, as: wanted) && unit.isElided(behind: numeral, in: prose)
    }
    // `23 companies applied, and seven of them were refused`: what is counted is said once.
    let alone =
      own.isEmpty && !counted.isEmpty
      ? numerals.filter { unit.mayBeMeant(by: $0, in: prose) || isElided($0) }
      : own.contains { isSame($0.value, as: wanted) }
        ? [] : numerals.filter(isElided)
    let beside = own.isEmpty && alone.isEmpty ? counted : own
    // What is a percentage or a sum says so; a count may stand without what it counts.
    let candidates =
      !alone.isEmpty
      ? alone : beside.isEmpty && mayStandBare(read) ? numerals.filter { $0.measure == nil } : beside
    let found = candidates.filter {
      isSame($0.value, as: wanted) && ($0.form != .fullWidth || declared != nil)
    }
    if beside.isEmpty, declared == nil, let best = found.first, let noun = other(than: found, in: prose) {
      return Reading(state: .agrees, fault: .countsOther(bound, best, noun, in: prose, exact, source: source))
    }
    if isBound, let denial = denial(of: found.filter { allows($0, wanted) }, in: read) {
      return Reading(state: .agrees, fault: .denied(bound, denial, in: prose, exact, source: source))
    }
    if isBound, let part = part(of: found.filter { allows($0, wanted) }, in: read) {
      return Reading(state: .agrees, fault: .ofPart(bound, part, in: prose, exact, source: source))
    }
    if isBound, let fault = otherSense(of: found, in: read, exact) {
      return Reading(state: .agrees, fault: fault)
    }
    if let best = found.first(where: { allows($0, wanted) }) ?? found.first {
      guard isBound, !allows(best, wanted) else {
        return Reading(state: .agrees, supposed: isBound ? supposed(found, in: read) : nil)
      }
      return Reading(state: .agrees, fault: .precision(bound, best, in: prose, exact, source: source))
    }
    if beside.isEmpty, read.implied.contains(wanted) { return Reading(state: .agrees) }
    if let wide = candidates.first(where: { $0.form == .fullWidth && isSame($0.value, as: wanted) }) {
      return Reading(state: .agrees, fault: .fullWidth(bound, wide, in: prose, exact))
    }
    if let declared {
      // `zwölf` is what the author says it is, where no digits beside it could be meant instead.
      let areOthers = !read.isLexical && numerals.allSatisfy { isAnotherValue($0.value) }
      guard read.isReadable, !areOthers else { return Reading(state: .unchecked) }
      return Reading(state: .agrees, fault: .notInWords(declared, candidates, in: prose, exact))
    }
    // A number of the same unit is the source's reading of this value; any other may count something else.
    guard let other = beside.first else { return Reading(state: .silent) }
    if isAnotherValue(other.value) { return Reading(state: .silent) }
    return Reading(state: .agrees, fault: .differs(bound, other, in: prose, exact, source: source))
  }

  /// Whether a number is what the claim binds under another name.
  private func isAnotherValue(_ value: DecimalNumber) -> Bool {
    value != quantity.n.value && numbers[value] != nil
  }

  /// Whether a number without its unit may be meant: of a sum only where the names of currencies are not known.
  private func mayStandBare(_ read: ReadEvidence) -> Bool {
    switch unit.measure {
    case nil: true
    case .percent: false
    case .currency: !read.isLexical
    }
  }

  /// Where all of some numbers are denied, and our sentence affirms what is: the first denial.
  private func denial(of numerals: [Numeral], in read: ReadEvidence) -> Range<Int>? {
    // What is not 30 may well be at most 30.
    guard read.evidence.note == nil, quantity.precision == .exact || quantity.precision == .about else {
      return nil
    }
    guard let first = numerals.mapAll(read.denied.denial)?.first else { return nil }
    return first.contradicts(claim.text.entries) ? first.run : nil
  }

  /// Where the words leave open all that they say of some numbers, and our sentence takes it for done.
  private func supposed(_ numerals: [Numeral], in read: ReadEvidence) -> Range<Int>? {
    guard read.evidence.note == nil,
      let first = numerals.mapAll({ Supposition(of: $0.run, in: read.prose, language: read.language) })?.first
    else { return nil }
    return first.isTakenForDone(in: claim.text.entries) ? first.run : nil
  }

  /// Where the words speak of a part of all of some numbers, and our sentence of the whole: the words of the first.
  private func part(of numerals: [Numeral], in read: ReadEvidence) -> Range<Int>? {
    guard read.evidence.note == nil,
      let first = numerals.mapAll({ PartOfNumber($0, in: read.prose, language: read.language) })?.first
    else { return nil }
    return first.contradicts(claim.text.entries) ? first.run : nil
  }

  /// What numbers count that are this number and all count something else.
  private func other(than numerals: [Numeral], in prose: Prose) -> String? {
    let nouns = numerals.map { numeral in
      numeral.attached ?? unit.other(behind: numeral, in: prose)
    }
    return nouns.contains(nil) ? nil : nouns.first ?? nil
  }

  /// What is wrong where the words make something else of all of some numbers than the sentence does: a number by the
  /// day, the size of a change.
  private func otherSense(of numerals: [Numeral], in read: ReadEvidence, _ exact: Located<String>)
    -> Diagnostic?
  {
    func fault(_ said: String?, _ sense: (Numeral) -> String?) -> Diagnostic? {
      guard let said, let first = numerals.first, let senses = numerals.mapAll(sense), !senses.contains(said)
      else { return nil }
      return .otherSense(
        bound, first, senses[0], than: said, in: read.prose, exact, source: read.evidence.source.value)
    }
    return fault(claim.ratePeriod(of: name)?.words) {
      RatePeriod(in: read.prose, behind: $0.run.upperBound, language: read.language)?.words
    }
      ?? claim.changeStep(of: name).flatMap { said in
        fault(said.words) {
          ChangeStep(in: read.prose, around: $0.run, language: read.language)
            .flatMap { $0.isOther(than: said) ? $0.words : nil }
        }
      }
      ?? fault("as a number of its own") { numeral in
        Proportion(in: read.prose, around: numeral.run, language: read.language).flatMap {
          claim.countsPlainly(quantity, against: $0) ? $0.words : nil
        }
      }
      ?? opposite(of: numerals, in: read, exact) ?? ofAnotherVerb(numerals, in: read, exact)
  }

  /// What is wrong where the words give all of some numbers with another verb than the sentence, and with its verb
  /// another number of the unit: `killed 23 people and injured 300`.
  private func ofAnotherVerb(_ numerals: [Numeral], in read: ReadEvidence, _ exact: Located<String>)
    -> Diagnostic?
  {
    guard read.evidence.note == nil, read.language.primaryLanguage == "en", let first = numerals.first,
      let said = claim.governingVerb(of: .value(name)),
      let verbs = numerals.mapAll({ GoverningVerb(of: $0.run, in: read.prose, isDay: false) }),
      !verbs.contains(where: { $0.stem == said.stem })
    else { return nil }
    let hasOther = read.numerals.contains { numeral in
      !isSame(numeral.value, as: first.value)
        && GoverningVerb(of: numeral.run, in: read.prose, isDay: false)?.stem == said.stem
        && (unit.counted(numeral, in: read.prose, among: read.numerals) != nil
          || unit.isElided(behind: numeral, in: read.prose))
    }
    guard hasOther else { return nil }
    return .otherWord(
      bound, first, verbs[0].word, than: said.word, in: read.prose, exact, source: read.evidence.source.value)
  }

  /// What is wrong where the words around all of some numbers say the opposite of those of the sentence: `fell` and
  /// `rose`.
  private func opposite(of numerals: [Numeral], in read: ReadEvidence, _ exact: Located<String>)
    -> Diagnostic?
  {
    guard read.evidence.note == nil, let first = numerals.first else { return nil }
    let said = claim.opposites(of: .value(name))
    let found = numerals.mapAll { numeral in
      let words = Opposites(in: read.prose, around: numeral.run, language: read.language)
      return said.mapAll(words.opposite)?.first
    }
    return found?.first.map {
      .otherWord(
        bound, first, $0.own, than: $0.other, in: read.prose, exact, source: read.evidence.source.value)
    }
  }

  private func allows(_ numeral: Numeral, _ wanted: DecimalNumber) -> Bool {
    let relation = numeral.form == .ordinal ? Numeral.Relation.atLeast : numeral.relation
    return ValueAgreement.allows(relation, of: wanted, in: quantity)
  }

  /// Whether a numeral is the number, the unit's own `million` counted in.
  private func isSame(_ value: DecimalNumber, as wanted: DecimalNumber) -> Bool {
    value == wanted || unit.power > 0 && value == wanted.shifted(by: unit.power)
  }
}
