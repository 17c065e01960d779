extension String {
  /// The text with a full stop, unless it ends a sentence by itself: what is printed behind it begins another.
  var closed: String {
    let inner = drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace || "”’\")]»".contains($0) }
    guard let last = inner.first else { return self }
    return ".!?…:。！？".contains(last) ? self : self + "."
  }

  /// The text without its full stop, for a place where more of the sentence follows.
  var withoutStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
