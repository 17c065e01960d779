import Glibc
import Testing

@testable import Templates

/// Hostile values in every literal context, parsed by cmark-gfm: the tree is the one of harmless values.
@Suite struct EscapeFuzzTests {
  static let templates = FuzzData.templates.map { FuzzTemplate($0) }

  /// `BRIEFGEN_FUZZ_DOCUMENTS` asks for more documents than the ordinary tests take, and
  /// `BRIEFGEN_FUZZ_SEED` for others.
  static let count = number("BRIEFGEN_FUZZ_DOCUMENTS") ?? 10_000
  static let seed = UInt64(number("BRIEFGEN_FUZZ_SEED") ?? 1)

  private static func number(_ variable: String) -> Int? {
    getenv(variable).flatMap { Int(String(cString: $0)) }
  }

  @Test func everyContextIsAccepted() {
    for template in Self.templates {
      #expect(template.refusal == nil, "\(template.source.debugDescription)")
    }
  }

  @Test func noValueChangesTheTree() {
    var random = SplitMix(seed: Self.seed)
    var failures: [String: Int] = [:]
    var faults = 0
    for number in 0..<Self.count {
      let template = Self.templates[number % Self.templates.count]
      guard template.refusal == nil else { continue }
      let values = template.contexts.map { FuzzData.value(for: $0, using: &random) }
      switch template.outcome(values, rules: AllRules()) {
      case .same: break
      case .fault: faults += 1
      case .different(let document, let got, let wanted):
        failures[template.source, default: 0] += 1
        if failures[template.source] == 1 {
          Issue.record(
            """
            \(template.source.debugDescription) with \(values.map { String(decoding: $0, as: UTF8.self) })
            document \(document.debugDescription)
            got      \(got.debugDescription)
            wanted   \(wanted.debugDescription)
            """)
        }
      }
    }
    #expect(failures.isEmpty, "\(failures)")
    #expect(faults < Self.count / 2, "most values must be written")
  }
}
