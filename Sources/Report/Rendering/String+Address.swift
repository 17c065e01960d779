extension String {
  /// The scheme in lower case, if the address has one (RFC 3986, section 3.1).
  ///
  /// Browsers drop tabs and line ends before they look for one. An address with such is none here, and
  /// its blanks and controls are percent-encoded wherever it is written, so that it is none there either.
  var scheme: String? {
    for index in utf8.indices {
      switch utf8[index] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        if index == startIndex { return nil }
      case UInt8(ascii: ":"): return index == startIndex ? nil : self[..<index].lowercased()
      case _: return nil
      }
    }
    return nil
  }

  /// A relative reference made absolute (RFC 3986, section 5.2), for bases of the form
  /// `scheme://host/path`; against any other base it stays as it is.
  func resolved(against base: String) -> String {
    guard let scheme = base.scheme else { return self }
    let afterScheme = base.utf8.index(base.startIndex, offsetBy: scheme.utf8.count + 1)
    if hasPrefix("//") { return scheme + ":" + self }
    guard base[afterScheme...].hasPrefix("//") else { return self }
    let host = base.utf8.index(afterScheme, offsetBy: 2)
    let ends: Set<Character> = ["/", "?", "#"]
    let pathStart = base[host...].firstIndex(where: ends.contains) ?? base.endIndex
    let basePath = base[pathStart...].prefix { $0 != "?" && $0 != "#" }
    let root = String(base[..<pathStart])
    if hasPrefix("?") { return root + basePath + self }
    let pathEnd = firstIndex { $0 == "?" || $0 == "#" } ?? endIndex
    let directory = basePath.lastIndex(of: "/").map { String(basePath[...$0]) } ?? "/"
    let path = (hasPrefix("/") ? "" : directory) + self[..<pathEnd]
    return root + path.withoutDotSegments + self[pathEnd...]
  }

  /// The path with `.` and `..` carried out; it never climbs above the root.
  private var withoutDotSegments: String {
    var kept: [Substring] = []
    let segments = split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      if segment == ".." { _ = kept.popLast() }
      if segment != ".", segment != ".." { kept.append(segment) } else if isLast { kept.append("") }
    }
    return "/" + kept.joined(separator: "/")
  }

  /// The address with blanks and controls percent-encoded: it is printed as one word on one line.
  var withoutBlanks: String {
    guard utf8.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { return self }
    let digits = Array("0123456789ABCDEF")
    return unicodeScalars.reduce(into: "") { address, scalar in
      if scalar.value > 0x20, scalar.value != 0x7F {
        address.unicodeScalars.append(scalar)
      } else {
        address += "%\(digits[Int(scalar.value) / 16])\(digits[Int(scalar.value) % 16])"
      }
    }
  }
}
