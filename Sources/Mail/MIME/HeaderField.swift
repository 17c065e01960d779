/// One header: its name and the pieces between which its line may be folded.
///
/// The constructors are the only way to pieces, and each makes printable ASCII of what it is given.
struct HeaderField: Hashable, Sendable {
  let name: String
  /// Printable ASCII; a blank stands between two pieces, and a piece is never broken.
  private(set) var pieces: [String] = []

  private init(_ name: String) {
    self.name = name
  }

  /// Free words, such as a subject.
  static func text(_ name: String, _ text: HeaderText) -> HeaderField {
    var field = HeaderField(name)
    field.append(text.words)
    return field
  }

  /// Mailboxes, separated by commas.
  static func mailboxes(_ name: String, _ mailboxes: [Mailbox]) -> HeaderField {
    var field = HeaderField(name)
    for (index, mailbox) in mailboxes.enumerated() {
      let comma = index == mailboxes.count - 1 ? "" : ","
      if let name = mailbox.displayName {
        field.appendPhrase(name.words)
        field.pieces.append("<\(mailbox.address)>\(comma)")
      } else {
        field.pieces.append(mailbox.address + comma)
      }
    }
    return field
  }

  /// Words that the program itself has made: pieces of printable ASCII, separated by blanks.
  static func literal(_ name: String, _ words: String) -> HeaderField {
    var field = HeaderField(name)
    field.pieces = words.split(separator: " ").map(String.init)
    precondition(words.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "a literal header is printable ASCII")
    return field
  }

  /// A name and an identifier in angle brackets: `List-Id`.
  static func identified(_ name: String, _ words: HeaderText, as identifier: String) -> HeaderField {
    var field = HeaderField(name)
    field.appendPhrase(words.words)
    field.pieces += literal(name, "<\(identifier)>").pieces
    return field
  }

  // MARK: - Pieces

  /// The column behind the pieces, if nothing were folded before the last line.
  private var column: Int {
    var folder = HeaderFolder(name: name)
    for piece in pieces { folder.add(piece) }
    return folder.column
  }

  /// Words that stay as they are where they can, from the first to the last that cannot as encoded-words.
  private mutating func append(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let needing = words.indices.filter { words[$0].needsEncoding }
    guard var first = needing.first, var last = needing.last else { return pieces += words }
    // An empty word is a blank beside a blank: it is only safe between the words around it.
    if words[first].isEmpty { first = max(first - 1, 0) }
    if words[last].isEmpty { last = min(last + 1, words.count - 1) }
    pieces += words[..<first]
    let room = HeaderFolder.encodedLimit - column - 1
    pieces += EncodedWord.words(words[first...last].joined(separator: " "), firstRoom: room)
    pieces += words[(last + 1)...]
  }

  /// A name before an address: atoms, a quoted string, or encoded-words (RFC 5322 §3.2.5).
  private mutating func appendPhrase(_ text: String) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    if words.allSatisfy({ !$0.needsEncoding && $0.utf8.allSatisfy(\.isAtomText) }) {
      pieces += words
    } else if words.allSatisfy({ !$0.needsEncoding }) {
      let escaped = text.reduce(into: "") { text, character in
        if character == "\"" || character == "\\" { text += "\\" }
        text.append(character)
      }
      pieces += "\"\(escaped)\"".split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    } else {
      let room = HeaderFolder.encodedLimit - column - 1
      pieces += EncodedWord.words(text, firstRoom: room)
    }
  }
}

extension String {
  /// Whether a word of a header cannot stand in it as it is: empty (blanks in a row get lost when lines
  /// are folded), not printable ASCII, like an encoded-word, or longer than a line.
  fileprivate var needsEncoding: Bool {
    isEmpty || utf8.count > 60 || !utf8.allSatisfy { (0x21...0x7E).contains($0) } || contains("=?")
  }
}
