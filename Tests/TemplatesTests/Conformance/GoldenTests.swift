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

  /// With undefined as an error, exactly the listed cases fail, each because it uses what is undefined.
  @Test func strictnessFailsExactlyTheListedCases() throws {
    var profile = Profile.compatible
    profile.undefined = .error
    try expectList("undefined.txt", profile: profile)
  }

  /// In the product's own profile the list says for each case that comes out differently why.
  @Test func theStrictProfileDiffersExactlyWhereListed() throws {
    try expectList("strict.txt", profile: .strict)
  }

  /// Compares the cases that do not pass, with the reason, with a list in this folder.
  private func expectList(_ file: String, profile: Profile) throws {
    let lines = suite.cases.compactMap { test -> String? in
      switch GoldenSuite.run(test, profile: profile) {
      case .passed: nil
      case .failed(let code): "\(code): \(test.name)"
      case .accepted: "accepted: \(test.name)"
      case .wrong: "differs: \(test.name)"
      }
    }
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: file)
    let text = lines.sorted().map { $0 + "\n" }.joined()
    if CaseFile.accepts { try text.write(to: path, atomically: true, encoding: .utf8) }
    #expect(try String(contentsOf: path, encoding: .utf8) == text)
  }
}
