import Diagnostics

/// The record that two texts were compared, in numbers and without words.
struct WordingReceipt: Hashable, Sendable {
  var wording: SharedWording
  var on: CalendarDay
  var by: String
  /// The entry in the lock file; nil for one that has not been written.
  var span: Span?

  /// What identifies it: the two sources, and a hash of all that decides the numbers, which are their bytes,
  /// the regions that the corpus declares, and the rules.
  struct Key: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The smaller identifier first.
    let first: String
    let second: String
    /// Twelve hexadecimal digits.
    let question: String

    var description: String { "\(first)+\(second)#\(question)" }

    static func < (left: Key, right: Key) -> Bool {
      left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
    }
  }
}

extension WordingReceipt.Key {
  /// - Parameter hashes: SHA-256 of the text of `first` and of `second`.
  init(_ first: Source, _ second: Source, hashes: (String, String)) {
    let sides = [(first, hashes.0), (second, hashes.1)].sorted {
      $0.0.id.value.utf8.lexicographicallyPrecedes($1.0.id.value.utf8)
    }
    self.first = sides[0].0.id.value
    self.second = sides[1].0.id.value
    let asked = [WordingComparison.profile] + sides.flatMap { [$1] + $0.regionsAsked }
    let bytes = asked.flatMap { (field: String) -> [UInt8] in Array(field.utf8) + [0] }
    question = String(SHA256.digest(of: bytes).hexadecimal.prefix(12))
  }

  /// Reads `gazette+wire#0123456789ab`; nil for anything else.
  init?(_ text: String) {
    let ends = text.split(separator: "#", omittingEmptySubsequences: false)
    guard ends.count == 2 else { return nil }
    let names = ends[0].split(separator: "+", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 2, names.allSatisfy(Identifier.isValid),
      names[0].utf8.lexicographicallyPrecedes(names[1].utf8), ends[1].utf8.count == 12,
      ends[1].utf8.allSatisfy(\.isHexadecimalDigit)
    else { return nil }
    first = names[0]
    second = names[1]
    question = String(ends[1])
  }
}

extension Source {
  /// The declared regions as a receipt is asked for them.
  var regionsAsked: [String] {
    regions.map {
      "region \($0.lines.value.lowerBound)-\($0.lines.value.upperBound) \($0.kind.value.rawValue)"
    }
  }
}

extension SharedWording {
  /// The same with the two texts changed for each other.
  var swapped: SharedWording {
    SharedWording(first: second, second: first, shared: shared, longestRun: longestRun)
  }
}
