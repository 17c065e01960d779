import Diagnostics

extension ValueType where Value == Located<EDTF> {
  static var edtf: ValueType {
    ValueType(schema: .edtf) { node, place in place.edtf(node) }
  }

  /// A date that is one whole day.
  static var day: ValueType {
    ValueType(schema: .day) { node, place in
      guard let date = place.edtf(node) else { return nil }
      guard case .point(let point) = date.value.form, point.precision == .day, point.qualifier == .none else {
        place.context.report(
          .badDate(
            date.value.description, "`\(place.name)` must be one day, as in `2020-09-08`", at: node.span))
        return nil
      }
      return date
    }
  }
}

extension ValueType where Value == Located<String> {
  /// A date, kept as it was typed.
  static var dateText: ValueType {
    ValueType(schema: .edtf) { node, place in
      place.edtf(node).map { $0.map(\.description) }
    }
  }
}

extension ValueType where Value == CorpusDate {
  /// A date alone, or with its clock and how it is known.
  static var corpusDate: ValueType {
    ValueType(schema: .shorthand(.edtf, DateFields.shape.description)) { node, place in
      guard node.scalar != nil else { return DateFields.shape.read(node, place.context) }
      return place.edtf(node).map { CorpusDate(edtf: $0) }
    }
  }
}

extension ValueType where Value == Located<UTCOffset> {
  static var offset: ValueType {
    ValueType(schema: .offset) { node, place in
      guard let text = place.scalar(node, expected: "an offset from UTC") else { return nil }
      guard let offset = UTCOffset(text) else {
        place.context.report(.illFormedOffset(text, at: node.span))
        return nil
      }
      return Located(offset, node.span)
    }
  }
}

extension FieldPlace {
  fileprivate func edtf(_ node: YAMLNode) -> Located<EDTF>? {
    guard let text = scalar(node, expected: "a date", help: "write `\"2020-09-08\"`") else { return nil }
    do throws(EDTF.Fault) {
      return Located(try EDTF(text), node.span)
    } catch {
      context.report(
        error.kind == .impossible
          ? .impossibleDate(text, error.message, at: node.span)
          : .badDate(text, error.message, at: node.span))
      return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func badDate(_ text: String, _ why: String, at span: Span) -> Diagnostic {
    let looksLikeDate = text.utf8.allSatisfy { "0123456789-X/.?~%T:Z+".utf8.contains($0) }
    return Diagnostic(
      .error, .badDate, "`\(text)` is not such a date", at: span.firstLine,
      helps: [
        suggestion(for: text).map { "write `\($0)`: the year first, and hyphens between" }
          ?? (looksLikeDate ? why : "write the year, the month and the day: `2020-09-08`, or `2020-09`")
      ])
  }

  /// The EDTF of a date with points or strokes: `14.03.2022` is `2022-03-14`, `2022/03` is `2022-03`. Nil where day
  /// and month could be meant the other way round, as in `03/04/2022`.
  private static func suggestion(for text: String) -> String? {
    guard let separator = [".", "/", "-"].first(where: { text.contains($0) }) else { return nil }
    let parts = text.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    let numbers = parts.map { $0.utf8.count <= 4 ? number($0.utf8) : nil }
    guard (2...3).contains(parts.count), !numbers.contains(nil) else { return nil }
    var digits = numbers.map { padded($0 ?? 0) }
    if parts[0].utf8.count != 4 {
      guard parts.last?.utf8.count == 4 else { return nil }
      let isCertain = separator == "." || parts.count == 2 || (numbers[0] ?? 0) > 12
      guard isCertain else { return nil }
      digits.reverse()
    }
    let date = digits.joined(separator: "-")
    guard date != text, (try? EDTF(date)) != nil else { return nil }
    return date
  }

  fileprivate static func impossibleDate(_ text: String, _ why: String, at span: Span) -> Diagnostic {
    Diagnostic(.error, .impossibleDate, "there is no date `\(text)`", at: span.firstLine, helps: [why])
  }

  fileprivate static func illFormedOffset(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .illFormedOffset, "`\(text)` is not an offset from UTC", at: span.firstLine,
      helps: ["write `\"+08:00\"`, `\"-04:00\"` or `Z`, within fourteen hours"])
  }
}

extension DiagnosticCode {
  static let badDate = DiagnosticCode(
    "bad-date",
    """
    Dates are EDTF (ISO 8601-2): `2020-09-08`, `2020-09`, `2020-08?` for an uncertain month, `2020-21` for \
    spring, `202X`, `2020-09-07/2020-09-08` for an interval, `2020-09-08T15:45+05:30` with a time.
    """)
  static let impossibleDate = DiagnosticCode(
    "impossible-date", "The date is written correctly, and the calendar has no such day: `2020-43-08`.")
  static let illFormedOffset = DiagnosticCode(
    "ill-formed-offset", "Clocks are offsets from UTC: `+08:00`, `-04:00` or `Z`.")
}
