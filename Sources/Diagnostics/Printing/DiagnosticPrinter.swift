/// How diagnostics are written down: the one list of printers, each in a file of its own.
///
/// A printer is a function from a list of diagnostics to text; it reads nothing and writes nowhere.
/// Columns in `file:line:column` count Unicode scalars from 1, as editors count them. Inside a frame
/// everything is placed by displayed cells.
public enum DiagnosticPrinter: Hashable, Sendable {
  /// The marked source lines with messages, notes and help, for people.
  case full(color: Bool)
  /// One line for each diagnostic, for editors that jump to `file:line:column`.
  case short
  /// One JSON object with every field, for programs.
  case json

  /// The diagnostics in printing order (`sortedForPrinting()`), ending in a line feed unless the
  /// result is empty. Only `.json` prints something for an empty list.
  public func print(_ diagnostics: some Sequence<Diagnostic>) -> String {
    let sorted = diagnostics.sortedForPrinting()
    switch self {
    case .full(let color): return FramePrinter(palette: Palette(isColored: color)).print(sorted)
    case .short: return ShortPrinter().print(sorted)
    case .json: return JSONPrinter().print(sorted)
    }
  }
}
