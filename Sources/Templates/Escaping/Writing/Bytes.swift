// The bytes that escaping speaks about, by name.

extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let newline = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let tilde = UInt8(ascii: "~")
  static let doubleQuote = UInt8(ascii: "\"")
  static let singleQuote = UInt8(ascii: "'")
  static let pipe = UInt8(ascii: "|")
  static let lessThan = UInt8(ascii: "<")
  static let greaterThan = UInt8(ascii: ">")
  static let ampersand = UInt8(ascii: "&")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")

  @inline(__always) var isASCIIDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isASCIIAlphanumeric: Bool { isASCIIDigit || isASCIILetter }
  /// A space or a tab: what Markdown skips within a line.
  @inline(__always) var isSpaceOrTab: Bool { self == .space || self == .tab }
  /// Space, tab, LF, VT, FF, CR.
  @inline(__always) var isASCIIBlank: Bool { self == .space || self &- 9 < 5 }
  /// The letter in lower case; anything else unchanged.
  @inline(__always) var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  /// The digit for a number below 16.
  var hexDigit: UInt8 { self < 10 ? 0x30 + self : 0x37 + self }
}

extension UnsafeBufferPointer<UInt8> {
  /// The length of the blank at `index` (ASCII blanks, U+0085, U+2028, U+2029), or 0 if there is none.
  @inline(__always)
  func blankLength(at index: Int) -> Int {
    let byte = self[index]
    if byte.isASCIIBlank { return 1 }
    if byte == 0xC2 { return index + 1 < count && self[index + 1] == 0x85 ? 2 : 0 }
    guard byte == 0xE2, index + 2 < count, self[index + 1] == 0x80 else { return 0 }
    return self[index + 2] == 0xA8 || self[index + 2] == 0xA9 ? 3 : 0
  }

  /// The first index from `index` on that is not blank.
  @inline(__always)
  func skippingBlanks(from index: Int) -> Int {
    var index = index
    while index < count {
      let length = blankLength(at: index)
      if length == 0 { break }
      index += length
    }
    return index
  }

  /// The end of the value without the blanks that end it.
  func endWithoutBlanks() -> Int {
    var end = count
    while end > 0 {
      if self[end - 1].isASCIIBlank {
        end -= 1
      } else if end >= 2, blankLength(at: end - 2) == 2 {
        end -= 2
      } else if end >= 3, blankLength(at: end - 3) == 3 {
        end -= 3
      } else {
        break
      }
    }
    return end
  }

  /// Scalar and length of the visible-width Unicode space at `index` (NBSP and its kin), if one is there.
  func unicodeSpace(at index: Int) -> (scalar: UInt32, length: Int)? {
    guard index < count else { return nil }
    if self[index] == 0xC2 {
      return index + 1 < count && self[index + 1] == 0xA0 ? (0xA0, 2) : nil
    }
    guard self[index] >= 0xE1, self[index] <= 0xE3, index + 2 < count else { return nil }
    let scalar =
      UInt32(self[index] & 15) << 12 | UInt32(self[index + 1] & 63) << 6 | UInt32(self[index + 2] & 63)
    switch scalar {
    case 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return (scalar, 3)
    case _: return nil
    }
  }
}
