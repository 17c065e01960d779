/// Reads one mailbox as a person types it: stricter than RFC 5322 where mail servers are, and open to
/// every script in the display name.
///
/// Refused on purpose: several addresses in one text, groups, comments, quoted local parts, address
/// literals, and addresses that are not ASCII, which only servers with SMTPUTF8 (RFC 6531) take.
struct MailboxParser {
  private static let example = "write `Ada Example <ada@example.org>` or `ada@example.org`"
  /// RFC 5321 §4.5.3.1 with the two angle brackets left out.
  private static let longestAddress = 254
  private static let longestLocalPart = 64
  /// A name longer than this is no name; the line in the header stays far below RFC 5322's 998.
  private static let longestText = 512

  private let text: String
  private let bytes: [UInt8]

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
  }

  func mailbox() throws(MailboxFault) -> Mailbox {
    try checkCharacters()
    let whole = trimmed(0..<bytes.count)
    guard !whole.isEmpty else { throw fault("there is no address", 0..<bytes.count) }
    guard let open = openingBracket(in: whole) else {
      if bytes[whole.lowerBound] == UInt8(ascii: "\""), isOpenQuotation(whole) {
        throw unclosed(whole)
      }
      return Mailbox(displayName: nil, address: try address(whole))
    }
    guard bytes[whole.upperBound - 1] == UInt8(ascii: ">"), open + 1 < whole.upperBound else {
      throw fault("the address does not end with `>`", open..<whole.upperBound)
    }
    let name = try displayName(trimmed(whole.lowerBound..<open))
    return Mailbox(displayName: name, address: try address(open + 1..<whole.upperBound - 1))
  }

  /// A line break in an address would start a header of its own: nothing that is no plain character
  /// gets past this place.
  private func checkCharacters() throws(MailboxFault) {
    guard bytes.count <= Self.longestText else {
      throw fault(
        "the address has more than \(Self.longestText) bytes", 0..<bytes.count, help: "write a shorter name")
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let range = offset..<offset + UTF8.width(scalar)
      offset = range.upperBound
      if HeaderText.isLineBreak(scalar) {
        throw fault("there is a line break in the address", range, help: "write the address on one line")
      }
      if scalar == "\u{FFFD}" {
        throw fault("the address is not UTF-8", range, help: "write it in UTF-8")
      }
      if !HeaderText.isAllowed(scalar) {
        throw fault(
          "there is an invisible character in the address", range,
          help: "delete U+\(String(scalar.value, radix: 16, uppercase: true))")
      }
    }
  }

  /// Where `<` begins the address: the first that stands outside quotation marks.
  private func openingBracket(in range: Range<Int>) -> Int? {
    var isQuoted = false
    var isEscaped = false
    for index in range {
      switch bytes[index] {
      case _ where isEscaped: isEscaped = false
      case UInt8(ascii: "\\") where isQuoted: isEscaped = true
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "<") where !isQuoted: return index
      case _: break
      }
    }
    return nil
  }

  // MARK: - The name

  private func displayName(_ range: Range<Int>) throws(MailboxFault) -> HeaderText? {
    guard !range.isEmpty else { return nil }
    let name = bytes[range.lowerBound] == UInt8(ascii: "\"") ? try quoted(range) : try plain(range)
    guard let text = HeaderText(name.spacesCollapsed), !text.words.isEmpty else { return nil }
    return text
  }

  private func plain(_ range: Range<Int>) throws(MailboxFault) -> String {
    let specials = Array("()<>[]:;@\\,\"".utf8)
    if let index = range.first(where: { specials.contains(bytes[$0]) }) {
      throw special(at: index, in: range)
    }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private func special(at index: Int, in range: Range<Int>) -> MailboxFault {
    let character = Character(Unicode.Scalar(bytes[index]))
    let name = String(decoding: bytes[range], as: UTF8.self)
    switch character {
    case "(":
      return fault(
        "a comment in brackets is not taken", index..<range.upperBound,
        help: "write the name before the address: `Ada Example <ada@example.org>`")
    case "," where name.contains("@"), ";" where name.contains("@"): return severalAddresses(at: index)
    case ":":
      return fault("a group of addresses is not taken", range, help: "write one address at a time")
    case _:
      return fault(
        "`\(character)` in a name needs quotation marks", index..<index + 1,
        help: "write the name as `\"\(name.filter { $0 != "\"" && $0 != "\\" })\"`")
    }
  }

  private func severalAddresses(at index: Int) -> MailboxFault {
    fault("there is more than one address", index..<index + 1, help: "write one address at a time")
  }

  private func quoted(_ range: Range<Int>) throws(MailboxFault) -> String {
    var name: [UInt8] = []
    var index = range.lowerBound + 1
    while index < range.upperBound, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < range.upperBound { index += 1 }
      name.append(bytes[index])
      index += 1
    }
    guard index < range.upperBound else { throw unclosed(range) }
    guard index + 1 == range.upperBound else {
      throw fault(
        "there is more behind the quoted name", index + 1..<range.upperBound,
        help: "put the whole name between the quotation marks")
    }
    return String(decoding: name, as: UTF8.self)
  }

  private func isOpenQuotation(_ range: Range<Int>) -> Bool {
    bytes[range].count { $0 == UInt8(ascii: "\"") } == 1
  }

  private func unclosed(_ range: Range<Int>) -> MailboxFault {
    fault("the quotation mark is not closed", range, help: "write `\"` behind the name")
  }

  // MARK: - The address

  private func address(_ range: Range<Int>) throws(MailboxFault) -> String {
    if let comma = range.first(where: { bytes[$0] == UInt8(ascii: ",") || bytes[$0] == UInt8(ascii: ";") }) {
      throw severalAddresses(at: comma)
    }
    if let comment = range.first(where: { bytes[$0] == UInt8(ascii: "(") }) {
      throw special(at: comment, in: range)
    }
    let signs = range.filter { bytes[$0] == UInt8(ascii: "@") }
    guard let sign = signs.last else { throw fault("the address has no `@`", range) }
    guard signs.count == 1 else { throw fault("the address has more than one `@`", range) }
    guard range.count <= Self.longestAddress else {
      throw fault("the address has more than \(Self.longestAddress) characters", range)
    }
    try checkLocalPart(range.lowerBound..<sign)
    try checkDomain(sign + 1..<range.upperBound)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  private func checkLocalPart(_ range: Range<Int>) throws(MailboxFault) {
    guard !range.isEmpty else { throw fault("there is nothing before the `@`", range) }
    guard range.count <= Self.longestLocalPart else {
      throw fault("there are more than \(Self.longestLocalPart) characters before the `@`", range)
    }
    if bytes[range].contains(where: { $0 > 0x7F }) {
      throw fault(
        "`\(words(range))` has characters that are not ASCII, which most mail servers refuse before an `@`",
        range,
        help: "ask for an address in ASCII letters")
    }
    if let index = range.first(where: { !bytes[$0].isAtomText && bytes[$0] != UInt8(ascii: ".") }) {
      let character = Character(Unicode.Scalar(bytes[index]))
      throw fault(
        character == " " ? "there is a blank in the address" : "`\(character)` cannot stand before an `@`",
        index..<index + 1)
    }
    guard isDotAtom(range) else {
      throw fault(
        "the dots in `\(words(range))` are misplaced", range, help: "write one dot between two words")
    }
  }

  private func checkDomain(_ range: Range<Int>) throws(MailboxFault) {
    guard !range.isEmpty else { throw fault("there is nothing behind the `@`", range) }
    if bytes[range].contains(where: { $0 > 0x7F }) {
      throw fault(
        "the domain `\(words(range))` is not ASCII", range,
        help: "write its ASCII form, which begins with `xn--`; a registrar or `idn2 \(words(range))` tells it"
      )
    }
    if bytes[range.lowerBound] == UInt8(ascii: "[") {
      throw fault("an address literal is not taken", range, help: "write the name of the domain")
    }
    for label in bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
      guard (1...63).contains(label.count), label.first != UInt8(ascii: "-"), label.last != UInt8(ascii: "-"),
        label.allSatisfy({ $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") })
      else { throw fault("`\(words(range))` is no domain", range) }
    }
  }

  private func isDotAtom(_ range: Range<Int>) -> Bool {
    bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty
    }
  }

  // MARK: - Helpers

  private func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first].isBlank { range.removeFirst() }
    while let last = range.last, bytes[last].isBlank { range.removeLast() }
    return range
  }

  private func fault(_ message: String, _ range: Range<Int>, help: String = example) -> MailboxFault {
    MailboxFault(message, help: help, range: range)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isASCIIAlphanumeric: Bool {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    case _: false
    }
  }

  /// RFC 5322 §3.2.3: what an atom is made of.
  var isAtomText: Bool { isASCIIAlphanumeric || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self) }
}

extension String {
  /// One blank where there were several or a tab, none at the ends.
  fileprivate var spacesCollapsed: String {
    split { $0 == " " || $0 == "\t" }.joined(separator: " ")
  }
}
