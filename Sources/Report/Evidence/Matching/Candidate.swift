/// A place in a source where a quotation may stand.
struct Candidate: Sendable {
  /// A run of the quotation and the run of the source that it was matched with.
  struct Part: Sendable {
    let quotation: LayeredText
    let quotationWords: Range<Int>
    let sourceWords: Range<Int>
    /// The offsets of letters whose case a bracket declares to be changed.
    let declaredCase: Set<Int>
    /// Whether the edges of the run are edges in the source too; they are not where an attribution was skipped.
    let comparesStart: Bool
    let comparesEnd: Bool
  }

  enum Method: Sendable {
    /// The bytes are equal.
    case bytes
    /// The words are equal, in one or more parts.
    case words
    /// The words were aligned.
    case alignment
    /// The letters were aligned.
    case letters
    /// The bytes are equal, but begin or end inside a word or numeral.
    case cut
  }

  let method: Method
  /// All words of the source from the first matched to the last.
  let words: Range<Int>
  var bytes: Range<Int>
  var parts: [Part] = []
  var kinds: CaseSet<FoldingKind> = []
  var flags: CaseSet<DifferenceFlag> = []
  /// Words of the source that the quotation leaves out behind its marks.
  var omittedWords = 0
  /// A bracket puts a word of another sense for the source's.
  var bracketChangesWord = false
  var similarity = 1.0
  var differences: [WordDifference] = []
}
