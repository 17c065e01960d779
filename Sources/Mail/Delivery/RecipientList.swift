package import Diagnostics
import Report

/// The people whom a digest goes to, one a line; empty lines and lines that begin with `#` are passed over.
package struct RecipientList: Sendable {
  /// Some 40 bytes a line: more than a million addresses.
  package static let maximumSize = 64 << 20
  /// More faults than this help nobody at once.
  private static let mostFaults = 20

  /// In the order of the lines, each address once.
  package private(set) var mailboxes: [Mailbox] = []
  /// How many lines repeat an address.
  package private(set) var repetitions = 0
  /// What is wrong with lines; nothing shall be written while there is any.
  package private(set) var diagnostics: [Diagnostic] = []

  package init(_ text: SourceText) {
    var seen: Set<String> = []
    var faults = 0
    var start = 0
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: 0x0A) ?? text.bytes.count
      defer { start = end + 1 }
      switch Self.mailbox(text.bytes[start..<end]) {
      case nil: continue
      case .success(let mailbox)?:
        if seen.insert(mailbox.key).inserted { mailboxes.append(mailbox) } else { repetitions += 1 }
      case .failure(let fault)?:
        faults += 1
        if faults <= Self.mostFaults { diagnostics.append(.illFormedAddress(fault, lineAt: start, in: text)) }
      }
    }
    if faults > Self.mostFaults {
      let rest = NumberWords.count(faults - Self.mostFaults, "more line")
      diagnostics[Self.mostFaults - 1].notes.append("there are faults in \(rest)")
    }
    if mailboxes.isEmpty, faults == 0 { diagnostics.append(.noRecipients(text)) }
  }

  /// Nil for a line without an address.
  private static func mailbox(_ line: ArraySlice<UInt8>) -> Result<Mailbox, MailboxFault>? {
    var line = line
    // A byte order mark, and the line ends of another system.
    if line.startIndex == 0, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
    if line.last == 0x0D { line = line.dropLast() }
    guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 }), first != UInt8(ascii: "#") else {
      return nil
    }
    guard let text = String(validating: line, as: UTF8.self) else {
      return .failure(
        MailboxFault("the line is not UTF-8", help: "save the file as UTF-8", range: 0..<line.count))
    }
    return Result { () throws(MailboxFault) in try Mailbox(text) }
  }
}

extension Diagnostic {
  fileprivate static func illFormedAddress(
    _ fault: MailboxFault, lineAt start: Int, in text: SourceText
  ) -> Diagnostic {
    let line = text.lineRange(containing: start)
    let lower = min(start + fault.range.lowerBound, line.upperBound)
    let range = lower..<max(lower, min(start + fault.range.upperBound, line.upperBound))
    return Diagnostic(
      .error, .illFormedAddress, fault.message, at: Span(text, range.isEmpty ? line : range),
      helps: [fault.help])
  }

  fileprivate static func noRecipients(_ text: SourceText) -> Diagnostic {
    Diagnostic(
      .error, .noRecipients, "`\(text.name)` has no address",
      helps: ["write one address a line, such as `Ada Example <ada@example.org>`"])
  }
}

extension DiagnosticCode {
  static let illFormedAddress = DiagnosticCode(
    "ill-formed-address",
    """
    A line of a recipients file is no address that mail servers take: one mailbox a line, with or without a \
    name before it, the address itself in ASCII. No message is written while one line is at fault.
    """)
  static let noRecipients = DiagnosticCode(
    "no-recipients", "A recipients file has no line with an address.")
}
