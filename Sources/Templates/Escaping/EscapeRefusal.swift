import Diagnostics

/// Why an output may not stand where a template puts it: a mistake found at compile time.
struct EscapeRefusal: Error, Hashable, Sendable {
  let code: DiagnosticCode
  let message: String
  let help: String

  init(_ code: DiagnosticCode, _ message: String, help: String) {
    self.code = code
    self.message = message
    self.help = help
  }
}

/// Why a value cannot be written in its context: a mistake in the data, found while rendering.
struct EscapeFault: Error, Hashable, Sendable {
  let code: DiagnosticCode
  let message: String
  let help: String

  init(_ code: DiagnosticCode, _ message: String, help: String) {
    self.code = code
    self.message = message
    self.help = help
  }
}
