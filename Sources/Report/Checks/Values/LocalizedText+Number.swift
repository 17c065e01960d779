extension LocalizedText.Entry {
  /// The sentence with `0` for each value, and which token stands for one of them; nil where it does not print that.
  func number(for name: String) -> (prose: Prose, token: Int)? {
    guard let parts = try? ClaimText(text.value).parts, let place = parts.firstIndex(of: .value(name)) else {
      return nil
    }
    let words = parts.map { part in if case .literal(let words) = part { words } else { "0" } }
    return (Prose(words.joined()), Prose(words[..<place].joined()).tokens.count)
  }
}
