import Foundation
import Testing

@testable import Mail

/// Messages as others read them: Python's `email`, and an SMTP server on loopback.
@Suite struct IndependentReaderTests {
  static let python = ProcessInfo.processInfo.environment["BRIEFGEN_PYTHON"]

  @Test(.enabled(if: python != nil, "BRIEFGEN_PYTHON names no interpreter"))
  func pythonReadsWhatWasPutIn() throws {
    #expect(try run("parse", messages: 200) == 0)
  }

  @Test(.enabled(if: hasServer, "the interpreter lacks aiosmtpd; install python3-aiosmtpd"))
  func aServerHandsOnEveryByte() throws {
    #expect(try run("smtp", messages: 40) == 0)
  }

  static let hasServer: Bool = {
    guard let python else { return false }
    return (try? status(of: [python, "-c", "import aiosmtpd"])) == 0
  }()

  private func run(_ mode: String, messages count: Int) throws -> Int32 {
    let folder = try Golden.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    var numbers = SeededNumbers(11)
    for number in 0..<count {
      let sample = try MessageTests.random(&numbers)
      try Data(try sample.bytes()).write(to: folder.appending(path: "\(number).eml"))
      try JSONSerialization.data(withJSONObject: sample.expectation).write(
        to: folder.appending(path: "\(number).json"))
    }
    let script = Golden.folder.appending(path: "check_messages.py").path(percentEncoded: false)
    return try Self.status(of: [Self.python ?? "", script, mode, folder.path(percentEncoded: false)])
  }

  private static func status(of arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.standardError
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}

extension SampleMessage {
  /// What a reader must find, as JSON.
  fileprivate var expectation: [String: Any] {
    func mailbox(_ mailbox: Mailbox) -> [String] { [mailbox.displayName?.words ?? "", mailbox.address] }
    func text(_ bytes: [UInt8]) -> String { Data(bytes.withNetworkLineEnds).base64EncodedString() }
    return [
      "subject": subject.words, "from": mailbox(from), "to": to.map(mailbox),
      "text": text(self.text), "html": html.map(text) ?? "",
      "attachments": attachments.map { attachment in
        [
          attachment.name, attachment.mediaType,
          attachment.mediaType.hasPrefix("text/")
            ? text(attachment.bytes) : Data(attachment.bytes).base64EncodedString(),
        ]
      },
    ]
  }
}
