/// Who a message is from or to: RFC 5322 §3.4's `mailbox`.
///
/// There is no way to one but through the parser, so what stands in a header has been looked at.
package struct Mailbox: Hashable, Sendable {
  /// The name that readers see before the address.
  package let displayName: HeaderText?
  /// `local-part@domain`, without angle brackets: ASCII.
  package let address: String

  /// Reads `desk@example.org` or `The desk <desk@example.org>`.
  package init(_ text: String) throws(MailboxFault) {
    self = try MailboxParser(text).mailbox()
  }

  init(displayName: HeaderText?, address: String) {
    self.displayName = displayName
    self.address = address
  }

  /// What stands behind the `@`.
  package var domain: String {
    String(address[address.index(after: address.lastIndex(of: "@") ?? address.startIndex)...])
  }

  /// The same for two spellings of one address: domains do not tell capital letters from small ones.
  package var key: String {
    let local = address[..<(address.lastIndex(of: "@") ?? address.endIndex)]
    return local + "@" + domain.lowercased()
  }
}
