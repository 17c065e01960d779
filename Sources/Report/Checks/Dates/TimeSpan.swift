/// The stretch of time that a date covers, in minutes, with open ends.
struct TimeSpan: Hashable, Sendable {
  private let first: Int?
  private let last: Int?
  /// Whether the date says of itself that it is no more than likely or roughly right.
  let isDoubtful: Bool

  /// - Parameter offset: the clock of the date in minutes before UTC, where it is known.
  init(_ date: EDTF, offset: Int) {
    let (start, end): (EDTF.Point?, EDTF.Point?) =
      switch date.form {
      case .point(let point): (point, point)
      case .interval(let start, let end): (start, end)
      }
    isDoubtful = [start, end].contains { $0.map { $0.qualifier != .none } ?? false }
    first = start.map { $0.minutes(offset: offset).lowerBound - $0.slack }
    last = end.map { $0.minutes(offset: offset).upperBound + $0.slack }
  }

  init(days: ClosedRange<Int>, offset: Int) {
    first = days.lowerBound * Self.day - offset
    last = (days.upperBound + 1) * Self.day - 1 - offset
    isDoubtful = false
  }

  private init(first: Int?, last: Int?) {
    self.first = first
    self.last = last
    isDoubtful = false
  }

  func overlaps(_ other: TimeSpan) -> Bool {
    if let first, let end = other.last, end < first { return false }
    if let last, let start = other.first, start > last { return false }
    return true
  }

  /// All the time before it, and all after it.
  var before: TimeSpan { TimeSpan(first: nil, last: first.map { $0 - 1 }) }
  var after: TimeSpan { TimeSpan(first: last.map { $0 + 1 }, last: nil) }

  /// Whether it says no less about when than a stretch of some length; a time of day is never asked of a day.
  func isAsPrecise(as length: Int) -> Bool { self.length.map { $0 <= max(length, Self.day - 1) } ?? false }

  /// How long it is; nil where an end is open.
  var length: Int? { first.flatMap { first in last.map { $0 - first } } }

  static let day = 24 * 60
}

extension EDTF.Point {
  fileprivate func minutes(offset: Int) -> ClosedRange<Int> {
    guard case .minute(let minute, let own) = precision else {
      return days.lowerBound * TimeSpan.day - offset...(days.upperBound + 1) * TimeSpan.day - 1 - offset
    }
    // Without an offset of its own a time is on the clock of the other date.
    let start = days.lowerBound * TimeSpan.day + minute - (offset == 0 ? 0 : own?.minutes ?? offset)
    return start...start
  }

  /// What a date that is uncertain or approximate may be wrong by: its own length, and a month at least.
  fileprivate var slack: Int { qualifier == .none ? 0 : max(31, days.count) * TimeSpan.day }
}

extension CorpusDate {
  /// The clock of the date in minutes, as it is written.
  var clock: Int? {
    if let offset { return offset.value.minutes }
    guard case .point(let point) = edtf.value.form, case .minute(_, let offset) = point.precision else {
      return nil
    }
    return offset?.minutes
  }

  /// Whether two dates can be of one moment.
  ///
  /// An evening in Washington is the next morning in Beijing. Where a clock is not known, both dates are
  /// taken to be of the same one.
  func agrees(with other: CorpusDate, fallback: Int? = nil) -> Bool {
    let (mine, theirs) = (clock ?? fallback, other.clock)
    let areKnown = mine != nil && theirs != nil
    let left = TimeSpan(edtf.value, offset: areKnown ? mine ?? 0 : 0)
    return left.overlaps(TimeSpan(other.edtf.value, offset: areKnown ? theirs ?? 0 : 0))
  }
}
