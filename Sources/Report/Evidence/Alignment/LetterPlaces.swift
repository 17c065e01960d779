/// Where each letter stands in a word of up to 64, letters of either case being equal: what it takes to say
/// how many edits lie between it and other words.
struct LetterPlaces {
  private let count: Int
  /// For each byte, the places as bits.
  private let places: [UInt64]

  /// Copied rather than made: the standard library takes longer over the type of a new array than to copy one.
  private static let none = [UInt64](repeating: 0, count: 256)

  init(_ word: ArraySlice<UInt8>) {
    precondition((1...64).contains(word.count))
    count = word.count
    var places = Self.none
    places.withUnsafeMutableBufferPointer { places in
      for (place, byte) in word.enumerated() { places[Int(byte | 0x20)] |= 1 << UInt64(place) }
    }
    self.places = places
  }

  /// The fewest letters to drop, add or change: Myers' search, for the whole of both words.
  func distance(to word: ArraySlice<UInt8>) -> Int {
    let last = UInt64(1) &<< UInt64(count - 1)
    var state = BlockState()
    var distance = count
    places.withUnsafeBufferPointer { places in
      for byte in word { distance += state.step(places[Int(byte | 0x20)], 1, last) }
    }
    return distance
  }
}
