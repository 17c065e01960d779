import Foundation

/// `embed-templates FOLDER FILE.swift`: writes every file under FOLDER as a Swift string.
///
/// A build tool, never part of the product, so Foundation costs nobody anything here.
@main
struct EmbedTemplates {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else { throw Usage() }
    let (folder, output) = (CommandLine.arguments[1], CommandLine.arguments[2])
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
    var source = "// Written by embed-templates from templates/.\nenum DefaultTemplates {\n"
    source += "  /// Path under `templates/` and contents, in the order of the paths.\n"
    source += "  static let files: [(path: String, text: String)] = [\n"
    for name in names where name.hasSuffix(".liquid") || name.hasSuffix(".css") {
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      source += "    (path: \(literal(name)), text: \(literal(text))),\n"
    }
    source += "  ]\n}\n"
    try source.write(toFile: output, atomically: true, encoding: .utf8)
  }

  /// A Swift string literal on one line.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": literal += "\\" + String(scalar)
      case "\n": literal += "\\n"
      case _ where scalar.value < 0x20: literal += "\\u{\(String(scalar.value, radix: 16))}"
      case _: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "\""
  }

  struct Usage: Error, CustomStringConvertible {
    var description: String { "usage: embed-templates FOLDER FILE.swift" }
  }
}
