import Diagnostics
import Foundation
@testable import Report
import Testing

/// The committed schemas and the reference page are what the field list says now.
@Suite struct GeneratedPagesTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  @Test(arguments: [
    "schema/corpus.schema.json", "schema/project.schema.json", "schema/sourcing.schema.json",
    "schema/impact.schema.json", "corpus.md", "reports.md",
  ])
  func isCurrent(_ name: String) throws {
    let generated =
      switch name {
      case "schema/corpus.schema.json": JSONSchema.corpus()
      case "schema/project.schema.json": JSONSchema.project()
      case "schema/sourcing.schema.json": ReportReference.schema(of: .sourcing)
      case "schema/impact.schema.json": ReportReference.schema(of: .impact)
      case "reports.md": ReportReference.markdown()
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

  /// What the reference page shows as an example is one.
  @Test func examplesAreValid() throws {
    var shapes = ShapeCollector()
    for list in CorpusList.all { shapes.add(list.shape) }
    shapes.add(ProjectFields.shape.description)
    var checked = 0
    for shape in shapes.shapes {
      for field in shape.fields {
        guard let example = field.example else { continue }
        let context = LoadContext()
        context.languages = ["en", "zh-Hans"]
        let text = SourceText(name: "\(shape.name).yaml", text: "\(field.name): \(example)\n")
        let result = try YAMLReader.read(text)
        guard let entry = result.document?.root?.entries?.first else {
          Issue.record("\(shape.name).\(field.name): \(example)")
          continue
        }
        field.check(entry.value, context)
        #expect(
          context.findings.diagnostics.isEmpty,
          "\n\(DiagnosticPrinter.short.print(context.findings.diagnostics))")
        checked += 1
      }
    }
    #expect(checked > 100)
  }

  /// Holds the schemas to the cases with Python's `jsonschema`, when `BRIEFGEN_PYTHON` names an interpreter
  /// that has it and PyYAML.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BRIEFGEN_PYTHON"] != nil))
  func schemasAgreeWithLoading() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      try #require(ProcessInfo.processInfo.environment["BRIEFGEN_PYTHON"]),
      LoadingCase.folder + "/check_schema.py",
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
