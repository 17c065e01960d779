import Diagnostics

struct EscapeContext: Hashable, Sendable {
  var output: OutputFormat
  var acceptsMarkdown: Bool { true }
  var acceptsHTML: Bool { true }
  func write(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) throws(EscapeFault) {
    output.append(contentsOf: value)
  }
  func writeBare(_ value: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) throws(EscapeFault) {
    output.append(contentsOf: value)
  }
}
struct EscapeRefusal: Error {
  let code: DiagnosticCode
  let message: String
  let help: String
}
struct EscapeFault: Error {
  let code: DiagnosticCode
  let message: String
  let help: String
}
struct EscapeScanner: Hashable, Sendable {
  var output: OutputFormat
  init(output: OutputFormat) { self.output = output }
  mutating func scan(_ literal: ArraySlice<UInt8>) {}
  func context() -> Result<EscapeContext, EscapeRefusal> { .success(EscapeContext(output: output)) }
  func joins(with other: EscapeScanner) -> Bool { true }
  mutating func scanOutput() {}
}
