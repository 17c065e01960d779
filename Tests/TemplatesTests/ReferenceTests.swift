import Diagnostics
import Foundation
import Templates
import Testing

/// The reference in `docs/templates` is made from the definitions, and the definitions are complete.
@Suite struct ReferenceTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/templates")

  @Test func thePagesAreUpToDate() throws {
    for (name, text) in [
      ("filters.md", ReferencePage.filters), ("tags.md", ReferencePage.tags),
      ("errors.md", ReferencePage.errors),
    ] {
      let path = Self.folder.appending(path: name)
      if CaseFile.accepts { try text.write(to: path, atomically: true, encoding: .utf8) }
      #expect(
        try String(contentsOf: path, encoding: .utf8) == text, "\(name) is out of date: run make accept")
    }
  }

  @Test func everyDefinitionIsDocumented() {
    for filter in TemplatesCatalogue.filters {
      #expect(filter.documentation.hasSuffix("."), "\(filter.name)")
      #expect(filter.example != nil, "\(filter.name)")
    }
    for tag in TemplatesCatalogue.tags {
      #expect(tag.documentation.hasSuffix("."), "\(tag.name)")
      #expect(tag.syntax.contains(tag.name), "\(tag.name)")
    }
  }

  @Test func everyCodeIsExplainedOnce() {
    let codes = TemplatesCatalogue.diagnosticCodes
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.explanation.hasSuffix("."), "\(code.name)") }
  }

  /// Codes whose input is no text in a case file; the named test shows them.
  static let shownElsewhere = [
    "invalid-json": "HostileTests.brokenJSON", "invalid-utf8": "HostileTests.bytesThatAreNotText",
    "unknown-path": "AnalysisTests.unknownPathsAreFoundInBranchesAndDefaults",
  ]

  @Test func everyCodeHasACaseThatShowsItsFrame() throws {
    let shown = try CaseFile.all().flatMap(\.lines).joined(separator: "\n")
    for code in TemplatesCatalogue.diagnosticCodes where Self.shownElsewhere[code.name] == nil {
      #expect(shown.contains("[\(code.name)]:"), "no case shows \(code.name)")
    }
  }
}

/// The pages of the reference.
enum ReferencePage {
  static var filters: String {
    var page = """
      # Filters

      A filter changes a value: `{{ value | filter: argument, name: argument }}`. Filters are applied from left
      to right. This page is made from the definitions of the filters; each example is run by the tests.

      """
    for filter in TemplatesCatalogue.filters {
      page += "\n## \(filter.name)\n\n\(form(filter))\(filter.isExtended ? " (extended dialect)" : "")\n\n"
      page += filter.documentation + "\n"
      if let example = filter.example { page += text(of: example) }
    }
    return page
  }

  private static func form(_ filter: FilterDefinition) -> String {
    let arguments = filter.parameters.map { parameter in
      let name = parameter.isNamed ? "\(parameter.name): …" : parameter.name
      return parameter.isRequired ? name : "[\(name)]"
    }
    return "`\(filter.name)\(arguments.isEmpty ? "" : ": " + arguments.joined(separator: ", "))`"
  }

  static var tags: String {
    var page = """
      # Tags

      A tag controls what is printed: `{% tag … %}`. This page is made from the definitions of the tags; each
      example is run by the tests.

      """
    for tag in TemplatesCatalogue.tags {
      page += "\n## \(tag.name)\(tag.isExtended ? " (extended dialect)" : "")\n\n"
      page += "```liquid\n\(tag.syntax)\n```\n\n\(tag.documentation)\n"
      page += text(of: tag.example)
    }
    return page
  }

  static var errors: String {
    var page = """
      # Errors and warnings

      What compiling and rendering a template may report. This page is made from the definitions.

      """
    for code in TemplatesCatalogue.diagnosticCodes.sorted(by: { $0.name < $1.name }) {
      page += "\n## \(code.name)\n\n\(code.explanation)\n"
    }
    return page
  }

  private static func text(of example: CatalogueExample) -> String {
    var text = "\nTemplate:\n\n" + fenced(example.template, "liquid")
    for (name, partial) in example.partials.sorted(by: { $0.key < $1.key }) {
      text += "\nPartial `\(name)`:\n\n" + fenced(partial, "liquid")
    }
    if example.data != [:] { text += "\nData:\n\n" + fenced(json(example.data), "json") }
    return text + "\nResult:\n\n" + fenced(example.result, "text")
  }

  private static func fenced(_ text: String, _ info: String) -> String {
    "```\(info)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")```\n"
  }

  private static func json(_ value: TemplateValue) -> String {
    switch value {
    case .null: "null"
    case .bool(let value): "\(value)"
    case .int(let value): "\(value)"
    case .double(let value): "\(value)"
    case .string(let text), .markup(let text, _):
      "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        + "\""
    case .array(let items): "[" + items.map(json).joined(separator: ", ") + "]"
    case .object(let fields):
      "{" + fields.map { "\"\($0.name)\": \(json($0.value))" }.joined(separator: ", ") + "}"
    }
  }
}
