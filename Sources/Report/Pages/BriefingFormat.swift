/// A format in which a briefing is written: the one list of them.
package enum BriefingFormat: String, CaseIterable, Hashable, Sendable {
  case markdown = "md"
  case html
  case text = "txt"

  package var mediaType: String {
    switch self {
    case .markdown: "text/markdown"
    case .html: "text/html"
    case .text: "text/plain"
    }
  }

  /// What a reader calls it.
  package var words: String {
    switch self {
    case .markdown: "Markdown"
    case .html: "web page"
    case .text: "plain text"
    }
  }

  /// The name of the file that holds a briefing in this format.
  package func fileName(of briefing: String) -> String { "\(briefing).\(rawValue)" }
}
