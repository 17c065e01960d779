import Foundation
import Testing

@testable import UnicodeLayout

/// The generated tables against the data files, read here a second time and code point by code point.
@Suite struct UnicodeTablesTests {
  static let folder = "/usr/share/unicode/"
  static let isInstalled =
    (try? String(contentsOfFile: folder + "LineBreak.txt", encoding: .utf8))?
    .contains(UnicodeTables.unicodeVersion) ?? false

  @Test(.enabled(if: isInstalled, "Unicode \(UnicodeTables.unicodeVersion) is not in \(folder)"))
  func widthsAgree() throws {
    var checked = 0
    let recategorized: Set<UInt32> = [0x1171E]  // Mn in Unicode 15.0, Mc in the standard library's
    try forEachLine(of: "EastAsianWidth.txt") { scalar, value in
      guard !recategorized.contains(scalar.value) else { return }
      let properties = UnicodeProperties(scalar.value)
      #expect(
        properties.isEastAsian == ["W", "F", "H"].contains(value) || properties.width == 0, "\(scalar.value)")
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .control: #expect(properties.width == 0, "\(scalar.value)")
      case .format, .lineSeparator, .paragraphSeparator: break
      default:
        let isJoiningJamo =
          (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FF).contains(scalar.value)
        let expected = isJoiningJamo ? 0 : value == "W" || value == "F" ? 2 : 1
        #expect(properties.width == expected, "\(scalar.value)")
      }
      checked += 1
    }
    #expect(checked > 280_000)
  }

  @Test(.enabled(if: isInstalled, "Unicode \(UnicodeTables.unicodeVersion) is not in \(folder)"))
  func classesAgree() throws {
    var names: [String: Set<LineBreakClass>] = [:]
    try forEachLine(of: "LineBreak.txt") { scalar, value in
      names[value, default: []].insert(UnicodeProperties(scalar.value).lineBreakClass)
    }
    #expect(names.count == 43 - 1, "all classes but surrogates")
    let several: [String: Set<LineBreakClass>] = [
      "OP": [.openPunctuation, .openPunctuationWide], "ID": [.ideographic, .pictographUnassigned],
      "QU": [.quotation, .quotationInitial, .quotationFinal], "SA": [.alphabetic, .combiningMark],
    ]
    for (name, classes) in names {
      #expect(several[name] ?? classes.prefixOne == classes, "\(name)")
    }
    for name in ["AI", "AL", "XX"] { #expect(names[name] == [.alphabetic]) }
    for name in ["CJ", "NS"] { #expect(names[name] == [.nonstarter]) }
    #expect(UnicodeProperties(0x1FAFF).lineBreakClass == .pictographUnassigned)
    #expect(UnicodeProperties(0x3FFFD).lineBreakClass == .ideographic)
    #expect(UnicodeProperties(0x10FFFF).lineBreakClass == .alphabetic)
  }

  private func forEachLine(of name: String, _ body: (Unicode.Scalar, String) throws -> Void) throws {
    let file = try String(contentsOfFile: Self.folder + name, encoding: .utf8)
    for line in file.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      let fields = line.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: " ") }
        .split(separator: UInt8(ascii: ";"))
      let bounds = fields[0].split(separator: UInt8(ascii: ".")).compactMap {
        UInt32(Substring($0), radix: 16)
      }
      for code in bounds[0]...(bounds.last ?? bounds[0]) {
        if let scalar = Unicode.Scalar(code) { try body(scalar, String(Substring(fields[1]))) }
      }
    }
  }
}

extension Set<LineBreakClass> {
  /// The set itself if it has one member: classes that no rule splits.
  fileprivate var prefixOne: Set { count == 1 ? self : [] }
}
