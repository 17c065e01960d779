import Report

extension SiteExport {
  /// The chronology as a table (RFC 4180).
  static let chronologyCSV = SiteExport(
    "chronology-csv", "Chronology as CSV", path: "chronology.csv",
    mediaType: "text/csv; charset=utf-8; header=present", from: [.event, .claim, .source, .actor]
  ) { input in
    let head = [
      "id", "date", "edtf", "earliest", "latest", "instant", "side", "kind", "status", "place", "actors",
      "what happened", "marks", "contested", "sources", "note", "url",
    ]
    var bytes = CSVWriter.bytes([head])
    for entry in Chronology(input.publication) { bytes += CSVWriter.bytes([row(entry, input: input)]) }
    return bytes
  }

  private static func row(_ entry: ChronologyEntry, input: ExportInput) -> [String] {
    let event = entry.event
    let edtf = event.date.edtf.value
    let instant = entry.instant.map { "\($0.day.iso)T\($0.hour.twoDigits):\($0.minute.twoDigits)Z" }
    return [
      event.id.value, entry.date, edtf.description, edtf.earliestDay?.iso ?? "", edtf.latestDay?.iso ?? "",
      instant ?? "", entry.side, event.kind.value.rawValue, event.status.rawValue, entry.place ?? "",
      entry.actors.joined(separator: "; "), entry.sentences.joined(separator: " "),
      entry.claims.map { entry.mark(of: $0) ?? "" }.joined(separator: "; "),
      entry.claims.contains { $0.contested != nil } ? "yes" : "no",
      entry.sources.joined(separator: "; "), entry.note ?? "", input.address(entry.page),
    ]
  }
}
