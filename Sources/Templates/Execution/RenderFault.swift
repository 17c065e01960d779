import Diagnostics

/// What went wrong while rendering, before it is known where: the machine adds the place.
struct RenderFault: Error {
  var code: DiagnosticCode
  var message: String
  var label = ""
  var helps: [String] = []

  init(_ code: DiagnosticCode, _ message: String, label: String = "", helps: [String] = []) {
    self.code = code
    self.message = message
    self.label = label
    self.helps = helps
  }
}
