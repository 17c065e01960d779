/// One mark in the text that leads to a note.
package struct NoteReference: Sendable, Hashable {
  /// The label of the note: `3`.
  package let label: String
  /// Which of the marks with this label it is, from 1 in the order of the document.
  package let occurrence: Int

  /// The mark with this label that is the first of them unless said otherwise.
  package init(_ label: String, occurrence: Int = 1) {
    self.label = label
    self.occurrence = occurrence
  }

  /// `nil` for what is no mark.
  init?(_ inline: Inline) {
    guard case .footnoteReference(let label, let occurrence) = inline else { return nil }
    self.init(label, occurrence: occurrence)
  }
}

extension NoteReference: CustomStringConvertible {
  /// `[^3]`, and `[^3] again, 2` for the second.
  package var description: String { occurrence == 1 ? "[^\(label)]" : "[^\(label)] again, \(occurrence)" }
}

extension NoteReference: Comparable {
  package static func < (left: NoteReference, right: NoteReference) -> Bool {
    (left.label, left.occurrence) < (right.label, right.occurrence)
  }
}

extension [Inline] {
  /// The first mark that is wanted.
  func firstNote(where isWanted: (NoteReference) -> Bool) -> NoteReference? {
    for inline in self {
      switch inline {
      case .footnoteReference(let label, let occurrence):
        let reference = NoteReference(label, occurrence: occurrence)
        if isWanted(reference) { return reference }
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
        .link(_, _, let inlines):
        if let reference = inlines.firstNote(where: isWanted) { return reference }
      case .text, .softBreak, .lineBreak, .code, .image, .html: break
      }
    }
    return nil
  }
}
