public import Diagnostics

/// A compiled template: immutable, and safe to render from many threads.
public struct Template: Sendable {
  let program: Program
  let environment: Environment
  /// What it writes, and so how values are made safe in it.
  public let output: OutputFormat
  /// What is allowed but probably not meant.
  public let warnings: [Diagnostic]

  /// The bytes that the template makes of the data: UTF-8, all of them or an error.
  public func render(_ data: BoundData) throws(TemplateErrors) -> [UInt8] {
    var settings = environment.settings
    settings.output = output
    var machine = Machine(program, data: data, settings: settings, limits: environment.limits)
    do throws(RenderFault) {
      try machine.run()
    } catch {
      throw TemplateErrors([machine.diagnostic(error)])
    }
    var result = machine.output.bytes(from: 0)
    if environment.profile.whitespace.finalNewline, output != .none { endWithOneNewline(&result) }
    return result
  }

  private func endWithOneNewline(_ text: inout [UInt8]) {
    var end = text.count
    while end > 0, text[end - 1] == 0x0A || text[end - 1] == 0x0D { end -= 1 }
    guard !text.isEmpty else { return }
    text.removeLast(text.count - end)
    text.append(0x0A)
  }
}
