/// Dates in English words, with their imprecision.
enum DateWords {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// `8 September 2020`, `about 8 August 2020`, `on or before 8 September 2020`, `in or before 1900`,
  /// `7 to 8 September 2020`.
  static func words(_ date: EDTF) -> String {
    switch date.form {
    case .point(let point): words(point)
    case .interval(nil, let end): end.map { "\($0.preposition) or before " + words($0) } ?? date.description
    case .interval(let start?, nil): "from " + words(start)
    case .interval(let start?, let end?): between(start, end)
    }
  }

  static func words(_ day: CalendarDay) -> String {
    "\(day.day) \(months[day.month - 1]) \(day.year)"
  }

  static func words(_ point: EDTF.Point) -> String {
    switch point.qualifier {
    case .none: plain(point)
    case .uncertain: "possibly " + plain(point)
    case .approximate: "about " + plain(point)
    case .uncertainAndApproximate: "possibly about " + plain(point)
    }
  }

  private static func plain(_ point: EDTF.Point) -> String {
    let day = point.firstDay
    return switch point.precision {
    case .century: "between \(day.year) and \(day.year + 99)"
    case .decade: "the \(day.year)s"
    case .year: String(day.year)
    case .season(let season): "\(season.words) \(day.year)"
    case .month: "\(months[day.month - 1]) \(day.year)"
    case .day: words(day)
    case .minute(let minute, _): "\(words(day)), \(padded(minute / 60)):\(padded(minute % 60))"
    }
  }

  private static func between(_ start: EDTF.Point, _ end: EDTF.Point) -> String {
    let (first, last) = (start.firstDay, end.firstDay)
    if case .day = start.precision, case .day = end.precision, start.qualifier == .none,
      end.qualifier == .none,
      first.year == last.year
    {
      if first.month == last.month { return "\(first.day) to \(words(last))" }
      return "\(first.day) \(months[first.month - 1]) to \(words(last))"
    }
    return words(start) + " to " + words(end)
  }

  /// Words and machine-readable value of a date that HTML can mark with `<time>`: whole days,
  /// months and years without doubt.
  static func machineReadable(_ date: EDTF) -> (words: String, datetime: String)? {
    guard case .point(let point) = date.form, point.qualifier == .none else { return nil }
    let day = EDTF.Point.dayText(point.firstDay)
    return switch point.precision {
    case .day, .minute: (words(point.firstDay), day)
    case .month: (words(point), String(day.dropLast(3)))
    case .year, .century, .decade, .season: nil
    }
  }
}

extension EDTF {
  /// The same date without its time of day, as a citation gives it.
  var withoutTime: EDTF {
    guard hasTimeOfDay, let day = earliestDay else { return self }
    return EDTF(day)
  }

  var hasTimeOfDay: Bool {
    if case .point(let point) = form, case .minute = point.precision { true } else { false }
  }
}

extension EDTF.Point {
  /// Stands before the words: `on` a day, `in` what is longer.
  fileprivate var preposition: String {
    switch precision {
    case .day, .minute: "on"
    case .century, .decade, .year, .season, .month: "in"
    }
  }
}

extension EDTF.Season {
  fileprivate var words: String {
    switch self {
    case .spring: "spring"
    case .summer: "summer"
    case .autumn: "autumn"
    case .winter: "winter"
    }
  }
}
