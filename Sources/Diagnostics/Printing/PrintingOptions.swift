/// What some printers must know of the run: whose diagnostics they are and where the files stand.
public struct PrintingOptions: Sendable {
  /// Whether frames are coloured.
  public var isColored = false
  /// The program that found the problems.
  public var tool = "briefgen"
  public var version: String?
  /// The path, seen from where the program runs, of the text with a name. Diagnostics name their texts
  /// as the author does, relative to a project, and a program that opens files has to find them.
  public var path: @Sendable (String) -> String = { $0 }

  public init() {}
}
