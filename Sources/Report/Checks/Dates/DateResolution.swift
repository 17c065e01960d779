/// A date that a source says by its own day, and what it comes to: `last month`, written on 8 September 2020,
/// is August 2020.
package struct DateResolution: Hashable, Sendable, CustomStringConvertible {
  /// The source's words.
  package let words: String
  /// The day on which the source was written.
  package let written: EDTF
  /// What the words mean, as a date in words.
  package let meaning: String

  /// Every relative date in some words of a source, in order.
  package static func resolutions(in words: String, of source: Source) -> [DateResolution] {
    let prose = Prose(words)
    let resolver = DateResolver(source)
    return DateReader(prose, language: resolver.language).expressions().filter(\.isRelative).compactMap {
      expression in
      guard let days = resolver.days(of: expression)?.first else { return nil }
      return DateResolution(
        words: prose.words(of: expression.run), written: source.issued.edtf.value.withoutTime,
        meaning: meaning(of: expression, on: days))
    }
  }

  /// `“last month” from 8 September 2020: August 2020`.
  package var description: String { "“\(words)” from \(DateWords.words(written)): \(meaning)" }

  /// `before 8 September 2020`, of an expression that comes to some days.
  static func meaning(of expression: DateExpression, on days: ClosedRange<Int>) -> String {
    let date = DateWords.words(date(of: days))
    return switch expression.limit {
    case .before: "before " + date
    case .upTo: "on or before " + date
    case .after: "after " + date
    case .from: "on or after " + date
    case .near: "about " + date
    case nil: date
    }
  }

  /// A run of days as a date: a day, a month or a year where it is just that.
  static func date(of days: ClosedRange<Int>) -> EDTF {
    let first = CalendarDay(number: days.lowerBound)
    let last = CalendarDay(number: days.upperBound)
    if first == last { return EDTF(first) }
    let start = EDTF(first).description
    for (month, text) in [(first.month, start.dropLast(3)), (nil, start.dropLast(6))]
    where DateResolver.calendar(first.year, month, nil) == days {
      if let date = try? EDTF(String(text)) { return date }
    }
    return (try? EDTF(start + "/" + EDTF(last).description)) ?? EDTF(first)
  }
}
