/// A kind of problem: its kebab-case name and the explanation that `briefgen explain NAME` prints.
///
/// A code is declared as a `static let` in an extension at the bottom of the file that raises it, and
/// is listed once in its module's catalogue, so that tests can demand an explanation and a golden frame
/// for each.
public struct DiagnosticCode: Hashable, Sendable, CustomStringConvertible {
  public let name: String
  /// One or more sentences: what it means, why it matters, and what to do.
  public let explanation: String

  public init(_ name: String, _ explanation: String) {
    self.name = name
    self.explanation = explanation
  }

  public var description: String { name }

  public static func == (left: DiagnosticCode, right: DiagnosticCode) -> Bool { left.name == right.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
