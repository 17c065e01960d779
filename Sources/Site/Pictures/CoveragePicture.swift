import Report

/// Which source says what of each principle, as a field of symbols.
///
/// A treatment has a symbol and a pattern of its own, so that it needs no colour and no grey.
struct CoveragePicture {
  private let publication: Publication
  private let principles: [Principle]
  private let sources: [Source]

  /// Nil when there are no principles, or no sources in which to look for them.
  init?(_ publication: Publication) {
    self.publication = publication
    principles = publication.corpus.principles.records.sorted { $0.n.value < $1.n.value }
    sources = publication.coverageSources
    guard !principles.isEmpty, !sources.isEmpty else { return nil }
  }

  var picture: Picture {
    var layout = CoverageLayout(
      rows: principles.map { principle in
        (head: label(of: principle), cells: sources.map { CoverageCell(treatment(of: principle, in: $0)) })
      }, columns: sources.map { publication.distinctName(ofSource: $0.id.value) })
    let body = layout.draw()
    return Picture(
      name: "coverage", title: "Coverage of the principles by the sources", summary: summary, table: table,
      language: publication.language, width: Drawing.width, height: layout.height, body: body)
  }

  private func label(of principle: Principle) -> String {
    "\(principle.n.value) " + (publication.words(principle.label) ?? principle.id.value)
  }

  private func treatment(of principle: Principle, in source: Source) -> Principle.Coverage.Treatment? {
    principle.coverage.first { $0.source.value == source.id.value }?.treatment.value
  }

  private var summary: String {
    let cells = principles.flatMap { principle in
      sources.map { CoverageCell(treatment(of: principle, in: $0)) }
    }
    let counts = CoverageCell.allCases.map { cell in "\(cell.words) \(cells.count { $0 == cell })" }
    return
      "\(principles.count) \(principles.count == 1 ? "principle" : "principles") in "
      + "\(sources.count) \(sources.count == 1 ? "source" : "sources"): \(counts.joined(separator: ", ")). "
      + "The table says the same."
  }

  private var table: PictureTable {
    PictureTable(
      caption: "What each source does with each principle",
      columns: ["Principle"] + sources.map { publication.distinctName(ofSource: $0.id.value) },
      rows: principles.map { principle in
        [label(of: principle)] + sources.map { CoverageCell(treatment(of: principle, in: $0)).words }
      })
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
