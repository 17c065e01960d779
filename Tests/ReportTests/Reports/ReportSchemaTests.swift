import Foundation
import Testing

@testable import Report

/// The schemas accept what the reports print and refuse what they do not.
@Suite struct ReportSchemaTests {
  private static let python = ProcessInfo.processInfo.environment["BRIEFGEN_PYTHON"]

  private static let script = """
    import json, sys, jsonschema
    schema, report = (json.load(open(path)) for path in sys.argv[1:])
    jsonschema.Draft7Validator.check_schema(schema)
    validator = jsonschema.Draft7Validator(schema)
    for error in validator.iter_errors(report):
      print(list(error.absolute_path), error.message)
    report["more"] = 1
    assert not validator.is_valid(report)
    """

  @Test(.enabled(if: python != nil), arguments: ReportReference.Kind.allCases)
  func whatIsPrintedIsValid(_ kind: ReportReference.Kind) throws {
    let example = try StraitProject()
    let report =
      switch kind {
      case .sourcing: example.sourcing.text()
      case .impact: ImpactReport(impact: try example.impact(of: "statement"), desk: example.desk).text()
      }
    let folder = FileManager.default.temporaryDirectory.appending(path: "report-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = [("schema", ReportReference.schema(of: kind)), ("report", report)].map { name, text in
      (folder.appending(path: name), text)
    }
    for (file, text) in files { try Data(text.utf8).write(to: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      [Self.python ?? "", "-c", Self.script] + files.map { $0.0.path(percentEncoded: false) }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let faults = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(String(decoding: faults, as: UTF8.self) == "")
    #expect(process.terminationStatus == 0)
  }
}
