/// Bytes of HTML, and the one place where text becomes HTML.
///
/// Markup comes in as `StaticString`, so only what stands in our own source can be markup; everything
/// else goes through `text`, `url` or `attribute`.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Our own markup, as written in the source.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// A number we counted ourselves.
  mutating func number(_ number: Int) { bytes.append(contentsOf: String(number).utf8) }

  /// Starts a line unless one has just been started.
  mutating func freshLine() {
    if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
  }

  /// Text in an element or between double quotes: `&`, `<`, `>` and `"` become entities.
  mutating func text(_ text: some Collection<UInt8>) {
    let copied: Void? = text.withContiguousStorageIfAvailable { buffer in
      var start = 0
      while true {
        let end = Self.textEnd(of: buffer, from: start)
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<end]))
        guard end < buffer.count else { return }
        if let entity = Self.entity(for: buffer[end]) { markup(entity) }
        start = end + 1
      }
    }
    if copied == nil { self.text(Array(text)) }
  }

  /// The first byte from `index` on that becomes an entity.
  private static func textEnd(of text: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    while index + ByteLanes.count <= text.count {
      let lanes = ByteLanes(text, at: index)
      let brackets = (lanes == UInt8(ascii: "<")) | (lanes == UInt8(ascii: ">"))
      let others = (lanes == UInt8(ascii: "&")) | (lanes == UInt8(ascii: "\""))
      if let first = (brackets | others).first { return index + first }
      index += ByteLanes.count
    }
    while index < text.count, entity(for: text[index]) == nil { index += 1 }
    return index
  }

  /// Bytes as they are but for the odd ones, which `write` puts in another way.
  private mutating func copy(
    _ source: UnsafeBufferPointer<UInt8>, except isOdd: (UInt8) -> Bool,
    _ write: (inout HTMLWriter, UInt8) -> Void
  ) {
    var start = 0
    for index in source.indices where isOdd(source[index]) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<index]))
      write(&self, source[index])
      start = index + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start...]))
  }

  mutating func text(_ text: String) { self.text(text.utf8) }

  /// ` name="value"`, escaped.
  mutating func attribute(_ name: StaticString, _ value: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    text(value)
    markup("\"")
  }

  /// ` name="address"`: what may not stand in an address is percent-encoded, as cmark-gfm does it.
  ///
  /// Reserved characters and `%` stay, on the assumption that the author meant them.
  mutating func address(_ name: StaticString, _ address: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    var address = address
    address.withUTF8 { source in
      copy(source, except: { !Self.standsInAddresses($0) }) { writer, byte in
        switch byte {
        case UInt8(ascii: "&"): writer.markup("&amp;")
        case UInt8(ascii: "'"): writer.markup("&#x27;")
        case _:
          writer.bytes += [UInt8(ascii: "%"), Self.hexadecimal(byte >> 4), Self.hexadecimal(byte & 15)]
        }
      }
    }
    markup("\"")
  }

  private static func standsInAddresses(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "?")...UInt8(ascii: "@"), UInt8(ascii: "#")...UInt8(ascii: "%"),
      UInt8(ascii: "(")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"),
      UInt8(ascii: "~"):
      true
    case _: false
    }
  }

  private static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case _: nil
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}
