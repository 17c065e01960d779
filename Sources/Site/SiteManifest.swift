import Report

/// What a build of a site wrote and from what: the file `.briefgen-site` in its folder.
///
/// One line a unit (`unit KEY NAME`) and below it one a file (`file SIZE PATH`), in the order of the names. A
/// unit whose key is the same is neither rendered nor written again; a file that an earlier manifest names and
/// a new one does not is removed. A manifest that cannot be read counts as none: everything is written, and
/// nothing is removed.
struct SiteManifest: Hashable, Sendable {
  static let fileName = ".briefgen-site"
  private static let heading = "briefgen-site 1"

  /// The files of one unit.
  struct Entry: Hashable, Sendable {
    struct File: Hashable, Sendable {
      var path: String
      var size: Int
    }

    /// The hash of everything that the files depend on.
    var key: String
    var files: [File]
  }

  private(set) var entries: [String: Entry] = [:]

  subscript(name: String) -> Entry? {
    get { entries[name] }
    set { entries[name] = newValue }
  }

  /// Every file, in no order.
  var paths: [String] { entries.values.flatMap { $0.files.map(\.path) } }

  init() {}

  // MARK: - Text

  var text: String {
    var lines = [Self.heading]
    for (name, entry) in entries.sorted(by: { $0.key < $1.key }) {
      lines.append("unit \(entry.key) \(name)")
      lines += entry.files.map { "file \($0.size) \($0.path)" }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Nil for anything that we would not have written: other versions, broken lines, paths that leave the folder.
  init?(_ bytes: [UInt8]) {
    guard bytes.count <= Self.maximumSize, bytes.last == 0x0A else { return nil }
    var lines = bytes.dropLast().split(separator: 0x0A, omittingEmptySubsequences: false)[...]
    guard lines.popFirst()?.elementsEqual(Self.heading.utf8) == true else { return nil }
    var name = ""
    var entry: Entry?
    for line in lines {
      guard let fields = Fields(line) else { return nil }
      if fields.kind.elementsEqual("unit".utf8) {
        if let entry { entries[name] = entry }
        name = String(decoding: fields.words, as: UTF8.self)
        guard entries[name] == nil else { return nil }
        entry = Entry(key: String(decoding: fields.value, as: UTF8.self), files: [])
      } else {
        let path = String(decoding: fields.words, as: UTF8.self)
        guard fields.kind.elementsEqual("file".utf8), entry != nil, Self.isInside(path),
          let size = Int(String(decoding: fields.value, as: UTF8.self)), size >= 0
        else { return nil }
        entry?.files.append(Entry.File(path: path, size: size))
      }
    }
    if let entry { entries[name] = entry }
  }

  /// What stands on a line: its kind, a key or a size, and a name that may hold blanks.
  private struct Fields {
    let kind, value, words: ArraySlice<UInt8>

    init?(_ line: ArraySlice<UInt8>) {
      let blank = UInt8(ascii: " ")
      guard let first = line.firstIndex(of: blank),
        let second = line[(first + 1)...].firstIndex(of: blank)
      else { return nil }
      (kind, value, words) = (line[..<first], line[(first + 1)..<second], line[(second + 1)...])
      if value.isEmpty || words.isEmpty { return nil }
    }
  }

  /// A million pages have a manifest of about 150 MB; more is none of ours.
  private static let maximumSize = 256 * 1024 * 1024

  /// Whether a path is one that we could have written: plain names, none hidden, none leading out.
  static func isInside(_ path: String) -> Bool {
    let slash = UInt8(ascii: "/")
    var previous = slash
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "."), slash: if previous == slash { return false }
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        break
      case _: return false
      }
      previous = byte
    }
    return previous != slash
  }
}
