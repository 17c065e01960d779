/// Writes an edition as JSON: keys sorted, one record a line, so that a change can be read as a change.
enum EditionWriter {
  static let version = 1

  static func json(_ edition: Edition) -> [UInt8] {
    let briefings = lines(edition.briefings) { briefing in
      [
        ("corrections", list(briefing.corrections)), ("edition", briefing.edition.jsonLiteral),
        ("title", briefing.title.jsonLiteral), ("withdrawn", briefing.isWithdrawn ? "true" : nil),
      ]
    }
    let claims = lines(edition.claims) { claim in
      [
        ("contested", String(claim.isContested)), ("judgment", claim.judgment?.jsonLiteral),
        ("mark", claim.mark?.jsonLiteral), ("parties", String(claim.parties)),
        ("text", claim.text.jsonLiteral),
      ]
    }
    let events = lines(edition.events) { event in
      [
        ("claims", list(event.claims)), ("date", event.date.jsonLiteral),
        ("status", event.status.jsonLiteral),
      ]
    }
    let quotations = lines(edition.quotations) { quotation in
      [
        ("sha256", quotation.hash.jsonLiteral), ("source", quotation.source.jsonLiteral),
        ("speaker", quotation.speaker.jsonLiteral),
      ]
    }
    let sources = lines(edition.sources) { source in
      [("name", source.name.jsonLiteral), ("status", source.status.jsonLiteral)]
    }
    let text = """
      {
      "as_of": \(edition.asOf.jsonLiteral),
      "briefings": \(briefings),
      "claims": \(claims),
      "events": \(events),
      "number": \(edition.number),
      "quotations": \(quotations),
      "sources": \(sources),
      "version": \(version)
      }

      """
    return Array(text.utf8)
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.map(\.jsonLiteral).joined(separator: ", ") + "]"
  }

  /// A record a line; fields without a value are left out.
  private static func lines<Record>(
    _ records: [String: Record], fields: (Record) -> [(String, String?)]
  ) -> String {
    let sorted = records.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let lines = sorted.map { id, record in
      let written = fields(record).compactMap { name, value in value.map { "\(name.jsonLiteral): \($0)" } }
      return "\(id.jsonLiteral): {\(written.joined(separator: ", "))}"
    }
    return lines.isEmpty ? "{}" : "{\n" + lines.joined(separator: ",\n") + "\n}"
  }
}
