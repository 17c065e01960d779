import Glibc
package import Report

/// A mailbox file in the format `mboxrd`: messages one after another, each behind a line `From …`.
///
/// A message that is there, by its identifier, is not written again. One that a killed run left half
/// written is the last of the file; it is written anew when its turn comes.
package final class MailboxFile: MailArchive {
  private let file: DeliveryFile
  /// `sender date`, as every separating line says it.
  private let separator: String
  private var contents = MailboxScan()
  private var size = 0
  /// Whether the last message of the file was found whole, or is one of ours.
  private var isLastWhole = false

  /// Opens the file, or makes it, and learns what is in it.
  package init(_ path: String, from sender: Mailbox, date: MailDate) throws(FileError) {
    separator = "From \(sender.address) \(date.mailboxWords)\n"
    file = try DeliveryFile(path, flags: O_RDWR | O_CREAT)
    size = try file.size()
    guard flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 else {
      throw FileError(action: "write", path: path, reason: "another program is writing it")
    }
    var offset = 0
    while offset < size {
      let chunk = try file.read(at: offset, limit: 1 << 20)
      guard !chunk.isEmpty else { break }
      contents.read(chunk)
      offset += chunk.count
    }
    contents.finish()
    if size > 0, contents.lastStart == nil {
      throw FileError(
        action: "add to", path: path, reason: "it is no mailbox file: it does not begin with `From `")
    }
  }

  deinit { file.close() }

  /// Adds the message at the end, or in the place of its first half.
  package func keep(_ message: [UInt8], identifier: String) throws -> Bool {
    let entry = Array(separator.utf8) + Self.quoted(message.withLocalLineEnds) + [0x0A]
    let isKnown = contents.identifiers.contains(identifier)
    if let start = contents.lastStart, !isLastWhole,
      isKnown ? contents.lastIdentifier == identifier : contents.lastIdentifier == nil
    {
      let tail = try file.read(at: start, limit: entry.count + 1)
      if tail.count < entry.count, entry.starts(with: tail) {
        try append(entry, at: start, identifier: identifier)
        return true
      }
    }
    guard !isKnown else { return false }
    let ending = try ending()
    try append(ending + entry, at: size, identifier: identifier)
    return true
  }

  private func append(_ entry: [UInt8], at offset: Int, identifier: String) throws(FileError) {
    try file.write(entry, at: offset)
    contents.identifiers.insert(identifier)
    size = offset + entry.count
    isLastWhole = true
  }

  /// What is missing of the empty line before the next message.
  private func ending() throws(FileError) -> [UInt8] {
    guard size > 0, !isLastWhole else { return [] }
    let last = try file.read(at: max(size - 2, 0), limit: 2)
    if last == [0x0A, 0x0A] { return [] }
    guard last.last == 0x0A else {
      throw FileError(
        action: "add to", path: file.path,
        reason: "it ends in the middle of a message; repair it, or name another")
    }
    return [0x0A]
  }

  /// Lines that would be taken for a separator get a `>`, those that have one another.
  private static func quoted(_ message: [UInt8]) -> [UInt8] {
    var quoted: [UInt8] = []
    quoted.reserveCapacity(message.count)
    for line in message.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: "From ".utf8) {
        quoted.append(UInt8(ascii: ">"))
      }
      quoted += line
      quoted.append(0x0A)
    }
    // The split gave one empty line too many behind the last line end.
    quoted.removeLast()
    return quoted
  }
}
