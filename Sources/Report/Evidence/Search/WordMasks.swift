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
  private var entries: [Entry] = []

  /// A word of the pattern, and where it stands.
  fileprivate struct Entry {
    let word: UInt32
    var bits: UInt64
  }

  /// `nil` when the pattern is too long, or has words that no slots part.
  ///
  /// - Parameter rare: words of the pattern, as bits.
  init?(_ pattern: [UInt32], rare: UInt64) {
    guard pattern.count <= Self.longest else { return nil }
    entries.reserveCapacity(pattern.count + 1)
    while !parts(pattern, rare) {
      guard shift < 21 else { return nil }
      shift += 1
    }
  }

  /// Gives each word its slot; false when two want the same.
  private mutating func parts(_ pattern: [UInt32], _ rare: UInt64) -> Bool {
    entries.removeAll(keepingCapacity: true)
    // No word has number 0.
    entries.append(Entry(word: 0, bits: 0))
    return numbers.withUnsafeMutableBufferPointer { numbers in
      numbers.update(repeating: 0)
      for (index, word) in pattern.enumerated() {
        let slot = Self.slot(word, shift)
        let number = Int(numbers[slot] & Self.number)
        if number == 0 {
          numbers[slot] = UInt8(entries.count)
          entries.append(Entry(word: word, bits: 1 << UInt64(index)))
        } else if entries[number].word == word {
          entries[number].bits |= 1 << UInt64(index)
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
      entries.withUnsafeBufferPointer { entries in
        body(LookUp(shift: shift, numbers: numbers, entries: entries))
      }
    }
  }

  struct LookUp {
    fileprivate let shift: UInt32
    fileprivate let numbers: UnsafeBufferPointer<UInt8>
    fileprivate let entries: UnsafeBufferPointer<Entry>

    /// The positions of a word; none for a word that the pattern lacks.
    @inline(__always)
    subscript(word: UInt32) -> UInt64 {
      let entry = entries[Int(numbers[WordMasks.slot(word, shift)] & WordMasks.number)]
      // Without a branch, which would often be guessed wrong.
      return entry.bits & (0 &- (entry.word == word ? 1 : 0))
    }

    /// 1 for every rare word, and for the few others that share a slot with one.
    @inline(__always)
    func mayBeRare(_ word: UInt32) -> Int { Int(numbers[WordMasks.slot(word, shift)] >> 7) }
  }

  @inline(__always)
  private static func slot(_ word: UInt32, _ shift: UInt32) -> Int { Int((word &>> shift) & 1_023) }
}
