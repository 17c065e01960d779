/// What a report can hold: it writes itself, and says what may be expected in its place.
protocol ReportValue: SendableMetatype {
  var json: JSONText { get }
  static var holding: ReportHolding { get }
}

/// What stands in a place of a report, for the reference page and the schema.
indirect enum ReportHolding: Sendable {
  case text, number, flag
  /// One of a few names.
  case choice([String])
  /// The value, or null.
  case optional(ReportHolding)
  case list(ReportHolding)
  case record(ReportShapeDescription)
}

extension String: ReportValue {
  var json: JSONText { .string(self) }
  static var holding: ReportHolding { .text }
}

extension Int: ReportValue {
  var json: JSONText { .number(self) }
  static var holding: ReportHolding { .number }
}

extension Bool: ReportValue {
  var json: JSONText { .boolean(self) }
  static var holding: ReportHolding { .flag }
}

extension Optional: ReportValue where Wrapped: ReportValue {
  var json: JSONText { self?.json ?? .null }
  static var holding: ReportHolding { .optional(Wrapped.holding) }
}

extension Array: ReportValue where Element: ReportValue {
  var json: JSONText { .array(map(\.json)) }
  static var holding: ReportHolding { .list(Element.holding) }
}

/// A name out of a few.
protocol ReportChoice: ReportValue, RawRepresentable<String>, CaseIterable {}

extension ReportChoice {
  var json: JSONText { .string(rawValue) }
  static var holding: ReportHolding { .choice(allCases.map(\.rawValue)) }
}
