/// How much a problem matters. An error stops the build; the others are only said.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  case error, warning, note

  public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }
}

/// A marked range with an optional short label that adds the local fact.
public struct Mark: Hashable, Sendable {
  public var span: Span
  public var label: String

  public init(_ span: Span, _ label: String = "") {
    self.span = span
    self.label = label
  }
}

/// One thing that an author got wrong, as data. Printers turn it into a frame, a line or JSON.
///
/// Wording: lower case, no final stop, names in backticks, present tense. The message makes sense
/// without the frame; `helps` say what to type.
public struct Diagnostic: Hashable, Sendable, Error {
  public var severity: Severity
  public var code: DiagnosticCode
  public var message: String
  /// Where it is; `nil` only when there is no text to point into (a missing folder, say).
  public var primary: Mark?
  /// Other places that belong to the problem.
  public var related: [Mark]
  public var notes: [String]
  public var helps: [String]

  public init(
    _ severity: Severity, _ code: DiagnosticCode, _ message: String, at span: Span? = nil,
    label: String = "", related: [Mark] = [], notes: [String] = [], helps: [String] = []
  ) {
    self.severity = severity
    self.code = code
    self.message = Self.shortened(message)
    self.primary = span.map { Mark($0, label) }
    self.related = related
    self.notes = notes
    self.helps = helps
  }

  /// What an author typed may be as long as the file; nobody reads more of it than this.
  private static let longestMessage = 600

  /// A long message without its middle: what it is about stands at its beginning, what is wrong at its end.
  private static func shortened(_ message: String) -> String {
    guard message.utf8.count > longestMessage else { return message }
    let scalars = message.unicodeScalars
    return String(scalars.prefix(longestMessage / 4)) + "…" + String(scalars.suffix(longestMessage / 4))
  }
}

extension Sequence<Diagnostic> {
  /// Whether any of them stops the build.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// By file, position, severity and code, equal ones merged: the order in which they are printed.
  public func sortedForPrinting() -> [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return filter { seen.insert($0).inserted }.sorted { $0.sortKey < $1.sortKey }
  }
}

extension Diagnostic {
  fileprivate var sortKey: (String, Int, Severity, String, String) {
    (
      primary?.span.text.name ?? "", primary?.span.range.lowerBound ?? 0, severity, code.name, message
    )
  }
}
