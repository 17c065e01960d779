import Templates

/// The texts of a corpus in another language than its pages, where their letters do not give that language away:
/// Spanish on an English page, Ukrainian in a corpus that has Russian too.
struct ForeignWords: Sendable {
  /// A line of words → the BCP 47 tag of its language.
  private var languages: [String: String] = [:]

  init(_ corpus: Corpus) {
    let own = corpus.project.language.primaryLanguage
    let scripts = corpus.scriptLanguages
    let tags = Set(corpus.declaredLanguages).filter { tag in
      tag.primaryLanguage != own && !Script.scripts(ofLanguage: tag).contains { scripts[$0] == tag }
    }
    guard !tags.isEmpty else { return }
    var unclear: Set<String> = []
    for (text, language) in corpus.declaredTexts {
      // One word may be a word of the page's language as well.
      for line in text.split(whereSeparator: \.isNewline).map(String.init) where line.contains(" ") {
        if !tags.contains(language) || languages[line] ?? language != language {
          unclear.insert(line)
        } else {
          languages[line] = language
        }
      }
    }
    for line in unclear { languages[line] = nil }
  }

  /// Those that a page prints whose template sees `data`.
  func words(in data: TemplateValue) -> [String: String] {
    var found: [String: String] = [:]
    if !languages.isEmpty { find(in: data, &found) }
    return found
  }

  private func find(in data: TemplateValue, _ found: inout [String: String]) {
    switch data {
    case .string(let text):
      for line in text.withoutQuotationMarks.split(whereSeparator: \.isNewline).map(String.init) {
        if let language = languages[line] { found[line] = language }
      }
    case .array(let items): for item in items { find(in: item, &found) }
    case .object(let fields): for field in fields { find(in: field.value, &found) }
    case .null, .bool, .int, .double, .markup: break
    }
  }
}

extension String {
  /// What stands between the quotation marks that links and headings have around a quotation.
  fileprivate var withoutQuotationMarks: Substring {
    hasPrefix("“") && hasSuffix("”") && count > 1 ? dropFirst().dropLast() : self[...]
  }
}

extension Corpus {
  /// Names, titles, labels and quoted words, each with the language that the corpus says it is in.
  fileprivate var declaredTexts: [(text: String, language: String)] {
    var texts: [(text: String, language: String)] = []
    func add(_ text: LocalizedText?) { texts += (text?.entries ?? []).map { ($0.text.value, $0.language) } }
    func add(_ words: String?, of source: String) {
      if let words, let source = sources[source] { texts.append((words, source.language.value)) }
    }
    for actor in actors.records { add(actor.name) }
    for source in sources.records { add(source.title) }
    for principle in principles.records { add(principle.label) }
    for claim in claims.records {
      for evidence in claim.evidence { add(evidence.exact?.value, of: evidence.source.value) }
    }
    for quotation in quotations.records {
      texts.append((quotation.text.value, quotation.language.value))
      texts += quotation.translations.map { ($0.text.value, $0.language.value) }
      for witness in quotation.witnesses { add(witness.exact.value, of: witness.source.value) }
    }
    return texts
  }
}
