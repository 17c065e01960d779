import Testing

@testable import Report

@Suite("Notes in the Markdown tree")
struct FootnoteTests {
  @Test("labels are those of the source, wherever the definition stands")
  func labels() throws {
    let document = try parse(
      """
      \u{FEFF}a[^12] b[^Ünï] c[^x-1] d[^q] e[^n] f[^tab]

      [^12]: one
      [^Ünï]:two
      - [^x-1]: three

      > [^q]: four

      >[^n]: five
      [^tab]: \t six
      """)
    #expect(document.footnotes.map(\.label) == ["12", "Ünï", "x-1", "q", "n", "tab"])
    #expect(document.footnotes.allSatisfy { $0.referenceCount == 1 })
    #expect(document.footnotes.first?.blocks == [.paragraph([.text("one")])])
  }

  @Test("labels survive every line end and bytes that are not UTF-8")
  func lineEnds() throws {
    let document = try parse("[^a]: x\r[^b]: y\r\n[^c]: z\n\ny[^c][^a][^b]\n")
    #expect(document.footnotes.map(\.label) == ["c", "a", "b"])
  }

  @Test("a reference takes the label of its definition, whatever its own case and place")
  func references() throws {
    let document = try parse(
      """
      > - x[^B]
      y[^b] t@example.org[^b]

      | a \\| b [^b] |
      |---|
      | [^none] |

      [^b]: note
      """)
    #expect(references(in: document.blocks) == [["b", "1"], ["b", "2"], ["b", "3"], ["b", "4"]])
    #expect(document.footnotes.map(\.referenceCount) == [4])
  }

  @Test("notes that the reader cannot reach are left out; the others follow the order of reading")
  func reachable() throws {
    let document = try parse(
      """
      [^unused]: see[^lost]

      a[^2] ![alt[^image]](x.png)

      [^lost]: x
      [^2]: see[^3] and[^2]
      [^3]: end
      [^image]: x

      b[^1]

      [^1]: x
      [^1]: again
      """)
    #expect(document.footnotes.map(\.label) == ["2", "1", "3"])
    #expect(document.footnotes.map(\.referenceCount) == [2, 1, 1])
    #expect(references(in: document.footnotes.first?.blocks ?? []) == [["3", "1"], ["2", "2"]])
  }

  @Test("numbers are the labels when all labels are numbers, else the order of reading")
  func numbers() throws {
    let own = try parse("a[^7] b[^3]\n\n[^3]: x\n[^7]: y\n")
    #expect(own.noteNumbers == ["7": 7, "3": 3])
    let mixed = try parse("a[^x] b[^3] c[^03]\n\n[^3]: x\n[^x]: y\n[^03]: z\n")
    #expect(mixed.noteNumbers == ["x": 1, "3": 2, "03": 3])
    #expect(try parse("none").noteNumbers == [:])
  }

  private func references(in blocks: [Block]) -> [[String]] {
    blocks.flatMap { block -> [[String]] in
      switch block {
      case .heading(_, _, let inlines), .paragraph(let inlines): references(in: inlines)
      case .list(let list): list.items.flatMap { references(in: $0.blocks) }
      case .blockQuote(let blocks): references(in: blocks)
      case .table(let table):
        (table.header + table.rows.flatMap { $0 }).flatMap { references(in: $0) }
      case .code, .thematicBreak, .html: []
      }
    }
  }

  private func references(in inlines: [Inline]) -> [[String]] {
    inlines.flatMap { inline -> [[String]] in
      switch inline {
      case .footnoteReference(let label, let occurrence): [[label, "\(occurrence)"]]
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(_, _, let inner):
        references(in: inner)
      case .text, .softBreak, .lineBreak, .code, .image, .html: []
      }
    }
  }
}
