extension String {
  /// The primary subtag of a BCP 47 tag, in small letters: `zh` of `zh-Hans`, and `nb` of `no`.
  var primaryLanguage: String {
    let subtag = prefix { $0 != "-" }.lowercased()
    return Self.sameLanguages[subtag] ?? subtag
  }

  /// Subtags that were replaced, or that name a group of languages and are written for one of them.
  private static let sameLanguages = [
    "arb": "ar", "cmn": "zh", "in": "id", "iw": "he", "mo": "ro", "no": "nb",
  ]
}
