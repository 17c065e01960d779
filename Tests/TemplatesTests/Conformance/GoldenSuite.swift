import Diagnostics
import Foundation
import Templates

/// The conformance suite of the Liquid community, read from the file that `GOLDEN_LIQUID` names.
struct GoldenSuite {
  struct Case {
    var name: String
    var template: String
    var data: TemplateValue
    var partials: [String: String]
    /// Any of these is right; none means that the template must fail.
    var results: [String]
    var isStrict2: Bool
  }

  let cases: [Case]

  static var file: String? { ProcessInfo.processInfo.environment["GOLDEN_LIQUID"] }

  init(file: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    guard case .array(let tests) = try JSONReader.read(bytes)["tests"] else {
      cases = []
      return
    }
    cases = tests.map(Case.init)
  }

  /// How a case came out.
  enum Outcome: Equatable {
    case passed
    case wrong(String)
    /// It failed where it should not have, with the code of its first error.
    case failed(code: String)
    /// It should have failed.
    case accepted
  }

  static func run(_ test: Case, profile: Profile) -> Outcome {
    var profile = profile
    if test.isStrict2 { profile.grammar = .strict2 }
    let environment = Environment(profile: profile, loader: DictionaryLoader(test.partials))
    do {
      let template = try environment.compile(
        SourceText(name: "test", text: test.template), output: .none)
      let result = String(decoding: try template.render(environment.bind(test.data)), as: UTF8.self)
      if test.results.isEmpty { return .accepted }
      return test.results.contains(result) ? .passed : .wrong(result)
    } catch {
      return test.results.isEmpty ? .passed : .failed(code: error.diagnostics.first?.code.name ?? "")
    }
  }
}

extension GoldenSuite.Case {
  init(_ test: TemplateValue) {
    func text(_ value: TemplateValue?) -> String? {
      if case .string(let text) = value { text } else { nil }
    }
    name = text(test["name"]) ?? ""
    template = text(test["template"]) ?? ""
    data = test["data"] ?? [:]
    partials = [:]
    if case .object(let fields) = test["templates"] {
      for field in fields { partials[field.name] = text(field.value) ?? "" }
    }
    results = text(test["result"]).map { [$0] } ?? []
    if case .array(let several) = test["results"] { results = several.compactMap { text($0) } }
    isStrict2 = test["tags"] == .array([.string("strict2")])
    if case .array(let tags) = test["tags"] { isStrict2 = tags.contains("strict2") }
  }
}
