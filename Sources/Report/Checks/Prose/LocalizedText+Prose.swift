extension [LocalizedText.Entry] {
  /// The sentences as prose; nil where one is in another language than English, or there is none.
  var inEnglish: [Prose]? {
    guard !isEmpty, allSatisfy({ $0.language.primaryLanguage == "en" }) else { return nil }
    return map { Prose($0.text.value) }
  }
}
