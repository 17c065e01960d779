/// What checking found of every piece of evidence and every witness.
///
/// Until texts are compared, nothing that is held has been checked, and the words say so; what is not
/// held can never be.
package struct Verdicts: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    case notChecked
    case notHeld

    package var words: String {
      switch self {
      case .notChecked: "not checked"
      case .notHeld: "not checked: text not held"
      }
    }
  }

  private let held: Set<String>

  package init(corpus: Corpus) {
    held = Set(corpus.sources.records.filter(\.isHeld.value).map(\.id.value))
  }

  /// The state of words that are said to stand in a source.
  package func state(ofWordsIn source: String) -> State {
    held.contains(source) ? .notChecked : .notHeld
  }
}
