import Templates

extension Composition {
  /// The notes in the order of their numbers, with everything that a reader needs to go and look.
  mutating func noteList() -> TemplateValue {
    var values: [TemplateValue] = []
    for (index, subject) in notes.subjects.enumerated() {
      values.append([
        "label": .markup("[^\(index + 1)]:", .markdown),
        "number": .int(index + 1),
        "name": .string(name(of: subject).name),
        "kind": .string(subject.words),
        "page": page(of: subject),
        "lead": .optional(lead(of: subject)),
        "entries": .array(entries(of: subject)),
      ])
    }
    return .array(values)
  }

  /// The name of each note, made from the identifier of its subject, by its number as printed.
  var noteNames: [String: Permalink] {
    Dictionary(
      uniqueKeysWithValues: notes.subjects.enumerated().map { (String($0 + 1), name(of: $1)) })
  }

  private func name(of subject: NoteBook.Subject) -> Permalink {
    switch subject {
    case .claim(let id): Permalink("claim", id, corpus.claims[id]?.aliases ?? [])
    case .quotation(let id): Permalink("quotation", id, corpus.quotations[id]?.aliases ?? [])
    }
  }

  /// What stands before the sources: the basis of what is ours, the resolution of what is contested.
  private func lead(of subject: NoteBook.Subject) -> String? {
    guard case .claim(let id) = subject, let claim = corpus.claims[id] else { return nil }
    switch claim.kind.value {
    case .judgment: return judgment(claim)
    case .assumption: return "Our assumption."
    case .fact, .position: return desk.words(claim.contested?.note)?.closed
    }
  }

  /// How sure we are, why, and on what it rests.
  private func judgment(_ claim: Claim) -> String {
    let basis = claim.basis.compactMap { corpus.claims[$0.value] }.map(desk.statement(of:))
    let rest = basis.isEmpty ? nil : "It rests on this: " + basis.joined(separator: " ")
    let estimate = claim.estimate.map { "Our judgment: " + $0 } ?? "Our judgment."
    return [estimate, desk.words(claim.confidence?.why)?.closed, rest].compactMap(\.self)
      .joined(separator: " ")
  }

  private func page(of subject: NoteBook.Subject) -> TemplateValue {
    switch subject {
    case .claim(let id): desk.page(.claim, id)
    case .quotation(let id): desk.page(.quotation, id)
    }
  }

  private mutating func entries(of subject: NoteBook.Subject) -> [TemplateValue] {
    switch subject {
    case .claim(let id):
      guard let claim = corpus.claims[id] else { return [] }
      var values: [TemplateValue] = []
      for evidence in claim.evidence { values.append(entry(evidence, to: claim)) }
      return values
    case .quotation(let id):
      guard let quotation = corpus.quotations[id] else { return [] }
      var values: [TemplateValue] = []
      for witness in quotation.witnesses { values.append(entry(witness, of: quotation)) }
      return values
    }
  }

  private mutating func entry(_ evidence: Evidence, to claim: Claim) -> TemplateValue {
    var how = [evidence.stance.value == .supports ? evidence.mode.value.words : evidence.stance.value.words]
    if let attribution = evidence.attribution?.value {
      let speaker = evidence.speaker.map { " (\(desk.name(ofActor: $0.value)))" } ?? ""
      how.append("attribution: \(attribution.words)\(speaker)")
    }
    how.append(origin(of: evidence, to: claim))
    return entry(
      source: evidence.source.value, locator: evidence.locator, exact: evidence.exact?.value, how: how,
      state: desk.verdicts.words(of: evidence, for: claim))
  }

  private mutating func entry(_ witness: Quotation.Witness, of quotation: Quotation) -> TemplateValue {
    return entry(
      source: witness.source.value, locator: witness.locator, exact: witness.exact.value,
      how: [desk.standing(of: witness, in: quotation)],
      state: desk.verdicts.words(of: witness, of: quotation))
  }

  func origin(of evidence: Evidence, to claim: Claim) -> String {
    guard let party = desk.origins.party(of: evidence, to: claim) else { return "origin not stated" }
    return "origin: \(desk.name(ofActor: party))"
  }

  private mutating func entry(
    source id: String, locator: Locator?, exact: String?, how: [String], state: String
  ) -> TemplateValue {
    guard let source = corpus.sources[id] else { return .null }
    return [
      "source": .string(desk.commonName(of: source)),
      "title": .string(desk.words(source.title) ?? id),
      "publisher": .string(desk.name(ofActor: source.publisher.value)),
      "date": .string(words(source.issued.edtf.value.withoutTime)),
      "url": .optional(source.url?.value),
      "locator": .optional(locator.map(\.words).flatMap { $0.isEmpty ? nil : $0 }),
      "words": .optional(exact),
      "how": .strings(how),
      "state": .string(state),
      "page": desk.page(.source, id),
    ]
  }
}

extension NoteBook.Subject {
  /// What the note is about, as the link to its page says.
  fileprivate var words: String {
    switch self {
    case .claim: "claim"
    case .quotation: "quotation"
    }
  }
}
