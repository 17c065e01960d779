/// What readers call the languages that corpora name by their tags.
enum LanguageNames {
  /// `Chinese (simplified)` for `zh-Hans`; the tag itself for a language that is not in the list.
  static func words(_ tag: String) -> String {
    let parts = tag.split(separator: "-").map(String.init)
    guard let first = parts.first, let language = languages[first.lowercased()] else { return tag }
    let rest = parts.dropFirst().map { varieties[$0.lowercased()] ?? $0 }
    return rest.isEmpty ? language : "\(language) (\(rest.joined(separator: ", ")))"
  }

  /// By the primary subtag of BCP 47.
  private static let languages = [
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian",
    "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German",
    "el": "Greek", "en": "English", "es": "Spanish", "et": "Estonian", "eu": "Basque", "fa": "Persian",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "gl": "Galician", "gu": "Gujarati", "ha": "Hausa",
    "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian", "kk": "Kazakh", "km": "Khmer",
    "ko": "Korean", "ky": "Kyrgyz", "la": "Latin", "lo": "Lao", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "mn": "Mongolian", "mr": "Marathi", "ms": "Malay", "mt": "Maltese", "my": "Burmese",
    "nb": "Norwegian Bokmål", "ne": "Nepali", "nl": "Dutch", "nn": "Norwegian Nynorsk", "no": "Norwegian",
    "pa": "Punjabi", "pl": "Polish", "ps": "Pashto", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "si": "Sinhala", "sk": "Slovak", "sl": "Slovene", "so": "Somali", "sq": "Albanian", "sr": "Serbian",
    "sv": "Swedish", "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "tg": "Tajik", "th": "Thai",
    "tk": "Turkmen",
    "tr": "Turkish", "ug": "Uyghur", "uk": "Ukrainian", "ur": "Urdu", "uz": "Uzbek", "vi": "Vietnamese",
    "yue": "Cantonese", "zh": "Chinese", "zu": "Zulu",
  ]

  /// Scripts, and the regions that tell written varieties apart.
  private static let varieties = [
    "arab": "Arabic script", "cyrl": "Cyrillic script", "latn": "Latin script", "hans": "simplified",
    "hant": "traditional", "br": "Brazil", "ca": "Canada", "cn": "China", "gb": "United Kingdom",
    "hk": "Hong Kong", "mx": "Mexico", "pt": "Portugal", "sg": "Singapore", "tw": "Taiwan",
    "us": "United States",
  ]
}
