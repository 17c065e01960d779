import Testing

@testable import Templates

/// The one buffer that everything is written into.
@Suite struct OutputBufferTests {
  private func text(_ output: borrowing OutputBuffer) -> String {
    String(decoding: output.bytes(from: 0), as: UTF8.self)
  }

  @Test func growsAndShrinks() {
    var output = OutputBuffer(capacity: 0)
    for number in 0..<500 { output.append(UInt8(truncatingIfNeeded: number)) }
    #expect(output.count == 500)
    #expect(output.bytes(from: 498) == [242, 243])
    output.truncate(to: 1)
    output.append(contentsOf: [UInt8](repeating: 7, count: 1_000))
    #expect(output.count == 1_001)
    #expect(output.removeLast() == 7)
    #expect(output[0] == 0 && output.last == 7)
  }

  @Test func capturesHideWhatIsOutside() {
    var output = OutputBuffer()
    output.append("before\n")
    let outer = output.hide()
    #expect(output.count == 0 && output.last == nil && output.total == 7)
    output.append("a\nin")
    #expect(output.lineStart == 2)
    let inner = output.hide()
    output.append("deep")
    #expect(text(output) == "deep")
    output.show(inner)
    #expect(text(output) == "a\nin")
    output.show(outer)
    #expect(text(output) == "before\n")
  }

  @Test(arguments: [0, 7, 10, 99, 100, 12_345, -1, -120, Int.max, Int.min])
  func wholeNumbers(_ number: Int) {
    var output = OutputBuffer()
    output.append(decimal: number)
    #expect(text(output) == String(number))
  }

  @Test(arguments: [
    (0.0, "0.0"), (-0.0, "-0.0"), (12.5, "12.5"), (1e15, "1000000000000000.0"),
    (9_007_199_254_740_994, "9007199254740994.0"), (-9_999_999_999_999_998, "-9999999999999998.0"),
    (9_100_000_000_000_000, "9100000000000000.0"), (1e16, "1.0e+16"), (1.25e20, "1.25e+20"),
    (0.0001, "0.0001"), (0.00001, "1.0e-05"), (.infinity, "Infinity"), (-.infinity, "-Infinity"),
    (.nan, "NaN"),
  ])
  func fractions(_ number: Double, _ expected: String) {
    var output = OutputBuffer()
    NumberText.append(number, to: &output)
    #expect(text(output) == expected)
  }

  @Test(arguments: ["", "plain", "a<b", "1234567&", "12345678'9", "\"", "é>ü", "12345678=?#!%$;:9<"])
  func escapes(_ value: String) {
    var output = OutputBuffer()
    Array(value.utf8).withUnsafeBufferPointer { Markup.escape($0, into: &output) }
    let entities = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]
    #expect(text(output) == value.map { entities[String($0)] ?? String($0) }.joined())
  }
}
