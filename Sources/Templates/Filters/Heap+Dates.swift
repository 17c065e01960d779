import Diagnostics

extension Heap {
  mutating func date(
    _ input: Value, format: Value, locale: Value, zone: Value
  ) throws(RenderFault) -> Value {
    let format = text(of: format)
    guard !format.isEmpty, !input.isNull else { return input }
    let zone = try offset(zone)
    guard var moment = try moment(input, offset: zone ?? settings.zone) else { return input }
    if let zone { moment.offset = zone }
    var writer = DateWriter(moment, locale: try self.locale(locale))
    if let unknown = writer.write(format), !settings.isLenient {
      throw RenderFault(
        .badDateFormat, "`\(unknown)` is no directive of a date format", label: "in this format",
        helps: ["write `%%` for a per cent sign"])
    }
    return try string(writer.text)
  }

  private func moment(_ input: Value, offset: Int) throws(RenderFault) -> Moment? {
    switch input.tag {
    case .int: return Moment(seconds: input.payload, offset: offset).checked
    case .double:
      let whole = input.doubleValue.rounded(.down)
      guard let seconds = Int(exactly: whole) else { return nil }
      let fraction = Int((input.doubleValue - whole) * 1e9)
      return Moment(seconds: seconds, nanoseconds: fraction, offset: offset).checked
    case .string:
      let text = bytes(of: input)
      if !text.isEmpty, text.allSatisfy(Byte.isDigit) {
        return Int(String(decoding: text, as: UTF8.self)).flatMap {
          Moment(seconds: $0, offset: offset).checked
        }
      }
      let word = Letters.lowercasedASCII(text)
      if word == Array("now".utf8) || word == Array("today".utf8) {
        guard let now = settings.now else {
          if settings.isLenient { return nil }
          throw RenderFault(
            .noClock, "there is no present moment here", label: "the input is `now`",
            helps: ["pass the date in the data: a render must not depend on when it is done"])
        }
        return Moment(seconds: now, offset: offset).checked
      }
      return DateReader.read(text, offset: offset)
    case .missing, .null, .bool, .array, .object, .range, .empty, .blank, .forLoop, .tableLoop: return nil
    }
  }

  private func offset(_ zone: Value) throws(RenderFault) -> Int? {
    guard !zone.isNull else { return nil }
    if let offset = DateReader.zone(text(of: zone)) { return offset }
    throw RenderFault(
      .badDateFormat, "`\(String(decoding: text(of: zone), as: UTF8.self))` is no offset from UTC",
      label: "given to `zone`", helps: ["write it as `+02:00` or `UTC`"])
  }

  /// The table of the language that is named, or that of the environment.
  func locale(_ name: Value) throws(RenderFault) -> TemplateLocale {
    guard !name.isNull else { return settings.locale }
    let tag = String(decoding: text(of: name), as: UTF8.self)
    if let locale = TemplateLocale.named(tag) { return locale }
    let known = TemplateLocale.all.map { "`\($0.tag)`" }.joined(separator: ", ")
    throw RenderFault(
      .unknownLocale, "there is no table for the language `\(tag)`", label: "given to `locale`",
      helps: ["there are: \(known)"])
  }
}

extension Moment {
  /// Itself, unless its year is beyond what the calendar is computed for.
  fileprivate var checked: Moment? { (-3_000_000_000_000...3_000_000_000_000).contains(seconds) ? self : nil }
}

extension DiagnosticCode {
  static let badDateFormat = DiagnosticCode(
    "bad-date-format",
    "A date format holds a directive that does not exist, or a zone that is no offset from UTC.")
  static let noClock = DiagnosticCode(
    "no-clock",
    "The environment was given no present moment, so that the same data always renders the same bytes.")
  static let unknownLocale = DiagnosticCode(
    "unknown-locale", "There is no table of names and number marks for this language.")
}
