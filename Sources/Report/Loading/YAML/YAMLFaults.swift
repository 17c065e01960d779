import Diagnostics

extension Diagnostic {
  static func fileTooLarge(_ text: SourceText, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .fileTooLarge, "the file has \(text.bytes.count) bytes; the limit is \(limit)",
      at: Span(text, 0..<0),
      helps: ["split it: every file of the corpus folder is read, and lists are merged"])
  }

  static func notUTF8(_ text: SourceText, at fault: Range<Int>) -> Diagnostic {
    let byte = text.bytes[fault.lowerBound]
    return Diagnostic(
      .error, .notUTF8, "the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8 here",
      at: Span(text, fault), helps: ["save the file as UTF-8"])
  }

  static func emptyFile(_ text: SourceText) -> Diagnostic {
    Diagnostic(
      .error, .emptyFile, "the file holds nothing", at: Span(text, 0..<0),
      helps: ["write a list such as `claims:`, or delete the file"])
  }

  static func directive(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .yamlDirective, "YAML directives are not read", at: span, helps: ["delete the line"])
  }

  static func severalDocuments(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .severalDocuments, "the file goes on after the end of its document", at: span,
      helps: ["delete the line `---`, or move what follows to a file of its own"])
  }

  static func keyNotAWord(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .keyNotAWord, "a key must be a word", at: span,
      helps: ["to write braces or brackets as text, put quotation marks round the whole text"])
  }

  static func nestedTooDeep(at span: Span, limit: Int) -> Diagnostic {
    Diagnostic(
      .error, .nestedTooDeep, "lists and maps are nested more than \(limit) deep", at: span,
      helps: ["no record needs more than ten levels: look for brackets that were not closed"])
  }

  static func duplicateKey(_ key: String, at span: Span, first: Span) -> Diagnostic {
    Diagnostic(
      .error, .duplicateKey, "the key `\(key)` stands twice in this map", at: span, label: "second time",
      related: [Mark(first, "first time")], helps: ["delete one of them"])
  }

  static func mergeKey(at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .mergeKey, "the merge key `<<` is not read", at: span,
      helps: ["write the fields out: each record then says all that it says"])
  }

  static func tag(_ tag: String, at span: Span) -> Diagnostic {
    let shown = tag.hasPrefix("tag:yaml.org,2002:") ? "!!" + tag.dropFirst(18) : tag
    return Diagnostic(
      .error, .yamlTag, "the tag `\(shown)` is not read", at: span,
      helps: ["delete it: which type a field has does not depend on the file"])
  }

  static func unknownAnchor(_ name: String, at span: Span, known: [String]) -> Diagnostic {
    let nearest = NearestName.of(name, among: known)
    return Diagnostic(
      .error, .unknownAnchor, "there is no anchor `&\(name)` above this alias", at: span,
      helps: [
        nearest.map { "write `*\($0)`" }
          ?? "put quotation marks round a text that begins with `*`, or define the anchor before it is used"
      ])
  }

  static func aliasInsideItself(_ name: String, at span: Span, anchor: Span) -> Diagnostic {
    Diagnostic(
      .error, .aliasInsideItself, "the alias `*\(name)` stands inside what it repeats", at: span,
      related: [Mark(anchor, "`&\(name)` starts here")], helps: ["write the contents out"])
  }

  static func tooManyNodes(at span: Span, limit: Int, isAlias: Bool) -> Diagnostic {
    isAlias
      ? Diagnostic(
        .error, .aliasesExplode, "written out, the aliases of this file make more than \(limit) values",
        at: span,
        helps: ["write the contents out instead of repeating an anchor that repeats others"])
      : Diagnostic(
        .error, .fileTooLarge, "the file holds more than \(limit) values", at: span,
        helps: ["split it: every file of the corpus folder is read, and lists are merged"])
  }
}

extension DiagnosticCode {
  static let fileTooLarge = DiagnosticCode(
    "file-too-large",
    """
    A corpus file may have \(YAMLLimits().fileSize >> 20) MiB and two million values, and all files together \
    \(YAMLLimits().totalSize >> 20) MiB. The limits keep \
    a build from running out of memory; no corpus written by people comes near them.
    """)
  static let notUTF8 = DiagnosticCode(
    "not-utf-8",
    """
    Corpus files are UTF-8. The file has bytes that are not, which happens when an editor saves in \
    another encoding. Nothing is guessed: a wrong guess would change a quotation.
    """)
  static let emptyFile = DiagnosticCode(
    "empty-file",
    "A file of the corpus holds no records: it is empty or only comments. Fill it or delete it.")
  static let yamlDirective = DiagnosticCode(
    "yaml-directive",
    "Lines that begin with `%` before a document (`%YAML`, `%TAG`) are YAML directives. A corpus needs none.")
  static let severalDocuments = DiagnosticCode(
    "several-documents",
    "YAML can hold several documents in one file, separated by `---`. A corpus file holds one.")
  static let keyNotAWord = DiagnosticCode(
    "key-not-a-word",
    """
    A key of a map is a list, a map or an alias. This mostly happens when a text begins with a brace: \
    `text: {name} joined` is a map for YAML. Put quotation marks round the text.
    """)
  static let nestedTooDeep = DiagnosticCode(
    "nested-too-deep", "Lists and maps may be nested 64 deep. No record needs more than ten levels.")
  static let duplicateKey = DiagnosticCode(
    "duplicate-key",
    "A map has the same key twice. YAML readers differ in which one wins, so neither does.")
  static let mergeKey = DiagnosticCode(
    "merge-key",
    """
    The merge key `<<` copies the fields of one map into another. It is not read: a record that is \
    spread over several places cannot be checked by reading it.
    """)
  static let yamlTag = DiagnosticCode(
    "yaml-tag",
    """
    A tag such as `!!int` tells a YAML reader to change the type of a value. A field's type is fixed, \
    and values are what was typed, so tags are refused.
    """)
  static let unknownAnchor = DiagnosticCode(
    "unknown-anchor",
    "An alias `*name` repeats what an anchor `&name` marked earlier in the same file. There is no such anchor."
  )
  static let aliasInsideItself = DiagnosticCode(
    "alias-inside-itself", "An alias stands inside the very thing that it repeats, which has no end.")
  static let aliasesExplode = DiagnosticCode(
    "aliases-explode",
    """
    Aliases that repeat aliases grow exponentially: ten lines can stand for billions of values. A file \
    may make two million values, repetitions counted.
    """)
}
