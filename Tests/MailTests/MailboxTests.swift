import Testing

@testable import Mail

@Suite struct MailboxTests {
  @Test func aNameIsOptional() {
    #expect(Mailbox(address: "desk@example.org").displayName == nil)
  }
}
