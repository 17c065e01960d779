/// Who a message is from or to: RFC 5322 §3.4's `mailbox`.
package struct Mailbox: Hashable, Sendable {
  /// The name that readers see before the address.
  package var displayName: String?
  /// `local-part@domain`, without angle brackets.
  package var address: String

  package init(displayName: String? = nil, address: String) {
    self.displayName = displayName
    self.address = address
  }
}
