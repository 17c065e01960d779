public import Diagnostics

/// Why a template could not be compiled or rendered.
public struct TemplateErrors: Error, Sendable, Hashable {
  /// At least one error; in the order in which they stand in the source when compiling.
  public var diagnostics: [Diagnostic]

  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
