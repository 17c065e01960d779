import Diagnostics
import Foundation
import Templates
import Testing

/// Feeds the conformance suite, when `GOLDEN_LIQUID` names its file, to `briefgen render --batch` as one stream.
@Suite(.enabled(if: ConformanceSuite.file != nil, "set GOLDEN_LIQUID to the path of golden_liquid.json"))
struct BatchConformanceTests {
  /// The suite as requests, one a line.
  private static let requests = """
    {% for test in tests %}{"template": {{ test.template | json }}, "profile": "compatible"\
    {% if test.data %}, "data": {{ test.data | json }}{% endif %}\
    {% if test.templates %}, "templates": {{ test.templates | json }}{% endif %}\
    {% if test.tags contains "strict2" %}, "grammar": "strict2"{% endif %}}
    {% endfor %}
    """

  @Test func everyCaseIsAnsweredRightly() throws {
    let suite = try JSONReader.read(
      [UInt8](Data(contentsOf: URL(filePath: try #require(ConformanceSuite.file)))))
    guard case .array(let tests) = suite["tests"] else {
      Issue.record("the file is no suite")
      return
    }
    let environment = Environment()
    let template = try environment.compile(SourceText(name: "requests", text: Self.requests), output: .none)
    let program = try Program()
    defer { program.remove() }
    let requests = Data(try template.render(environment.bind(suite)))
    try requests.write(to: program.directory.appending(path: "requests"))

    let run = try program.shell("briefgen render --batch < requests")
    let answers = run.output.split(separator: UInt8(ascii: "\n"))
    #expect(run.status == 0)
    #expect(answers.count == tests.count)
    var passed = 0
    for (test, answer) in zip(tests, answers) {
      let isRight = try Self.isRight(JSONReader.read([UInt8](answer)), for: test)
      if isRight { passed += 1 }
      #expect(isRight, "\(test["name"] ?? ""): \(String(decoding: answer, as: UTF8.self))")
    }
    #expect(passed == 1054)
  }

  private static func isRight(_ answer: TemplateValue, for test: TemplateValue) -> Bool {
    if test["invalid"] == true { return answer["error"] != nil }
    guard let result = answer["result"] else { return false }
    if case .array(let several) = test["results"] { return several.contains(result) }
    return result == test["result"]
  }
}

private enum ConformanceSuite {
  static let file = ProcessInfo.processInfo.environment["GOLDEN_LIQUID"]
}
