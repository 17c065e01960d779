/// Where each word stands in a short text, for looking up the words of a long one.
struct WordPlaces {
  private static let none: UInt16 = .max

  private let words: [UInt32]
  private let mask: Int
  /// For each slot the first place of a word; an unused slot has none.
  private var slots: [UInt16]
  /// For each place the next of the same word.
  private var following: [UInt16]

  /// At most 65,534 words; more are left out.
  init(_ words: [UInt32]) {
    self.words = words
    var size = 16
    while size < min(words.count, Int(Self.none)) * 2 { size *= 2 }
    mask = size - 1
    slots = [UInt16](repeating: Self.none, count: size)
    following = [UInt16](repeating: Self.none, count: words.count)
    for place in words.indices.prefix(Int(Self.none)).reversed() {
      let slot = slot(of: words[place])
      following[place] = slots[slot]
      slots[slot] = UInt16(place)
    }
  }

  func first(of word: UInt32) -> Int? { Self.place(slots[slot(of: word)]) }
  func next(after place: Int) -> Int? { Self.place(following[place]) }

  private static func place(_ stored: UInt16) -> Int? { stored == none ? nil : Int(stored) }

  private func slot(of word: UInt32) -> Int {
    var slot = Int(truncatingIfNeeded: word >> 7) & mask
    while slots[slot] != Self.none, words[Int(slots[slot])] != word { slot = (slot + 1) & mask }
    return slot
  }
}
