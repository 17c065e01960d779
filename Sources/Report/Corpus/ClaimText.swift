/// The text of a claim, taken apart: `{name}` prints a value, `{date}` the claim's date, and `{{` and `}}`
/// are braces.
package struct ClaimText: Hashable, Sendable {
  /// A piece of the text, in order.
  package enum Part: Hashable, Sendable {
    case literal(String)
    case value(String)
    case date
  }

  /// Why a text cannot be taken apart.
  package enum Fault: Error, Hashable, Sendable {
    /// A `{` without its `}`, or a `}` without its `{`.
    case loneBrace
    /// Braces with something else than a name between them.
    case notAName(String)
  }

  /// The pieces; two literals never stand beside each other.
  package let parts: [Part]

  /// Whether a text is one literal as it stands: it has no brace.
  static func isLiteral(_ text: String) -> Bool {
    var text = text
    // Nearly every text is one, and to look at all bytes at once is quicker than to stop at the first.
    return text.withUTF8 { bytes in
      bytes.reduce(0 as UInt8) { $0 | ($1 == UInt8(ascii: "{") || $1 == UInt8(ascii: "}") ? 1 : 0) } == 0
    }
  }

  /// Takes a text apart.
  package init(_ text: String) throws(Fault) {
    guard !Self.isLiteral(text) else {
      parts = text.isEmpty ? [] : [.literal(text)]
      return
    }
    var parts: [Part] = []
    var literal: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    func flush() {
      if !literal.isEmpty { parts.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      switch byte {
      case UInt8(ascii: "{") where isDoubled, UInt8(ascii: "}") where isDoubled:
        literal.append(byte)
        index += 2
      case UInt8(ascii: "}"): throw .loneBrace
      case UInt8(ascii: "{"):
        guard let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")) else { throw .loneBrace }
        let name = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        guard name == "date" || Identifier.isValueName(name) else { throw .notAName(name) }
        flush()
        parts.append(name == "date" ? .date : .value(name))
        index = end + 1
      case _:
        literal.append(byte)
        index += 1
      }
    }
    flush()
    self.parts = parts
  }
}
