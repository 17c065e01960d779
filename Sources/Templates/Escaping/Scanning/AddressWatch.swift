/// Keeps watch for `https://` and `www.`, which GitHub's Markdown turns into links by themselves.
struct AddressWatch: Hashable, Sendable {
  /// The last bytes of the word that may start an address, in lower case, the latest the lowest, and behind
  /// them whether a letter or digit stands before.
  private var tail: UInt64 = 0
  /// Whether the word is an address.
  private(set) var isAddress = false
  /// Whether an output stands in the word, and decides whether what follows is an address.
  private(set) var isFromData = false

  /// Reads a byte; whether an address starts with it.
  mutating func consume(_ byte: UInt8) -> Bool {
    if byte.isASCIIBlank || byte == .lessThan {
      self = AddressWatch()
      return false
    }
    switch byte.asciiLowercased {
    case UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "w"):
      tail = tail &<< 8 | UInt64(byte.asciiLowercased)
    case let other: tail = other.isASCIIAlphanumeric ? UInt64(UInt8(ascii: "a")) : 0
    }
    let isURL = tail & 0xFF_FFFF == 0x3A_2F2F
    let isHost = tail & 0xFFFF_FFFF == 0x7777_772E
    let isWordStart = !UInt8(truncatingIfNeeded: tail >> 32).isASCIIAlphanumeric
    guard isURL || (isHost && isWordStart) else { return false }
    isAddress = true
    return true
  }

  mutating func consumeOutput() {
    tail = 0
    isFromData = true
  }
}
