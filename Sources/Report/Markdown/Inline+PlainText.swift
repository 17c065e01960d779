extension Sequence<Inline> {
  /// The words alone: no markup, no note marks, line ends as spaces, an image by its description.
  package var plainText: String {
    var text = ""
    appendPlainText(to: &text)
    return text
  }

  private func appendPlainText(to text: inout String) {
    for inline in self {
      switch inline {
      case .text(let words), .code(let words): text += words
      case .softBreak, .lineBreak: text += " "
      case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines),
        .link(_, _, let inlines), .image(_, _, let inlines):
        inlines.appendPlainText(to: &text)
      case .footnoteReference, .html: break
      }
    }
  }
}
