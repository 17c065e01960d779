/// Finds known phrases in text: the longest at each place, at word boundaries, in one pass.
///
/// A trie over bytes that is entered only where a word starts, so text costs one look at each byte plus
/// the length of what begins like a phrase.
struct PhraseIndex: Sendable {
  struct Match {
    let range: Range<Int>
    let value: String
  }

  private struct Node: Sendable {
    var children: [UInt8: Int] = [:]
    var value: String?
  }

  private var nodes: [Node] = [Node()]

  var isEmpty: Bool { nodes.count == 1 }

  init(_ phrases: [String: String]) {
    for (phrase, value) in phrases where !phrase.isEmpty {
      var node = 0
      for byte in phrase.utf8 {
        if let child = nodes[node].children[byte] {
          node = child
        } else {
          nodes.append(Node())
          nodes[node].children[byte] = nodes.count - 1
          node = nodes.count - 1
        }
      }
      nodes[node].value = value
    }
  }

  func matches(in bytes: [UInt8]) -> [Match] {
    guard !isEmpty else { return [] }
    var matches: [Match] = []
    var index = 0
    while index < bytes.count {
      if nodes[0].children[bytes[index]] != nil, bytes.isWordBoundary(at: index),
        let match = longest(in: bytes, from: index)
      {
        matches.append(match)
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    return matches
  }

  private func longest(in bytes: [UInt8], from start: Int) -> Match? {
    var match: Match?
    var node = 0
    for index in start..<bytes.count {
      guard let child = nodes[node].children[bytes[index]] else { break }
      node = child
      if let value = nodes[node].value, bytes.isWordBoundary(at: index + 1) {
        match = Match(range: start..<(index + 1), value: value)
      }
    }
    return match
  }
}

extension [UInt8] {
  /// Whether a phrase may begin or end at `index`.
  ///
  /// Not between two letters or digits, except in scripts that are written without spaces; and not where
  /// a number goes on: the 2031 of `2031-03-05`, `1,2031` and `2031.5` is no year.
  fileprivate func isWordBoundary(at index: Int) -> Bool {
    guard index > 0, index < count else { return true }
    let (before, after) = (scalar(endingAt: index), scalar(at: index))
    if before.joinsWords, after.joinsWords { return false }
    if before.isDigit, after.joinsNumbers, index + 1 < count, scalar(at: index + 1).isDigit { return false }
    if after.isDigit, before.joinsNumbers, index > 1, scalar(endingAt: index - 1).isDigit { return false }
    return true
  }

  private func scalar(endingAt end: Int) -> Unicode.Scalar {
    var start = end - 1
    while start > 0, self[start] & 0b1100_0000 == 0b1000_0000 { start -= 1 }
    return scalar(at: start)
  }

  private func scalar(at start: Int) -> Unicode.Scalar {
    if self[start] < 0x80 { return Unicode.Scalar(self[start]) }
    var decoder = UTF8()
    var bytes = self[start...].prefix(4).makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return "\u{FFFD}" }
    return scalar
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { "0"..."9" ~= self }
  fileprivate var joinsNumbers: Bool {
    self == "-" || self == "." || self == "," || self == "/" || self == ":"
  }

  fileprivate var joinsWords: Bool {
    if isASCII { return isDigit || "a"..."z" ~= self || "A"..."Z" ~= self }
    switch Script(of: self) {
    case .han, .kana: return false
    case .hangul, .cyrillic, .arabic, nil: return properties.isAlphabetic || properties.numericType != nil
    }
  }
}
