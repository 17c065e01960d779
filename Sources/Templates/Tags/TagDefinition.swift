/// A tag: its name, its documentation, and how its content is read.
public struct TagDefinition: Sendable {
  public let name: String
  /// The form of the tag, as the reference shows it.
  public let syntax: String
  /// One or more sentences for the reference.
  public let documentation: String
  /// A template, its data and its result; the tests run it.
  public let example: CatalogueExample
  /// Whether only the extended dialect has it.
  public let isExtended: Bool
  /// What it leaves of a line on which it stands alone.
  let quietness: Quietness
  let parse: @Sendable (inout Parser, Token) -> Node?

  /// Whether a tag leaves its line when nothing else is on it.
  enum Quietness {
    /// It prints where it stands.
    case prints
    /// It prints nothing itself.
    case quiet
    /// It prints whole lines: a partial or a block.
    case lines
  }

  init(
    _ name: String, syntax: String, documentation: String, example: CatalogueExample,
    isExtended: Bool = false, quietness: Quietness = .quiet,
    parse: @escaping @Sendable (inout Parser, Token) -> Node?
  ) {
    self.name = name
    self.syntax = syntax
    self.documentation = documentation
    self.example = example
    self.isExtended = isExtended
    self.quietness = quietness
    self.parse = parse
  }

  func isAvailable(in dialect: Profile.Dialect) -> Bool { !isExtended || dialect == .extended }

  /// Every tag, in the order of the reference.
  static let all: [TagDefinition] = [
    assign, block, `break`, capture, `case`, comment, `continue`, cycle, decrement, doc, echo, extends, `for`,
    `if`, ifchanged, include, increment, inlineComment, liquid, param, raw, render, tablerow, unless,
  ]

  /// The tags that end the blocks of others, for whoever misspells one.
  static let ends = [
    "endblock", "endcapture", "endcase", "endcomment", "enddoc", "endfor", "endif", "endifchanged", "endraw",
    "endtablerow", "endunless",
  ]

  /// The names of `all`, each with the number of its place.
  static let names = NameTable(all.map(\.name))
}

/// A template with its data and result, for the reference and the tests.
public struct CatalogueExample: Sendable {
  public let template: String
  public let data: TemplateValue
  public let partials: [String: String]
  public let result: String

  init(
    _ template: String, data: TemplateValue = [:], partials: [String: String] = [:], gives result: String
  ) {
    self.template = template
    self.data = data
    self.partials = partials
    self.result = result
  }
}
