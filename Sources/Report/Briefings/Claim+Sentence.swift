extension Claim {
  /// The sentence with its values and date filled in.
  ///
  /// Loading has refused a text that cannot be taken apart and a name without a value, so a claim that
  /// reaches this place has both.
  func sentence(in language: String) -> String {
    guard let text = text.text(in: language)?.value else { return "" }
    guard !ClaimText.isLiteral(text), let parts = try? ClaimText(text).parts else { return text }
    var sentence = ""
    for part in parts {
      switch part {
      case .literal(let words): sentence += words
      case .date: sentence.append(date: date.map { DateWords.words($0.edtf.value) } ?? "")
      case .value(let name):
        sentence.append(words: values.first { $0.name.value == name }?.value.value.words ?? "")
      }
    }
    return sentence
  }
}

extension String {
  /// Adds a date; what doubts it goes before the preposition: `possibly in January 2025`, `on or about 14 March`.
  fileprivate mutating func append(date: String) {
    guard let preposition = [" in ", " on ", "In ", "On "].first(where: hasSuffix) else {
      return append(words: date)
    }
    if date.hasPrefix("possibly ") {
      removeLast(preposition.count - (preposition.hasPrefix(" ") ? 1 : 0))
      append(words: "possibly " + preposition.trimmingPrefix(" ").lowercased())
      self += date.dropFirst("possibly ".count)
    } else if date.hasPrefix("about "), preposition.lowercased().hasSuffix("on ") {
      self += "or " + date
    } else {
      append(words: date)
    }
  }

  /// Adds words of ours, with a capital where they begin a sentence.
  fileprivate mutating func append(words: String) {
    let before = reversed().drop { $0.isWhitespace || "“‘\"([".contains($0) }
    let isStart = before.first.map { ".!?".contains($0) && last?.isWhitespace == true } ?? true
    self += isStart ? words.withCapital : words
  }
}
