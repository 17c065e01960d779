import Foundation
import Report
import Testing

/// The committed schemas and the reference page are what the field list says now.
@Suite struct GeneratedPagesTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test(arguments: ["schema/corpus.schema.json", "schema/project.schema.json", "corpus.md"])
  func isCurrent(_ name: String) throws {
    let generated =
      switch name {
      case "schema/corpus.schema.json": JSONSchema.corpus()
      case "schema/project.schema.json": JSONSchema.project()
      case _: CorpusReference.markdown()
      }
    let path = Self.root + "/docs/" + name
    if LoadingTests.isAccepting {
      try FileManager.default.createDirectory(
        atPath: Self.root + "/docs/schema", withIntermediateDirectories: true)
      try generated.write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(try String(contentsOfFile: path, encoding: .utf8) == generated, "run with BRIEFGEN_ACCEPT=1")
    }
  }
}
