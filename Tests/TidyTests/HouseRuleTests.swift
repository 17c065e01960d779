import Foundation
import Testing

/// Rules of the house that a machine can check cheaply.
@Suite struct HouseRuleTests {
  /// Spelling that never stands in a source file, and why.
  static let forbidden: [(pattern: String, reason: String)] = [
    (#"\btry!"#, "handle the error"),
    (#"\bas!"#, "use `as?`"),
    (#"\bfatalError\("#, "what an author got wrong is a diagnostic; what we got wrong is a precondition"),
    (#"\bTODO\b|\bFIXME\b"#, "do it or file it"),
    (#"^\s*default:"#, "switch over our own enums exhaustively; write `case _` over open sets"),
    (#"^import Foundation"#, "the product does without Foundation"),
  ]

  @Test func noForbiddenSpelling() throws {
    for file in try product() {
      for (pattern, reason) in Self.forbidden {
        let regex = try Regex(pattern).anchorsMatchLineEndings()
        #expect(file.text.firstMatch(of: regex) == nil, "\(file.path): \(pattern): \(reason)")
      }
    }
  }

  @Test func templatesHaveOneFileOfRawPointers() throws {
    let regex = try Regex(#"Unsafe(Mutable)?(Raw)?Pointer\b|loadUnaligned|storeBytes|utf8Start"#)
    let files = try product().filter { $0.path.contains("Sources/Templates/") && $0.text.contains(regex) }
    #expect(files.map { $0.path.split(separator: "/").last } == ["Memory.swift"])
  }

  @Test func onlyTheConsolePrints() throws {
    let regex = try Regex(#"(^|[^.\w])print\("#).anchorsMatchLineEndings()
    for file in try product() {
      let calls = file.lines.filter { $0.firstMatch(of: regex) != nil && !$0.contains("func print(") }
      #expect(calls.isEmpty, "\(file.path) prints: \(calls)")
    }
  }

  @Test func everyVisibleDeclarationIsDocumented() throws {
    let declaration = try Regex(
      #"^\s*(public|package) (static |final |mutating |indirect )*(struct|enum|class|protocol|func|init|subscript|typealias)\b"#
    )
    for file in try product() {
      let lines = file.lines
      for (index, line) in lines.enumerated() where line.firstMatch(of: declaration) != nil {
        guard !isPlain(line) else { continue }
        let above = lines[..<index].last { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("@") } ?? ""
        let words = above.trimmingCharacters(in: .whitespaces)
        #expect(
          words.hasPrefix("///") || words.hasPrefix("*/"),
          "\(file.path):\(index + 1) has no doc comment: \(line)")
      }
    }
  }

  /// Initialisers that store their arguments and operators of the standard library's protocols explain
  /// themselves.
  private func isPlain(_ line: Substring) -> Bool {
    line.contains(" init(") || line.contains("func ==") || line.contains("func <")
      || line.contains("func hash(into")
  }

  @Test func filesStayShort() throws {
    for file in try product() where !file.path.contains("Tables") {
      #expect(
        file.lines.count <= 500, "\(file.path) has \(file.lines.count) lines: is there a second idea inside?")
    }
  }

  private func product() throws -> [Repository.File] {
    try Repository.swiftFiles(under: "Sources").filter { !$0.path.hasPrefix("Sources/embed-files") }
  }
}
