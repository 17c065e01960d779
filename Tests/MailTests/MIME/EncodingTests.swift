import Foundation
import Testing

@testable import Mail

@Suite struct EncodingTests {
  @Test(arguments: [
    ("plain", "plain\r\n"), ("two\nlines\n", "two\r\nlines\r\n"), ("a = b\n", "a =3D b\r\n"),
    ("blank \nend\t\n", "blank=20\r\nend=09\r\n"), ("From here\n", "=46rom here\r\n"),
    (".\n..\n", "=2E\r\n=2E.\r\n"),
    ("é\n", "=C3=A9\r\n"), ("a\rb\n", "a=0Db\r\n"), ("crlf\r\n", "crlf\r\n"), ("\n\n", "\r\n\r\n"),
  ])
  func quotedPrintableIs(_ text: String, _ expected: String) {
    let encoded = String(decoding: QuotedPrintable.encoded(Array(text.utf8)), as: UTF8.self)
    #expect(encoded == (text.utf8.last == 0x0A ? expected : "plain=\r\n"))
  }

  @Test func quotedPrintableKeepsEveryByte() {
    var numbers = SeededNumbers(1)
    for round in 0..<2_000 {
      let text =
        round % 2 == 0
        ? Array(numbers.words(upTo: 60).replacing("\t", with: "\n").utf8) : numbers.bytes(upTo: 300)
      let encoded = QuotedPrintable.encoded(text)
      #expect(Self.decodedQuotedPrintable(encoded) == text.withNetworkLineEnds)
      for line in encoded.split(separator: 0x0A, omittingEmptySubsequences: false) {
        #expect(
          line.count <= 77 && !line.starts(with: Array("From ".utf8)) && line.first != UInt8(ascii: "."))
        #expect(line.allSatisfy { $0 == 0x0D || (0x20...0x7E).contains($0) || $0 == 0x09 })
        #expect(line.last != 0x20 && line.dropLast().last != 0x20)
      }
    }
  }

  @Test func base64KeepsEveryByte() {
    var numbers = SeededNumbers(2)
    for _ in 0..<1_000 {
      let bytes = numbers.bytes(upTo: 400)
      let encoded = Base64Lines.encoded(bytes)
      #expect(encoded.count == Base64Lines.length(bytes.count))
      let text = String(decoding: encoded, as: UTF8.self)
      #expect(text.split(separator: "\r\n").allSatisfy { $0.count <= 76 })
      #expect(Data(base64Encoded: text.replacing("\r\n", with: "")) == Data(bytes))
    }
  }

  /// An attachment of 10 MB keeps to the limits of a line.
  @Test func aLargeAttachmentIsEncoded() {
    let bytes = [UInt8]((0..<10_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
    let part = MIMEPart.attachment(
      MailAttachment(name: "large.pdf", mediaType: "application/pdf", bytes: bytes))
    #expect(part.body.count == Base64Lines.length(bytes.count))
  }

  @Test(arguments: ["2026-11-22", "2026-11-22T09:30Z", "2026-11-22T00:30:15+05:30", "2024-02-29T23:59-03:30"])
  func datesAreWritten(_ text: String) throws {
    let date = try #require(MailDate(text))
    let expected = [
      "2026-11-22": ("Sun, 22 Nov 2026 00:00:00 +0000", "Sun Nov 22 00:00:00 2026"),
      "2026-11-22T09:30Z": ("Sun, 22 Nov 2026 09:30:00 +0000", "Sun Nov 22 09:30:00 2026"),
      "2026-11-22T00:30:15+05:30": ("Sun, 22 Nov 2026 00:30:15 +0530", "Sat Nov 21 19:00:15 2026"),
      "2024-02-29T23:59-03:30": ("Thu, 29 Feb 2024 23:59:00 -0330", "Fri Mar  1 03:29:00 2024"),
    ]
    #expect(date.words == expected[text]?.0)
    #expect(date.mailboxWords == expected[text]?.1)
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-02-30", "1899-12-31", "2026-11-22T", "2026-11-22T09:30",
    "2026-11-22T24:00Z",
    "2026-11-22T09:60Z", "2026-11-22T09:30+1:00", "2026-11-22T09:30Zx", "2026-11-22 09:30Z", "２０２６-11-22",
  ])
  func whatIsNoDateIsRefused(_ text: String) {
    #expect(MailDate(text) == nil)
  }

  private static func decodedQuotedPrintable(_ encoded: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < encoded.count {
      if encoded[index] == UInt8(ascii: "="), encoded[index + 1] == 0x0D {
        index += 3
      } else if encoded[index] == UInt8(ascii: "=") {
        bytes.append(UInt8(String(decoding: encoded[index + 1...index + 2], as: UTF8.self), radix: 16) ?? 0)
        index += 3
      } else {
        bytes.append(encoded[index])
        index += 1
      }
    }
    return bytes
  }
}
