import Diagnostics

/// Compares the hash that a source declares with the text that is here.
struct ChangedSources {
  let passages: [Passage]
  let corpus: Corpus

  func diagnostics(_ texts: [String: CitedText]) -> [Diagnostic] {
    corpus.sources.records.compactMap { source in
      guard let declared = source.sha256, let text = texts[source.id.value], text.hash != declared.value
      else {
        return nil
      }
      return Diagnostic(
        .error, .sourceChanged, "`\(text.text.name)` is not the text that `\(source.id.value)` declares",
        at: declared.span, label: "another text",
        notes: resting(on: source),
        helps: ["put the declared text back, or read what changed and write `sha256: \(text.hash)`"])
    }
  }

  /// What rests on a source: each claim and quotation with its place, then the events of those claims.
  private func resting(on source: Source) -> [String] {
    let own = passages.filter { $0.source.value == source.id.value }
    let records = own.map { "`\($0.owner)` rests on it: \($0.exact.span.place)" }
    let claims = Set(own.map(\.owner))
    let events = corpus.events.records.filter { event in
      event.claims.contains { claims.contains("claim/" + $0.value) }
    }
    return records + events.map { "`event/\($0.id.value)` rests on it by its claims: \($0.id.span.place)" }
  }
}

extension Span {
  /// `corpus/claims.yaml:16`
  var place: String { "\(text.name):\(text.position(of: range.lowerBound).line)" }
}

extension DiagnosticCode {
  static let sourceChanged = DiagnosticCode(
    "source-changed",
    """
    The text of a source is not the one whose hash the corpus declares. Whatever rests on it was read in \
    another text; every such record is named, with its place.
    """)
}
