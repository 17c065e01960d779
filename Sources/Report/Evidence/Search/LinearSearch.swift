/// The search of Knuth, Morris and Pratt: never more than two comparisons for each element, whatever
/// the texts were made for.
enum LinearSearch {
  /// Where `needle` occurs at or after `start`, overlaps included.
  static func occurrences<Element: Equatable>(
    of needle: [Element], in haystack: some RandomAccessCollection<Element>, from start: Int, limit: Int
  ) -> [Int] {
    guard !needle.isEmpty, limit > 0 else { return [] }
    let borders = borders(of: needle)
    var found: [Int] = []
    var matched = 0
    for (offset, element) in haystack.dropFirst(start).enumerated() {
      while matched > 0, needle[matched] != element { matched = borders[matched - 1] }
      if needle[matched] == element { matched += 1 }
      guard matched == needle.count else { continue }
      found.append(start + offset + 1 - needle.count)
      if found.count == limit { return found }
      matched = borders[matched - 1]
    }
    return found
  }

  /// For each prefix, the length of its longest proper border.
  private static func borders<Element: Equatable>(of needle: [Element]) -> [Int] {
    var borders = [0]
    var length = 0
    for element in needle.dropFirst() {
      while length > 0, needle[length] != element { length = borders[length - 1] }
      if needle[length] == element { length += 1 }
      borders.append(length)
    }
    return borders
  }
}
