/// A way of writing diagnostics down: its name, what it is for, and what it prints.
///
/// Each printer is defined in a file of its own, and `all` is the one list of them. A printer reads
/// nothing and writes nowhere. Columns count Unicode scalars from 1, as editors count them; inside a
/// frame everything is placed by displayed cells.
public struct DiagnosticPrinter: Sendable {
  /// The name by which a command line asks for it.
  public let name: String
  /// What it prints and for whom, in a few words.
  public let summary: String
  /// Whether it prints one whole document for a program: even when nothing is wrong, and with nothing
  /// else beside it.
  public let isDocument: Bool
  private let write: @Sendable ([Diagnostic]) -> String

  init(
    _ name: String, _ summary: String, isDocument: Bool = false,
    write: @escaping @Sendable ([Diagnostic]) -> String
  ) {
    self.name = name
    self.summary = summary
    self.isDocument = isDocument
    self.write = write
  }

  /// Every printer, for the given surroundings.
  public static func all(_ options: PrintingOptions = PrintingOptions()) -> [DiagnosticPrinter] {
    [.full(color: options.isColored), .short, .json, .sarif(options), .github(options)]
  }

  /// The diagnostics in printing order (`sortedForPrinting()`), ending in a line feed unless the
  /// result is empty. Only a document is more than empty for an empty list.
  public func print(_ diagnostics: some Sequence<Diagnostic>) -> String {
    write(diagnostics.sortedForPrinting())
  }
}
