/// What a template writes, and so how values are made safe in it.
public enum OutputFormat: String, Sendable, CaseIterable {
  /// Text for people: values stay as they are, control characters are replaced.
  case plain
  /// Markdown: values are text in it, never markup.
  case markdown
  /// HTML: values are text or attribute values in it, never markup.
  case html
  /// Anything: nothing is escaped, as Liquid itself does it.
  case none
}
