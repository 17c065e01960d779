import Report

extension SiteExport {
  /// The evidence as W3C Web Annotations: what each claim and quotation rests on, and where.
  ///
  /// A text quote selector holds only words that the corpus itself quotes, and only where the source has them
  /// in one piece. A text position selector holds no words; it stands where a receipt says it.
  static let evidence = SiteExport(
    "evidence", "Evidence as Web Annotations", path: evidencePath,
    mediaType: "application/ld+json; profile=\"http://www.w3.org/ns/anno.jsonld\""
  ) { input in
    let items = claims(input) + quotations(input)
    let address = input.address(evidencePath)
    return JSON.object([
      ("@context", .text("http://www.w3.org/ns/anno.jsonld")),
      ("id", .text(address)),
      ("type", .text("AnnotationCollection")),
      ("label", .text("\(input.corpus.project.title.value): evidence")),
      ("total", .number(items.count)),
      (
        "first",
        .object([
          ("id", .text("\(address)#page-1")), ("type", .text("AnnotationPage")), ("startIndex", .number(0)),
          ("items", .list(items)),
        ])
      ),
    ]).file
  }

  private static let evidencePath = "evidence.jsonld"

  private static func claims(_ input: ExportInput) -> [JSON] {
    input.corpus.claims.records.flatMap { claim in
      let sentence = input.publication.sentence(of: claim)
      var seen: [String: Int] = [:]
      return claim.evidence.map { evidence in
        let id = number("claim/\(claim.id.value)/\(evidence.source.value)", &seen)
        var bodies = [
          text(sentence, language: input.publication.language, purpose: "describing"),
          text(evidence.stance.value.rawValue, language: nil, purpose: "tagging"),
        ]
        if let says = input.publication.words(evidence.says) {
          bodies.append(text(says, language: input.publication.language, purpose: "commenting"))
        }
        let words = Words(
          exact: evidence.exact?.value, prefix: evidence.prefix?.value, suffix: evidence.suffix?.value,
          finding: input.publication.finding(of: evidence, for: claim))
        return annotation(
          id, motivation: "assessing", bodies: bodies, source: evidence.source.value, words: words,
          input: input)
      }
    }
  }

  private static func quotations(_ input: ExportInput) -> [JSON] {
    input.corpus.quotations.records.flatMap { quotation in
      var seen: [String: Int] = [:]
      return quotation.witnesses.map { witness in
        let id = number("quotation/\(quotation.id.value)/\(witness.source.value)", &seen)
        let page = input.address(RecordPage.quotation.path(of: quotation.id.value))
        let bodies = [
          JSON.object([("id", .text(page)), ("type", .text("Text")), ("format", .text("text/html"))]),
          text(witness.form.value.rawValue, language: nil, purpose: "tagging"),
        ]
        let words = Words(
          exact: witness.exact.value, prefix: witness.prefix?.value, suffix: witness.suffix?.value,
          finding: input.publication.finding(of: witness, of: quotation))
        return annotation(
          id, motivation: "linking", bodies: bodies, source: witness.source.value, words: words, input: input)
      }
    }
  }

  /// `claim/opened/wire`, and `claim/opened/wire/2` for the second passage of one source.
  private static func number(_ name: String, _ seen: inout [String: Int]) -> String {
    seen[name, default: 0] += 1
    let count = seen[name] ?? 1
    return count == 1 ? name : "\(name)/\(count)"
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
