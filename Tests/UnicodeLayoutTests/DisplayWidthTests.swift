import Testing
import UnicodeLayout

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("naïve", 5), ("e\u{301}", 1), ("数据安全", 8), ("ｱｲｳ", 3), ("Ａ", 2), ("。", 2),
    ("“…”—·", 5), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("zero\u{200B}width", 9), ("\t\n", 0),
    ("👍", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("🇨🇳", 2), ("🇨🇳🇺🇸", 4), ("❤️", 2), ("❤", 1), ("1️⃣", 2), ("a🎉b", 4),
    ("𠀀", 2), ("क्षि", 3), ("\u{FFFD}", 1), ("é👍é", 4),
  ])
  func cells(_ text: String, _ width: Int) {
    #expect(DisplayWidth.of(text) == width)
    #expect(Array(text.utf8).withUnsafeBufferPointer { DisplayWidth.of(utf8: $0) } == width)
  }

  @Test func brokenBytesTakeACellEach() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE4, 0xB8, 0x62]
    #expect(bytes.withUnsafeBufferPointer { DisplayWidth.of(utf8: $0) } == 5)
  }
}
