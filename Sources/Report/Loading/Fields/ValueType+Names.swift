import Diagnostics

extension ValueType where Value == Located<String> {
  static var identifier: ValueType {
    ValueType(schema: .identifier) { node, place in place.identifier(node) }
  }

  /// The identifier of another record, which must exist once everything is read.
  static func reference(_ kind: RecordKind) -> ValueType {
    ValueType(schema: .reference(kind)) { node, place in
      guard let id = place.identifier(node) else { return nil }
      place.context.refer(to: kind, id)
      return id
    }
  }

  /// `kind/id`.
  static var qualifiedReference: ValueType {
    ValueType(schema: .qualifiedReference) { node, place in
      guard let text = place.scalar(node, expected: "a reference such as `claim/members`") else { return nil }
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, let kind = RecordKind(rawValue: parts[0]), kind.isSubject,
        Identifier.isValid(parts[1])
      else {
        place.context.report(.illFormedReference(text, at: node.span))
        return nil
      }
      place.context.refer(to: kind, Located(parts[1], node.span))
      return Located(text, node.span)
    }
  }

  static var languageTag: ValueType {
    ValueType(schema: .languageTag) { node, place in
      guard let tag = place.scalar(node, expected: "a language tag") else { return nil }
      guard place.checkLanguage(tag, at: node.span) else { return nil }
      return Located(tag, node.span)
    }
  }

  /// `http` or `https`, without blanks.
  static var url: ValueType {
    ValueType(schema: .url) { node, place in
      guard let text = place.scalar(node, expected: "a web address") else { return nil }
      guard WebAddress.isValid(text) else {
        place.context.report(.illFormedURL(text, at: node.span))
        return nil
      }
      return Located(text, node.span)
    }
  }

  static var sha256: ValueType {
    ValueType(schema: .sha256) { node, place in
      guard let text = place.scalar(node, expected: "a SHA-256 hash") else { return nil }
      guard text.utf8.count == 64, text.utf8.allSatisfy({ isLowercaseHexadecimal($0) }) else {
        place.context.report(.illFormedHash(text, at: node.span))
        return nil
      }
      return Located(text, node.span)
    }
  }

  /// A relative path that cannot leave the project.
  static var path: ValueType {
    ValueType(schema: .path) { node, place in
      guard let text = place.scalar(node, expected: "a path") else { return nil }
      guard ProjectPath.staysInside(text) else {
        place.context.report(.illFormedPath(text, at: node.span))
        return nil
      }
      return Located(text, node.span)
    }
  }
}

extension ValueType where Value: RawRepresentable<String> & CaseIterable {
  /// One of the values of an enumeration, as its raw values spell them.
  static func oneOf(_ choices: Value.Type) -> ValueType {
    let names = Value.allCases.map(\.rawValue)
    return ValueType(schema: .oneOf(names)) { node, place in
      guard let text = place.scalar(node, expected: "a word") else { return nil }
      if let choice = Value(rawValue: text) { return choice }
      place.context.report(
        .unknownChoice(
          text, field: place.name, names: names, nearest: place.context.nearest(text, among: names),
          at: node.span))
      return nil
    }
  }
}

extension ValueType {
  /// One of the values of an enumeration, and where it stands.
  static func choice<Choice>(_ choices: Choice.Type) -> ValueType
  where Value == Located<Choice>, Choice: RawRepresentable<String> & CaseIterable {
    .located(.oneOf(choices))
  }
}

extension FieldPlace {
  fileprivate func identifier(_ node: YAMLNode) -> Located<String>? {
    guard let text = scalar(node, expected: "an identifier") else { return nil }
    guard Identifier.isValid(text) else {
      context.report(.illFormedIdentifier(text, at: node.span))
      return nil
    }
    return Located(text, node.span)
  }

  func checkLanguage(_ tag: String, at span: Span) -> Bool {
    guard !LanguageTag.isWellFormed(tag) else { return true }
    context.report(.illFormedLanguage(tag, at: span))
    return false
  }
}

private func isLowercaseHexadecimal(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
}

extension Diagnostic {
  fileprivate static func illFormedIdentifier(_ text: String, at span: Span) -> Diagnostic {
    let suggestion = Identifier.suggestion(for: text).map { "`\($0)`: " } ?? ""
    return Diagnostic(
      .error, .illFormedIdentifier, "`\(text)` is not an identifier", at: span.firstLine,
      helps: [
        "write \(suggestion)lower-case letters and digits, with single hyphens between,"
          + " at most \(Identifier.maximumLength) characters"
      ])
  }

  fileprivate static func illFormedReference(_ text: String, at span: Span) -> Diagnostic {
    let kinds = RecordKind.allCases.filter(\.isSubject).map { "`\($0.rawValue)`" }.joined(separator: ", ")
    return Diagnostic(
      .error, .illFormedReference, "`\(text)` does not say what it refers to", at: span.firstLine,
      notes: ["the kinds are \(kinds)"],
      helps: ["write the kind, a slash and the identifier: `claim/members`"])
  }

  fileprivate static func illFormedLanguage(_ tag: String, at span: Span) -> Diagnostic {
    let canonical = LanguageTag.canonical(tag.split(separator: "_").joined(separator: "-"))
    let help =
      LanguageTag.isWellFormed(canonical)
      ? "write `\(canonical)`" : "write a BCP 47 tag such as `en`, `zh-Hans` or `en-IN`"
    return Diagnostic(
      .error, .illFormedLanguage, "`\(tag)` is not a language tag", at: span.firstLine, helps: [help])
  }

  fileprivate static func illFormedURL(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .illFormedURL, "`\(text)` is not a web address", at: span.firstLine,
      helps: ["write the whole address, beginning with `https://`, with `%20` for a blank"])
  }

  fileprivate static func illFormedHash(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .illFormedHash, "this is not a SHA-256 hash", at: span.firstLine,
      helps: ["write the 64 lower-case hexadecimal digits that `sha256sum FILE` prints"])
  }

  fileprivate static func illFormedPath(_ text: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .illFormedPath, "the path `\(text)` may lead out of the project", at: span.firstLine,
      helps: ["write a relative path without `..`, `.` or empty parts"])
  }

  fileprivate static func unknownChoice(
    _ text: String, field: String, names: [String], nearest: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownChoice, "`\(field)` cannot be `\(text)`", at: span.firstLine,
      notes: ["it can be " + names.map { "`\($0)`" }.joined(separator: ", ")],
      helps: nearest.map { ["write `\($0)`"] } ?? [])
  }
}

extension DiagnosticCode {
  static let illFormedIdentifier = DiagnosticCode(
    "ill-formed-identifier",
    """
    Identifiers are lower-case letters and digits with single hyphens between, at most 64 characters: \
    `china-mfa`, `p6`. They appear in links, so they must be the same in every alphabet and file system.
    """)
  static let illFormedReference = DiagnosticCode(
    "ill-formed-reference",
    "Where records of several kinds can be meant, a reference says the kind: `principle/p6`, `claim/members`."
  )
  static let illFormedLanguage = DiagnosticCode(
    "ill-formed-language",
    "Languages are BCP 47 tags in their usual case: `en`, `zh-Hans`, `en-IN`. Browsers and readers rely on them."
  )
  static let illFormedURL = DiagnosticCode(
    "ill-formed-url",
    """
    Web addresses begin with `http://` or `https://`, name a host, and hold no blanks, quotation marks or \
    angle brackets. No other scheme can be linked from a briefing.
    """)
  static let illFormedHash = DiagnosticCode(
    "ill-formed-sha256", "A SHA-256 hash is 64 lower-case hexadecimal digits, as `sha256sum` prints them.")
  static let illFormedPath = DiagnosticCode(
    "ill-formed-path",
    "Paths are relative and stay inside the project: no leading `/`, no `..`, no `.`, no empty part, no backslash."
  )
  static let unknownChoice = DiagnosticCode(
    "unknown-choice", "A field takes one of a few words, and this is not one of them.")
}
