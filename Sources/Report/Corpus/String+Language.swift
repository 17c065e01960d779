extension String {
  /// The primary subtag of a BCP 47 tag, in small letters: `zh` of `zh-Hans`.
  var primaryLanguage: String { prefix { $0 != "-" }.lowercased() }
}
