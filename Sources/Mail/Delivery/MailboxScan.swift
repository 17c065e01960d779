/// What a mailbox file holds, read in pieces of any length.
struct MailboxScan {
  var identifiers: Set<String> = []
  /// Where the last message begins, at its line `From …`.
  private(set) var lastStart: Int?
  /// The identifier of the last message; nil when it has none, or not yet.
  private(set) var lastIdentifier: String?

  /// Longer lines hold nothing that is looked for.
  private static let longestLine = 1000
  private static let name = Array("message-id:".utf8)

  private var line: [UInt8] = []
  private var lineStart = 0
  private var offset = 0
  private var isInHeader = false
  private var isAfterEmptyLine = true

  mutating func read(_ chunk: [UInt8]) {
    for byte in chunk {
      offset += 1
      if byte == 0x0A {
        endLine()
      } else if line.count < Self.longestLine {
        line.append(byte)
      }
    }
  }

  /// Takes note of a line `From …` that a killed run left unfinished.
  mutating func finish() {
    let start = Array("From ".utf8)
    guard isAfterEmptyLine, !line.isEmpty, line.starts(with: start) || start.starts(with: line) else {
      return
    }
    lastStart = lineStart
    lastIdentifier = nil
  }

  private mutating func endLine() {
    if line.last == 0x0D { line.removeLast() }
    if isAfterEmptyLine, line.starts(with: "From ".utf8) {
      lastStart = lineStart
      lastIdentifier = nil
      isInHeader = true
    } else if isInHeader {
      readHeader()
    }
    isAfterEmptyLine = line.isEmpty
    if line.isEmpty { isInHeader = false }
    line.removeAll(keepingCapacity: true)
    lineStart = offset
  }

  private mutating func readHeader() {
    guard line.count > Self.name.count,
      zip(line, Self.name).allSatisfy({ ($0 | 0x20) == $1 || $0 == $1 }),
      let open = line.firstIndex(of: UInt8(ascii: "<")), let close = line.lastIndex(of: UInt8(ascii: ">")),
      open < close
    else { return }
    let identifier = String(decoding: line[open + 1..<close], as: UTF8.self)
    lastIdentifier = identifier
    identifiers.insert(identifier)
  }
}
