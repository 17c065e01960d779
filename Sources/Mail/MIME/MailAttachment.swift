/// A file that a message carries.
package struct MailAttachment: Hashable, Sendable {
  package var name: String
  /// `text/markdown`, `application/pdf`.
  package var mediaType: String
  package var bytes: [UInt8]

  package init(name: String, mediaType: String, bytes: [UInt8]) {
    self.name = name
    self.mediaType = mediaType
    self.bytes = bytes
  }
}
