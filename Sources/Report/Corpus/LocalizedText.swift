/// Words in one or more languages, in the order in which they were written.
package struct LocalizedText: Hashable, Sendable {
  /// The words in one language.
  package struct Entry: Hashable, Sendable {
    /// A BCP 47 tag.
    package var language: String
    package var text: Located<String>

    package init(language: String, text: Located<String>) {
      self.language = language
      self.text = text
    }
  }

  /// Never empty.
  package var entries: [Entry]

  package init(entries: [Entry]) {
    self.entries = entries
  }

  /// The words in `language`, or in the first language that was written.
  package func text(in language: String) -> Located<String>? {
    guard !entries.isEmpty else { return nil }
    return entries[entries.firstIndex { $0.language == language } ?? 0].text
  }
}
