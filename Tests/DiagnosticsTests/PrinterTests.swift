import Diagnostics
import Foundation
import Testing

/// Every file in `Cases` against every printer it has a section for.
@Suite struct PrinterTests {
  static let folder =
    String(#filePath.prefix(upTo: #filePath.lastIndex(of: "/") ?? #filePath.endIndex)) + "/Cases"
  static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()

  @Test(arguments: names) func printsAsExpected(_ name: String) throws {
    let path = Self.folder + "/" + name
    let file = try String(contentsOfFile: path, encoding: .utf8)
    let printerCase = try PrinterCase(file)
    #expect(!printerCase.expectations.isEmpty, "a case needs a section that says what is printed")
    if ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1" {
      let accepted = printerCase.accepted()
      if accepted != file { try accepted.write(toFile: path, atomically: true, encoding: .utf8) }
      return
    }
    for (printer, expected) in printerCase.expectations {
      #expect(PrinterCase.output(of: printer, for: printerCase.diagnostics) == expected, "\(printer)")
    }
  }

  @Test func casesAreFound() {
    #expect(Self.names.count > 10)
  }

  @Test func nothingIsPrintedForNothing() {
    #expect(DiagnosticPrinter.full(color: true).print([]) == "")
    #expect(DiagnosticPrinter.short.print([]) == "")
    #expect(DiagnosticPrinter.json.print([]) == "{\"diagnostics\":[]}\n")
    #expect(DiagnosticPrinter.github().print([]) == "")
    #expect(DiagnosticPrinter.sarif().print([]).contains("\"results\":[]"))
    #expect([Diagnostic]().summary == "no problems")
  }

  /// Every printer of the list is shown in some case.
  @Test func everyPrinterHasACase() throws {
    let files = try Self.names.map { try String(contentsOfFile: Self.folder + "/" + $0, encoding: .utf8) }
    for printer in DiagnosticPrinter.all() {
      #expect(files.contains { $0.contains("\n--- \(printer.name)\n") }, "no case shows `\(printer.name)`")
    }
  }

  @Test func everyPrinterIsDocumented() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/diagnostics.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    for printer in DiagnosticPrinter.all() { #expect(text.contains("\n| `\(printer.name)` |")) }
  }

  /// Two megabytes on one line, marked in the middle, cost one pass to find lines and no more.
  @Test(.timeLimit(.minutes(15))) func longLinesAreCheap() {
    let text = SourceText(name: "long", bytes: [UInt8](repeating: UInt8(ascii: "x"), count: 2_000_000))
    let diagnostics = (0..<20).map { number in
      let start = 1_000_000 + number
      return Diagnostic(.error, DiagnosticCode("long", ""), "m", at: Span(text, start..<start + 3))
    }
    let output = DiagnosticPrinter.full(color: false).print(diagnostics)
    #expect(output.utf8.count < 20 * 400)
  }

  /// Whatever the bytes and offsets, a frame is drawn, and no line is wider than it may be: a gutter
  /// of five, 100 cells of source, and one more for the caret behind them.
  @Test func anyBytesAndOffsetsAreDrawn() {
    var random = SplitMix(state: 1)
    let pieces: [[UInt8]] = [
      [0x0A], [0x0D, 0x0A], [0x09], [0xFF], [0xE4, 0xB8], Array("中".utf8), Array("é".utf8), Array("👩‍👩‍👧".utf8),
      Array("\u{301}".utf8), [0x1B], Array("word ".utf8), Array(String(repeating: "a", count: 90).utf8),
    ]
    for _ in 0..<2_000 {
      let count = Int(random.next() % 12)
      let bytes = (0..<count).flatMap { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
      let text = SourceText(name: "any", bytes: bytes)
      let start = Int(random.next() % UInt64(bytes.count + 3)) - 1
      let end = start + Int(random.next() % UInt64(bytes.count + 3))
      let diagnostic = Diagnostic(
        .error, DiagnosticCode("any", ""), "m", at: Span(text, start..<end),
        related: [Mark(Span(text, end..<end))])
      let output = DiagnosticPrinter.full(color: false).print([diagnostic])
      #expect(output.contains("^"))
      #expect(output.split(separator: "\n").allSatisfy { $0.count <= 6 + 100 })
      #expect(output.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 })
    }
  }
}

/// A seeded generator, so that a failure happens again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
