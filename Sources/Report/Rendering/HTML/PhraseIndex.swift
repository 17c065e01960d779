/// Finds known phrases in text: the longest at each place, at word boundaries, in one pass.
///
/// A trie over bytes that is entered only where a word starts, so text costs one look at each byte plus
/// the length of what begins like a phrase.
struct PhraseIndex: Sendable {
  struct Match {
    let range: Range<Int>
    let value: String
  }

  /// A node's children are a chain: few phrases go on in more than two ways.
  private struct Node: Sendable {
    let byte: UInt8
    /// 0 for none: the root is nobody's child.
    var child = 0
    /// The next child of the same parent; 0 for none.
    var sibling = 0
    var value: String?
  }

  private var nodes = [Node(byte: 0)]
  /// Whether a phrase begins with this byte: asked at every byte of the text.
  private var isFirst = [Bool](repeating: false, count: 256)

  var isEmpty: Bool { nodes.count == 1 }

  init(_ phrases: [String: String]) {
    for (phrase, value) in phrases {
      guard let first = phrase.utf8.first else { continue }
      isFirst[Int(first)] = true
      var node = 0
      for byte in phrase.utf8 { node = child(of: node, byte) ?? addChild(to: node, byte) }
      nodes[node].value = value
    }
  }

  private mutating func addChild(to node: Int, _ byte: UInt8) -> Int {
    nodes.append(Node(byte: byte, sibling: nodes[node].child))
    nodes[node].child = nodes.count - 1
    return nodes.count - 1
  }

  private func child(of node: Int, _ byte: UInt8) -> Int? {
    var child = nodes[node].child
    while child != 0, nodes[child].byte != byte { child = nodes[child].sibling }
    return child == 0 ? nil : child
  }

  func matches(in bytes: UnsafeBufferPointer<UInt8>) -> [Match] {
    guard !isEmpty else { return [] }
    var matches: [Match] = []
    var index = 0
    while index < bytes.count {
      if isFirst[Int(bytes[index])], bytes.isWordBoundary(at: index),
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

  private func longest(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Match? {
    var match: Match?
    var node = 0
    for index in start..<bytes.count {
      guard let child = child(of: node, bytes[index]) else { break }
      node = child
      if let value = nodes[node].value, bytes.isWordBoundary(at: index + 1) {
        match = Match(range: start..<(index + 1), value: value)
      }
    }
    return match
  }
}

extension UnsafeBufferPointer<UInt8> {
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
    case .hangul, .cyrillic, .greek, .arabic, .hebrew, .devanagari, nil:
      return properties.isAlphabetic || properties.numericType != nil
    }
  }
}
