import ArgumentParser
import Diagnostics

/// How diagnostics are printed: `--diagnostics`, the name of a printer.
struct DiagnosticFormat: Hashable, ExpressibleByArgument {
  static let full = DiagnosticFormat(name: DiagnosticPrinter.full(color: false).name)

  private let name: String

  private init(name: String) { self.name = name }

  init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    name = argument
  }

  static var allValueStrings: [String] { DiagnosticPrinter.all().map(\.name) }

  var defaultValueDescription: String { name }

  /// What the option's help says.
  static let help: ArgumentHelp = {
    let printers = DiagnosticPrinter.all().map { "\($0.name): \($0.summary)" }.joined(separator: "; ")
    return ArgumentHelp("How problems are printed on standard error. \(printers).")
  }()

  /// Whether standard error is one document for a program, to which nothing is added.
  var isDocument: Bool { printer(PrintingOptions()).isDocument }

  func printer(_ options: PrintingOptions) -> DiagnosticPrinter {
    DiagnosticPrinter.all(options).first { $0.name == name } ?? .full(color: options.isColored)
  }
}
