package import Diagnostics
import Templates

extension Pipeline {
  /// What the templates ask for that no briefing of the corpus has, whatever branch is taken: also inside
  /// conditions and `default`, where rendering would not notice.
  ///
  /// The shape of the data is that of all the briefings together, so that a list which is empty in one of them
  /// is known from another. Of a list that is empty in all of them nothing is known, and nothing is said.
  package var templateFaults: [Diagnostic] {
    let briefings = corpus.briefings.records.map(briefing)
    guard case .array(let shape) = DataShape(of: .array(briefings.map { ["briefing": $0.data] })) else {
      return []
    }
    var faults = Set(briefings.map(\.template)).sorted().flatMap {
      templates[$0]?.check(against: shape) ?? []
    }
    if let briefing = briefings.first {
      let empty = MarkdownDocument(blocks: [])
      let data: TemplateValue = ["page": composer.page(for: briefing, document: empty, body: .init([]))]
      faults += page.check(against: DataShape(of: data))
    }
    return faults.sortedForPrinting()
  }
}
