import Diagnostics
import Templates
import Testing

/// The module as a Swift program uses it.
@Suite struct LibraryTests {
  private func render(_ text: String, _ data: TemplateValue, _ environment: Environment) throws -> String {
    let template = try environment.compile(SourceText(name: "t", text: text), output: .none)
    return String(decoding: try template.render(environment.bind(data)), as: UTF8.self)
  }

  @Test func aFilterOfOnesOwn() throws {
    let shout = FilterDefinition(
      "shout", [.init("mark"), .init("times", isRequired: false)], documentation: "The text, loudly."
    ) { (input, arguments) throws(FilterDefinition.Failure) in
      guard case .string(let text) = input else {
        throw FilterDefinition.Failure("only text can be shouted", help: "give it a string")
      }
      guard case .string(let mark) = arguments[0] else { return input }
      guard case .int(let times) = arguments[1] else { return .string(text + mark) }
      return .array(Array(repeating: .string(text + mark), count: times))
    }
    let environment = Environment(filters: [shout])
    #expect(
      try render("{{ 'hi' | shout: '!' }} {{ 'a' | shout: '?', 2 | join: '-' }}", [:], environment)
        == "hi! a?-a?")
    #expect(throws: TemplateErrors.self) { try render("{{ 5 | shout: '!' }}", [:], environment) }
    #expect(throws: TemplateErrors.self) { try render("{{ 'a' | shout }}", [:], environment) }
  }

  @Test func ownFiltersReplaceOurs() throws {
    let upcase = FilterDefinition("upcase", documentation: "Nothing.") { (input, _) in input }
    #expect(try render("{{ 'a' | upcase }}", [:], Environment(filters: [upcase])) == "a")
  }

  @Test func clockZoneAndLocaleAreGiven() throws {
    let environment = Environment(locale: .french, zone: 3600, now: 1_457_913_600)
    #expect(
      try render("{{ 'now' | date: '%-d %B %Y %H:%M %z' }}", [:], environment) == "14 mars 2016 01:00 +0100")
    #expect(try render("{{ 1234.5 | number }}", [:], environment) == "1\u{202F}234,5")
  }

  @Test func oneTemplateRendersAlikeOnManyThreads() async throws {
    let environment = Environment(loader: DictionaryLoader(["row": "{{ n }}: {{ name | upcase }}\n"]))
    let source = SourceText(
      name: "t", text: "{% for p in list %}{% render 'row', n: forloop.index, name: p %}{% endfor %}")
    let template = try environment.compile(source, output: .markdown)
    let data = environment.bind(["list": .array((0..<50).map { .string("name *\($0)*") })])
    let expected = try template.render(data)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<64 { group.addTask { try template.render(data) } }
      for try await result in group { #expect(result == expected) }
    }
  }

  @Test func everyErrorOfACompilationIsThrown() {
    let source = SourceText(name: "t", text: "{{ a | nosuch }}{% nosuch %}{{ b c }}")
    do {
      _ = try Environment().compile(source, output: .html)
      Issue.record("the template should be refused")
    } catch {
      #expect(error.diagnostics.map(\.code.name) == ["unknown-filter", "unknown-tag", "unexpected-token"])
    }
  }
}
