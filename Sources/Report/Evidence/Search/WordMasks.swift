/// For each word of a short pattern, the positions at which it stands, as bits of one machine word.
///
/// A byte for each of 1,024 slots: which slot a word has is read off its hash, at a place where the pattern's
/// words all get slots of their own. So every word of a text is answered by one look, without a branch.
struct WordMasks {
  private static let slots = 1_024
  private static let rare: UInt8 = 0x80
  private static let number: UInt8 = 0x7F
  static let longest = 64

  /// Copied rather than made, which takes longer.
  private static let unused = [UInt8](repeating: 0, count: slots)

  private var shift: UInt32 = 0
  /// 0 for an unused slot, else the number of a word; the highest bit marks a rare word.
  private var numbers = Self.unused
  private var words: [UInt32] = []
  private var bits: [UInt64] = []

  /// `nil` when the pattern is too long, or has words that no slots part.
  ///
  /// - Parameter rare: words of the pattern, as bits.
  init?(_ pattern: [UInt32], rare: UInt64) {
    guard pattern.count <= Self.longest else { return nil }
    words.reserveCapacity(pattern.count + 1)
    bits.reserveCapacity(pattern.count + 1)
    while !parts(pattern, rare) {
      guard shift < 21 else { return nil }
      shift += 1
    }
  }

  /// Gives each word its slot; false when two want the same.
  private mutating func parts(_ pattern: [UInt32], _ rare: UInt64) -> Bool {
    words.removeAll(keepingCapacity: true)
    bits.removeAll(keepingCapacity: true)
    words.append(0)
    bits.append(0)
    return numbers.withUnsafeMutableBufferPointer { numbers in
      numbers.update(repeating: 0)
      for (index, word) in pattern.enumerated() {
        let slot = Self.slot(word, shift)
        let number = Int(numbers[slot] & Self.number)
        if number == 0 {
          numbers[slot] = UInt8(words.count)
          words.append(word)
          bits.append(1 << UInt64(index))
        } else if words[number] == word {
          bits[number] |= 1 << UInt64(index)
        } else {
          return false
        }
        // `us` is `U.S.`, and what is rare for one place of a word is so for all.
        if rare >> UInt64(index) & 1 != 0 { numbers[slot] |= Self.rare }
      }
      return true
    }
  }

  /// Gives a way to look up words, for as long as `body` runs.
  @inline(__always)
  func withLookUp<Result>(_ body: (LookUp) -> Result) -> Result {
    numbers.withUnsafeBufferPointer { numbers in
      words.withUnsafeBufferPointer { words in
        bits.withUnsafeBufferPointer { bits in
          body(LookUp(shift: shift, numbers: numbers, words: words, bits: bits))
        }
      }
    }
  }

  struct LookUp {
    fileprivate let shift: UInt32
    fileprivate let numbers: UnsafeBufferPointer<UInt8>
    fileprivate let words: UnsafeBufferPointer<UInt32>
    fileprivate let bits: UnsafeBufferPointer<UInt64>

    /// The positions of a word; none for a word that the pattern lacks.
    @inline(__always)
    subscript(word: UInt32) -> UInt64 {
      let number = Int(numbers[WordMasks.slot(word, shift)] & WordMasks.number)
      return words[number] == word ? bits[number] : 0
    }

    /// 1 for every rare word, and for the few others that share a slot with one.
    @inline(__always)
    func mayBeRare(_ word: UInt32) -> Int { Int(numbers[WordMasks.slot(word, shift)] >> 7) }
  }

  @inline(__always)
  private static func slot(_ word: UInt32, _ shift: UInt32) -> Int { Int((word &>> shift) & 1_023) }
}
