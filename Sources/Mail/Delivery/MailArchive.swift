/// A place that keeps messages, each once however often it is brought.
package protocol MailArchive: AnyObject {
  /// Keeps a message unless it is there.
  ///
  /// - Parameters:
  ///   - identifier: the message's `Message-ID`, without angle brackets.
  /// - Returns: whether it was written.
  func keep(_ message: [UInt8], identifier: String) throws -> Bool
}

extension [UInt8] {
  /// A message with the line ends of this system, as files of mail have them.
  var withLocalLineEnds: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count)
    for (index, byte) in enumerated() where byte != 0x0D || index + 1 == count || self[index + 1] != 0x0A {
      text.append(byte)
    }
    return text
  }
}
