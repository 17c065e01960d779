package import Diagnostics
import Templates

extension Pipeline {
  /// What the templates ask for that no briefing of the corpus has, whatever branch is taken: also inside
  /// conditions and `default`, where rendering would not notice.
  ///
  /// The shape of the data is that of all the briefings together, so that a list which is empty in one of them
  /// is known from another. Of a list that is empty in all of them nothing is known, and nothing is said.
  package var templateFaults: [Diagnostic] {
    let names = Set(corpus.briefings.records.map(\.templateName)).sorted()
    // What no template asks in vain of some briefings, none asks in vain of all of them together.
    var untold = Set(names)
    var briefings = corpus.briefings.records.filter { untold.remove($0.templateName) != nil }.map(briefing)
    var shape = shape(of: briefings)
    if !names.allSatisfy({ templates[$0]?.isFaultless(forDataLike: shape) ?? true }) {
      briefings = corpus.briefings.records.map(briefing)
      shape = self.shape(of: briefings)
    }
    var faults = names.flatMap { templates[$0]?.check(against: shape) ?? [] }
    if let briefing = briefings.first {
      let empty = MarkdownDocument(blocks: [])
      let data: TemplateValue = ["page": composer.page(for: briefing, document: empty, body: [])]
      faults += page.check(against: DataShape(of: data))
    }
    return faults.sortedForPrinting()
  }

  /// What some briefings have together.
  private func shape(of briefings: [Briefing]) -> DataShape {
    guard case .array(let shape) = DataShape(of: .array(briefings.map { ["briefing": $0.data] })) else {
      return .any
    }
    return shape
  }
}
