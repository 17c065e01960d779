/// A named piece of text that an author wrote: a corpus file, a template, a source.
///
/// Everything that points into it does so by UTF-8 offset. Lines and columns exist only where a
/// person reads them, so they are computed there and nowhere else.
///
/// Every value that an author wrote carries one in its span, so it is a single reference.
public struct SourceText: Hashable, Sendable {
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let name: String
    @usableFromInline let bytes: [UInt8]

    init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  @usableFromInline let storage: Storage

  /// The name shown to the author: a path relative to the project, or `<inline>`.
  @inlinable public var name: String { storage.name }
  @inlinable public var bytes: [UInt8] { storage.bytes }

  public init(name: String, bytes: [UInt8]) {
    storage = Storage(name: name, bytes: bytes)
  }

  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The line and column of a UTF-8 offset, both from 1; the column counts Unicode scalars.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let bytes = bytes
    let offset = min(max(offset, 0), bytes.count)
    var line = 1
    var lineStart = 0
    for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let scalars = bytes[lineStart..<offset].count { $0 & 0b1100_0000 != 0b1000_0000 }
    return (line, scalars + 1)
  }

  /// The UTF-8 range of the line (without its line end) that holds `offset`.
  public func lineRange(containing offset: Int) -> Range<Int> {
    let offset = min(max(offset, 0), bytes.count)
    let start = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    var end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  public static func == (left: SourceText, right: SourceText) -> Bool {
    left.storage === right.storage || left.name == right.name && left.bytes == right.bytes
  }

  /// Names are enough to tell texts apart in a dictionary; hashing the bytes would cost megabytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

/// A range of UTF-8 offsets in a text: where a value came from.
public struct Span: Hashable, Sendable {
  public var text: SourceText
  // A corpus has hundreds of thousands of spans, and no text of 4 GB is ever read.
  private var start: UInt32
  private var end: UInt32

  /// Offsets beyond 4 GB stand for that place.
  public var range: Range<Int> {
    get { Int(start)..<Int(end) }
    set {
      start = UInt32(clamping: newValue.lowerBound)
      end = UInt32(clamping: newValue.upperBound)
    }
  }

  public init(_ text: SourceText, _ range: Range<Int>) {
    self.text = text
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }
}
