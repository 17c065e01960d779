import Diagnostics
import Report
import Templates

/// `render --batch`: one JSON object a line in, one a line out, in the same order.
///
/// Every line has its answer, empty and broken ones too, so that whoever writes lines can count them.
struct RenderBatch {
  private var answers: [UInt8] = []

  /// Answers until the input ends or nobody reads any more.
  mutating func run(_ lines: inout InputLines) throws {
    while try waitingAnswersAreTaken(&lines), let line = try lines.next() {
      answers += Array(Self.answer(to: line).utf8)
      answers.append(UInt8(ascii: "\n"))
    }
    try Console.out(answers)
  }

  /// Writes the answers, unless lines wait that have already come. False when nobody reads any more.
  private mutating func waitingAnswersAreTaken(_ lines: inout InputLines) throws -> Bool {
    if lines.hasWaitingLine, answers.count < 1 << 16 { return true }
    defer { answers.removeAll(keepingCapacity: true) }
    return try Console.out(answers)
  }

  private static func answer(to line: InputLines.Line) -> String {
    do throws(TemplateErrors) {
      switch line {
      case .tooLong: throw TemplateErrors([.invalidRequest("a line holds at most \(InputLines.limit) bytes")])
      case .bytes(let bytes):
        let result = String(decoding: try RenderRequest(bytes).render(), as: UTF8.self)
        return "{\"result\":\(result.jsonLiteral)}"
      }
    } catch {
      return failure(error.diagnostics.first)
    }
  }

  private static func failure(_ diagnostic: Diagnostic?) -> String {
    guard let diagnostic else { preconditionFailure("errors of templates hold at least one diagnostic") }
    var place = "\"template\":null,\"line\":null,\"column\":null"
    if let span = diagnostic.primary?.span {
      let (line, column) = span.text.position(of: span.range.lowerBound)
      place = "\"template\":\(span.text.name.jsonLiteral),\"line\":\(line),\"column\":\(column)"
    }
    let (code, message) = (diagnostic.code.name.jsonLiteral, diagnostic.message.jsonLiteral)
    return "{\"error\":{\"code\":\(code),\"message\":\(message),\(place)}}"
  }
}
