import Testing

@testable import Templates

/// Every escaping rule is there for a reason: without it the fuzzer finds a document that changes.
@Suite struct EscapeRuleTests {
  /// All rules but one.
  struct Without: EscapeRules {
    let missing: EscapeRule
    func applies(_ rule: EscapeRule) -> Bool { rule != missing }
  }

  @Test(arguments: EscapeRule.allCases)
  func fuzzerMissesTheRule(_ rule: EscapeRule) {
    let rules = Without(missing: rule)
    var random = SplitMix(seed: 7)
    for round in 0..<100_000 {
      let template = EscapeFuzzTests.templates[round % EscapeFuzzTests.templates.count]
      let values = template.contexts.map { FuzzData.value(for: $0, using: &random) }
      if case .different = template.outcome(values, rules: rules) { return }
    }
    Issue.record("no document showed that `\(rule)` is missing")
  }
}
