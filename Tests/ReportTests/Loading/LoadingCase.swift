import Diagnostics
import Foundation
import Report

/// A case file: the files of a small project, and the frames of everything that loading says of them.
///
///     What the case shows.
///
///     --- file corpus/a.yaml
///     actors: []
///     --- frames
///     …the expected output, empty for a project without fault…
///
/// The project of the folder `Base` is there as well, unless a line says `--- without PATH` (or a file
/// takes its place). `--- folder PATH`, `--- link PATH TARGET`, `--- pipe PATH` and `--- on disk` put the
/// project on disk and load it from there. `--- nodes N` lowers the limit of values in a file, and
/// `--- first N` shows only the first N frames. In paths and files
/// `⟦FF⟧` is one byte and `⟦1000×text⟧` repeats the text.
struct LoadingCase {
  private enum Entry { case file([UInt8]), folder, pipe, link(String) }

  let input: String
  /// Nil when the case has no expectation yet.
  let expected: String?
  private var entries: [(path: [UInt8], entry: Entry)] = []
  private var isOnDisk = false
  private var shown = Int.max
  private var limits = YAMLLimits()

  init(_ text: String) throws {
    let parts = text.components(separatedBy: "--- frames\n")
    input = parts[0]
    expected = parts.count > 1 ? parts[1] : nil
    for name in ["briefgen.yaml", "corpus/base.yaml"] {
      let file = LoadingCase.folder + "/Base/" + name
      entries.append((Array(name.utf8), .file([UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))))
    }
    for section in ("\n" + input).components(separatedBy: "\n--- ").dropFirst() {
      let lines = section.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      var body = lines.count > 1 ? String(lines[1]) : ""
      if !body.isEmpty, !body.hasSuffix("\n") { body += "\n" }
      try add(lines[0].split(separator: " ").map(String.init), body)
    }
  }

  private mutating func add(_ words: [String], _ body: String) throws {
    let path = words.count > 1 ? Self.expand(words[1]) : []
    if !["first", "on", "nodes"].contains(words[0]) { entries.removeAll { $0.path == path } }
    switch words[0] {
    case "file": entries.append((path, .file(Self.expand(body))))
    case "without": break
    case "folder", "pipe", "link":
      let entry: Entry = words[0] == "folder" ? .folder : words[0] == "pipe" ? .pipe : .link(words[2])
      entries.append((path, entry))
      isOnDisk = true
    case "on": isOnDisk = true
    case "nodes": limits.nodes = Int(words[1]) ?? 0
    case "first": shown = Int(words[1]) ?? 0
    case _: throw Unknown(directive: words[0])
    }
  }

  struct Unknown: Error { let directive: String }

  /// The case as a file whose expectation is what loading says now.
  func accepted() throws -> String { input + "--- frames\n" + (try output()) }

  func output() throws -> String {
    let diagnostics = try diagnostics()
    return DiagnosticPrinter.full(color: false).print(diagnostics.prefix(shown))
  }

  func diagnostics() throws -> [Diagnostic] {
    if isOnDisk { return try loadFromDisk() }
    var texts = entries.compactMap { path, entry -> SourceText? in
      guard case .file(let bytes) = entry else { return nil }
      return SourceText(name: String(decoding: path, as: UTF8.self), bytes: bytes)
    }
    texts.sort { $0.name < $1.name }
    let project = texts.remove(at: texts.firstIndex { $0.name == "briefgen.yaml" } ?? 0)
    let result = try CorpusLoader.load(project: project, corpus: texts, limits: limits)
    precondition((result.corpus == nil) == result.diagnostics.hasErrors, "a corpus comes without errors only")
    return result.diagnostics
  }

  private func loadFromDisk() throws -> [Diagnostic] {
    let root = FileManager.default.temporaryDirectory.path + "/loading-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: root) }
    try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    for (path, entry) in entries { try Self.make(entry, at: Array((root + "/").utf8) + path) }
    return try ProjectLoader.load(root: root).diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      diagnostic.message = diagnostic.message.replacingOccurrences(of: root, with: "ROOT")
      return diagnostic
    }
  }

  private static func make(_ entry: Entry, at path: [UInt8]) throws {
    let parent = path[..<(path.lastIndex(of: UInt8(ascii: "/")) ?? 0)]
    try FileManager.default.createDirectory(
      atPath: String(decoding: parent, as: UTF8.self), withIntermediateDirectories: true)
    let name = path.map { CChar(bitPattern: $0) } + [0]
    switch entry {
    case .folder: mkdir(name, 0o755)
    case .pipe: mkfifo(name, 0o644)
    case .link(let target): symlink(target, name)
    case .file(let bytes):
      let descriptor = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
      defer { close(descriptor) }
      var rest = bytes[...]
      while !rest.isEmpty {
        let written = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        guard written > 0 else { throw CocoaError(.fileWriteUnknown) }
        rest = rest.dropFirst(written)
      }
    }
  }

  /// The bytes of a text with `⟦…⟧` written out.
  private static func expand(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, piece) in text.components(separatedBy: "⟦").enumerated() {
      guard index > 0, let end = piece.firstIndex(of: "⟧") else {
        bytes += Array(piece.utf8)
        continue
      }
      let code = piece[..<end]
      if let times = code.firstIndex(of: "×"), let count = Int(code[..<times]) {
        let repeated = Array(code[code.index(after: times)...].replacing("¶", with: "\n").utf8)
        for number in 1...count {
          bytes += String(decoding: repeated, as: UTF8.self).replacing("#", with: "\(number)").utf8
        }
      } else if let byte = UInt8(code, radix: 16) {
        bytes.append(byte)
      }
      bytes += Array(piece[piece.index(after: end)...].utf8)
    }
    return bytes
  }
}

extension LoadingCase {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path

  /// The names of the case files, sorted.
  static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder + "/Cases").filter { $0.hasSuffix(".txt") }
      .sorted()
  }

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/Cases/" + name, encoding: .utf8)
  }
}
