import Foundation
import Testing

/// Expected bytes beside the tests: compared, and rewritten only when `BRIEFGEN_ACCEPT` is 1.
enum Golden {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()

  static func expect(_ actual: [UInt8], equals path: String) throws {
    let url = folder.appending(path: path)
    if ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1" {
      try Data(actual).write(to: url)
      return
    }
    let expected = try? Data(contentsOf: url)
    #expect(
      expected == Data(actual), "\(path) is missing or differs:\n\(String(decoding: actual, as: UTF8.self))")
  }

  /// A fresh folder; the caller removes it.
  static func temporaryFolder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "briefgen-mail-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }
}

/// Numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension SeededNumbers {
  /// Words of many scripts, with what mail finds hard: marks, emoji, `=?`, blanks in rows, long words.
  mutating func words(upTo most: Int) -> String {
    let pieces = [
      "Ada", "of", "=?utf-8?q?x?=", "Größe", "数据安全", "倡议", "🇩🇪", "👩‍👩‍👧‍👦", "e\u{301}", "naïve", "\"quoted\"", "a,b",
      "<x@y>", "From",
      ".", "=", "_", "?", "(c)", "مرحبا", "Ω", "\\", String(repeating: "x", count: 90),
      "z" + String(repeating: "\u{301}", count: 40),
      "\u{A0}", "\t", "", "ß", "日本語のとても長い題名です", "𝔘𝔫𝔦", "%", "''", ";", ":", "@",
    ]
    let count = Int.random(in: 1...max(most, 1), using: &self)
    var text = ""
    for index in 0..<count {
      if index > 0, Bool.random(using: &self) { text += " " }
      text += pieces.randomElement(using: &self) ?? ""
    }
    return text
  }

  mutating func bytes(upTo most: Int) -> [UInt8] {
    (0..<Int.random(in: 0...most, using: &self)).map { _ in UInt8.random(in: 0...255, using: &self) }
  }
}
