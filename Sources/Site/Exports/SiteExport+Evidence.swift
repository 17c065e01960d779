import Report

extension SiteExport {
  /// The evidence as W3C Web Annotations: what each claim and quotation rests on, and where.
  ///
  /// A text quote selector holds only words that the corpus itself quotes, and only where the source has them
  /// in one piece. A text position selector holds no words; it stands where a receipt says it.
  static let evidence = SiteExport(
    "evidence", "Evidence as Web Annotations", path: evidencePath,
    mediaType: "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\"",
    from: [.claim, .quotation, .source, .actor, .waiver],
    json: { input in
      let corpus = input.corpus
      let claims = places(corpus.claims.records.lazy.map { $0.evidence.lazy.map(\.source.value) })
      let quotations = places(corpus.quotations.records.lazy.map { $0.witnesses.lazy.map(\.source.value) })
      let address = input.address(evidencePath)
      return .object([
        ("@context", .text("http://www.w3.org/ns/anno.jsonld")),
        ("id", .text(address)),
        ("type", .text("AnnotationCollection")),
        ("label", .text("\(corpus.project.title.value): evidence")),
        ("total", .number(claims.count + quotations.count)),
        (
          "first",
          .object([
            ("id", .text("\(address)#page-1")), ("type", .text("AnnotationPage")), ("startIndex", .number(0)),
            (
              "items",
              .each(claims.count + quotations.count) { index in
                index < claims.count
                  ? evidence(at: claims[index], input) : witness(at: quotations[index - claims.count], input)
              }
            ),
          ])
        ),
      ])
    })

  private static let evidencePath = "evidence.jsonld"

  /// One passage: the position of its record, its position there, and which passage of its source it is.
  private struct Place: Sendable {
    let record: Int
    let position: Int
    let repeats: Int

    /// `claim/opened/wire`, and `claim/opened/wire/2` for the second passage of one source.
    func name(_ kind: RecordPage, _ id: String, _ source: String) -> String {
      "\(kind.rawValue)/\(id)/\(source)" + (repeats == 1 ? "" : "/\(repeats)")
    }
  }

  /// The passages of records, by the sources of each.
  private static func places(_ records: some Sequence<some Sequence<String>>) -> [Place] {
    var places: [Place] = []
    for (record, sources) in records.enumerated() {
      var seen: [String: Int] = [:]
      for (position, source) in sources.enumerated() {
        let repeats = seen[source, default: 0] + 1
        seen[source] = repeats
        places.append(Place(record: record, position: position, repeats: repeats))
      }
    }
    return places
  }

  private static func evidence(at place: Place, _ input: ExportInput) -> JSON {
    let claim = input.corpus.claims.records[place.record]
    let evidence = claim.evidence[place.position]
    let language = input.publication.language
    var bodies = [
      text(input.publication.statement(of: claim), language: language, purpose: "describing"),
      text(evidence.stance.value.rawValue, language: nil, purpose: "tagging"),
    ]
    if let says = input.publication.words(evidence.says) {
      bodies.append(text(says, language: language, purpose: "commenting"))
    }
    let words = Words(
      exact: evidence.exact?.value, prefix: evidence.prefix?.value, suffix: evidence.suffix?.value,
      finding: input.publication.finding(of: evidence, for: claim))
    let source = evidence.source.value
    return annotation(
      place.name(.claim, claim.id.value, source), motivation: "assessing", bodies: bodies, source: source,
      words: words, input: input)
  }

  private static func witness(at place: Place, _ input: ExportInput) -> JSON {
    let quotation = input.corpus.quotations.records[place.record]
    let witness = quotation.witnesses[place.position]
    let page = input.address(RecordPage.quotation.path(of: quotation.id.value))
    let bodies = [
      JSON.object([("id", .text(page)), ("type", .text("Text")), ("format", .text("text/html"))]),
      text(witness.form.value.rawValue, language: nil, purpose: "tagging"),
    ]
    let words = Words(
      exact: witness.exact.value, prefix: witness.prefix?.value, suffix: witness.suffix?.value,
      finding: input.publication.finding(of: witness, of: quotation))
    let source = witness.source.value
    return annotation(
      place.name(.quotation, quotation.id.value, source), motivation: "linking", bodies: bodies,
      source: source, words: words, input: input)
  }

  private static func text(_ words: String, language: String?, purpose: String) -> JSON {
    .fields([
      ("type", .text("TextualBody")), ("value", .text(words)), ("format", .text("text/plain")),
      ("language", .optional(language)), ("purpose", .text(purpose)),
    ])
  }

  private static func annotation(
    _ id: String, motivation: String, bodies: [JSON], source: String, words: Words, input: ExportInput
  ) -> JSON {
    .object([
      ("id", .text("\(input.address(evidencePath))#\(id)")), ("type", .text("Annotation")),
      ("motivation", .text(motivation)), ("body", .list(bodies)),
      ("target", target(source, words: words, input: input)),
    ])
  }

  private static func target(_ id: String, words: Words, input: ExportInput) -> JSON {
    let source = input.corpus.sources[id]
    let selectors = words.selectors
    return .fields([
      ("type", .text("SpecificResource")),
      ("source", .text(source?.url?.value ?? input.address(RecordPage.source.path(of: id)))),
      ("state", source.flatMap(state)),
      ("selector", selectors.isEmpty ? nil : .list(selectors)),
    ])
  }

  /// When the page was read and where a copy of it stays: a position means nothing on a later version.
  private static func state(_ source: Source) -> JSON? {
    let day = source.accessed?.value.exactDay?.iso
    guard day != nil || source.archived != nil else { return nil }
    return .fields([
      ("type", .text("TimeState")),
      ("sourceDateStart", .optional(day.map { "\($0)T00:00:00Z" })),
      ("sourceDateEnd", .optional(day.map { "\($0)T23:59:59Z" })),
      ("cached", .optional(source.archived?.url.value)),
    ])
  }
}

/// The words of one passage and where they were found.
private struct Words {
  let exact: String?
  let prefix: String?
  let suffix: String?
  let finding: Publication.Finding?

  var selectors: [JSON] { [quote, position].compactMap(\.self) }

  private var quote: JSON? {
    guard let exact, isInOnePiece(exact) else { return nil }
    return .fields([
      ("type", .text("TextQuoteSelector")), ("exact", .text(exact)), ("prefix", .optional(prefix)),
      ("suffix", .optional(suffix)),
    ])
  }

  /// Without a receipt, brackets and ellipses may be the desk's own marks.
  private func isInOnePiece(_ exact: String) -> Bool {
    if let finding { return finding.isVerbatim }
    return !["[", "…", "..."].contains { exact.contains($0) }
  }

  private var position: JSON? {
    finding.map { finding in
      .object([
        ("type", .text("TextPositionSelector")), ("start", .number(finding.range.lowerBound)),
        ("end", .number(finding.range.upperBound)),
      ])
    }
  }
}
