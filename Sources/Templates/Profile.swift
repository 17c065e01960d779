/// The choices that are fixed when a template is compiled.
public struct Profile: Sendable, Hashable {
  /// How much of the grammar is checked.
  public enum Grammar: String, Sendable, CaseIterable {
    /// Liquid's strict grammar.
    case strict
    /// The same, and what follows the values of a `when` is checked too.
    case strict2
  }

  /// What a variable, field or index that does not exist means.
  public enum Undefined: String, Sendable, CaseIterable {
    /// An error when it is used; conditions, comparisons and `default` may still ask for it.
    case error
    /// Nothing, silently; an unknown filter passes its input on.
    case lenient
  }

  /// Which language is spoken.
  public enum Dialect: String, Sendable, CaseIterable {
    /// Liquid as the reference has it.
    case liquid
    /// Liquid with `not`, parentheses, `in`, conditional expressions, array literals, inheritance,
    /// declared parameters, and filters for Markdown and for figures.
    case extended
  }

  /// What happens to the white space around tags.
  public struct Whitespace: Sendable, Hashable {
    /// A line that holds only tags disappears, and a partial alone on its line repeats the line's prefix.
    public var standaloneLines: Bool
    /// A document ends with exactly one newline, unless it is empty; `OutputFormat.none` is left alone.
    public var finalNewline: Bool

    public init(standaloneLines: Bool, finalNewline: Bool) {
      self.standaloneLines = standaloneLines
      self.finalNewline = finalNewline
    }

    /// As Liquid does it: every byte outside the tags is kept.
    public static let verbatim = Whitespace(standaloneLines: false, finalNewline: false)
    /// Lines that hold only tags disappear, and the output ends with one newline.
    public static let tidy = Whitespace(standaloneLines: true, finalNewline: true)
  }

  public var grammar: Grammar
  public var undefined: Undefined
  public var dialect: Dialect
  public var whitespace: Whitespace

  public init(grammar: Grammar, undefined: Undefined, dialect: Dialect, whitespace: Whitespace) {
    self.grammar = grammar
    self.undefined = undefined
    self.dialect = dialect
    self.whitespace = whitespace
  }

  /// The default: undefined is an error, the extended dialect, tidy lines.
  public static let strict = Profile(
    grammar: .strict, undefined: .error, dialect: .extended, whitespace: .tidy)
  /// What the conformance suite prescribes: Liquid, undefined is nothing, no byte is trimmed or added.
  public static let compatible = Profile(
    grammar: .strict, undefined: .lenient, dialect: .liquid, whitespace: .verbatim)
}
