extension Claim {
  /// The sentence with its values and date filled in.
  ///
  /// `{name}` prints a value, `{date}` the claim's date, `{{` and `}}` a brace. The loader has refused
  /// any other name, so one that is unknown here is left as it stands.
  func sentence(in language: String) -> String {
    guard let text = text.text(in: language)?.value else { return "" }
    var sentence = ""
    for piece in Placeholder.pieces(of: text) {
      switch piece {
      case .words(let words): sentence += words
      case .name("date"): sentence += date.map { DateWords.words($0.edtf.value) } ?? ""
      case .name(let name):
        sentence += values.first { $0.name.value == name }?.value.value.words ?? "{\(name)}"
      }
    }
    return sentence
  }
}

/// The pieces of a sentence with `{name}` in it.
enum Placeholder: Hashable {
  case words(String)
  case name(String)

  static func pieces(of text: String) -> [Placeholder] {
    var pieces: [Placeholder] = []
    var words = ""
    var rest = Substring(text)
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      words += rest[..<brace]
      let after = rest.index(after: brace)
      if after < rest.endIndex, rest[after] == rest[brace] {
        words.append(rest[brace])
        rest = rest[rest.index(after: after)...]
      } else if rest[brace] == "{", let end = rest[after...].firstIndex(of: "}") {
        if !words.isEmpty { pieces.append(.words(words)) }
        words = ""
        pieces.append(.name(String(rest[after..<end])))
        rest = rest[rest.index(after: end)...]
      } else {
        words.append(rest[brace])
        rest = rest[after...]
      }
    }
    words += rest
    if !words.isEmpty { pieces.append(.words(words)) }
    return pieces
  }
}
