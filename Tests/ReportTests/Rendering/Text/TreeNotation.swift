@testable import Report

/// Short names for trees, so that a test reads like the document it means.
enum Tree {
  static func heading(_ level: Int, _ words: String) -> Block {
    .heading(level: level, anchor: "", inlines(words))
  }

  static func paragraph(_ words: String) -> Block { .paragraph(inlines(words)) }

  static func bullets(tight: Bool = true, _ items: [[Block]]) -> Block {
    .list(ListBlock(isTight: tight, items: items.map { ListBlock.Item(blocks: $0) }))
  }

  static func numbered(from start: Int, tight: Bool = true, _ items: [[Block]]) -> Block {
    .list(ListBlock(start: start, isTight: tight, items: items.map { ListBlock.Item(blocks: $0) }))
  }

  /// The first line is the header; cells are parted by ` | `.
  static func table(
    aligned alignments: [TableBlock.Alignment] = [], caption: String? = nil, _ lines: String...
  ) -> Block {
    let rows = lines.map { $0.split(separator: "|").map { inlines($0.trimmingBlanks) } }
    return .table(
      TableBlock(
        caption: caption.map { inlines($0) }, alignments: alignments, header: rows.first ?? [],
        rows: Array(rows.dropFirst())))
  }

  static func note(_ label: String, _ blocks: Block...) -> Footnote {
    Footnote(label: label, blocks: blocks, referenceCount: 1)
  }

  /// Words with `[words](destination)`, `![words](source)`, `[^label]`, `*emphasis*`, `~` for a soft
  /// break and a line feed for a hard one.
  static func inlines(_ notation: String) -> [Inline] {
    var result: [Inline] = []
    var rest = Substring(notation)
    while let character = rest.first {
      switch character {
      case "\n": result.append(.lineBreak)
      case "~": result.append(.softBreak)
      case "*":
        let words = rest.dropFirst().prefix { $0 != "*" }
        result.append(.emphasis(inlines(String(words))))
        rest = rest.dropFirst(words.count + 1)
      case "!" where rest.hasPrefix("!["), "[":
        let words = rest.drop { $0 != "[" }.dropFirst().prefix { $0 != "]" }
        rest = rest.drop { $0 != "]" }
        if words.hasPrefix("^") {
          result.append(.footnoteReference(label: String(words.dropFirst()), occurrence: 1))
        } else {
          let destination = String(rest.dropFirst(2).prefix { $0 != ")" })
          let inner = inlines(String(words))
          result.append(
            character == "["
              ? .link(destination: destination, title: "", inner)
              : .image(source: destination, title: "", inner))
          rest = rest.drop { $0 != ")" }
        }
      default:
        let words = rest.prefix { !"\n~*[!".contains($0) }
        result.append(.text(words.isEmpty ? String(character) : String(words)))
        rest = rest.dropFirst(max(words.count, 1) - 1)
      }
      rest = rest.dropFirst()
    }
    return result
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
