import Testing

@testable import Mail

@Suite struct MailboxTests {
  /// What people type, good and bad, and what becomes of it: one golden file.
  static let typed = [
    "ada@example.org", "  ada@example.org  ", "<ada@example.org>", "Ada Example <ada@example.org>",
    "Ada   Example<ada@example.org>", "\"Example, Ada\" <ada@example.org>",
    "\"Ada \\\"the\\\" Example\" <ada@example.org>",
    "J. Smith <j.smith+news@mail.example.co.uk>", "Zoë Müller <zoe@example.org>", "王毅 <wang@example.cn>",
    "\"\" <ada@example.org>", "root@localhost", "o'brien@example.org", "a@xn--bcher-kva.example",
    "", "   ", "ada", "ada@", "@example.org", "ada@@example.org", "ada@example@org",
    "ada example@example.org",
    "ada.@example.org", ".ada@example.org", "a..b@example.org", "ada@example..org", "ada@-example.org",
    "ada@exam_ple.org", "zoë@example.org", "ada@bücher.example", "ada@[127.0.0.1]", "\"ada b\"@example.org",
    "ada@example.org, bob@example.org", "Ada <ada@example.org>, Bob <bob@example.org>", "ada@example.org;",
    "Ada (the desk) <ada@example.org>", "ada@example.org (Ada)", "Friends: ada@example.org;",
    "Ada <ada@example.org",
    "Ada <ada@example.org> Bob", "Ada, Example <ada@example.org>", "\"Ada <ada@example.org>",
    "\"Ada\" B <ada@example.org>",
    "Ada <>", "ada@example.org\nBcc: all@example.org", "Ada\r\nBcc: all@example.org <ada@example.org>",
    "Ada\u{2028}B <ada@example.org>", "Ada\u{0}B <ada@example.org>", "Ada\u{202E}B <ada@example.org>",
    "Ada \u{FFFD} <ada@example.org>",
    String(repeating: "a", count: 65) + "@example.org", "a@" + String(repeating: "b", count: 64) + ".org",
    "a@" + String(repeating: "bcd.", count: 70) + "org",
    String(repeating: "A", count: 600) + " <ada@example.org>",
  ]

  @Test func mailboxesAreReadAsTheTableSays() throws {
    let lines = Self.typed.map { text in
      let shown = text.unicodeScalars.map {
        $0.value < 0x20 || $0.value >= 0x2028 && $0.value < 0x2030
          ? "U+" + String($0.value, radix: 16, uppercase: true) : String($0)
      }
      return shown.joined().prefix(90) + "\n    " + Self.outcome(of: text)
    }
    try Golden.expect(Array((lines.joined(separator: "\n") + "\n").utf8), equals: "Addresses/mailboxes.txt")
  }

  private static func outcome(of text: String) -> String {
    do throws(MailboxFault) {
      let mailbox = try Mailbox(text)
      return "name: \(mailbox.displayName?.words ?? "none"); address: \(mailbox.address)"
    } catch {
      return "refused: \(error.message.prefix(120))\n    help: \(error.help)\n    at: \(error.range)"
    }
  }

  @Test func theSameAddressHasOneKey() throws {
    let keys = try ["Ada <ada@Example.ORG>", "ada@example.org"].map { try Mailbox($0).key }
    #expect(keys[0] == keys[1])
    #expect(try Mailbox("Ada@example.org").key != keys[0])
  }

  @Test func noCharacterCanStartAHeader() throws {
    var numbers = SeededNumbers(7)
    for _ in 0..<5_000 {
      var scalars = Array("Ada <ada@example.org>".unicodeScalars)
      let scalar = Unicode.Scalar(UInt32.random(in: 0...0x3000, using: &numbers)) ?? "\n"
      scalars.insert(scalar, at: Int.random(in: 0...scalars.count, using: &numbers))
      let text = scalars.reduce(into: "") { $0.unicodeScalars.append($1) }
      guard let mailbox = try? Mailbox(text) else { continue }
      let lines = HeaderFolder.lines(of: .mailboxes("To", [mailbox]))
      #expect(lines.allSatisfy { $0 == 0x0D || $0 == 0x0A || (0x20...0x7E).contains($0) })
      let starts = String(decoding: lines, as: UTF8.self).split(separator: "\r\n")
      #expect(starts.dropFirst().allSatisfy { $0.hasPrefix(" ") })
    }
  }
}
