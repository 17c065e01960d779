import Report
import Testing

/// The text of a claim, taken apart.
@Suite struct ClaimTextTests {
  @Test func parts() throws {
    let text = try ClaimText("On {date} {a_b} of {{all}} {n-1}{n-2}: 部}}")
    #expect(
      text.parts == [
        .literal("On "), .date, .literal(" "), .value("a_b"), .literal(" of {all} "), .value("n-1"),
        .value("n-2"), .literal(": 部}"),
      ])
    #expect(try ClaimText("").parts == [])
    #expect(try ClaimText("{{}}").parts == [.literal("{}")])
    #expect(try ClaimText("{{{n}}}").parts == [.literal("{"), .value("n"), .literal("}")])
  }

  @Test(arguments: ["{", "a } b", "{n", "n}", "{{n}", "}{"])
  func loneBraces(_ text: String) {
    #expect(throws: ClaimText.Fault.loneBrace) { try ClaimText(text) }
  }

  @Test(arguments: ["", " ", "a b", "A", "部", "n-", "-n", "a__b"])
  func notNames(_ name: String) {
    #expect(throws: ClaimText.Fault.notAName(name)) { try ClaimText("{\(name)}") }
  }
}
