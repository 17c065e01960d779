/// Finds addresses among words, so that no line ends inside one: a broken address cannot be followed.
enum Addresses {
  /// Where words of the form `scheme://…`, `mailto:…` and `www.…` stand, in order.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var searched = 0
    while let found = bytes[searched...].firstIndex(where: {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "w")
    }) {
      let start = start(of: bytes, at: found, notBefore: ranges.last?.upperBound ?? 0)
      let end = start == nil ? found + 1 : end(of: bytes, from: found)
      if let start { ranges.append(start..<end) }
      searched = end
    }
    return ranges
  }

  /// Where the address begins whose `:` or first `w` is at `index`; `nil` if there is none.
  private static func start(of bytes: [UInt8], at index: Int, notBefore least: Int) -> Int? {
    let rest = bytes[index...]
    if rest.starts(with: "www.".utf8) {
      return index == least || !isSchemeByte(bytes[index - 1]) ? index : nil
    }
    if rest.starts(with: "://".utf8) {
      var start = index
      while start > least, isSchemeByte(bytes[start - 1]) { start -= 1 }
      return start < index ? start : nil
    }
    let name = "mailto".utf8.count
    guard index >= least + name, bytes[index] == UInt8(ascii: ":") else { return nil }
    return bytes[(index - name)..<index].elementsEqual("mailto".utf8) ? index - name : nil
  }

  private static func end(of bytes: [UInt8], from index: Int) -> Int {
    bytes[index...].firstIndex {
      $0 <= 0x20 || $0 >= 0x7F || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
        || $0 == UInt8(ascii: "\"")
    } ?? bytes.count
  }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): true
    case _: false
    }
  }
}
