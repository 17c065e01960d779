/// Writes a parsed document as plain text that a person would have typed.
///
/// No markup is left and no word is added. Headings are underlined, quotes begin with `> `, code is
/// indented. Emphasis, strong and strikethrough keep their words only, as plain text has no sign for
/// them that could not be taken for the author's. A note's mark is its number, `[3]`, and the notes
/// follow the text. A link's mark is `[L1]`, never to be taken for a note, and the addresses follow the
/// notes; a link whose words are its address, or that leads to a place in the document, needs none.
package struct TextRenderer: Sendable {
  private let options: TextOptions

  package init(options: TextOptions = TextOptions()) { self.options = options }

  /// UTF-8 with LF, without blanks at the end of lines, ending with one line feed unless it is empty.
  package func render(_ document: MarkdownDocument) -> [UInt8] {
    var walk = TextWalk(noteNumbers: document.noteNumbers, options: options)
    walk.render(document.blocks)
    walk.renderNotes(document.footnotes, needRule: !document.endsInNotesHeading(options.notesHeading))
    walk.renderLinks()
    return walk.lines.bytes
  }
}

extension MarkdownDocument {
  /// Whether what is printed after the last block stands under a heading meant for it.
  fileprivate func endsInNotesHeading(_ words: String) -> Bool {
    if case .heading? = blocks.last { return true }
    for case .heading(_, _, let heading) in blocks.reversed() { return heading.plainText == words }
    return false
  }
}
