/// Which bytes Markdown text may copy without a thought.
enum ByteClasses {
  private typealias Block = SIMD16<UInt8>

  /// The end of the run of bytes from `start` that Markdown text copies as they are.
  ///
  /// Sixteen bytes a step, of which the first that may mean something is looked at; a few are looked at one by one.
  ///
  /// - Parameter target: takes the bytes of the run where there is room for all up to `end`.
  @inline(__always)
  static func endOfPlainText(
    in value: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    copyingTo target: UnsafeMutableBufferPointer<UInt8>? = nil
  ) -> Int {
    guard start < end else { return end }
    if needsLook(value, at: start, from: start) { return start }
    target?[0] = value[start]
    // Every byte from here on has one before it. No index passes `end`, so none overflows.
    var index = start &+ 1
    let last = end &- 16
    while index <= last {
      target?.set(value.block(at: index), at: index &- start)
      let length = plainPrefix(of: value, at: index)
      index &+= length
      if length < 16 {
        if needsLook(value, at: index, from: start) { return index }
        index &+= 1
      }
    }
    // The last block reaches back over bytes that have been looked at.
    if last > start, index < end {
      target?.set(value.block(at: last), at: last &- start)
      index = max(index, last &+ plainPrefix(of: value, at: last))
    }
    while index < end, !needsLook(value, at: index, from: start) {
      target?[index &- start] = value[index]
      index &+= 1
    }
    return index
  }

  /// How many of the sixteen bytes from `index` on come before the first that may mean something.
  ///
  /// Fewer than there are is fine, `needsLook` decides; what is counted is certain. The byte before them is read too.
  @inline(__always)
  private static func plainPrefix(of value: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let (block, before) = (value.block(at: index), value.block(at: index &- 1))
    let folded = block & 0xDF
    // Controls; `[ \\ ] ^ _` and what stands 32 after them; `@` and the backtick.
    var found = block .< Block(repeating: 0x20)
    found .|= SIMD16<Int8>(truncatingIfNeeded: block | 0x20) .> SIMD16(repeating: 0x7A)
    found .|= folded .== Block(repeating: 0x40)
    // `* . : >`; `!` and `#`; `&`; `<`; the lead bytes C2 and E2.
    found .|= block & 0xEB .== Block(repeating: 0x2A)
    found .|= block & 0xFD .== Block(repeating: 0x21)
    found .|= block .== Block(repeating: .ampersand)
    found .|= block .== Block(repeating: .lessThan)
    found .|= folded .== Block(repeating: 0xC2)
    // The second of two spaces.
    found .|= (block .== Block(repeating: .space)) .& (before .== Block(repeating: .space))
    let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
    if halves[0] | halves[1] == 0 { return 16 }
    let isFirst = halves[0] != 0
    return (isFirst ? 0 : 8) + halves[isFirst ? 0 : 1].littleEndian.trailingZeroBitCount / 8
  }

  /// Whether a byte could mean something where it stands.
  ///
  /// True more often than needed is fine, the writer looks again; false must be certain.
  @inline(__always)
  private static func needsLook(_ value: UnsafeBufferPointer<UInt8>, at index: Int, from start: Int) -> Bool {
    switch markdownText.bytes[Int(value[index])] & 7 {
    case 0: false
    case 1: true
    case 4: index > 0 && value[index &- 1] == .space
    case _: index == start || meansSomething(value, at: index)
    }
  }

  /// The same of a byte whose neighbours decide, within a run.
  @inline(__always)
  private static func meansSomething(_ value: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let before = value[index &- 1]
    // A full stop ends most texts, so what does not matter to it is not asked first.
    if value[index] == UInt8(ascii: ".") { return before | 0x20 == UInt8(ascii: "w") }
    guard index &+ 1 < value.count else { return true }
    let after = value[index &+ 1]
    switch value[index] {
    case UInt8(ascii: ":"):
      // The last letters of http, https, ftp, xmpp and mailto.
      let letter = before | 0x20
      return letter == UInt8(ascii: "p") || letter == UInt8(ascii: "s") || letter == UInt8(ascii: "o")
    case UInt8(ascii: "_"): return !(before.isASCIIAlphanumeric && after.isASCIIAlphanumeric)
    case UInt8(ascii: "#"): return before == .space
    case .ampersand: return after == UInt8(ascii: "#") || after.isASCIIAlphanumeric
    case UInt8(ascii: "!"), UInt8(ascii: "^"): return false
    case 0xE2: return value.blankLength(at: index) > 0
    case 0xC2: return after == 0x85
    case _: return true
    }
  }

  /// One digit for each byte, sixteen a row: 1 where Markdown text has to look, 2 where it depends on the
  /// neighbours, 4 for the space, of which only the second in a row matters.
  ///
  /// 1: controls and `* < @ [ \\ ] ` | ~`. 2: `! # & . : ^ _` and the lead bytes C2 and E2 of the blanks
  /// U+0085, U+2028 and U+2029.
  static let markdownText: StaticString = """
    1111111111111111\
    1111111111111111\
    4202002000100020\
    0000000000201000\
    1000000000000000\
    0000000000011122\
    1000000000000000\
    0000000000001011\
    0000000000000000\
    0000000000000000\
    0000000000000000\
    0000000000000000\
    0020000000000000\
    0000000000000000\
    0020000000000000\
    0000000000000000
    """
}
