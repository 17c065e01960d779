import Templates

extension Composition {
  /// Days without an entry from which a gap is worth a line.
  private static let gapInDays = 180

  /// Every event in order, what is scheduled apart, and the gaps between.
  mutating func chronology() -> TemplateValue {
    let events = corpus.chronology.map { corpus.events.records[$0] }
    var rows: [TemplateValue] = []
    var scheduled: [TemplateValue] = []
    for event in events {
      if event.status == .scheduled { scheduled.append(row(event)) } else { rows.append(row(event)) }
    }
    return [
      "rows": .array(rows), "scheduled": .array(scheduled), "gaps": .strings(gaps(between: events)),
      "count": .int(rows.count), "date_rule": .string(dateRule), "sides": .strings(sideCounts(events)),
    ]
  }

  mutating func rows(_ ids: [Located<String>]) -> TemplateValue {
    var values: [TemplateValue] = []
    for event in ids.compactMap({ corpus.events[$0.value] }) { values.append(row(event)) }
    return .array(values)
  }

  private mutating func row(_ event: Event) -> TemplateValue {
    let date = date(of: event)
    let local = localDates(of: event)
    var statements: [TemplateValue] = []
    let anchor = Permalink("event", event.id.value, event.aliases)
    for claim in event.claims { statements.append(statement(claim.value, anchor: anchor)) }
    return [
      "id": .string(event.id.value),
      "date": .string(date),
      "edtf": .string(event.date.edtf.value.description),
      "place": .optional(event.place?.value ?? event.date.place?.value),
      "local": .optional(local.isEmpty ? nil : local.joined(separator: "; ")),
      "basis": .optional(desk.words(event.date.basis)),
      "side": .string(desk.name(ofSide: event.side.value)),
      "kind": .string(event.kind.value.words),
      "status": .string(event.status.words),
      "statements": .array(statements),
      "note": .optional(desk.words(event.note)),
      "page": desk.page(.event, event.id.value),
    ]
  }

  /// The date in words; a time of day with its clock, so that nobody reads it by the clock of a side.
  mutating func date(of event: Event) -> String {
    let date = words(event.date.edtf.value)
    guard case .point(let point) = event.date.edtf.value.form, case .minute(_, let zone) = point.precision
    else {
      return date
    }
    if let place = event.place ?? event.date.place { return "\(date) in \(place.value)" }
    guard let offset = zone ?? event.date.offset?.value else { return date }
    let sign = offset.minutes < 0 ? "−" : "+"
    return "\(date) (UTC\(offset.minutes == 0 ? "" : sign + offset.description.dropFirst()))"
  }

  /// The dates for the sides whose clocks show another day at that instant.
  mutating func localDates(of event: Event) -> [String] {
    guard let minute = event.date.minute, let own = event.date.edtf.value.exactDay else { return [] }
    var dates: [String] = []
    for side in corpus.project.sides {
      guard let day = SideClock(side: side).day(atMinute: minute), day != own else { continue }
      let place = side.place?.value ?? desk.name(ofSide: side.id.value)
      dates.append("\(words(EDTF(day))) in \(place)")
    }
    return dates
  }

  private var dateRule: String {
    let clocks = corpus.project.sides.compactMap { side in side.offset.flatMap { _ in side.place?.value } }
    let sorting =
      "Dates are local to the event, and rows stand in the order of the earliest instant that a date allows; "
      + "a date that has only an end stands on the day of that end."
    guard !clocks.isEmpty else { return sorting }
    return sorting
      + " Where the time of day is known and the day differs in \(NumberWords.list(clocks, joining: "or")), "
      + "that day is given too."
  }

  private func sideCounts(_ events: [Event]) -> [String] {
    corpus.project.sides.map { side in
      let count = events.count { $0.side.value == side.id.value && $0.status != .scheduled }
      return "\(desk.name(ofSide: side.id.value)): \(count)"
    }
  }

  private mutating func gaps(between events: [Event]) -> [String] {
    let spans = events.filter { $0.status != .scheduled }.compactMap { $0.date.edtf.value.knownSpan }
    var gaps: [String] = []
    var reached: Int?
    for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let end = reached, span.lowerBound - end > Self.gapInDays {
        let (from, to) = (CalendarDay(number: end), CalendarDay(number: span.lowerBound))
        gaps.append("no entry found between \(words(EDTF(from))) and \(words(EDTF(to)))")
      }
      reached = max(reached ?? span.upperBound, span.upperBound)
    }
    return gaps
  }
}

extension EDTF {
  /// The days on which an entry of this date stands; where one end is open, those of the other.
  fileprivate var knownSpan: ClosedRange<Int>? {
    let ends: (EDTF.Point?, EDTF.Point?) =
      switch form {
      case .point(let point): (point, point)
      case .interval(let start, let end): (start ?? end, end ?? start)
      }
    guard let first = ends.0?.days.lowerBound, let last = ends.1?.days.upperBound else { return nil }
    return first...max(first, last)
  }
}
