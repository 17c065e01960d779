import Report

/// Where everything of the timeline stands. Lengths are tenths of a unit.
struct TimelineLayout {
  /// How many marks of one row and lane may stand below each other.
  private var maximumRows: Int { marks.count > 1000 ? 2 : marks.count > 400 ? 4 : 8 }
  private static let rowHeight = 130
  private static let padding = 30

  let scale: TimelineScale
  let marks: [TimelineMark]
  let lanes: [(id: String, name: String)]
  private var ink = TimelineInk()
  private var frame: [XML] = []
  private var rules = ""
  private var y = 0
  private var hasHiddenMarks = false

  init(scale: TimelineScale, marks: [TimelineMark], lanes: [(id: String, name: String)]) {
    self.scale = scale
    self.marks = marks
    self.lanes = lanes
  }

  /// In units, once it is drawn.
  var height: Int { (y + 9) / 10 + 2 }

  mutating func draw() -> [XML] {
    let blocks = (lanes.count + lanesPerBlock - 1) / max(1, lanesPerBlock)
    for block in 0..<blocks {
      if block > 0 { y += 120 }
      let start = block * lanesPerBlock
      drawBlock(Array(lanes[start..<min(lanes.count, start + lanesPerBlock)]))
    }
    drawLegend()
    return [Drawing.strokes(rules, width: 8, opacity: "0.3")] + frame + ink.elements
  }

  // MARK: - Columns

  /// The room for the names of the rows.
  private var labelWidth: Int {
    (scale.bands.map { TextFitting.width(of: scale.label(of: $0)) }.max() ?? 0) + 60
  }

  /// The room for the numbers behind the marks.
  private var numberWidth: Int {
    TextFitting.width(of: String(repeating: "8", count: String(marks.count).count))
  }

  /// As many lanes beside each other as leave each an axis of 40 units; more stand in further blocks.
  private var lanesPerBlock: Int {
    let room = (Drawing.width * 10 - labelWidth) / (400 + numberWidth + 140)
    let most = max(1, min(room, lanes.count))
    let blocks = (lanes.count + most - 1) / most
    return max(1, (lanes.count + blocks - 1) / max(1, blocks))
  }

  private var laneWidth: Int { (Drawing.width * 10 - labelWidth) / lanesPerBlock }

  private func axis(of lane: Int) -> ClosedRange<Int> {
    let left = labelWidth + lane * laneWidth
    return (left + 60)...(left + laneWidth - numberWidth - 80)
  }

  // MARK: - Rows

  private mutating func drawBlock(_ lanes: [(id: String, name: String)]) {
    var top = y
    drawHead(lanes)
    var previous: Int?
    for band in scale.bands {
      if let gap = previous.flatMap({ scale.gap(from: $0, to: band) }) {
        drawSides(of: lanes.count, from: top)
        drawGap(gap)
        top = y
      }
      drawBand(band, lanes: lanes)
      previous = band
    }
    rule(y)
    drawSides(of: lanes.count, from: top)
  }

  /// The lines between the lanes, as far as they reach without crossing words.
  private mutating func drawSides(of count: Int, from top: Int) {
    for lane in 0..<count {
      let x = Drawing.number(labelWidth + lane * laneWidth)
      rules += "M\(x) \(Drawing.number(top))V\(Drawing.number(y))"
    }
  }

  private mutating func drawHead(_ lanes: [(id: String, name: String)]) {
    let names = lanes.map { TextFitting.lines($0.name, width: laneWidth * 9 / 10 - 60, atMost: 3) }
    let lines = names.map(\.count).max() ?? 1
    let ends = scale.ends
    for (lane, name) in names.enumerated() {
      let axis = axis(of: lane)
      for (index, line) in name.enumerated() {
        frame.append(
          Drawing.label(
            line, x: axis.lowerBound, y: y + 110 + index * Drawing.lineHeight * 10, weight: "bold"))
      }
      let base = y + 110 + lines * Drawing.lineHeight * 10
      frame.append(Drawing.label(ends.first, x: axis.lowerBound, y: base))
      // An axis of 40 units has no room for both ends of a year.
      let room = TextFitting.width(of: ends.first + " " + ends.last)
      guard room <= axis.upperBound - axis.lowerBound else { continue }
      frame.append(Drawing.label(ends.last, x: axis.upperBound, y: base, anchor: "end"))
    }
    y += 110 + lines * Drawing.lineHeight * 10 + 50
  }

  private mutating func drawGap(_ words: String) {
    rule(y)
    let shortened = TextFitting.shortened("⋮ " + words, width: Drawing.width * 10 - 40)
    frame.append(Drawing.label(shortened, x: 20, y: y + 115))
    y += 160
  }

  private mutating func rule(_ y: Int) { rules += "M0 \(Drawing.number(y))H\(Drawing.width)" }

  private mutating func drawBand(_ band: Int, lanes: [(id: String, name: String)]) {
    rule(y)
    frame.append(Drawing.label(scale.label(of: band), x: 20, y: y + Self.padding + 100))
    var rows = 1
    for (lane, side) in lanes.enumerated() {
      rows = max(rows, drawMarks(of: side.id, in: band, axis: axis(of: lane)))
    }
    y += rows * Self.rowHeight + 2 * Self.padding - 10
  }

  /// Puts each mark into the first row where it touches no other; says how many rows there are.
  private mutating func drawMarks(of side: String, in band: Int, axis: ClosedRange<Int>) -> Int {
    let placed = marks.filter { $0.side == side }.compactMap { mark in
      place(of: mark, in: band, axis: axis).map { (mark: mark, place: $0) }
    }.sorted { ($0.place.start, $0.mark.number) < ($1.place.start, $1.mark.number) }
    var ends: [Int] = []
    var hidden = 0
    for (mark, place) in placed {
      let reach = TimelineInk.reach(of: mark, at: place)
      let row = ends.firstIndex { $0 + 25 <= reach.lowerBound } ?? ends.count
      guard row < maximumRows else {
        hidden += 1
        continue
      }
      var place = place
      place.top = y + Self.padding + row * Self.rowHeight
      ink.draw(mark, at: place)
      var end = reach.upperBound
      if place.startsHere {
        ink.label(String(mark.number), x: end + 15, y: place.top + 95)
        end += 15 + TextFitting.width(of: String(mark.number))
      }
      if row == ends.count { ends.append(end) } else { ends[row] = end }
    }
    guard hidden > 0 else { return ends.count }
    hasHiddenMarks = true
    ink.label(
      "+\(hidden)", x: axis.lowerBound, y: y + Self.padding + maximumRows * Self.rowHeight + 95)
    return ends.count + 1
  }

  /// Where the part of a mark that lies in a row stands; nil when none does.
  private func place(
    of mark: TimelineMark, in band: Int, axis: ClosedRange<Int>
  ) -> TimelineInk.Place? {
    let (first, last) = mark.shape.days
    let (firstBand, lastBand) = (scale.band(of: first), scale.band(of: last))
    guard (firstBand...lastBand).contains(band) else { return nil }
    let length = axis.upperBound - axis.lowerBound
    let start = firstBand == band ? scale.position(of: first.number, in: band) : 0
    let end = lastBand == band ? scale.position(of: last.number + 1, in: band) : 1000
    return TimelineInk.Place(
      start: axis.lowerBound + start * length / 1000, end: axis.lowerBound + end * length / 1000, top: 0,
      startsHere: firstBand == band, endsHere: lastBand == band, axis: axis)
  }
}

extension TimelineLayout {
  // MARK: - Legend

  private mutating func drawLegend() {
    let used = Set(marks.flatMap(\.legend))
    y += 80
    var x = 20
    for entry in TimelineLegend.allCases where used.contains(entry) {
      let width = 260 + TextFitting.width(of: entry.rawValue)
      if x > 20, x + width > Drawing.width * 10 {
        x = 20
        y += 170
      }
      let place = TimelineInk.Place(start: x, end: x + 180, top: y, axis: x...(x + 180))
      ink.draw(entry.sample, at: place)
      frame.append(Drawing.label(entry.rawValue, x: x + 230, y: y + 90))
      x += width + 60
    }
    y += 240
    let note =
      "Each number is a row of the table."
      + (hasHiddenMarks ? " A number with a plus counts marks without room." : "")
    for line in TextFitting.lines(note, width: Drawing.width * 10 - 40, atMost: 3) {
      frame.append(Drawing.label(line, x: 20, y: y))
      y += Drawing.lineHeight * 10
    }
    y -= 60
  }
}
