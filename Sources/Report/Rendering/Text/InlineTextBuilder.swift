/// Turns inlines into words with marks. What is open waits on a stack of its own, not the call stack.
struct InlineTextBuilder {
  private enum Step {
    case inline(Inline)
    /// The end of a link or picture whose words begin at `start`.
    case mark(destination: String, start: Int)
  }

  private let noteNumbers: [String: Int]
  private var bytes: [UInt8] = []
  private var marks: [Range<Int>] = []

  init(noteNumbers: [String: Int]) { self.noteNumbers = noteNumbers }

  mutating func append(_ inlines: [Inline], registeringIn links: inout LinkRegister) {
    var steps = inlines.reversed().map(Step.inline)
    while let step = steps.popLast() {
      switch step {
      case .inline(.text(let words)), .inline(.code(let words)): append(words)
      case .inline(.softBreak): appendBlank()
      case .inline(.lineBreak): appendLineEnd()
      case .inline(.emphasis(let words)), .inline(.strong(let words)), .inline(.strikethrough(let words)):
        steps += words.reversed().map(Step.inline)
      case .inline(.link(let destination, _, let words)), .inline(.image(let destination, _, let words)):
        steps.append(.mark(destination: destination, start: bytes.count))
        steps += words.reversed().map(Step.inline)
      case .inline(.footnoteReference(let label, _)): append(mark: "[\(noteNumbers[label] ?? 0)]")
      case .inline(.html): break
      case .mark(let destination, let start): appendMark(of: destination, wordsFrom: start, &links)
      }
    }
  }

  func finished() -> InlineText {
    let end = bytes.lastIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\n") } ?? -1
    return InlineText(bytes: Array(bytes[...end]), marks: marks)
  }

  private mutating func appendMark(
    of destination: String, wordsFrom start: Int, _ links: inout LinkRegister
  ) {
    guard let address = links.address(of: destination) else { return }
    let words = String(decoding: bytes[min(start, bytes.count)...], as: UTF8.self)
    guard address != words, address != "mailto:" + words, address != "http://" + words else { return }
    append(mark: links.mark(for: address))
  }

  /// A mark stands behind its word after one blank, and always on the same line.
  private mutating func append(mark: String) {
    let opening: [UInt8] = [UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "("), UInt8(ascii: "[")]
    if let last = bytes.last, !opening.contains(last) { bytes.append(UInt8(ascii: " ")) }
    let start = bytes.last == UInt8(ascii: " ") ? bytes.count - 1 : bytes.count
    bytes += Array(mark.utf8)
    marks.append(start..<bytes.count)
  }

  private mutating func appendBlank() {
    guard let last = bytes.last, last != UInt8(ascii: " "), last != UInt8(ascii: "\n") else { return }
    bytes.append(UInt8(ascii: " "))
  }

  private mutating func appendLineEnd() {
    if bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
  }

  /// The words with runs of blanks as one. Tabs and line ends are blanks, other controls have no look
  /// and are left out: C0, DEL and C1, the last two bytes long in UTF-8 and beginning with 0xC2.
  private mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var index = 0
      while index < utf8.count {
        let run =
          utf8[index...].firstIndex { $0 <= 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 } ?? utf8.count
        bytes += utf8[index..<run]
        index = run
        if index < utf8.count { index += appendSpecial(utf8[index...]) }
      }
    }
  }

  /// Appends the scalar at the start of `rest`, which may be a blank or control, and returns its length.
  private mutating func appendSpecial(_ rest: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    let next = rest.prefix(3)
    switch next.first {
    case 0xC2?:
      let second = next.dropFirst().first ?? 0
      if second == 0x85 { appendBlank() }  // NEL
      if second >= 0xA0 { bytes += [0xC2, second] }
      return min(2, rest.count)
    case 0xE2?:
      let isSeparator = next.elementsEqual([0xE2, 0x80, 0xA8]) || next.elementsEqual([0xE2, 0x80, 0xA9])
      if isSeparator { appendBlank() } else { bytes += next }
      return next.count
    case 0x09?, 0x0A?, 0x0B?, 0x0C?, 0x0D?, 0x20?: appendBlank()
    case _: break
    }
    return 1
  }
}
