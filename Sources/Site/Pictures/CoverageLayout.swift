/// Where everything of the field of coverage stands. Lengths are tenths of a unit.
struct CoverageLayout {
  private static let minimumLabelWidth = 1150
  private static let minimumPitch = 240
  private static let maximumPitch = 320
  private static let cell = 200
  private static let names =
    ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M"]
    + ["N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X", "Y", "Z"]

  let rows: [(head: String, cells: [CoverageCell])]
  let columns: [String]
  /// How many sources stand in the table alone.
  let hidden: Int
  private var body: [XML] = []
  private var y = 0

  init(rows: [(head: String, cells: [CoverageCell])], columns: [String], hidden: Int) {
    self.rows = rows
    self.columns = columns
    self.hidden = hidden
  }

  /// In units, once it is drawn.
  var height: Int { (y + 9) / 10 + 2 }

  mutating func draw() -> [XML] {
    var start = 0
    while start < columns.count {
      if start > 0 { y += 100 }
      let end = min(columns.count, start + columnsPerBlock)
      drawBlock(start..<end)
      start = end
    }
    drawLegend()
    drawKey()
    return [.element("defs", [], Self.patterns + CoverageCell.allCases.map(\.symbol))] + body
  }

  // MARK: - The field

  private var columnsPerBlock: Int {
    let most = max(1, (Drawing.width * 10 - Self.minimumLabelWidth) / Self.minimumPitch)
    let blocks = (columns.count + most - 1) / most
    return (columns.count + blocks - 1) / max(1, blocks)
  }

  private var pitch: Int {
    min(Self.maximumPitch, (Drawing.width * 10 - Self.minimumLabelWidth) / columnsPerBlock)
  }

  /// What the cells leave, but no longer lines than can be followed to them.
  private var labelWidth: Int { min(2200, Drawing.width * 10 - pitch * columnsPerBlock) }

  /// `A` to `Z`, then `AA`: the key below the field says what they stand for.
  private func name(of column: Int) -> String {
    let letters = Self.names
    return (column >= letters.count ? name(of: column / letters.count - 1) : "")
      + letters[column % letters.count]
  }

  private mutating func drawBlock(_ range: Range<Int>) {
    for column in range {
      let centre = labelWidth + (column - range.lowerBound) * pitch + pitch / 2
      body.append(
        Drawing.label(name(of: column), x: centre, y: y + 110, anchor: "middle", weight: "bold"))
    }
    y += 150
    for row in rows {
      let lines = TextFitting.lines(row.head, width: labelWidth - 80, atMost: 4)
      let height = max(Self.cell + 40, lines.count * Drawing.lineHeight * 10 + 40)
      let baseline = y + (height - lines.count * Drawing.lineHeight * 10) / 2 + 100
      for (index, line) in lines.enumerated() {
        body.append(Drawing.label(line, x: 20, y: baseline + index * Drawing.lineHeight * 10))
      }
      for column in range {
        let x = labelWidth + (column - range.lowerBound) * pitch + (pitch - Self.cell) / 2
        drawCell(row.cells[column], x: x, y: y + (height - Self.cell) / 2)
      }
      y += height
    }
  }

  private mutating func drawCell(_ cell: CoverageCell, x: Int, y: Int) {
    body.append(
      .element(
        "use", [("href", "#" + cell.id), ("x", Drawing.number(x)), ("y", Drawing.number(y))]))
  }

  // MARK: - Below the field

  private mutating func drawLegend() {
    y += 80
    var x = 20
    for cell in CoverageCell.allCases {
      let width = Self.cell + 60 + TextFitting.width(of: cell.words)
      if x > 20, x + width > Drawing.width * 10 {
        x = 20
        y += Self.cell + 50
      }
      drawCell(cell, x: x, y: y)
      body.append(Drawing.label(cell.words, x: x + Self.cell + 50, y: y + 140))
      x += width + 80
    }
    y += Self.cell + 60
  }

  private mutating func drawKey() {
    let indent = 20 + TextFitting.width(of: name(of: columns.count - 1)) + 60
    for (index, column) in columns.enumerated() {
      body.append(Drawing.label(name(of: index), x: 20, y: y + 110, weight: "bold"))
      for line in TextFitting.lines(column, width: Drawing.width * 10 - indent - 20, atMost: 2) {
        body.append(Drawing.label(line, x: indent, y: y + 110))
        y += Drawing.lineHeight * 10
      }
      y += 20
    }
    guard hidden > 0 else { return }
    body.append(Drawing.label("\(hidden) more sources are in the table.", x: 20, y: y + 110))
    y += 150
  }
}

extension CoverageLayout {
  /// Drawn in the colour of the text, like everything else.
  private static let patterns: [XML] = [
    .element(
      "pattern",
      [
        ("id", Picture.id("coverage", "hatch")), ("width", "4"), ("height", "4"),
        ("patternUnits", "userSpaceOnUse"),
      ],
      [Drawing.strokes("M-1 1l2 -2M0 4l4 -4M3 5l2 -2", width: 8)]),
    .element(
      "pattern",
      [
        ("id", Picture.id("coverage", "dots")), ("width", "4"), ("height", "4"),
        ("patternUnits", "userSpaceOnUse"),
      ],
      [Drawing.areas("M1 1h1v1h-1z")]),
  ]
}

extension CoverageCell {
  fileprivate var id: String {
    switch self {
    case .quoted: Picture.id("coverage", "quoted")
    case .paraphrased: Picture.id("coverage", "paraphrased")
    case .absent: Picture.id("coverage", "absent")
    case .notExamined: Picture.id("coverage", "not-examined")
    }
  }

  /// The cell as it is drawn once; the field only says where.
  fileprivate var symbol: XML {
    let box = Drawing.rectangle(x: 0, y: 0, width: 200, height: 200)
    let half = "M10 4.5a5.5 5.5 0 0 0 0 11"
    let circle = half + "a5.5 5.5 0 0 0 0 -11z"
    let sign: [XML] =
      switch self {
      case .quoted: [Drawing.areas(circle)]
      case .paraphrased: [Drawing.areas(half + "z"), Drawing.strokes(circle, width: 15)]
      case .absent: [Drawing.strokes("M5.5 10h9", width: 15)]
      case .notExamined: [Drawing.label("?", x: 100, y: 140, anchor: "middle", weight: "bold")]
      }
    let wash = fill.map { [Drawing.areas(box, fill: $0, opacity: opacity)] } ?? []
    return .element("g", [("id", id)], wash + [Drawing.strokes(box, width: 8, opacity: "0.5")] + sign)
  }

  /// The pattern behind the symbol.
  private var fill: String? {
    switch self {
    case .quoted: "currentColor"
    case .paraphrased: "url(#\(Picture.id("coverage", "hatch")))"
    case .absent: nil
    case .notExamined: "url(#\(Picture.id("coverage", "dots")))"
    }
  }

  private var opacity: String? {
    switch self {
    case .quoted: "0.15"
    case .paraphrased: "0.4"
    case .absent: nil
    case .notExamined: "0.4"
    }
  }
}
