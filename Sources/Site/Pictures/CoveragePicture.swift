import Report

/// Which source says what of each principle, as a field of symbols.
///
/// A treatment has a symbol and a pattern of its own, so that it needs no colour and no grey.
struct CoveragePicture {
  private let publication: Publication
  /// A page has to be small, and more cells than these are no picture.
  private static let maximumCells = 400

  private let principles: [Principle]
  private let sources: [Source]
  /// For each principle a cell a source.
  private let cells: [[CoverageCell]]

  /// Nil when there are no principles, or no sources in which to look for them.
  init?(_ publication: Publication) {
    self.publication = publication
    principles = publication.corpus.principlesByNumber
    sources = principles.isEmpty ? [] : publication.coverageSources
    guard !principles.isEmpty, !sources.isEmpty else { return nil }
    cells = principles.map { [sources] principle in
      let treatments = Dictionary(principle.coverage.map { ($0.source.value, $0.treatment.value) }) {
        first, _ in
        first
      }
      return sources.map { CoverageCell(treatments[$0.id.value]) }
    }
  }

  /// The columns that are drawn: all, or those first in which most was found.
  private var drawn: [Int] {
    let most = max(9, Self.maximumCells / principles.count)
    guard sources.count > most else { return Array(sources.indices) }
    let found = sources.indices.map { column in cells.count { $0[column] != .notExamined } }
    return sources.indices.sorted { (found[$1], $0) < (found[$0], $1) }.prefix(most).sorted()
  }

  var picture: Picture {
    let drawn = drawn
    var layout = CoverageLayout(
      rows: zip(principles, cells).map { principle, cells in
        (head: label(of: principle), cells: drawn.map { cells[$0] })
      }, columns: drawn.map { publication.shortName(ofSource: sources[$0].id.value) },
      hidden: sources.count - drawn.count)
    let body = layout.draw()
    return Picture(
      name: "coverage", title: "Coverage of the principles by the sources", summary: summary, table: table,
      language: publication.language, width: Drawing.width, height: layout.height, body: body)
  }

  private func label(of principle: Principle) -> String {
    "\(principle.n.value) " + (publication.words(principle.label) ?? principle.id.value)
  }

  private var summary: String {
    let cells = cells.joined()
    let counts = CoverageCell.allCases.map { cell in "\(cell.words) \(cells.count { $0 == cell })" }
    return
      "\(principles.count) \(principles.count == 1 ? "principle" : "principles") in "
      + "\(sources.count) \(sources.count == 1 ? "source" : "sources"): \(counts.joined(separator: ", ")). "
      + "The table says the same."
  }

  private var table: PictureTable {
    PictureTable(
      caption: "What each source does with each principle",
      columns: ["Principle"] + sources.map { publication.shortName(ofSource: $0.id.value) },
      rows: zip(principles, cells).map { principle, cells in [label(of: principle)] + cells.map(\.words) })
  }
}

/// What a cell of the field can say.
enum CoverageCell: CaseIterable {
  case quoted, paraphrased, absent, notExamined

  init(_ treatment: Principle.Coverage.Treatment?) {
    self =
      switch treatment {
      case .quoted: .quoted
      case .paraphrased: .paraphrased
      case .absent: .absent
      case nil: .notExamined
      }
  }

  var words: String {
    switch self {
    case .quoted: "quoted"
    case .paraphrased: "paraphrased"
    case .absent: "absent"
    case .notExamined: "not examined"
    }
  }
}
