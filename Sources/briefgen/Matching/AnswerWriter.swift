import Diagnostics
import Report

/// Writes answers as JSON, one line each.
struct AnswerWriter {
  private(set) var bytes: [UInt8] = []

  /// - Parameter capacity: how many bytes are expected.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// What is found of a quotation. The line is not closed, so that sources can be added to it.
  mutating func write(_ id: String, _ verdict: Verdict) {
    add("{\"id\":")
    add(quoted: id)
    add(",\"verdict\":\"")
    bytes.append(verdict.finding.rawValue)
    add("\"")
    if let obstacle = verdict.obstacle { field("obstacle", obstacle.rawValue) }
    if let standing = verdict.standing { field("sub", standing.rawValue) }
    if let match = verdict.match { write(match) }
    for (index, passage) in verdict.passages.enumerated() {
      add(index == 0 ? ",\"passages\":[[" : ",[")
      add(passage.scalars.lowerBound)
      add(",")
      add(passage.scalars.upperBound)
      add(index == verdict.passages.count - 1 ? "]]" : "]")
    }
  }

  /// What is wrong with a line, in its place among the answers.
  mutating func write(_ fault: MatchFault) {
    add("{\"id\":null,\"verdict\":\"uncheckable\",\"obstacle\":\"broken-line\",\"error\":{\"code\":\"")
    bytes.append(fault.code.name)
    add("\",\"message\":")
    add(quoted: fault.message)
    add(",\"line\":")
    add(fault.place.line)
    add(",\"column\":")
    add(fault.column)
    add("}")
  }

  /// Other sources that have the words: the end of an answer.
  mutating func write(others: [Verdict.OtherSource]) {
    for (index, other) in others.enumerated() {
      add(index == 0 ? ",\"exact_in\":[" : ",")
      add(quoted: other.source)
    }
    if !others.isEmpty { add("]") }
  }

  private mutating func write(_ match: Match) {
    add(",\"found\":")
    add(quoted: match.source)
    add(",\"start\":")
    add(match.scalars.lowerBound)
    add(",\"end\":")
    add(match.scalars.upperBound)
    add(",\"unit\":\"cp\",\"para\":")
    add(match.paragraph)
    add(",\"score\":")
    add(share: match.similarity)
    list("kinds", match.kinds)
    list("flags", match.flags)
    if match.occurrences.count > 1 {
      add(",\"occurrences\":")
      add(match.occurrences.count)
    }
    write(match.differences)
  }

  private mutating func write(_ differences: [WordDifference]) {
    for (index, difference) in differences.enumerated() {
      add(index == 0 ? ",\"diff\":[[\"" : ",[\"")
      add(Self.sign(of: difference.kind))
      add("\",")
      add(quoted: difference.first)
      add(",")
      add(quoted: difference.second)
      add("]")
    }
    if !differences.isEmpty { add("]") }
  }

  private static func sign(of kind: WordDifference.Kind) -> StaticString {
    switch kind {
    case .same: "="
    case .changed: "~"
    case .removed: "-"
    case .added: "+"
    case .omitted: "o"
    }
  }

  // MARK: - Pieces

  private mutating func list(_ name: StaticString, _ values: [some RawRepresentable<String>]) {
    for (index, value) in values.enumerated() {
      if index == 0 {
        add(",\"")
        add(name)
        add("\":[\"")
      } else {
        add("\",\"")
      }
      bytes.append(value.rawValue)
    }
    if !values.isEmpty { add("\"]") }
  }

  private mutating func field(_ name: StaticString, _ value: String) {
    add(",\"")
    add(name)
    add("\":\"")
    bytes.append(value)
    add("\"")
  }

  private mutating func add(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func add(_ number: Int) {
    if number >= 10 { add(number / 10) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// A number from 0 to 1 with four digits behind the point.
  private mutating func add(share: Double) {
    let parts = Int((min(max(share, 0), 1) * 10_000).rounded())
    guard parts < 10_000 else { return add("1") }
    add("0.")
    for divisor in [1_000, 100, 10, 1] { add(parts / divisor % 10) }
  }

  private mutating func add(quoted text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { text in
      var start = 0
      Self.needsEscape.withUnsafeBufferPointer { needsEscape in
        for index in text.indices where needsEscape[Int(text[index])] {
          bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
          escape(text[index])
          start = index + 1
        }
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func escape(_ byte: UInt8) {
    if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
      bytes.append(UInt8(ascii: "\\"))
      bytes.append(byte)
    } else {
      add("\\u00")
      for digit in [byte >> 4, byte & 15] { bytes.append(digit < 10 ? 0x30 + digit : 0x57 + digit) }
    }
  }

  private static let needsEscape: [Bool] = (0...255).map {
    $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\")
  }
}
