import Testing
import UnicodeLayout

@Suite struct LineBreakerTests {
  /// Each text is written with `|` where it may break.
  @Test(arguments: [
    "Costs |rose |by |100 |200",
    "a |well-|known |half|—|half",
    "It |costs |$(12.50), |not |€5.00.",
    "(see |https://|example.com/|a/|b?|c=d)",
    "全|球|数|据|安|全|倡|议。|中|国",
    "和|“引|号”|中|文",
    "说：|“你|好”，|他|走|了",
    "the |“word” |here",
    "3 |月 |5 |日",
    "no\u{A0}break |here",
    "soft\u{AD}|hyphen",
    "한|국|어 |문|장",
    "flags |🇨🇳|🇺🇸|👩‍👩‍👧|👍🏽 |end",
    "e\u{301}e\u{301} |x",
    "中|文 |English |混|排",
  ])
  func breaks(_ marked: String) {
    let text = marked.replacing("|", with: "")
    var offset = 0
    var shown = ""
    for found in LineBreaker.breaks(in: text) {
      let piece = text.utf8.dropFirst(offset).prefix(found.offset - offset)
      shown += String(decoding: piece, as: UTF8.self) + (found.offset < text.utf8.count ? "|" : "")
      offset = found.offset
    }
    #expect(shown == marked)
  }

  @Test func lineEndsAreMandatory() {
    let found = LineBreaker.breaks(in: "a\nb\r\nc\u{85}d\u{2028}e")
    #expect(found.map(\.offset) == [2, 5, 8, 12, 13])
    #expect(found.allSatisfy { $0.isMandatory })
  }

  @Test func nothingHasNoBreaks() {
    #expect(LineBreaker.breaks(in: "").isEmpty)
  }

  /// Bytes that are not UTF-8 never trap, and every break is inside the text, in order.
  @Test func anyBytes() {
    var state: UInt64 = 7
    for length in 0..<600 {
      let bytes = (0..<length).map { _ -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return UInt8(truncatingIfNeeded: state >> 56)
      }
      let offsets = bytes.withUnsafeBufferPointer { LineBreaker.breaks(in: $0).map(\.offset) }
      #expect(offsets == offsets.sorted())
      #expect(offsets.last ?? 0 == length)
      #expect(Set(offsets).count == offsets.count)
      #expect(bytes.withUnsafeBufferPointer { DisplayWidth.of(utf8: $0) } >= 0)
    }
  }
}
