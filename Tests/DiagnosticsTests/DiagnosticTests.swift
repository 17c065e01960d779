import Diagnostics
import Testing

@Suite struct DiagnosticTests {
  private static let code = DiagnosticCode("any", "Any.")

  /// An author can type a megabyte where a name should stand.
  @Test func aLongMessageLosesItsMiddle() {
    let message = "`" + String(repeating: "é", count: 1 << 20) + "` is no name"
    let diagnostic = Diagnostic(.error, Self.code, message)
    #expect(diagnostic.message.utf8.count <= 700)
    #expect(diagnostic.message.hasPrefix("`éé") && diagnostic.message.hasSuffix("éé` is no name"))
    #expect(diagnostic.message.contains("…"))
  }

  @Test func anOrdinaryMessageIsKept() {
    let message = String(repeating: "word ", count: 100)
    #expect(Diagnostic(.error, Self.code, message).message == message)
  }
}
