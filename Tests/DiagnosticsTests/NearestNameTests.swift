import Diagnostics
import Testing

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("upcasee", "upcase"), ("Upcase", "upcase"), ("downcsae", "downcase"), ("dwoncase", "downcase"),
    ("capitalise", "capitalize"), ("siez", "size"),
  ])
  func findsTheOneMeant(_ typed: String, _ meant: String) {
    let known = ["append", "capitalize", "downcase", "size", "upcase"]
    #expect(NearestName.of(typed, among: known) == meant)
  }

  @Test(arguments: ["", "xyz", "up", "something-else-entirely", String(repeating: "upcase", count: 20)])
  func suggestsNothingFarOff(_ typed: String) {
    #expect(NearestName.of(typed, among: ["append", "capitalize", "upcase"]) == nil)
  }

  @Test func tiesGoToTheFirst() {
    #expect(NearestName.of("bat", among: ["cat", "hat"]) == "cat")
    #expect(NearestName.of("bat", among: [String]()) == nil)
  }
}
