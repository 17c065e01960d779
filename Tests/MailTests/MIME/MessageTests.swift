import Foundation
import Testing

@testable import Mail

/// A message with everything that was put into it, for whoever reads it independently.
struct SampleMessage {
  var from: Mailbox
  var to: [Mailbox]
  var subject: HeaderText
  var text: [UInt8]
  var html: [UInt8]?
  var attachments: [MailAttachment]
  var list = MailMessage.List(title: HeaderText.empty, identifier: nil, unsubscribe: nil)

  func message() throws -> MailMessage {
    let envelope = MailMessage.Envelope(
      from: from, subject: subject, date: try #require(MailDate("2026-11-22T09:30+01:00")), language: "en",
      list: list)
    return MailMessage(envelope, text: text, html: html, attachments: attachments)
  }

  func bytes() throws -> [UInt8] { try message().bytes(to: to) }

  static func plain() throws -> SampleMessage {
    SampleMessage(
      from: try Mailbox("The desk <desk@example.org>"), to: [try Mailbox("reader@example.net")],
      subject: try #require(HeaderText("Strait desk: all briefings")),
      text: Array("Hello.\nFrom here on.\n.\n".utf8),
      html: nil, attachments: [])
  }
}

extension HeaderText {
  static let empty = HeaderText("") ?? HeaderText.blank
  private static var blank: HeaderText { preconditionFailure("the empty text is a text") }
}

@Suite struct MessageTests {
  @Test func textAlone() throws {
    try Golden.expect(try SampleMessage.plain().bytes(), equals: "Messages/text.eml")
  }

  @Test func bothFormsAndAList() throws {
    var sample = try SampleMessage.plain()
    sample.html = Array("<!doctype html>\n<p>Hello.\n".utf8)
    sample.list = MailMessage.List(
      title: try #require(HeaderText("Straits, ports & “lights”")), identifier: "strait.example.org",
      unsubscribe:
        "https://example.org/unsubscribe?list=strait&from=a%20very%20long%20address%20that%20cannot%20be%20folded"
    )
    try Golden.expect(try sample.bytes(), equals: "Messages/alternative.eml")
  }

  @Test func everyScriptEverywhere() throws {
    var sample = try SampleMessage.plain()
    sample.from = try Mailbox("数据安全研究室（北京）与其全体同仁 <desk@example.org>")
    sample.to = [
      try Mailbox("\"Müller, Zoë\" <zoe@example.net>"), try Mailbox("\"Smith, J.\" <j@example.net>"),
      try Mailbox("reader@example.net"),
    ]
    sample.subject = try #require(
      HeaderText("Straits: 全球数据安全倡议 und die Größe der Fähren in Velhaven, 👩‍👩‍👧‍👦 included"))
    sample.text = Array("全球数据安全倡议\n".utf8)
    sample.html = Array("<!doctype html>\n<p>全球数据安全倡议\n".utf8)
    sample.attachments = [
      MailAttachment(name: "plain.md", mediaType: "text/markdown", bytes: Array("# Plain \n".utf8)),
      MailAttachment(name: "Größe 数据.txt", mediaType: "text/plain", bytes: Array("Größe".utf8)),
      MailAttachment(
        name: String(repeating: "very long name ", count: 9) + ".pdf", mediaType: "application/pdf",
        bytes: [0x25, 0x50, 0xFF]),
      MailAttachment(name: "../../etc/passwd\r\n\"", mediaType: "text/plain", bytes: []),
    ]
    try Golden.expect(try sample.bytes(), equals: "Messages/scripts.eml")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    #expect(try SampleMessage.plain().bytes() == SampleMessage.plain().bytes())
    var other = try SampleMessage.plain()
    other.to = [try Mailbox("other@example.net")]
    let message = try SampleMessage.plain().message()
    #expect(message.identifier(to: other.to) != message.identifier(to: try SampleMessage.plain().to))
  }

  @Test func everyLineKeepsToItsLimit() throws {
    var numbers = SeededNumbers(3)
    for _ in 0..<500 {
      let bytes = try Self.random(&numbers).bytes()
      #expect(bytes.allSatisfy { $0 < 0x80 })
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(text.hasSuffix("\r\n") && !text.replacing("\r\n", with: "").contains { $0.isNewline })
      for line in text.split(separator: "\r\n", omittingEmptySubsequences: false) where line.utf8.count > 78 {
        #expect(!line.dropFirst().contains(" "), "a line that could be folded: \(line)")
      }
    }
  }

  /// A message of random words in every place.
  static func random(_ numbers: inout SeededNumbers) throws -> SampleMessage {
    func words(_ most: Int) -> HeaderText { HeaderText(numbers.words(upTo: most)) ?? .empty }
    func name(_ most: Int) throws -> Mailbox {
      let typed = numbers.words(upTo: most).filter { !$0.isNewline }.replacing("\\", with: "\\\\").replacing(
        "\"", with: "\\\"")
      return try (try? Mailbox("\"\(typed)\" <reader@example.net>")) ?? Mailbox("reader@example.net")
    }
    var sample = try SampleMessage.plain()
    sample.subject = words(30)
    sample.from = try name(8)
    sample.to = try (0...Int.random(in: 0...2, using: &numbers)).map { _ in try name(6) }
    sample.text = Array((numbers.words(upTo: 40) + "\n" + numbers.words(upTo: 40) + "\n").utf8)
    sample.html = Bool.random(using: &numbers) ? Array((numbers.words(upTo: 60) + "\n").utf8) : nil
    sample.attachments = (0..<Int.random(in: 0...2, using: &numbers)).map { index in
      let isText = Bool.random(using: &numbers)
      return MailAttachment(
        name: "\(index)" + numbers.words(upTo: 6).filter { !"/\\\":*?<>|\t".contains($0) } + ".bin",
        mediaType: isText ? "text/plain" : "application/octet-stream",
        bytes: isText ? Array(numbers.words(upTo: 50).utf8) : numbers.bytes(upTo: 3000))
    }
    return sample
  }
}
