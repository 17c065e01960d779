import Foundation
import Templates
import Testing

/// Runs the conformance suite when `GOLDEN_LIQUID` names its file.
@Suite(.enabled(if: GoldenSuite.file != nil, "set GOLDEN_LIQUID to the path of golden_liquid.json"))
struct GoldenTests {
  let suite: GoldenSuite

  init() throws { suite = try GoldenSuite(file: GoldenSuite.file ?? "") }

  @Test func everyCasePassesInTheCompatibleProfile() {
    var passed = 0
    for test in suite.cases {
      let outcome = GoldenSuite.run(test, profile: .compatible)
      if outcome == .passed { passed += 1 }
      #expect(
        outcome == .passed, "\(test.name): \(test.template.debugDescription) should give \(test.results)")
    }
    #expect(passed == 1054)
  }
}
