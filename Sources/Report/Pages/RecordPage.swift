/// A kind of record that has a page of its own on the site, and where its pages stand.
package enum RecordPage: String, CaseIterable, Sendable {
  case source, actor, event, quotation, claim, principle

  /// The folder of the pages, relative to the root of the site.
  package var folder: String {
    switch self {
    case .source, .actor, .event, .quotation, .claim, .principle: rawValue + "s"
    }
  }

  /// The page of one record, relative to the root of the site.
  package func path(of id: String) -> String { "\(folder)/\(id).html" }
}
