import Diagnostics

/// Every code that only the command can print.
enum CommandCatalogue {
  static let diagnosticCodes: [DiagnosticCode] = [.invalidRequest, .invalidMatchLine]
}
