import Report

/// One event as the timeline draws it.
struct TimelineMark {
  /// The row of the table.
  let number: Int
  let side: String
  let shape: DateShape
  let isContested: Bool
  let status: Event.Status

  init(_ entry: ChronologyEntry, number: Int) {
    self.number = number
    side = entry.event.side.value
    shape = entry.shape
    isContested = entry.isDateContested
    status = entry.event.status
  }

  /// What the table says of the date.
  var words: String {
    let certainty =
      switch shape {
      case .day: isContested ? "day" : "exact day"
      case .about: "day not certain"
      case .within: "some day of these"
      case .span(_, _, true, true): "from day to day"
      case .span: "ends not certain"
      case .from: "end not known"
      case .until: "start not known"
      }
    let state: String? =
      switch status {
      case .happened, .reported: nil
      case .scheduled: "scheduled"
      case .cancelled: "cancelled"
      }
    return ([certainty, isContested ? "disputed" : nil, state].compactMap(\.self)).joined(separator: ", ")
  }

  /// The entries of the legend that explain the mark.
  var legend: [TimelineLegend] {
    let form: TimelineLegend =
      switch shape {
      case .day: .day
      case .about: .about
      case .within: .within
      case .span(_, _, true, true): .span
      case .span: .looseSpan
      case .from, .until: .open
      }
    var entries = [form]
    if isContested { entries.append(.contested) }
    switch status {
    case .happened, .reported: break
    case .scheduled: entries.append(.scheduled)
    case .cancelled: entries.append(.cancelled)
    }
    return entries
  }
}

/// What the legend of the timeline can explain, in its order.
enum TimelineLegend: String, CaseIterable {
  case day = "exact day"
  case span = "from day to day"
  case about = "day not certain"
  case within = "some day of these"
  case looseSpan = "ends not certain"
  case open = "one end not known"
  case contested = "date disputed"
  case scheduled, cancelled
}

extension TimelineLegend {
  /// A mark as the legend shows it.
  var sample: TimelineMark {
    let day = CalendarDay(number: 0)
    let next = CalendarDay(number: 1)
    return switch self {
    case .day: TimelineMark(.day(day))
    case .span: TimelineMark(.span(day, next, startIsSure: true, endIsSure: true))
    case .about: TimelineMark(.about(day))
    case .within: TimelineMark(.within(day, next))
    case .looseSpan: TimelineMark(.span(day, next, startIsSure: false, endIsSure: false))
    case .open: TimelineMark(.from(day))
    case .contested: TimelineMark(.day(day), isContested: true)
    case .scheduled: TimelineMark(.day(day), status: .scheduled)
    case .cancelled: TimelineMark(.day(day), status: .cancelled)
    }
  }
}

extension TimelineMark {
  fileprivate init(_ shape: DateShape, isContested: Bool = false, status: Event.Status = .happened) {
    number = 0
    side = ""
    self.shape = shape
    self.isContested = isContested
    self.status = status
  }
}
