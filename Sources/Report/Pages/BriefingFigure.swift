import Diagnostics
import Templates

/// A picture as a file beside the Markdown of a briefing.
///
/// A page that stands alone has none: it says what the Markdown and the text say, word for word.
package struct BriefingFigure: Sendable {
  /// Where the file stands, relative to the briefings.
  let path: String
  /// What the picture shows and says, for those who do not see it.
  let words: String
  /// The picture as SVG.
  let bytes: [UInt8]

  /// A picture that has been drawn.
  package init(path: String, words: String, bytes: [UInt8]) {
    (self.path, self.words, self.bytes) = (path, words, bytes)
  }

  var file: OutputFile { OutputFile(path: path, bytes: bytes) }

  var data: TemplateValue { ["path": .string(path), "words": .string(words)] }
}

extension BriefingFigure {
  /// How pictures stand in Markdown.
  static let layout = SourceText(
    name: "<pictures>",
    bytes: Array(
      "{% for picture in pictures %}\n![{{ picture.words }}]({{ picture.path }})\n\n{% endfor %}".utf8))

  /// Where the first section of a Markdown text begins; nil when it has none.
  static func firstSection(in markdown: [UInt8]) -> Int? {
    var start = markdown.startIndex
    var fence: ArraySlice<UInt8>?
    while start < markdown.endIndex {
      let end = markdown[start...].firstIndex(of: UInt8(ascii: "\n")) ?? markdown.endIndex
      let line = markdown[start..<end].drop { $0 == UInt8(ascii: " ") }
      // Four spaces make code, in which a fence is none.
      let isIndented = line.startIndex - start > 3
      let marks = line.prefix { $0 == line.first && ($0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "~")) }
      if let open = fence {
        if !isIndented, marks.count >= open.count, marks.first == open.first { fence = nil }
      } else if !isIndented, marks.count >= 3 {
        fence = marks
      } else if line.startIndex == start, line.starts(with: "## ".utf8) {
        return start
      }
      start = end + 1
    }
    return nil
  }
}
