import Foundation

/// `embed-files LIST FOLDER FILE.swift`: writes every text file under FOLDER as a Swift string.
///
/// A build tool, never part of the product, so Foundation costs nobody anything here.
@main
struct EmbedFiles {
  static func main() throws {
    guard CommandLine.arguments.count == 4 else { throw Usage() }
    let (list, folder, output) = (
      CommandLine.arguments[1], CommandLine.arguments[2], CommandLine.arguments[3]
    )
    let root = URL(filePath: folder)
    var source = "// Written by embed-files.\nenum \(list) {\n"
    source += "  /// Path under the folder and contents, in the order of the paths.\n"
    source += "  static let files: [(path: String, text: String)] = [\n"
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder).sorted() {
      let file = root.appending(path: name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
      let text = try String(contentsOf: file, encoding: .utf8)
      source += "    (path: \(literal(name)), text: \(literal(text))),\n"
    }
    source += "  ]\n}\n"
    // A file that is written again counts as changed, and everything that uses it is compiled again.
    if let old = try? String(contentsOfFile: output, encoding: .utf8), old == source { return }
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
    var description: String { "usage: embed-files LIST FOLDER FILE.swift" }
  }
}
