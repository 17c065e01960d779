import Foundation
import Testing

/// A test case kept as a file: fields, a line of dashes, and the expected output.
///
/// A field is `key: value`, or `key:` and indented lines. In values `\n`, `\t` and `\u{AD}` stand for
/// what they stand for in Swift, so that invisible characters can be seen.
struct CaseFile: CustomTestStringConvertible, Sendable {
  let url: URL
  let fields: [(key: String, value: String)]
  let expected: String?

  var name: String { url.deletingPathExtension().lastPathComponent }
  var testDescription: String { name }

  /// All cases in a folder beside this file, by name.
  static func all(in folder: String) -> [CaseFile] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Cases/\(folder)")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: root, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "txt" }.sorted { $0.path < $1.path }.compactMap(CaseFile.init)
  }

  private static let separator = "----"

  private init?(_ url: URL) {
    guard let text = try? String(contentsOf: url, encoding: .utf8) else { return nil }
    self.url = url
    let lines = text.components(separatedBy: "\n")
    let end = lines.firstIndex(of: Self.separator) ?? lines.count
    expected = end < lines.count ? lines[(end + 1)...].joined(separator: "\n") : nil
    var fields: [(key: String, value: String)] = []
    for line in lines[..<end] where !line.hasPrefix("#") {
      if line.hasPrefix("  ") || line.isEmpty, let last = fields.indices.last {
        fields[last].value += (fields[last].value.isEmpty ? "" : "\n") + line.dropFirst(2)
      } else if let colon = line.range(of: ":") {
        let value = line[colon.upperBound...].drop { $0 == " " }
        fields.append((String(line[..<colon.lowerBound]), String(value)))
      }
    }
    self.fields = fields.map { ($0.key, Self.unescaped($0.value.trimmingCharacters(in: .newlines))) }
  }

  subscript(key: String) -> String? { fields.first { $0.key == key }?.value }

  /// Compares with what the file expects; rewrites the file instead when `BRIEFGEN_ACCEPT` is 1.
  func expect(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let actual = actual.hasSuffix("\n") ? actual : actual + "\n"
    if ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1" {
      let text = try String(contentsOf: url, encoding: .utf8)
      let input = text.components(separatedBy: "\n\(Self.separator)\n")[0].trimmingCharacters(in: .newlines)
      try "\(input)\n\(Self.separator)\n\(actual)".write(to: url, atomically: true, encoding: .utf8)
      return
    }
    #expect(actual == expected, "\(name)", sourceLocation: sourceLocation)
  }

  private static func unescaped(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    while let character = rest.popFirst() {
      guard character == "\\", let next = rest.popFirst() else {
        result.append(character)
        continue
      }
      switch next {
      case "n": result.append("\n")
      case "r": result.unicodeScalars.append("\r")
      case "t": result.append("\t")
      case "u":
        let digits = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(digits.count + 2)
        if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
          result.unicodeScalars.append(scalar)
        }
      default: result.append(next)
      }
    }
    return result
  }
}
