extension Claim {
  /// The sentence with its values and date filled in.
  ///
  /// Loading has refused a text that cannot be taken apart and a name without a value, so a claim that
  /// reaches this place has both.
  func sentence(in language: String) -> String {
    guard let text = text.text(in: language)?.value else { return "" }
    guard !ClaimText.isLiteral(text), let parts = try? ClaimText(text).parts else { return text }
    return parts.map { part in
      switch part {
      case .literal(let words): words
      case .date: date.map { DateWords.words($0.edtf.value) } ?? ""
      case .value(let name): values.first { $0.name.value == name }?.value.value.words ?? ""
      }
    }.joined()
  }
}
