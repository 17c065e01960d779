/// What the sources do with one principle.
struct CoverageRow: ReportRecord {
  let principle: Principle
  let cells: [CoverageCell]

  init(_ principle: Principle, _ matrix: CoverageMatrix) {
    self.principle = principle
    cells = matrix.sources.map { source in
      CoverageCell(source: source.id.value, treatment: .init(matrix.treatment(of: principle, in: source)))
    }
  }

  static let shape = ReportShape<CoverageRow>(
    "coverage", "What each source does with one principle.",
    [
      ReportField("principle", "its identifier") { $0.principle.id.value },
      ReportField("n", "its number") { $0.principle.n.value },
      ReportField("sources", "every source that is held or was examined for some principle") { $0.cells },
    ])
}

/// What one source does with one principle.
struct CoverageCell: ReportRecord {
  /// The treatments of the corpus, and none.
  enum Treatment: String, ReportChoice {
    case quoted, paraphrased, absent
    case notExamined = "not-examined"
  }

  let source: String
  let treatment: Treatment

  static let shape = ReportShape<CoverageCell>(
    "cell", "What one source does with one principle.",
    [
      ReportField("source", "the source") { $0.source },
      ReportField(
        "treatment",
        "`absent`: somebody looked, and the source does not mention it; `not-examined`: nobody looked"
      ) { $0.treatment },
    ])
}

extension CoverageCell.Treatment {
  fileprivate init(_ treatment: Principle.Coverage.Treatment?) {
    self =
      switch treatment {
      case .quoted: .quoted
      case .paraphrased: .paraphrased
      case .absent: .absent
      case nil: .notExamined
      }
  }
}
