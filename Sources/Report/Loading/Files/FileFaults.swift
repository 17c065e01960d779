import Diagnostics

extension Diagnostic {
  static func missingProjectFile(_ root: String) -> Diagnostic {
    Diagnostic(
      .error, .missingProjectFile, "there is no `\(ProjectFiles.projectFile)` in `\(root)`",
      helps: ["name the folder of a project with `--project DIR`, or make one with `briefgen init DIR`"])
  }

  static func missingFolder(_ name: String, at span: Span?) -> Diagnostic {
    Diagnostic(
      .error, .missingFolder, "there is no folder `\(name)`", at: span,
      helps: ["make it, or write its name as `corpus: FOLDER` in \(ProjectFiles.projectFile)"])
  }

  static func emptyCorpus(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .emptyCorpus, "the folder `\(name)` has no `.yaml` file",
      helps: ["write the records into files such as `\(name)/claims.yaml`"])
  }

  static func unreadableFile(_ name: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .error, .unreadableFile, "`\(name)` cannot be read: \(why)",
      helps: ["check that it is a plain file, and its permissions"])
  }

  static func leavesProject(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .leavesProject, "the symbolic link `\(name)` is not followed",
      notes: ["links may lead to files of the same project, and to nothing else"],
      helps: ["put a copy of the file in its place"])
  }

  static func nameNotUTF8(_ folder: String, _ name: [UInt8]) -> Diagnostic {
    Diagnostic(
      .error, .nameNotUTF8, "a name in `\(folder)` is not UTF-8: `\(String(decoding: name, as: UTF8.self))`",
      helps: ["rename the file"])
  }

  static func fileNotRead(_ name: String) -> Diagnostic {
    Diagnostic(
      .warning, .fileNotRead, "`\(name)` is not read",
      helps: ["rename it to end in `.yaml`, or move it out of the folder"])
  }

  static func sizeOfFile(_ name: String, _ size: Int, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .fileTooLarge, "`\(name)` has \(size) bytes; the limit is \(limit)",
      helps: ["split it: every file of the corpus folder is read, and lists are merged"])
  }

  static func sizeOfCorpus(limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .fileTooLarge, "the files of the corpus have more than \(limit) bytes together",
      helps: ["split the project"])
  }

  static func tooManyFiles(_ name: String, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .fileTooLarge,
      "the folder `\(name)` has more than \(limit) files, or folders more than"
        + " \(ProjectFiles.maximumDepth) deep",
      helps: ["move what is not corpus out of the folder"])
  }
}

extension DiagnosticCode {
  static let missingProjectFile = DiagnosticCode(
    "missing-project-file",
    "A project is a folder with a file `briefgen.yaml`, which says its title, publisher, languages and sides."
  )
  static let missingFolder = DiagnosticCode(
    "missing-folder",
    "The corpus folder does not exist. It is `corpus` beside `briefgen.yaml` unless that file names another.")
  static let emptyCorpus = DiagnosticCode(
    "empty-corpus", "The corpus folder holds no file that ends in `.yaml`, so there is nothing to brief on.")
  static let unreadableFile = DiagnosticCode(
    "unreadable-file", "A file of the project cannot be opened or read, or is no plain file.")
  static let leavesProject = DiagnosticCode(
    "link-not-followed",
    """
    A symbolic link leads to a folder, to nothing, or out of the project. It is refused, so that a corpus \
    from a stranger cannot read other files of the machine, and a corpus that works here works elsewhere.
    """)
  static let nameNotUTF8 = DiagnosticCode(
    "name-not-utf-8", "The name of a file is not UTF-8 and cannot be shown in messages.")
  static let fileNotRead = DiagnosticCode(
    "file-not-read",
    "A file of the corpus folder ends in `.yml`. Only `.yaml` is read; nothing is left out in silence.")
}
