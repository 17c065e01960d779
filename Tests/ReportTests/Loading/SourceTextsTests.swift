import Diagnostics
import Foundation
import Testing

@testable import Report

/// Texts on disk, some of which lead astray.
@Suite struct SourceTextsTests {
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let root = FileManager.default.temporaryDirectory.path + "/texts-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: root + "/sources", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: root) }
    try body(root)
  }

  private func load(_ root: String, _ yaml: String = "") throws -> SourceTexts {
    SourceTexts.load(root + "/sources", shownAs: "sources", for: try .fixture(Corpus.outlets + yaml))
  }

  @Test func readsWhatIsThere() throws {
    try Self.withFolder { root in
      try "Fourteen ports.\n".write(toFile: root + "/sources/wire.txt", atomically: false, encoding: .utf8)
      let texts = try load(root)
      #expect(texts["wire"]?.name == "sources/wire.txt")
      #expect(texts["wire"]?.bytes == Array("Fourteen ports.\n".utf8))
      #expect(texts["copy"] == nil)
      #expect(texts.diagnostics.isEmpty)
      let missing = SourceTexts.load(root + "/nothing", shownAs: "nothing", for: try .fixture(Corpus.outlets))
      #expect(missing["wire"] == nil && missing.diagnostics.isEmpty)
    }
  }

  @Test func followsNoLinkOutOfTheFolder() throws {
    try Self.withFolder { root in
      let manager = FileManager.default
      try "secret".write(toFile: root + "/outside.txt", atomically: false, encoding: .utf8)
      try "open".write(toFile: root + "/sources/inside.txt", atomically: false, encoding: .utf8)
      try manager.createSymbolicLink(
        atPath: root + "/sources/wire.txt", withDestinationPath: root + "/outside.txt")
      try manager.createSymbolicLink(atPath: root + "/sources/copy.txt", withDestinationPath: "inside.txt")
      let texts = try load(root)
      #expect(texts["wire"] == nil)
      #expect(texts.diagnostics.map(\.code) == [.unreadableSource])
      #expect(texts.diagnostics.first?.message == "the symbolic link `sources/wire.txt` is not followed")
      #expect(texts["copy"]?.bytes == Array("open".utf8))
    }
  }

  /// The folder of a project may be no link out of it; a folder that a person names may be anywhere.
  @Test func theFolderItselfStaysInside() throws {
    try Self.withFolder { root in
      let manager = FileManager.default
      try manager.createDirectory(atPath: root + "/project", withIntermediateDirectories: true)
      try "Fourteen.".write(toFile: root + "/sources/wire.txt", atomically: false, encoding: .utf8)
      try manager.createSymbolicLink(
        atPath: root + "/project/sources", withDestinationPath: root + "/sources")
      let corpus = try Corpus.fixture(Corpus.outlets)
      let path = root + "/project/sources"
      let refused = SourceTexts.load(path, shownAs: "sources", within: root + "/project", for: corpus)
      #expect(refused["wire"] == nil && refused.diagnostics.map(\.code) == [.unreadableSource])
      #expect(SourceTexts.load(path, shownAs: "sources", for: corpus)["wire"] != nil)
    }
  }

  @Test func refusesFoldersPipesAndGiants() throws {
    try Self.withFolder { root in
      try FileManager.default.createDirectory(
        atPath: root + "/sources/wire.txt", withIntermediateDirectories: true)
      #expect(mkfifo(root + "/sources/copy.txt", 0o644) == 0)
      #expect(FileManager.default.createFile(atPath: root + "/sources/gazette-page.txt", contents: nil))
      #expect(truncate(root + "/sources/gazette-page.txt", off_t(SourceTexts.maximumText + 1)) == 0)
      let texts = try load(root)
      #expect(texts.diagnostics.map(\.code) == [.unreadableSource, .unreadableSource, .unreadableSource])
      #expect(["wire", "copy", "gazette-page"].allSatisfy { texts[$0] == nil })
      let giant = try #require(texts.diagnostics.last)
      #expect(
        giant.message == "the text `sources/gazette-page.txt` has 16777217 bytes; the limit is 16777216")
      #expect(giant.primary?.span.text.name != "sources/gazette-page.txt" && !giant.helps.isEmpty)
    }
  }

  /// A text that was renamed leaves its source to receipts.
  @Test func pointsOutTextsOfNoSource() throws {
    try Self.withFolder { root in
      for name in ["wire", "wire-2", "copy", "notes.md"] {
        let file = root + "/sources/" + name + (name.contains(".") ? "" : ".txt")
        try "Fourteen.".write(toFile: file, atomically: false, encoding: .utf8)
      }
      let unclaimed = try #require(try load(root).diagnostics.first)
      #expect(unclaimed.code == .unclaimedText && unclaimed.severity == .warning)
      #expect(unclaimed.message == "no source has the text `sources/wire-2.txt`")
      #expect(unclaimed.notes == ["no text is here of `gazette-page`"])
      // Where every text is here, another file is somebody's notes.
      try "Ours.".write(toFile: root + "/sources/gazette-page.txt", atomically: false, encoding: .utf8)
      #expect(try load(root).diagnostics.isEmpty)
    }
  }

  @Test func refusesWhatIsNotUTF8() throws {
    try Self.withFolder { root in
      try Data([0x41, 0xFF, 0x42]).write(to: URL(fileURLWithPath: root + "/sources/wire.txt"))
      let texts = try load(root)
      #expect(texts.diagnostics.map(\.code) == [.notUTF8])
      #expect(texts["wire"] == nil)
    }
  }

  /// A text that is there and broken is not missing as well.
  @Test func aBrokenTextIsReportedOnce() throws {
    try Self.withFolder { root in
      try Data([0x41, 0xFF, 0x42]).write(to: URL(fileURLWithPath: root + "/sources/wire.txt"))
      let corpus = try Corpus.fixture(Corpus.outlets + LockTests.yaml)
      let texts = SourceTexts.load(root + "/sources", shownAs: "sources", for: corpus)
      let report = EvidenceGate(corpus: corpus, texts: texts, lock: Lock()).report()
      let ofWire = report.diagnostics.filter { $0.message.contains("`wire`") || $0.code == .notUTF8 }
      #expect(ofWire.map(\.code) == [.notUTF8])
    }
  }
}
