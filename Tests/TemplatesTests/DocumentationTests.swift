import Diagnostics
import Foundation
import Templates
import Testing

/// The Swift of the documentation is the Swift of this file, and what the documentation says of it is so.
@Suite struct DocumentationTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Sources/Templates/Templates.docc").standardizedFileURL

  @Test(arguments: ["FirstTemplate", "OwnFilter", "ReadingErrors"])
  func everySnippetStandsInThisFile(_ article: String) throws {
    let snippets = try Self.snippets("swift", in: article)
    #expect(!snippets.isEmpty)
    let code = Self.solid(try String(contentsOfFile: #filePath, encoding: .utf8))
    for snippet in snippets {
      #expect(code.contains(Self.solid(snippet)), "not compiled here:\n\(snippet)")
    }
  }

  @Test func theArticlesAreListed() throws {
    let page = try String(contentsOf: Self.folder.appending(path: "Templates.md"), encoding: .utf8)
    let listed = page.matches(of: /<doc:(\w+)>/).map { String($0.1) }
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path(percentEncoded: false))
      .filter {
        $0 != "Templates.md"
      }
    #expect(listed.sorted() == files.map { $0.replacing(".md", with: "") }.sorted())
  }

  @Test func aFirstTemplate() throws {
    let environment = Environment()
    let source = SourceText(
      name: "letter", text: "Dear {{ name | capitalize }}, you have {{ count }} letters.")
    let letter = try environment.compile(source, output: .plain)
    let data = environment.bind(["name": "ada", "count": 2])
    let bytes = try letter.render(data)
    #expect(String(decoding: bytes, as: UTF8.self) == "Dear Ada, you have 2 letters.\n")
  }

  @Test func theSameDataInAnotherFormat() throws {
    let environment = Environment()
    let page = try environment.compile(SourceText(name: "page", text: "<p>{{ name }}</p>"), output: .html)
    let note = try environment.compile(SourceText(name: "note", text: "- {{ name }}"), output: .markdown)
    let hostile = environment.bind(["name": "*<b>*"])
    #expect(String(decoding: try page.render(hostile), as: UTF8.self) == "<p>*&lt;b&gt;*</p>\n")
    #expect(String(decoding: try note.render(hostile), as: UTF8.self) == "- \\*&lt;b>\\*\n")
  }

  @Test func partials() throws {
    let rows = DictionaryLoader(["row": "- {{ item.title }}\n"])
    let list = try Environment(loader: rows).compile(
      SourceText(name: "list", text: "{% for item in items %}{% render 'row', item: item %}{% endfor %}"),
      output: .markdown)
    let data = Environment().bind(["items": [["title": "one"], ["title": "two"]]])
    #expect(String(decoding: try list.render(data), as: UTF8.self) == "- one\n- two\n")
  }

  @Test func aFilterOfOnesOwn() throws {
    let initials = FilterDefinition(
      "initials", [.init("separator", isRequired: false)],
      documentation: "The first letters of the words of a text."
    ) { (input, arguments) throws(FilterDefinition.Failure) in
      guard case .string(let text) = input else {
        throw FilterDefinition.Failure("only text has initials", help: "give it a string")
      }
      var separator = ""
      if case .string(let given) = arguments[0] { separator = given }
      let letters = text.split(separator: " ").compactMap(\.first).map { String($0) }
      return .string(letters.joined(separator: separator))
    }
    let environment = Environment(filters: [initials])
    let text = "{{ 'Ada Lovelace' | initials: '.' }} {{ 'Ada Lovelace' | initials }}"
    let template = try environment.compile(SourceText(name: "t", text: text), output: .none)
    #expect(String(decoding: try template.render(environment.bind([:])), as: UTF8.self) == "A.L AL")
  }

  @Test func theFrameOfAnError() throws {
    var printed = ""
    func print(_ text: String) { printed = text }
    do {
      _ = try Environment().compile(
        SourceText(name: "letter", text: "Dear {{ name | capitalise }}"), output: .plain)
    } catch {
      print(DiagnosticPrinter.full(color: false).print(error.diagnostics))
    }
    #expect(try Self.snippets("text", in: "ReadingErrors") == [printed])
  }

  func summary(of error: TemplateErrors) -> [String] {
    error.diagnostics.map { diagnostic in
      guard let span = diagnostic.primary?.span else { return diagnostic.code.name }
      let (line, column) = span.text.position(of: span.range.lowerBound)
      return "\(diagnostic.code.name) at \(span.text.name):\(line):\(column)"
    }
  }

  @Test func thePartsOfAnError() {
    #expect(throws: TemplateErrors.self) {
      do throws(TemplateErrors) {
        _ = try Environment().compile(
          SourceText(name: "letter", text: "{{ x | capitalise }}"), output: .plain)
      } catch {
        #expect(summary(of: error) == ["unknown-filter at letter:1:8"])
        throw error
      }
    }
  }

  @Test func beforeThereIsData() throws {
    let template = try Environment().compile(
      SourceText(name: "t", text: "{% if person.nmae %}{{ person.name }}{% endif %}"), output: .plain)
    let example: TemplateValue = ["person": ["name": "Ada"]]
    let faults = template.check(against: DataShape(of: example))
    #expect(faults.map(\.message) == ["`person` has no field `nmae`"])
    #expect(faults.map(\.code.name) == ["unknown-path"])
  }

  /// The fenced blocks of an article in one language.
  private static func snippets(_ language: String, in article: String) throws -> [String] {
    let text = try String(contentsOf: folder.appending(path: article + ".md"), encoding: .utf8)
    return text.components(separatedBy: "\n```").dropFirst().filter { $0.hasPrefix(language + "\n") }
      .map { $0.dropFirst(language.count + 1) + "\n" }
  }

  /// Without white space: the formatter breaks lines here as it likes.
  private static func solid(_ code: String) -> String { code.filter { !$0.isWhitespace } }
}
