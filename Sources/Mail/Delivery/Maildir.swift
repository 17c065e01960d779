import Glibc
package import Report

/// A folder of messages, one a file: Maildir.
///
/// The name of a file is made of the message's identifier, so that a message is found again, also where a
/// reader has moved it from `new` to `cur`.
package final class Maildir: MailArchive {
  private let path: String
  private var names: Set<String> = []

  /// Opens the folder, or makes it with its three parts.
  package init(_ path: String) throws(FileError) {
    self.path = path
    for folder in [path, path + "/tmp", path + "/new", path + "/cur"] {
      guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
        throw DeliveryFile.failure("make the folder", folder)
      }
    }
    for folder in ["/new", "/cur"] { try learnNames(path + folder) }
  }

  /// Writes the message into `new`, unless it is there or a reader has it.
  package func keep(_ message: [UInt8], identifier: String) throws -> Bool {
    let name = "\(identifier.prefix { $0 != "@" }).briefgen"
    guard !names.contains(name) else { return false }
    let temporary = path + "/tmp/" + name
    // What a killed run left behind.
    _ = unlink(temporary)
    let file = try DeliveryFile(temporary, flags: O_WRONLY | O_CREAT | O_EXCL)
    do {
      defer { file.close() }
      try file.write(message.withLocalLineEnds, at: 0)
    }
    guard rename(temporary, path + "/new/" + name) == 0 else {
      throw DeliveryFile.failure("move into place", path + "/new/" + name)
    }
    names.insert(name)
    return true
  }

  private func learnNames(_ folder: String) throws(FileError) {
    guard let stream = opendir(folder) else { throw DeliveryFile.failure("list", folder) }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      // Behind the colon are the reader's flags.
      names.insert(String(decoding: bytes.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self))
    }
  }
}
