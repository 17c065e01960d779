/// Sixteen bytes of a text, looked at together.
///
/// The one place where bytes are read by address: a place is checked once for all sixteen.
struct ByteLanes {
  static let count = 16

  private let lanes: SIMD16<UInt8>

  /// The sixteen bytes that begin at `index`.
  @inline(__always)
  init(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    precondition(index >= 0 && index <= bytes.count &- Self.count)
    lanes = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: SIMD16<UInt8>.self)
  }

  /// Which of sixteen bytes answer a question.
  struct Mask {
    fileprivate let lanes: SIMDMask<SIMD16<Int8>>

    @inline(__always)
    static func | (left: Mask, right: Mask) -> Mask { Mask(lanes: left.lanes .| right.lanes) }
    @inline(__always)
    static func & (left: Mask, right: Mask) -> Mask { Mask(lanes: left.lanes .& right.lanes) }
    @inline(__always)
    static prefix func ! (mask: Mask) -> Mask { Mask(lanes: .!mask.lanes) }

    /// The first that does. A mask is all ones where it holds; two halves are quicker to test than it, and
    /// which of them it is would often be guessed wrong.
    @inline(__always)
    var first: Int? {
      let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
      guard halves[0] | halves[1] != 0 else { return nil }
      let (low, high) = (halves[0].trailingZeroBitCount, halves[1].trailingZeroBitCount)
      // All 64 bits of the first half are zero, or the second does not matter.
      return (low &+ (high & (0 &- (low &>> 6)))) &>> 3
    }
  }

  /// Counts how often masks hold.
  struct Tally {
    private var lanes = SIMD16<UInt8>(repeating: 0)
    private var added = 0

    /// A byte counts to 255, and all sixteen together are added up as bytes.
    var hasRoom: Bool { added < 15 }

    @inline(__always)
    mutating func add(_ mask: Mask) {
      // A mask is all ones, which is -1, where it holds.
      lanes &-= unsafeBitCast(mask.lanes, to: SIMD16<UInt8>.self)
      added += 1
    }

    var total: Int { Int(lanes.wrappedSum()) }
  }

  @inline(__always)
  static func == (lanes: ByteLanes, byte: UInt8) -> Mask {
    Mask(lanes: lanes.lanes .== SIMD16(repeating: byte))
  }

  /// The bytes from `low` to `high`.
  @inline(__always)
  func isIn(_ low: UInt8, _ high: UInt8) -> Mask {
    Mask(lanes: (lanes &- SIMD16(repeating: low)) .<= SIMD16(repeating: high - low))
  }

  /// Every byte with the bit set that makes a letter small.
  @inline(__always)
  var small: ByteLanes { ByteLanes(lanes: lanes | SIMD16(repeating: 0x20)) }

  @inline(__always)
  private init(lanes: SIMD16<UInt8>) { self.lanes = lanes }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where a byte stands next before `end`, or `end`.
  func next(_ byte: UInt8, from start: Int, to end: Int) -> Int {
    var index = start
    while index + ByteLanes.count <= end {
      if let first = (ByteLanes(self, at: index) == byte).first { return index + first }
      index += ByteLanes.count
    }
    while index < end, self[index] != byte { index += 1 }
    return index
  }
}
