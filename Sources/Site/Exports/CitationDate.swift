import Report

/// A date as reference managers can say it: year, month and day as far as they are known, or words.
struct CitationDate {
  enum Part {
    case year(Int)
    case season(Int, EDTF.Season)
    case month(Int, Int)
    case day(CalendarDay)
  }

  /// One date, the two ends of an interval, or the start of one without end; empty when only words will do.
  let parts: [Part]
  /// Whether only the start of an interval is known.
  let isOpen: Bool
  /// Whether the date is marked as uncertain or approximate.
  let isDoubtful: Bool

  init(_ date: EDTF) {
    switch date.form {
    case .point(let point): self.init([point])
    case .interval(let start?, let end?): self.init([start, end])
    case .interval(let start?, nil): self.init([start], isOpen: true)
    case .interval: self.init([])
    }
  }

  private init(_ points: [EDTF.Point], isOpen: Bool = false) {
    self.isOpen = isOpen
    let parts = points.compactMap(Part.init)
    self.parts = parts.count == points.count ? parts : []
    isDoubtful = points.contains { $0.qualifier != .none }
  }
}

extension CitationDate.Part {
  /// Nil for decades and centuries.
  init?(_ point: EDTF.Point) {
    let day = point.firstDay
    switch point.precision {
    case .century, .decade: return nil
    case .year: self = .year(day.year)
    case .season(let season): self = .season(day.year, season)
    case .month: self = .month(day.year, day.month)
    case .day, .minute: self = .day(day)
    }
  }

  /// Year, month and day as far as they are known.
  var numbers: [Int] {
    switch self {
    case .year(let year), .season(let year, _): [year]
    case .month(let year, let month): [year, month]
    case .day(let day): [day.year, day.month, day.day]
    }
  }
}
