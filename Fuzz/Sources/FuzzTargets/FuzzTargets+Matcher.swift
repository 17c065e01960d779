import Report

extension FuzzTargets {
  /// Looks for a quotation in two sources; a zero byte ends the quotation and the first source.
  public static func matcher(_ bytes: [UInt8]) {
    let parts = bytes.split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false).map(Array.init)
    guard parts.count >= 2 else { return }
    let sources = parts.dropFirst().enumerated().map { EvidenceText(id: "\($0)", bytes: $1) }
    let quotation = String(decoding: parts[0], as: UTF8.self)
    let verdict = Matcher(sources: sources).verdict(for: QuotationQuery(quotation, in: "0"))
    guard let match = verdict.match, let source = sources.first(where: { $0.id == match.source }) else {
      return
    }
    precondition(match.bytes.upperBound <= source.bytes.count, "a match ends beyond its source")
    precondition(match.scalars.count <= match.bytes.count, "a match has more scalars than bytes")
    guard verdict.finding == .exact else { return }
    let (found, asked) = (source.bytes[match.bytes], Array(quotation.utf8))
    let isThere = asked.indices.contains { asked[$0...].starts(with: found) }
    precondition(isThere, "what is exact is not in the quotation")
  }
}
