import Diagnostics

extension ValueType where Value == Located<String> {
  /// RFC 2919: labels of ASCII letters, digits and hyphens, with dots between, at least two.
  static var listIdentifier: ValueType {
    let pattern = "^[A-Za-z0-9_-]{1,63}(\\.[A-Za-z0-9_-]{1,63})+$"
    return ValueType(schema: .pattern(pattern, words: "the identifier of a mailing list")) { node, place in
      guard let text = place.scalar(node, expected: "the identifier of a mailing list") else { return nil }
      guard isListIdentifier(text) else {
        place.context.report(.illFormedListID(text, at: node.span))
        return nil
      }
      return Located(text, node.span)
    }
  }

  /// `https` and ASCII: it stands in a header, and RFC 8058 takes no other scheme.
  static var secureURL: ValueType {
    let pattern = "^https://[!#-;=?-~]+$"
    return ValueType(schema: .pattern(pattern, words: "an https address")) { node, place in
      guard let text = place.scalar(node, expected: "a web address") else { return nil }
      // RFC 5322 §2.1.1: 998 characters a line, and an address cannot be folded.
      guard text.hasPrefix("https://"), WebAddress.isValid(text), text.utf8.count <= 900,
        text.utf8.allSatisfy({ (0x21...0x7E).contains($0) })
      else {
        place.context.report(.illFormedUnsubscribe(text, at: node.span))
        return nil
      }
      return Located(text, node.span)
    }
  }
}

private func isListIdentifier(_ text: String) -> Bool {
  let labels = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
  return labels.count > 1 && text.utf8.count <= 255
    && labels.allSatisfy { label in
      (1...63).contains(label.count)
        && label.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"):
            true
          case _: false
          }
        }
    }
}

extension Diagnostic {
  fileprivate static func illFormedListID(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .illFormedListID, "`\(text)` is not the identifier of a mailing list", at: span.firstLine,
      helps: ["write a name under a domain of yours, such as `briefings.example.org`, without angle brackets"]
    )
  }

  fileprivate static func illFormedUnsubscribe(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .illFormedUnsubscribe, "`\(text)` cannot end a subscription with one click", at: span.firstLine,
      helps: ["write an address that begins with `https://`, in ASCII"])
  }
}

extension DiagnosticCode {
  static let illFormedListID = DiagnosticCode(
    "ill-formed-list-id",
    """
    `List-Id` (RFC 2919) names a mailing list for filters: words of ASCII letters, digits and hyphens with \
    dots between, under a domain of your own, so that no other list has it.
    """)
  static let illFormedUnsubscribe = DiagnosticCode(
    "ill-formed-unsubscribe",
    """
    The address under which one click ends a subscription (RFC 8058) begins with `https://` and is ASCII, \
    because it stands in a header.
    """)
}
