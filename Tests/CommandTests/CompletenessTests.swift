import Foundation
import Testing

/// Nothing that the program can say is left without an example.
@Suite struct CompletenessTests {
  private static let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  /// The text of every case and transcript.
  private static func goldens() throws -> String {
    let names = try FileManager.default.subpathsOfDirectory(atPath: tests.path(percentEncoded: false))
    return try names.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") || $0.hasSuffix(".swift") }.map {
      try String(contentsOf: tests.appending(path: $0), encoding: .utf8)
    }.joined()
  }

  /// In a frame, or as an object of the batch, which draws none.
  @Test func everyCodeIsShownInAFrame() throws {
    let program = try Program()
    defer { program.remove() }
    let codes = String(decoding: try program.shell("briefgen explain").output, as: UTF8.self)
    let goldens = try Self.goldens()
    let names = codes.split(separator: "\n")
    #expect(names.count > 100)
    for name in names {
      let isShown = goldens.contains("[\(name)]: ") || goldens.contains("\"code\":\"\(name)\"")
      #expect(isShown, "no golden frame shows `\(name)`")
    }
  }

  /// One paragraph that ends as a sentence, and nothing that an editor of source code left in it.
  @Test func everyExplanationIsAParagraph() throws {
    let program = try Program()
    defer { program.remove() }
    let names = String(decoding: try program.shell("briefgen explain").output, as: UTF8.self)
      .split(separator: "\n")
    let script = names.map { "briefgen explain \($0)" }.joined(separator: " && echo ---- && ")
    let pages = String(decoding: try program.shell(script).output, as: UTF8.self)
      .components(separatedBy: "----\n")
    #expect(pages.count == names.count)
    for page in pages {
      let paragraph = page.split(separator: "\n", omittingEmptySubsequences: true).dropFirst().first ?? ""
      #expect(paragraph.hasSuffix(".") && !paragraph.contains("\\"), "\(page)")
    }
  }

  @Test func everyCommandIsShownInATranscript() throws {
    let program = try Program()
    defer { program.remove() }
    let help = String(decoding: try program.shell("briefgen --help").output, as: UTF8.self)
    let commands =
      help.components(separatedBy: "SUBCOMMANDS:").last?.matches(of: #/\n  ([a-z]+) /#).map { $0.1 } ?? []
    #expect(commands.count >= 7)
    let goldens = try Self.goldens()
    for command in commands {
      #expect(goldens.contains("$ briefgen \(command)"), "no transcript runs `briefgen \(command)`")
    }
  }
}
