import Report

/// The `filename` of an attachment: quoted where ASCII is enough, else in the form of RFC 2231.
enum FileNameParameter {
  /// With its name and the `; ` between it and the next left out, each piece a parameter of its own.
  private static let longestValue = 60

  /// Parameters to stand behind `attachment`, in order.
  ///
  /// Characters that a file system or a header gives a meaning are replaced by `_`: a name is no path.
  static func pieces(_ name: String) -> [String] {
    let name = safe(name)
    if name.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), name.utf8.count <= longestValue,
      !name.contains("  ")
    {
      return ["filename=\"\(name)\""]
    }
    let units = name.utf8.map { byte in
      byte.isAttributeCharacter ? String(Unicode.Scalar(byte)) : "%" + [byte].hexadecimal.uppercased()
    }
    var values = [""]
    for unit in units {
      if values[values.count - 1].utf8.count + unit.utf8.count > longestValue - 8 { values.append("") }
      values[values.count - 1] += unit
    }
    guard values.count > 1 else { return ["filename*=utf-8''\(values[0])"] }
    return values.enumerated().map { number, value in
      "filename*\(number)*=\(number == 0 ? "utf-8''" : "")\(value)"
    }
  }

  private static func safe(_ name: String) -> String {
    var safe = ""
    for scalar in name.unicodeScalars {
      let isSafe =
        HeaderText.isAllowed(scalar) && scalar != "\t" && !"/\\\":*?<>|".unicodeScalars.contains(scalar)
      safe.unicodeScalars.append(isSafe ? scalar : "_")
    }
    let trimmed = safe.drop { $0 == "." || $0 == " " }
    return trimmed.isEmpty ? "attachment" : String(trimmed)
  }
}

extension UInt8 {
  /// RFC 2231 §7: `attribute-char`.
  fileprivate var isAttributeCharacter: Bool { isASCIIAlphanumeric || "!#$&+-.^_`{|}~".utf8.contains(self) }
}
