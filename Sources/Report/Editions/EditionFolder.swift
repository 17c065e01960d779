package import Diagnostics

/// The editions of a project on disk: `editions/NAME.json`.
package struct EditionFolder {
  package static let name = "editions"

  private let path: String

  /// - Parameter path: the folder; messages call it `editions`.
  package init(_ path: String) {
    self.path = path
  }

  /// The names of the editions, sorted; none where there is no folder.
  package func names() throws(FileError) -> [String] {
    guard FileSystem.isFolder(path) else { return [] }
    return try FileSystem.names(path).compactMap { file in
      guard file.hasSuffix(".json") else { return nil }
      let name = String(file.dropLast(5))
      return Edition.isName(name) ? name : nil
    }
  }

  /// The edition of that name; nil, and diagnosed, where it is not there or has faults.
  package func edition(_ name: String) throws -> (edition: Edition?, diagnostics: [Diagnostic]) {
    let names = try names()
    guard names.contains(name) else { return (nil, [.unknownEdition(name, known: names)]) }
    let file = path + "/" + name + ".json"
    guard let bytes = FileSystem.read(file, limit: EditionReader.maximumSize) else {
      throw FileError(action: "read", path: file, reason: "it is no plain file, or is too large")
    }
    return try EditionReader.read(SourceText(name: "\(Self.name)/\(name).json", bytes: bytes), name: name)
  }

  /// The edition with the highest number, ties by name; nil where none is recorded.
  package func last() throws -> (edition: Edition?, diagnostics: [Diagnostic]) {
    var last: Edition?
    var diagnostics: [Diagnostic] = []
    for name in try names() {
      let (edition, faults) = try edition(name)
      diagnostics += faults
      if let edition, edition.number >= last?.number ?? 0 { last = edition }
    }
    return (diagnostics.hasErrors ? nil : last, diagnostics)
  }

  /// Records an edition: a file that says the same stays, one that says something else is not touched.
  ///
  /// - Returns: whether a file was written; nil, and diagnosed, when the name is taken.
  package func record(_ edition: Edition) throws -> (isWritten: Bool?, diagnostics: [Diagnostic]) {
    guard Edition.isName(edition.name) else { return (nil, [.illFormedEditionName(edition.name)]) }
    if try names().contains(edition.name) {
      let (recorded, faults) = try self.edition(edition.name)
      guard let recorded else { return (nil, faults) }
      return recorded.saysTheSame(as: edition) ? (false, []) : (nil, [.editionExists(edition.name)])
    }
    var numbered = edition
    let (last, faults) = try last()
    guard !faults.hasErrors else { return (nil, faults) }
    numbered.number = (last?.number ?? 0) + 1
    try WholeFile.write(EditionWriter.json(numbered), to: path + "/" + edition.name + ".json")
    return (true, [])
  }
}

extension Diagnostic {
  fileprivate static func unknownEdition(_ name: String, known: [String]) -> Diagnostic {
    let help =
      if let nearest = NearestName.of(name, among: known) {
        "write `\(nearest)`"
      } else if known.isEmpty {
        "no edition is recorded; record one with `briefgen edition NAME`, or leave `--since` out"
      } else {
        "the editions are " + known.map { "`\($0)`" }.joined(separator: ", ")
      }
    return Diagnostic(.error, .unknownEdition, "there is no edition `\(name)`", helps: [help])
  }

  fileprivate static func illFormedEditionName(_ name: String) -> Diagnostic {
    let shown = String(decoding: name.utf8.prefix(80), as: UTF8.self)
    return Diagnostic(
      .error, .illFormedEditionName, "`\(shown)` cannot name an edition",
      helps: [
        Edition.nameSuggestion(for: name).map { "write `\($0)`" }
          ?? "write lower-case letters and digits, with single hyphens between"
      ])
  }

  fileprivate static func editionExists(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .editionExists, "the edition `\(name)` is recorded and says something else",
      notes: ["what was published stays as it was"],
      helps: ["choose another name, or delete `\(EditionFolder.name)/\(name).json` if it was never published"]
    )
  }
}

extension DiagnosticCode {
  static let unknownEdition = DiagnosticCode(
    "unknown-edition", "`--since` takes the name of an edition that `briefgen edition` has recorded.")
  static let illFormedEditionName = DiagnosticCode(
    "ill-formed-edition-name",
    "The name of an edition is also the name of its file: lower-case letters, digits and single hyphens.")
  static let editionExists = DiagnosticCode(
    "edition-exists",
    "An edition says what was published. It is never overwritten: a digest would then lose what it corrects.")
}
