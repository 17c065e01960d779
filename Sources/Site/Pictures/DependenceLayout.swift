/// Where everything of the graph of dependence stands. Lengths are tenths of a unit.
struct DependenceLayout {
  private static let leftWidth = 1400
  private static let rightStart = 2120
  private static let step = 100
  /// Deeper copies stand below each other: there is no room to step in further.
  private static let maximumDepth = 3
  private static let gap = 60
  /// Below the heads of the columns.
  private static let top = 180
  private static let line = Drawing.lineHeight * 10

  let sources: [(node: DependenceSource, name: String)]
  let parties: [(party: DependenceParty, name: String)]
  /// How many stand in the table alone.
  let hidden: Hidden
  private var labels: [XML] = []
  private var trees = ""
  private var edges: [Stroke: String] = [:]
  private var stems = ""
  private var dots = ""
  private var y = 0

  /// What the picture leaves to the table.
  struct Hidden {
    var sources: Int
    var parties: Int
  }

  /// How a line is drawn, and what that means.
  private enum Stroke: String, CaseIterable {
    case firstHand = "from the party itself"
    case handed = "by way of another source"
    case unknown = "origin not stated"

    var dash: String? {
      switch self {
      case .firstHand: nil
      case .handed: "5 2.5"
      case .unknown: "1.5 2.5"
      }
    }
  }

  /// A label with its lines and where it stands.
  private struct Box {
    let lines: [String]
    var top = 0
    var height: Int { lines.count * DependenceLayout.line }
    var centre: Int { top + height / 2 }
  }

  init(
    sources: [(node: DependenceSource, name: String)], parties: [(party: DependenceParty, name: String)],
    hidden: Hidden
  ) {
    self.sources = sources
    self.parties = parties
    self.hidden = hidden
  }

  /// In units, once it is drawn.
  var height: Int { (y + 9) / 10 + 2 }

  mutating func draw() -> [XML] {
    labels.append(Drawing.label("Sources", x: 20, y: 110, weight: "bold"))
    labels.append(Drawing.label("Parties", x: Self.rightStart + 60, y: 110, weight: "bold"))
    let left = stacked(
      sources.map { entry in
        Box(
          lines: TextFitting.lines(entry.name, width: Self.leftWidth - 20 - indent(of: entry.node), atMost: 3)
        )
      })
    let right = placed(
      parties.map { entry in
        let width = Drawing.width * 10 - Self.rightStart - 80
        return Box(lines: Self.lines(entry.name, count: entry.party.count, width: width))
      }, beside: left)
    for (box, entry) in zip(left, sources) { draw(box, x: 20 + indent(of: entry.node)) }
    for box in right {
      draw(box, x: Self.rightStart + 60)
      dots +=
        "M\(Drawing.number(Self.rightStart)) \(Drawing.number(box.centre - 20))a2 2 0 0 0 0 4a2 2 0 0 0 0 -4z"
    }
    drawTree(left)
    drawEdges(from: left, to: right)
    y = (left + right).reduce(0) { max($0, $1.top + $1.height) } + 100
    drawLegend()
    return [Drawing.strokes(stems, width: 9, opacity: "0.75")]
      + Stroke.allCases.compactMap { stroke in
        edges[stroke].map { Drawing.strokes($0, width: 9, dash: stroke.dash, opacity: "0.75") }
      } + (trees.isEmpty ? [] : [Drawing.strokes(trees, width: 10)]) + [Drawing.areas(dots)] + labels
  }

  /// A name and its count, which stands even where the name is cut.
  private static func lines(_ name: String, count: Int, width: Int) -> [String] {
    let count = " (\(count))"
    let whole = TextFitting.lines(name + count, width: width, atMost: 3)
    guard whole.last?.hasSuffix(count.dropFirst()) != true else { return whole }
    var lines = TextFitting.lines(name, width: width - TextFitting.width(of: count), atMost: 3)
    if let last = lines.popLast() { lines.append(last + count) }
    return lines
  }

  private func indent(of node: DependenceSource) -> Int { min(node.depth, Self.maximumDepth) * Self.step }

  /// Boxes below each other.
  private func stacked(_ boxes: [Box]) -> [Box] {
    var boxes = boxes
    var y = Self.top
    for index in boxes.indices {
      boxes[index].top = y
      y += boxes[index].height + Self.gap
    }
    return boxes
  }

  /// Each party beside the middle of the sources that lead to it, moved as little as keeps them apart.
  private func placed(_ boxes: [Box], beside left: [Box]) -> [Box] {
    var centres: [String?: [Int]] = [:]
    for (box, entry) in zip(left, sources) {
      // A source counts for the party on which it leans most.
      for (rank, link) in entry.node.counts.enumerated() where rank == 0 || centres[link.party] == nil {
        centres[link.party, default: []].append(box.centre)
      }
    }
    var boxes = boxes
    for (index, entry) in parties.enumerated() {
      let own = centres[entry.party.id] ?? []
      boxes[index].top = own.reduce(0, +) / max(1, own.count) - boxes[index].height / 2
    }
    let order = boxes.indices.sorted { (boxes[$0].centre, $0) < (boxes[$1].centre, $1) }
    var y = Self.top
    for index in order {
      boxes[index].top = max(y, boxes[index].top)
      y = boxes[index].top + boxes[index].height + Self.gap
    }
    y = max(left.last.map { $0.top + $0.height } ?? 0, Self.top)
    for index in order.reversed() {
      guard boxes[index].top + boxes[index].height > y else { break }
      boxes[index].top = y - boxes[index].height
      y = boxes[index].top - Self.gap
    }
    // More parties than the sources leave room for: they go on below.
    y = Self.top
    for index in order {
      boxes[index].top = max(y, boxes[index].top)
      y = boxes[index].top + boxes[index].height + Self.gap
    }
    return boxes
  }

  private mutating func draw(_ box: Box, x: Int) {
    for (index, words) in box.lines.enumerated() {
      labels.append(Drawing.label(words, x: x, y: box.top + 100 + index * Self.line))
    }
  }

  /// A line from each source down to those that are made from it.
  private mutating func drawTree(_ boxes: [Box]) {
    var open: [Int: Int] = [:]
    for (index, entry) in sources.enumerated() {
      let depth = min(entry.node.depth, Self.maximumDepth)
      open[depth] = index
      guard entry.node.depth > 0, let parent = open[depth - 1] else { continue }
      let x = Drawing.number(30 + (depth - 1) * Self.step)
      let bottom = boxes[parent].top + boxes[parent].height
      trees += "M\(x) \(Drawing.number(bottom))V\(Drawing.number(boxes[index].top + 60))h6"
    }
  }

  private mutating func drawEdges(from left: [Box], to right: [Box]) {
    let places = Dictionary(
      parties.map(\.party.id).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    for (box, entry) in zip(left, sources) {
      let width = TextFitting.width(of: box.lines.last ?? "")
      let start = min(Self.leftWidth, 20 + indent(of: entry.node) + width + 40)
      let y = box.top + box.height - 70
      // The lines of a source leave it as one; those to parties that stand in the table alone are not drawn.
      let links = entry.node.counts.filter { places[$0.party] != nil }
      if !links.isEmpty {
        stems += "M\(Drawing.number(start)) \(Drawing.number(y))H\(Drawing.number(Self.leftWidth))"
      }
      for link in links {
        guard let place = places[link.party] else { continue }
        let stroke: Stroke = link.party == nil ? .unknown : link.isFirstHand ? .firstHand : .handed
        let (from, to) = (Drawing.number(Self.leftWidth), Drawing.number(Self.rightStart))
        let bend = Drawing.number((Self.leftWidth + Self.rightStart) / 2)
        let target = Drawing.number(right[place].centre)
        edges[stroke, default: ""] +=
          "M\(from) \(Drawing.number(y))C\(bend) \(Drawing.number(y)) \(bend) \(target) \(to) \(target)"
      }
    }
  }

  private mutating func drawLegend() {
    for stroke in Stroke.allCases where edges[stroke] != nil {
      edges[stroke, default: ""] += "M2 \(Drawing.number(y + 60))h28"
      labels.append(Drawing.label(stroke.rawValue, x: 360, y: y + 100))
      y += 160
    }
    if !trees.isEmpty {
      trees += "M\(Drawing.number(100)) \(Drawing.number(y))v6h6"
      labels.append(Drawing.label("made from the source above it", x: 360, y: y + 100))
      y += 160
    }
    let note =
      "The number is that of the pieces of evidence which go back to the party."
      + hidden.words
    for words in TextFitting.lines(note, width: Drawing.width * 10 - 40, atMost: 4) {
      labels.append(Drawing.label(words, x: 20, y: y + 100))
      y += Self.line
    }
  }
}

extension DependenceLayout.Hidden {
  /// A sentence that says so, after a space; empty when nothing is left out.
  fileprivate var words: String {
    let counts = [
      sources > 0 ? "\(sources) more \(sources == 1 ? "source" : "sources")" : nil,
      parties > 0 ? "\(parties) more \(parties == 1 ? "party" : "parties")" : nil,
    ].compactMap(\.self)
    guard !counts.isEmpty else { return "" }
    let verb = sources + parties == 1 ? "is" : "are"
    return " \(counts.joined(separator: " and ")), with less evidence, \(verb) in the table alone."
  }
}
