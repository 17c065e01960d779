import Diagnostics

extension ValueType where Value == Located<String> {
  /// Words in the language of whoever they belong to.
  static var text: ValueType {
    ValueType(schema: .text) { node, place in
      place.scalar(node, expected: "a text").map { Located($0, node.span) }
    }
  }
}

extension ValueType where Value == LocalizedText {
  static var localized: ValueType { localized(atMost: nil) }

  /// One text in the first language of the project, or a map from languages to texts.
  static func localized(atMost limit: LengthLimit?) -> ValueType {
    ValueType(schema: .localizedText(limit)) { node, place in
      guard node.kind == .mapping, let entries = node.entries else {
        let language = place.context.languages.first ?? "en"
        return place.entry(language, node, limit).map { LocalizedText(entries: [$0]) }
      }
      guard !entries.isEmpty else {
        place.wrongType(node, expected: "a text")
        return nil
      }
      let texts = entries.map { entry -> LocalizedText.Entry? in
        let isKnown = place.checkProjectLanguage(entry.name, at: entry.key.span)
        // `text: {name}` is a map with one key and nothing behind it: one fault, not two.
        guard isKnown || !entry.value.isEmpty, let text = place.entry(entry.name, entry.value, limit) else {
          return nil
        }
        return isKnown ? text : nil
      }
      let whole = texts.compactMap(\.self)
      return whole.count == texts.count ? LocalizedText(entries: whole) : nil
    }
  }
}

extension FieldPlace {
  fileprivate func entry(_ language: String, _ node: YAMLNode, _ limit: LengthLimit?) -> LocalizedText.Entry?
  {
    guard let text = scalar(node, expected: "a text") else { return nil }
    if let limit, let excess = limit.excess(of: text) {
      context.report(.textTooLong(name, excess, limit, at: node.span))
      return nil
    }
    return LocalizedText.Entry(language: language, text: Located(text, node.span))
  }

  fileprivate func checkProjectLanguage(_ tag: String, at span: Span) -> Bool {
    let languages = context.languages
    guard !languages.contains(tag) else { return true }
    // A broken `briefgen.yaml` has been reported; what its languages are is not known.
    guard !languages.isEmpty else { return checkLanguage(tag, at: span) }
    let canonical = LanguageTag.canonical(tag)
    let nearest =
      languages.contains(canonical) ? canonical : context.nearest(tag, among: languages)
    context.report(.unknownLanguage(tag, languages: languages, nearest: nearest, at: span))
    return false
  }
}

extension LengthLimit {
  /// The length of `text`, when that is more than allowed.
  fileprivate func excess(of text: String) -> Int? {
    switch self {
    case .characters(let most): Optional(text.unicodeScalars.count).flatMap { $0 > most ? $0 : nil }
    case .words(let most):
      Optional(text.split(whereSeparator: \.isWhitespace).count).flatMap { $0 > most ? $0 : nil }
    }
  }

  fileprivate var phrase: String {
    switch self {
    case .characters(let most): "\(most) characters"
    case .words(let most): "\(most) words"
    }
  }

  fileprivate var unit: String {
    switch self {
    case .characters: "characters"
    case .words: "words"
    }
  }
}

extension Diagnostic {
  fileprivate static func textTooLong(
    _ field: String, _ length: Int, _ limit: LengthLimit, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, .textTooLong, "`\(field)` has \(length) \(limit.unit)", at: span.firstLine,
      helps: ["shorten it to at most \(limit.phrase)"])
  }

  fileprivate static func unknownLanguage(
    _ tag: String, languages: [String], nearest: String?, at span: Span
  ) -> Diagnostic {
    Diagnostic(
      .error, .unknownLanguage, "`\(tag)` is not a language of the project", at: span,
      notes: ["the languages are " + languages.map { "`\($0)`" }.joined(separator: ", ")],
      helps: [
        nearest.map { "write `\($0)`" }
          ?? (LanguageTag.isWellFormed(tag)
            ? "add `\(tag)` to `languages` in briefgen.yaml"
            : "put quotation marks round a text that begins with `{`")
      ])
  }
}

extension DiagnosticCode {
  static let textTooLong = DiagnosticCode(
    "text-too-long",
    """
    Titles have at most 65 characters, standfirsts 160 and glosses 40 words: beyond that, search results, \
    previews and tables cut them off.
    """)
  static let unknownLanguage = DiagnosticCode(
    "unknown-language",
    """
    Our own words are written in the languages that `languages` in `briefgen.yaml` names. A map of texts \
    has a key that is none of them.
    """)
}
