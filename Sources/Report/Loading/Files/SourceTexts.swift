package import Diagnostics
import Glibc

/// The held texts that are on this machine, by source.
///
/// A text that is not here is no fault of loading: the lock may vouch for it. Nothing outside the folder
/// is read, and sizes are known before memory is spent.
package struct SourceTexts: Sendable {
  /// No article comes near it.
  static let maximumText = 16 << 20
  static let maximumTotal = 512 << 20

  /// The folder as messages name it.
  package let folder: String
  package private(set) var diagnostics: [Diagnostic] = []
  private var texts: [String: SourceText] = [:]

  /// Texts that are at hand already, by source.
  package init(folder: String, texts: [String: SourceText] = [:]) {
    self.folder = folder
    self.texts = texts
  }

  /// Reads the text of every held source that `path` has; `folder` is how messages name it.
  ///
  /// - Parameter project: the folder that `path` must not lead out of; nil for one that a person named.
  package static func load(
    _ path: String, shownAs folder: String, within project: String? = nil, for corpus: Corpus
  ) -> SourceTexts {
    var texts = SourceTexts(folder: folder)
    guard !path.utf8.contains(0), let root = realPath(path) else { return texts }
    if let project, realPath(project).map({ !isInside(root, $0) }) ?? true {
      texts.diagnostics.append(.leavesSources(folder, at: nil))
      return texts
    }
    guard access(root, X_OK) == 0 else {
      texts.diagnostics.append(.unreadableFolder(folder))
      return texts
    }
    var bytesLeft = maximumTotal
    for source in corpus.sources.records where source.isHeld.value {
      texts.read(source, in: root, bytesLeft: &bytesLeft)
    }
    texts.noteUnclaimed(in: root, corpus)
    return texts
  }

  /// Whether there is a folder of that name to look for texts in.
  package static func isFolder(_ path: String) -> Bool { FileSystem.isFolder(path) }

  /// Whether two paths lead to one folder that is there.
  package static func areSame(_ path: String, _ other: String) -> Bool {
    realPath(path).map { $0 == realPath(other) } ?? false
  }

  /// Whether a folder, there or still to be made, is another one or lies in it. All lie in the root, and nobody writes
  /// there.
  package static func isFolder(_ path: String, within other: String) -> Bool {
    guard let folder = realPath(other), folder != "/" else { return false }
    let (parent, name) = OutputLock.split(path)
    guard let real = realPath(path) ?? realPath(parent).map({ $0 + "/" + name }) else { return false }
    return real == folder || isInside(real, folder)
  }

  /// The text of a source, when it is here.
  package subscript(source: String) -> SourceText? { texts[source] }

  /// The file in which the text of a source is looked for, as messages name it.
  package func path(of source: Source) -> String { folder + "/" + Self.file(of: source) }

  static func file(of source: Source) -> String { source.text?.value ?? source.id.value + ".txt" }

  private mutating func read(_ source: Source, in root: String, bytesLeft: inout Int) {
    let name = path(of: source)
    let path = root + "/" + Self.file(of: source)
    guard FileSystem.kind(path) != .missing else { return }
    let span = source.text?.span ?? source.id.span
    guard let real = Self.realPath(path), Self.isInside(real, root) else {
      return diagnostics.append(.leavesSources(name, at: span))
    }
    guard FileSystem.kind(real) == .file else {
      return diagnostics.append(.unreadableText(name, "it is not a plain file", at: span))
    }
    if let size = FileSystem.size(real), size > min(Self.maximumText, bytesLeft) {
      return diagnostics.append(.largeText(name, size, left: bytesLeft, at: span))
    }
    guard let bytes = FileSystem.read(real, limit: min(Self.maximumText, bytesLeft)) else {
      return diagnostics.append(.unreadableText(name, "it cannot be opened", at: span))
    }
    if let fault = UTF8Validity(of: bytes).fault {
      let text = SourceText(name: name, bytes: bytes)
      return diagnostics.append(.notUTF8(text, at: fault))
    }
    bytesLeft -= bytes.count
    texts[source.id.value] = SourceText(name: name, bytes: bytes)
  }

  /// Points out texts that no source has while the texts of sources are missing: a renamed file would leave
  /// its source to receipts, and nobody would see that the words are not looked up.
  private mutating func noteUnclaimed(in root: String, _ corpus: Corpus) {
    let held = corpus.sources.records.filter(\.isHeld.value)
    let absent = held.filter { FileSystem.kind(root + "/" + Self.file(of: $0)) == .missing }
    guard !absent.isEmpty, let names = try? FileSystem.names(root) else { return }
    let claimed = Set(corpus.sources.records.compactMap { Self.realPath(root + "/" + Self.file(of: $0)) })
    for name in names where name.hasSuffix(".txt") {
      let path = root + "/" + name
      guard FileSystem.kind(path) == .file, !claimed.contains(path) else { continue }
      diagnostics.append(.unclaimedText(folder + "/" + name, absent))
    }
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path.hasPrefix(folder == "/" ? folder : folder + "/")
  }

  private static func realPath(_ path: String) -> String? { (try? FileSystem.realPath(path)) ?? nil }
}

extension Diagnostic {
  fileprivate static func leavesSources(_ name: String, at span: Span?) -> Diagnostic {
    Diagnostic(
      .error, .unreadableSource, "the symbolic link `\(name)` is not followed", at: span,
      notes: ["links may lead to files of the same folder, and to nothing else"],
      helps: [
        span == nil
          ? "name the folder it leads to with `--sources DIR`" : "put a copy of the text in its place"
      ])
  }

  fileprivate static func unreadableFolder(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .unreadableSource, "the folder `\(name)` cannot be read: permission denied",
      helps: ["ask for the right to read it, or name another folder with `--sources DIR`"])
  }

  fileprivate static func largeText(_ name: String, _ size: Int, left: Int, at span: Span) -> Diagnostic {
    let isItself = size > SourceTexts.maximumText
    return Diagnostic(
      .error, .unreadableSource,
      isItself
        ? "the text `\(name)` has \(size) bytes; the limit is \(SourceTexts.maximumText)"
        : "with the text `\(name)` the texts have more than \(SourceTexts.maximumTotal) bytes",
      at: span,
      helps: [
        isItself
          ? "save the text alone, without pictures and markup, or split it into several sources"
          : "check fewer texts at a time: take some away to build these by receipt"
      ])
  }

  fileprivate static func unreadableText(_ name: String, _ why: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .unreadableSource, "the text `\(name)` cannot be read: \(why)", at: span,
      helps: ["put a plain UTF-8 text there, or take the file away to build by receipt"])
  }

  fileprivate static func unclaimedText(_ name: String, _ absent: [Source]) -> Diagnostic {
    let ids = absent.map(\.id.value)
    let shown = ids.prefix(5).map { "`\($0)`" }.joined(separator: ", ") + (ids.count > 5 ? ", …" : "")
    return Diagnostic(
      .warning, .unclaimedText, "no source has the text `\(name)`",
      notes: ["no text is here of \(shown)"],
      helps: [
        "call it by the identifier of its source, as in `\(ids[0]).txt`, or name it there: `text: FILE`"
      ])
  }
}

extension DiagnosticCode {
  static let unclaimedText = DiagnosticCode(
    "unclaimed-text",
    """
    A text stands among the sources and belongs to none, while the texts of sources are missing. Perhaps \
    its file was renamed: until it has the name of its source, that source is built by receipt.
    """)

  static let unreadableSource = DiagnosticCode(
    "unreadable-source",
    """
    The text of a source is there and cannot be read: it is no plain file, too large, or a link that leads \
    out of the sources folder. Or nobody may look into that folder.
    """)
}
