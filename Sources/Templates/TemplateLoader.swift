public import Diagnostics

/// Where partials and layouts come from.
public protocol TemplateLoader: Sendable {
  /// The template called `name`, or `nil` when there is none.
  func source(named name: String) -> SourceText?
  /// All names, to suggest the nearest one and to resolve an `include` whose name is computed.
  var names: [String] { get }
}

/// A loader over templates in memory.
public struct DictionaryLoader: TemplateLoader {
  private let sources: [String: SourceText]

  /// Templates by name; each is its own source name in messages.
  public init(_ templates: [String: String]) {
    sources = .init(
      uniqueKeysWithValues: templates.map { ($0, SourceText(name: $0, text: $1)) })
  }

  /// Templates by name, with the names under which messages show them.
  public init(sources: [String: SourceText]) { self.sources = sources }

  /// The template of that name, if it was given.
  public func source(named name: String) -> SourceText? { sources[name] }
  /// The names that were given, sorted.
  public var names: [String] { sources.keys.sorted() }
}
