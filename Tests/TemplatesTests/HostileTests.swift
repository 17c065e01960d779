import Diagnostics
import Templates
import Testing

/// Templates and data that want to break the engine end in an error or the right output.
@Suite struct HostileTests {
  static func outcome(
    _ template: [UInt8], data: TemplateValue = [:], profile: Profile = .strict, output: OutputFormat = .none
  ) -> Result<[UInt8], TemplateErrors> {
    let environment = Environment(profile: profile)
    return Result { () throws(TemplateErrors) in
      let compiled = try environment.compile(SourceText(name: "t", bytes: template), output: output)
      return try compiled.render(environment.bind(data))
    }
  }

  static func code(_ template: String, repeating: Int = 1, tail: String = "") -> String {
    let text = String(repeating: template, count: repeating) + tail
    switch outcome([UInt8](text.utf8), profile: .compatible) {
    case .success(let bytes): return "\(bytes.count) bytes"
    case .failure(let errors): return errors.diagnostics.first?.code.name ?? ""
    }
  }

  @Test(arguments: [
    ("{{", 500_000, "unclosed-output"), ("{%", 500_000, "unclosed-tag"),
    ("{% if a %}", 100_000, "nesting-limit"),
    ("{% comment %}", 80_000, "missing-end"), ("{% raw %}", 80_000, "missing-end"),
    ("{% liquid liquid ", 50_000, "unclosed-tag"), ("{% else %}", 100_000, "unexpected-end-tag"),
    ("{{ [x] }}", 50_000, "0 bytes"), ("{{ x | nosuch: }}", 40_000, "unexpected-end"),
    ("}}%}", 250_000, "1000000 bytes"), ("{{ a }}", 100_000, "0 bytes"),
  ])
  func manyOpenings(_ text: String, _ count: Int, _ expected: String) {
    #expect(Self.code(text, repeating: count) == expected)
  }

  @Test func deepExpressions() {
    #expect(Self.code("{{ " + String(repeating: "a[", count: 100_000) + " }}") == "nesting-limit")
    #expect(Self.code("{{ " + String(repeating: "(", count: 100_000) + " }}") == "nesting-limit")
    #expect(
      Self.code("{% if " + String(repeating: "a and ", count: 100_000) + "b %}{% endif %}") == "nesting-limit"
    )
    #expect(Self.code("{{ a" + String(repeating: ".a", count: 100_000) + " }}") == "0 bytes")
    #expect(Self.code("{{ 'a'" + String(repeating: " | upcase", count: 50_000) + " }}") == "1 bytes")
    #expect(Self.code("{% liquid " + String(repeating: "liquid ", count: 100_000) + " %}") == "nesting-limit")
  }

  @Test func searchesDoNotRepeat() {
    #expect(Self.code("{% comment %}" + String(repeating: "{% raw %}", count: 100_000)) == "missing-end")
    let names = (0..<5_000).map { "{% assign v\($0) = 1 %}" }.joined()
    #expect(Self.code(names + String(repeating: "{{ ['v1'] }}{{ [v1] }}", count: 5_000)) == "5000 bytes")
  }

  @Test func bodiesThatAreCompiledAgainAndAgain() {
    let loops = String(repeating: "{% for x in (1..2) %}<b>*a\n> - ", count: 90)
    let text =
      loops + String(repeating: "text [a](b) ", count: 1000) + String(repeating: "{% endfor %}", count: 90)
    var limits = Limits.default
    limits.instructions = 10_000
    let environment = Environment(limits: limits)
    do {
      _ = try environment.compile(SourceText(name: "t", text: text), output: .markdown)
    } catch {
      #expect(error.diagnostics.contains { $0.code.name == "instruction-limit" })
    }
  }

  @Test func errorsAreCounted() {
    guard
      case .failure(let errors) = Self.outcome([UInt8](String(repeating: "{% else %}", count: 100_000).utf8))
    else {
      Issue.record("the template should be refused")
      return
    }
    #expect(errors.diagnostics.count <= 101)
  }

  @Test func partialsThatGrow() {
    // Each includes the next twice: without a limit 2^40 instructions or calls.
    var partials: [String: String] = [:]
    for level in 0..<40 {
      partials["p\(level)"] = "{% include 'p\(level + 1)' %}{% include 'p\(level + 1)' %}"
    }
    partials["p40"] = "x"
    var limits = Limits.default
    limits.steps = 100_000
    let environment = Environment(loader: DictionaryLoader(partials), limits: limits)
    let result = Result { () throws(TemplateErrors) in
      let template = try environment.compile(
        SourceText(name: "t", text: "{% include 'p0' %}"), output: .markdown)
      return try template.render(environment.bind([:]))
    }
    guard case .failure(let errors) = result else {
      Issue.record("the template should reach a limit")
      return
    }
    #expect(errors.diagnostics.first?.code.name == "step-limit")
  }

  @Test func bytesThatAreNotText() {
    for bytes in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x61, 0xF4, 0x90, 0x80, 0x80]] as [[UInt8]] {
      guard case .failure(let errors) = Self.outcome(bytes) else {
        Issue.record("\(bytes) should be refused")
        continue
      }
      #expect(errors.diagnostics.map(\.code.name) == ["invalid-utf8"])
    }
    guard case .success(let nul) = Self.outcome([0x61, 0, 0x62]) else {
      Issue.record("NUL is text")
      return
    }
    #expect(nul == [0x61, 0, 0x62])
  }

  @Test(arguments: [
    "{\"a\": \"\\ud800\"}", "{\"a\": \"\\udc00\"}", "{\"a\": 1,}", "[1 2]", "{\"a\" 1}", "01", "1.", "-",
    "tru",
    "\"\\x\"", "\"a", "\"\u{1}\"", "1e999", "[", "{", "", "{} {}",
  ])
  func brokenJSON(_ text: String) {
    #expect(throws: TemplateErrors.self) { try JSONReader.read([UInt8](text.utf8)) }
  }

  @Test func deepJSON() {
    let brackets = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    let value = try? JSONReader.read(brackets)
    #expect(value == nil)
    #expect(throws: TemplateErrors.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
  }

  @Test func goodJSON() throws {
    let value = try JSONReader.read(
      [UInt8](#"{"b": [1, -2.5, 1e3, true, null], "a": "\ud83d\ude00é\n", "b": 2}"#.utf8))
    #expect(value == ["b": 2, "a": "😀é\n"])
    #expect(
      try JSONReader.read([UInt8]("[12345678901234567890, 9223372036854775807]".utf8)) == [
        1.2345678901234567e19, .int(.max),
      ])
  }

  @Test func largeObjectsKeepTheirOrder() throws {
    let fields = (0..<1000).map { TemplateField("f\($0)", .int($0)) }
    let text =
      "{{ o.f777 }} {% for p in o limit: 3 offset: 500 %}{{ p[0] }}={{ p[1] }} {% endfor %}{{ o[k] }}"
    let result = try Self.outcome([UInt8](text.utf8), data: ["o": .object(fields), "k": "f42"]).get()
    #expect(String(decoding: result, as: UTF8.self) == "777 f500=500 f501=501 f502=502 42")
  }
}
