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
    case "ar", "fa", "ur", "ps": [.arabic]
    case _: []
    }
  }
}
