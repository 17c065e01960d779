extension MarkdownDocument {
  /// The number by which every format shows each note, by label.
  ///
  /// When all labels are numbers (`[^3]`), the author has numbered the notes and that numbering is kept,
  /// so a note has the same number in Markdown, HTML and text. Otherwise notes count from 1 in the order
  /// of first reference, as cmark-gfm counts.
  package var noteNumbers: [String: Int] {
    let own = footnotes.compactMap { note in Int(note.label).flatMap { "\($0)" == note.label ? $0 : nil } }
    let numbers = own.count == footnotes.count ? own : Array(1..<(footnotes.count + 1))
    return Dictionary(zip(footnotes.map(\.label), numbers), uniquingKeysWith: { first, _ in first })
  }
}
