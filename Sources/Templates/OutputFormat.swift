/// What a template produces, and so how values are escaped in it.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Plain text: nothing is escaped, control characters become U+FFFD.
  case plain
  /// Markdown as CommonMark and GitHub read it: every value stays inert text of its context.
  case markdown
  /// HTML: every value is escaped for the text, attribute or URL it stands in.
  case html
  /// No escaping at all: values are written as they are.
  case none
}
