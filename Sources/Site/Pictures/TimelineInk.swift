import Report

/// What the timeline has drawn so far: few elements, one a kind of stroke, however many the events.
struct TimelineInk {
  private var ticks = ""
  private var dashedTicks = ""
  private var bars = ""
  private var outlines = ""
  private var dashedOutlines = ""
  private var crosses = ""
  private(set) var labels: [XML] = []

  /// The height of a mark.
  static let height = 100

  /// Where a mark stands in its row, in tenths of a unit.
  struct Place {
    /// From the start of the first day to the end of the last, as far as they lie in this row.
    var start: Int
    var end: Int
    var top: Int
    /// Whether the row holds the first and the last day.
    var startsHere = true
    var endsHere = true
    /// The ends of the axis, for marks with an open end.
    var axis: ClosedRange<Int>

    var centre: Int { (start + end) / 2 }
  }

  mutating func label(_ text: String, x: Int, y: Int) { labels.append(Drawing.label(text, x: x, y: y)) }

  /// How far a mark reaches to the left and to the right.
  static func reach(of mark: TimelineMark, at place: Place) -> ClosedRange<Int> {
    let half = mark.status == .cancelled ? 46 : mark.isContested ? 32 : 16
    return switch mark.shape {
    case .day, .about: (place.centre - half)...(place.centre + half)
    case .within, .span: place.start...max(place.end, place.start + 40)
    case .from: (place.centre - half)...tailEnd(at: place)
    case .until: tailStart(at: place)...(place.centre + half)
    }
  }

  /// An open end runs to the end of the axis, and is never too short to be seen.
  private static func tailEnd(at place: Place) -> Int { max(place.axis.upperBound, place.centre + 60) }

  private static func tailStart(at place: Place) -> Int { min(place.axis.lowerBound, place.centre - 50) }

  mutating func draw(_ mark: TimelineMark, at place: Place) {
    switch mark.shape {
    case .day: tick(mark, x: place.centre, top: place.top)
    case .about: tick(mark, x: place.centre, top: place.top, isDashed: true)
    case .within: box(mark, at: place)
    case .span(_, _, let startIsSure, let endIsSure):
      bar(mark, at: place, startIsSure: startIsSure, endIsSure: endIsSure)
    case .from:
      tick(mark, x: place.centre, top: place.top)
      tail(from: place.centre, to: Self.tailEnd(at: place), top: place.top)
    case .until:
      tick(mark, x: place.centre, top: place.top)
      tail(from: Self.tailStart(at: place), to: place.centre, top: place.top)
    }
    if mark.status == .cancelled { cross(at: place) }
  }

  private mutating func tick(_ mark: TimelineMark, x: Int, top: Int, isDashed: Bool = false) {
    for offset in mark.isContested ? [-20, 20] : [0] {
      if mark.status == .scheduled {
        outlines += Drawing.rectangle(x: x + offset - 12, y: top + 5, width: 24, height: Self.height - 10)
      } else if isDashed {
        dashedTicks += Self.line(x: x + offset, top: top)
      } else {
        ticks += Self.line(x: x + offset, top: top)
      }
    }
  }

  private static func line(x: Int, top: Int) -> String {
    "M\(Drawing.number(x)) \(Drawing.number(top))v\(Drawing.number(height))"
  }

  private mutating func box(_ mark: TimelineMark, at place: Place) {
    let width = max(place.end - place.start, 40)
    let heights = mark.isContested ? [(10, 30), (60, 30)] : [(20, 60)]
    for (offset, height) in heights {
      dashedOutlines += Drawing.rectangle(x: place.start, y: place.top + offset, width: width, height: height)
    }
  }

  /// Solid where it is sure; an end that is not is the last part in dashes.
  private mutating func bar(_ mark: TimelineMark, at place: Place, startIsSure: Bool, endIsSure: Bool) {
    var (start, end) = (place.start, max(place.end, place.start + 40))
    let part = min(80, (end - start) / 3)
    for (offset, height) in mark.isContested ? [(15, 25), (60, 25)] : [(25, 50)] {
      let top = place.top + offset
      (start, end) = (place.start, max(place.end, place.start + 40))
      if !startIsSure, place.startsHere {
        dashedOutlines += Drawing.rectangle(x: start, y: top, width: part, height: height)
        start += part
      }
      if !endIsSure, place.endsHere {
        end -= part
        dashedOutlines += Drawing.rectangle(x: end, y: top, width: part, height: height)
      }
      let solid = Drawing.rectangle(x: start, y: top, width: end - start, height: height)
      if mark.status == .scheduled { outlines += solid } else { bars += solid }
    }
  }

  private mutating func tail(from start: Int, to end: Int, top: Int) {
    dashedOutlines +=
      "M\(Drawing.number(start)) \(Drawing.number(top + Self.height / 2))H\(Drawing.number(end))"
  }

  private mutating func cross(at place: Place) {
    let (x, y) = (Drawing.number(place.centre - 40), Drawing.number(place.top + 10))
    let back = Drawing.number(place.top + 90)
    crosses += "M\(x) \(y)l8 8M\(x) \(back)l8 -8"
  }

  /// The elements, those that hold nothing left out.
  var elements: [XML] {
    var elements: [XML] = []
    if !bars.isEmpty { elements.append(Drawing.areas(bars)) }
    if !outlines.isEmpty { elements.append(Drawing.strokes(outlines)) }
    if !dashedOutlines.isEmpty { elements.append(Drawing.strokes(dashedOutlines, dash: "2.5 1.5")) }
    if !ticks.isEmpty { elements.append(Drawing.strokes(ticks, width: 20)) }
    if !dashedTicks.isEmpty { elements.append(Drawing.strokes(dashedTicks, width: 20, dash: "2 2")) }
    if !crosses.isEmpty { elements.append(Drawing.strokes(crosses, width: 12)) }
    return elements + labels
  }
}
