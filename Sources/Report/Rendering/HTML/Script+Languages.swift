extension Script {
  /// The scripts in which a language is written, by the language subtag of its BCP 47 tag.
  ///
  /// Only where a script gives a language away: Latin letters do not.
  static func scripts(ofLanguage tag: String) -> [Script] {
    switch tag.prefix(while: { $0 != "-" }) {
    case "zh", "yue", "wuu", "lzh": [.han]
    case "ja": [.kana, .han]
    case "ko": [.hangul]
    case "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn": tag.contains("-Latn") ? [] : [.cyrillic]
    case "el", "grc": tag.contains("-Latn") ? [] : [.greek]
    case "ar", "fa", "ur", "ps", "ug", "ckb", "sd": tag.contains("-Latn") ? [] : [.arabic]
    case "he", "yi": tag.contains("-Latn") ? [] : [.hebrew]
    case "hi", "mr", "ne", "sa": tag.contains("-Latn") ? [] : [.devanagari]
    case _: []
    }
  }
}

extension String {
  /// Whether a language is written from right to left, by its BCP 47 tag.
  var isWrittenRightToLeft: Bool {
    Script.scripts(ofLanguage: self).contains(where: \.isRightToLeft) || contains("-Arab")
      || contains("-Hebr")
  }
}

extension Corpus {
  /// The languages that the corpus says its texts are in: those of the project, then those of sources, of quotations
  /// and of their translations.
  var declaredLanguages: [String] {
    let quoted = quotations.records.flatMap { [$0.language.value] + $0.translations.map(\.language.value) }
    return (project.languages.map(\.value) + sources.records.map(\.language.value) + quoted).uniqued()
  }

  /// The languages that a script gives away, where they are not the page's own: the first of each script.
  var scriptLanguages: [Script: String] {
    let own = Script.scripts(ofLanguage: project.language)
    var languages: [Script: String] = [:]
    for tag in declaredLanguages {
      for script in Script.scripts(ofLanguage: tag) where languages[script] == nil && !own.contains(script) {
        languages[script] = tag
      }
    }
    return languages
  }
}
