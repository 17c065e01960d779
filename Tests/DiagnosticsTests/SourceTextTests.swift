import Testing

@testable import Diagnostics

@Suite struct SourceTextTests {
  @Test func columnsCountScalars() {
    let text = SourceText(name: "t", text: "a中\r\né👩‍👩‍👧x\n")
    #expect(text.position(of: 0) == (1, 1))
    #expect(text.position(of: 4) == (1, 3))
    #expect(text.position(of: 6) == (2, 1))
    #expect(text.position(of: 8) == (2, 2))
    #expect(text.position(of: text.bytes.count) == (3, 1))
    #expect(text.position(of: -5) == (1, 1))
    #expect(text.position(of: 999) == (3, 1))
  }

  @Test func linesAreGivenWithoutTheirEnds() {
    let text = SourceText(name: "t", text: "one\r\ntwo\n\nfour")
    #expect(text.lineRange(containing: 0) == 0..<3)
    #expect(text.lineRange(containing: 4) == 0..<3)
    #expect(text.lineRange(containing: 6) == 5..<8)
    #expect(text.lineRange(containing: 9) == 9..<9)
    #expect(text.lineRange(containing: 14) == 10..<14)
  }

  /// Printers look lines up in a table; it must say what the text itself says.
  @Test func theLineTableAgrees() {
    let text = SourceText(
      name: "t", bytes: Array("\none\r\n\r\n中文\n\u{FFFD}".utf8) + [0xFF, 0x0A, 0x0D, 0x0A])
    let table = LineTable(text)
    for offset in 0...text.bytes.count {
      #expect(table.position(of: offset) == text.position(of: offset), "\(offset)")
      #expect(table.bytes(ofLine: table.line(at: offset)) == text.lineRange(containing: offset), "\(offset)")
    }
  }
}
