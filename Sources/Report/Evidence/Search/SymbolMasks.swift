/// For each word of a long pattern, the positions at which it stands, as bits.
///
/// Words are known by hashes already, so that the lowest bits tell where to look. An open-addressed table of twice the pattern's size: most symbols of a text are not in the
/// pattern, and are turned away by the first slot.
struct SymbolMasks {
  private let symbols: [UInt32]
  private let isUsed: [Bool]
  private let mask: Int
  private let blocks: Int
  /// `blocks` machine words for each slot.
  let bits: [UInt64]

  init(_ pattern: [UInt32], blocks: Int) {
    var size = 64
    while size < pattern.count * 2 { size *= 2 }
    var symbols = [UInt32](repeating: 0, count: size)
    var isUsed = [Bool](repeating: false, count: size)
    var bits = [UInt64](repeating: 0, count: size * blocks)
    for (index, symbol) in pattern.enumerated() {
      var slot = Self.slot(symbol, size - 1)
      while isUsed[slot], symbols[slot] != symbol { slot = (slot + 1) & (size - 1) }
      isUsed[slot] = true
      symbols[slot] = symbol
      bits[slot * blocks + index / 64] |= 1 << UInt64(index % 64)
    }
    self.symbols = symbols
    self.isUsed = isUsed
    self.bits = bits
    self.blocks = blocks
    mask = size - 1
  }

  /// The index in `bits` at which the symbol's masks begin.
  func row(of symbol: UInt32) -> Int? {
    var slot = Self.slot(symbol, mask)
    while isUsed[slot] {
      if symbols[slot] == symbol { return slot * blocks }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func slot(_ symbol: UInt32, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: symbol) & mask
  }
}
