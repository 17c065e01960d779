extension LocalizedText.Entry {
  /// The sentence with `0` for all that it prints of the claim, and which token stands for one of these; nil where it
  /// does not print that, or joins it to a number: `1{n}`.
  func placeholder(of part: ClaimText.Part) -> (prose: Prose, token: Int)? {
    guard let parts = try? ClaimText(text.value).parts, let place = parts.firstIndex(of: part) else {
      return nil
    }
    let words = parts.map { part in if case .literal(let words) = part { words } else { "0" } }
    let (prose, token) = (Prose(words.joined()), Prose(words[..<place].joined()).tokens.count)
    return prose[token]?.text == "0" ? (prose, token) : nil
  }
}
