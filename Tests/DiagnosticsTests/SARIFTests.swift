import Diagnostics
import Foundation
import Testing

/// What SARIF 2.1.0 demands of every log, beyond the golden cases.
@Suite struct SARIFTests {
  private struct Log: Decodable {
    struct Message: Decodable { var text: String }

    struct Rule: Decodable {
      var id: String
      var shortDescription: Message
      var fullDescription: Message
      var help: Message
    }

    struct Driver: Decodable {
      var name: String
      var rules: [Rule]
    }

    struct Tool: Decodable { var driver: Driver }

    struct Artifact: Decodable {
      var uri: String
      var uriBaseId: String?
    }

    struct Region: Decodable {
      var startLine, startColumn, endLine, endColumn, byteOffset, byteLength: Int
    }

    struct Place: Decodable {
      var artifactLocation: Artifact
      var region: Region
    }

    struct Location: Decodable {
      var id: Int?
      var physicalLocation: Place
      var message: Message?
    }

    struct Result: Decodable {
      var ruleId: String
      var ruleIndex: Int
      var level: String
      var message: Message
      var locations: [Location]
      var relatedLocations: [Location]
    }

    struct Run: Decodable {
      var tool: Tool
      var columnKind: String
      var results: [Result]
    }

    var version: String
    var runs: [Run]
  }

  private static func diagnostics(_ name: String) throws -> [Diagnostic] {
    try PrinterCase(String(contentsOfFile: PrinterTests.folder + "/" + name, encoding: .utf8)).diagnostics
  }

  @Test(arguments: PrinterTests.names) func everyLogIsWellFormed(_ name: String) throws {
    let diagnostics = try Self.diagnostics(name).sortedForPrinting()
    let text = DiagnosticPrinter.sarif().print(diagnostics)
    let log = try JSONDecoder().decode(Log.self, from: Data(text.utf8))
    let run = try #require(log.runs.first)
    #expect(log.version == "2.1.0")
    #expect(log.runs.count == 1)
    #expect(run.columnKind == "unicodeCodePoints")
    #expect(run.results.count == diagnostics.count)
    let rules = run.tool.driver.rules
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(rules.allSatisfy { !$0.shortDescription.text.isEmpty && !$0.help.text.isEmpty })
    for (result, diagnostic) in zip(run.results, diagnostics) {
      #expect(rules[result.ruleIndex].id == result.ruleId)
      #expect(["error", "warning", "note"].contains(result.level))
      #expect(!result.message.text.isEmpty)
      #expect(result.locations.count == (diagnostic.primary == nil ? 0 : 1))
      let ids = result.relatedLocations.compactMap(\.id)
      #expect(Set(ids).count == diagnostic.related.count)
      for location in result.locations + result.relatedLocations { expectSound(location.physicalLocation) }
    }
  }

  private func expectSound(_ place: Log.Place) {
    let region = place.region
    #expect(region.startLine >= 1 && region.startColumn >= 1 && region.endColumn >= 1)
    #expect((region.startLine, region.startColumn) <= (region.endLine, region.endColumn))
    #expect(region.byteOffset >= 0 && region.byteLength >= 0)
    let isPath = #/(?:[A-Za-z0-9\-._~\/]|%[0-9A-F]{2})+/#
    #expect(place.artifactLocation.uri.wholeMatch(of: isPath) != nil)
    #expect(place.artifactLocation.uriBaseId == "%SRCROOT%")
  }

  /// The schema of SARIF allows no other properties than its own; these are the ones that we use, by the
  /// property in which their object stands.
  private static let properties: [String: Set<String>] = [
    "log": ["$schema", "version", "runs"], "runs": ["tool", "columnKind", "results"], "tool": ["driver"],
    "driver": ["name", "version", "rules"],
    "rules": ["id", "shortDescription", "fullDescription", "help"],
    "shortDescription": ["text"], "fullDescription": ["text"], "help": ["text"], "message": ["text"],
    "results": ["ruleId", "ruleIndex", "level", "message", "locations", "relatedLocations"],
    "locations": ["physicalLocation", "message"],
    "relatedLocations": ["id", "physicalLocation", "message"],
    "physicalLocation": ["artifactLocation", "region"], "artifactLocation": ["uri", "uriBaseId"],
    "region": ["startLine", "startColumn", "endLine", "endColumn", "byteOffset", "byteLength"],
  ]

  @Test(arguments: PrinterTests.names) func noLogHasAPropertyOfItsOwn(_ name: String) throws {
    let text = try DiagnosticPrinter.sarif().print(Self.diagnostics(name))
    expectKnown(try JSONSerialization.jsonObject(with: Data(text.utf8)), in: "log")
  }

  private func expectKnown(_ value: Any, in place: String) {
    if let items = value as? [Any] { for item in items { expectKnown(item, in: place) } }
    guard let object = value as? [String: Any] else { return }
    #expect(Set(object.keys).isSubset(of: Self.properties[place] ?? []), "in \(place)")
    for (key, inner) in object { expectKnown(inner, in: key) }
  }

  @Test func pathsThatLeadOutHaveNoBase() {
    var options = PrintingOptions()
    let text = SourceText(name: "a b.txt", text: "words")
    let diagnostic = Diagnostic(.error, DiagnosticCode("any", "Any."), "m", at: Span(text, 0..<5))
    options.path = { "../texts/" + $0 }
    #expect(DiagnosticPrinter.sarif(options).print([diagnostic]).contains(#"{"uri":"../texts/a%20b.txt"}"#))
    options.path = { "/srv/texts/" + $0 }
    #expect(
      DiagnosticPrinter.sarif(options).print([diagnostic]).contains(#"{"uri":"file:///srv/texts/a%20b.txt"}"#)
    )
  }

  /// Every case against the published schema, when `SARIF_SCHEMA` names its file and `BRIEFGEN_PYTHON` a Python
  /// with `jsonschema`.
  @Test(.enabled(if: Validator.isThere, "set SARIF_SCHEMA to the path of sarif-schema-2.1.0.json"))
  func everyLogIsValid() throws {
    let logs = try PrinterTests.names.map { try DiagnosticPrinter.sarif().print(Self.diagnostics($0)) }
    #expect(try Validator.faults(of: logs + [DiagnosticPrinter.sarif().print([])]) == "")
  }
}

/// An independent validator of JSON Schema.
private enum Validator {
  private static let environment = ProcessInfo.processInfo.environment
  static let isThere = environment["SARIF_SCHEMA"] != nil && environment["BRIEFGEN_PYTHON"] != nil

  private static let script = """
    import json, sys, jsonschema
    schema = json.load(open(sys.argv[1]))
    validator = jsonschema.validators.validator_for(schema)(schema)
    for log in json.load(open(sys.argv[2])):
      for error in validator.iter_errors(json.loads(log)):
        print(list(error.absolute_path), error.message)
    """

  static func faults(of logs: [String]) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: "sarif-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONEncoder().encode(logs).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: environment["BRIEFGEN_PYTHON"] ?? "")
    process.arguments = ["-c", script, environment["SARIF_SCHEMA"] ?? "", file.path(percentEncoded: false)]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }
}
