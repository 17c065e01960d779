import Diagnostics
import Foundation
import Testing

@testable import Mail

@Suite struct ArchiveTests {
  private let readers = ["a@example.net", "b@example.net", "c@example.net"]

  /// Brings a message for each reader; says how many were written.
  private func bring(_ archive: some MailArchive, to readers: [String]) throws -> Int {
    let message = try SampleMessage.plain().message()
    return try readers.count { reader in
      let mailbox = [try Mailbox(reader)]
      return try archive.keep(message.bytes(to: mailbox), identifier: message.identifier(to: mailbox))
    }
  }

  private func mailboxFile(_ url: URL) throws -> MailboxFile {
    try MailboxFile(
      url.path(percentEncoded: false), from: try Mailbox("desk@example.org"),
      date: try #require(MailDate("2031-06-02")))
  }

  @Test func aMailboxFileKeepsEachMessageOnce() throws {
    let folder = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "archive.mbox")
    #expect(try bring(mailboxFile(url), to: readers) == 3)
    try Golden.expect(Array(try Data(contentsOf: url)), equals: "Messages/archive.mbox")
    #expect(try bring(mailboxFile(url), to: readers + ["d@example.net"]) == 1)
    #expect(try bring(mailboxFile(url), to: readers) == 0)
  }

  /// Wherever a run was killed, the next one ends with the file that an unbroken run makes.
  @Test func aBrokenRunIsTakenUp() throws {
    let folder = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "archive.mbox")
    _ = try bring(mailboxFile(url), to: readers)
    let whole = try Data(contentsOf: url)
    for length in stride(from: 1, through: whole.count, by: 7) {
      try whole.prefix(length).write(to: url)
      _ = try bring(mailboxFile(url), to: readers)
      #expect(try Data(contentsOf: url) == whole, "cut at \(length)")
    }
  }

  @Test func whatIsNoMailboxFileIsLeftAlone() throws {
    let folder = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: "notes.txt")
    for text in ["notes\n", "From a@b Mon\nSubject: x\n\ncut in the mid"] {
      try Data(text.utf8).write(to: url)
      #expect(throws: (any Error).self) { try bring(mailboxFile(url), to: readers) }
      #expect(try Data(contentsOf: url) == Data(text.utf8))
    }
  }

  @Test func aMaildirKeepsEachMessageOnce() throws {
    let folder = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "mail").path(percentEncoded: false)
    #expect(try bring(Maildir(path), to: readers) == 3)
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/new").sorted()
    #expect(names.count == 3)
    // A reader marks one as seen.
    try FileManager.default.moveItem(
      atPath: path + "/new/" + names[0], toPath: path + "/cur/" + names[0] + ":2,S")
    #expect(try bring(Maildir(path), to: readers + ["d@example.net"]) == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: path + "/tmp").isEmpty)
  }

  @Test func recipientsAreReadLineByLine() {
    let list = RecipientList(
      SourceText(
        name: "readers.txt",
        text:
          "\u{FEFF}# readers\nAda <ada@example.org>\r\n\n  bob@example.org\nADA <ada@EXAMPLE.org>\ncarl@example.org"
      ))
    #expect(list.diagnostics.isEmpty)
    #expect(list.mailboxes.map(\.address) == ["ada@example.org", "bob@example.org", "carl@example.org"])
    #expect(list.repetitions == 1)
  }

  @Test func badLinesAreLocated() throws {
    let bytes =
      Array("ada@example.org\nbob\n".utf8) + [0xED, 0xA0, 0x80, 0x0A] + Array("zoë@example.org\n".utf8)
    let list = RecipientList(SourceText(name: "readers.txt", bytes: bytes))
    let frames = DiagnosticPrinter.full(color: false).print(list.diagnostics)
    try Golden.expect(Array(frames.utf8), equals: "Delivery/recipients.txt")
    #expect(
      RecipientList(SourceText(name: "readers.txt", text: "# none\n")).diagnostics.map(\.code) == [
        .noRecipients
      ])
  }

  @Test func aLongListIsRead() {
    let text = (0..<10_000).map { "Reader \($0) <reader\($0)@example.net>\n" }.joined()
    let list = RecipientList(SourceText(name: "readers.txt", text: text))
    #expect(list.mailboxes.count == 10_000 && list.diagnostics.isEmpty)
    let broken = RecipientList(
      SourceText(name: "readers.txt", text: String(repeating: "no address\n", count: 5_000)))
    #expect(broken.diagnostics.count == 20)
  }
}
