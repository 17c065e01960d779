import Report

/// One part of a message, encoded: its own headers and its body.
struct MIMEPart: Hashable, Sendable {
  let fields: [HeaderField]
  /// 7-bit clean, lines of at most 76 characters that end in CRLF.
  let body: [UInt8]

  /// Text that a reader shows: quoted-printable, or base 64 where that is shorter.
  static func text(_ text: [UInt8], type: String) -> MIMEPart {
    let quoted = QuotedPrintable.encoded(text)
    let type = HeaderField.literal("Content-Type", "\(type); charset=utf-8")
    guard quoted.count > Base64Lines.length(text.count + text.count { $0 == 0x0A }) else {
      return MIMEPart(fields: [type, encoding("quoted-printable")], body: quoted)
    }
    return MIMEPart(fields: [type, encoding("base64")], body: Base64Lines.encoded(text.withNetworkLineEnds))
  }

  /// A file beside the text.
  ///
  /// Text goes as quoted-printable, whatever its script: what is saved then has the line ends of the
  /// reader's system, and so on ours the bytes of the file that was sent.
  static func attachment(_ attachment: MailAttachment) -> MIMEPart {
    let isText = attachment.mediaType.hasPrefix("text/")
    let type = attachment.mediaType + (isText ? "; charset=utf-8" : "")
    let names = FileNameParameter.pieces(attachment.name)
    let disposition = names.reduce("attachment") { $0 + "; " + $1 }
    return MIMEPart(
      fields: [
        .literal("Content-Type", type), encoding(isText ? "quoted-printable" : "base64"),
        .literal("Content-Disposition", disposition),
      ],
      body: isText ? QuotedPrintable.encoded(attachment.bytes) : Base64Lines.encoded(attachment.bytes))
  }

  /// Parts in one: `mixed` or `alternative`.
  ///
  /// The boundary is made of a hash of what it encloses. `=_` can stand in neither encoding, so no line
  /// of a part can be taken for it.
  static func multipart(_ kind: String, _ parts: [MIMEPart]) -> MIMEPart {
    let contents = parts.map(\.bytes)
    let hash = SHA256.digest(of: contents.flatMap { $0 }).hexadecimal.prefix(32)
    let boundary = "=_\(kind)_\(hash)"
    var body: [UInt8] = []
    for content in contents {
      body += Array("--\(boundary)\r\n".utf8)
      body += content
      // The line end before a boundary belongs to it; the part keeps its own.
      body += [0x0D, 0x0A]
    }
    body += Array("--\(boundary)--\r\n".utf8)
    return MIMEPart(
      fields: [.literal("Content-Type", "multipart/\(kind); boundary=\"\(boundary)\"")], body: body)
  }

  /// The part as it stands inside another.
  var bytes: [UInt8] { fields.flatMap(HeaderFolder.lines) + [0x0D, 0x0A] + body }

  private static func encoding(_ name: String) -> HeaderField {
    .literal("Content-Transfer-Encoding", name)
  }
}

extension [UInt8] {
  /// Text with CRLF at every line end, as RFC 2046 §4.1.1 wants it before it is encoded.
  var withNetworkLineEnds: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count + count / 32)
    var previous: UInt8 = 0
    for byte in self {
      if byte == 0x0A, previous != 0x0D { text.append(0x0D) }
      text.append(byte)
      previous = byte
    }
    return text
  }
}
