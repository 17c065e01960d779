/// How a document becomes plain text.
package struct TextOptions: Sendable {
  /// The cells of a line. Only code, and addresses too long to fit, go beyond it.
  package var columns = 72
  /// Link destination without fragment → where it leads in this format (`a.md` → `a.txt`).
  package var destinations: [String: String] = [:]
  /// A destination that stays as it is, whatever `destinations` says.
  package var ownDestination: String?
  /// The address of the document, which makes relative links absolute; without it they stay as they are.
  package var baseURL: String?
  /// Schemes that links and images may have. Links of other schemes keep their words only.
  package var schemes: Set<String> = ["http", "https", "mailto"]
  /// The heading that the document itself gives its notes. Without it, or another heading as the last
  /// block, a rule stands before the notes.
  package var notesHeading = "Notes"

  package init() {}
}
