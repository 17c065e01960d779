import Diagnostics

extension ValueType where Value == Located<Int> {
  static func integer(_ range: ClosedRange<Int>) -> ValueType {
    ValueType(schema: .integer(range)) { node, place in
      guard let text = place.scalar(node, expected: "a whole number") else { return nil }
      guard let decimal = DecimalNumber(text), let value = decimal.integer else {
        place.context.report(.notANumber(place.name, text, expected: "a whole number", at: node.span))
        return nil
      }
      guard range.contains(value) else {
        place.context.report(.outOfRange(place.name, value, range, at: node.span))
        return nil
      }
      return Located(value, node.span)
    }
  }
}

extension ValueType where Value == DecimalNumber {
  static var decimal: ValueType {
    ValueType(schema: .decimal) { node, place in
      guard let text = place.scalar(node, expected: "a number") else { return nil }
      guard let value = DecimalNumber(text) else {
        place.context.report(.notANumber(place.name, text, expected: "a number", at: node.span))
        return nil
      }
      return value
    }
  }
}

extension ValueType where Value == Bool {
  static var boolean: ValueType {
    ValueType(schema: .boolean) { node, place in
      guard let text = place.scalar(node, expected: "`yes` or `no`") else { return nil }
      switch text {
      case "yes", "true": return true
      case "no", "false": return false
      case _:
        place.context.report(
          Diagnostic(
            .error, .wrongType, "`\(place.name)` must be `yes` or `no`", at: node.span.firstLine,
            helps: ["write `yes` or `no` (`true` and `false` do as well)"]))
        return nil
      }
    }
  }
}

extension ValueType where Value == Located<ClosedRange<Int>> {
  /// Line numbers from 1, both ends included.
  static var lines: ValueType {
    ValueType(schema: .lines) { node, place in
      guard let text = place.scalar(node, expected: "line numbers such as `11-23`") else { return nil }
      let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { number($0.utf8) }
      guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1], first >= 1,
        first <= last
      else {
        place.context.report(.illFormedLines(text, at: node.span))
        return nil
      }
      return Located(first...last, node.span)
    }
  }
}

extension Diagnostic {
  fileprivate static func notANumber(
    _ field: String, _ text: String, expected: String, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, .wrongType, "`\(field)` must be \(expected), not `\(text)`", at: span.firstLine,
      helps: [
        "write digits, as in `118`" + (expected == "a number" ? " or `1.5`" : "") + ", without separators"
      ])
  }

  fileprivate static func outOfRange(
    _ field: String, _ value: Int, _ range: ClosedRange<Int>, at span: Span
  ) -> Diagnostic {
    let bounds =
      range.upperBound == .max
      ? "at least \(range.lowerBound)" : "from \(range.lowerBound) to \(range.upperBound)"
    return Diagnostic(
      .error, .numberOutOfRange, "`\(field)` cannot be \(value)", at: span,
      helps: ["write a number \(bounds)"])
  }

  fileprivate static func illFormedLines(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .illFormedLines, "`\(text)` are not line numbers", at: span.firstLine,
      helps: ["write the first and the last line, counted from 1: `11-23`, or `15` for one line"])
  }
}

extension DiagnosticCode {
  static let numberOutOfRange = DiagnosticCode(
    "number-out-of-range", "A number is smaller or larger than its field allows.")
  static let illFormedLines = DiagnosticCode(
    "ill-formed-lines", "Lines of a source are counted from 1 and written `11-23` or `15`, the smaller first."
  )
}
