import Report

/// The subject of a digest: the title, and what changed as far as there is room.
struct DigestSubject {
  /// More is cut off in the lists of most clients.
  static let limit = 60

  let title: String
  let difference: EditionDifference?

  var text: String {
    for news in candidates {
      let subject = "\(title): \(news)"
      if subject.count <= Self.limit { return subject }
    }
    let news = candidates.last ?? ""
    return "\(cut(title, to: Self.limit - news.count - 2)): \(news)"
  }

  /// From the longest to the shortest.
  private var candidates: [String] {
    guard let counts = difference?.counts else { return ["all briefings"] }
    let total = counts.reduce(0) { $0 + $1.count }
    let words = counts.map { $0.kind.counted($0.count) }
    var candidates = (1...max(words.count, 1)).reversed().map { shown in
      let rest = counts.dropFirst(shown).reduce(0) { $0 + $1.count }
      let list = words.prefix(shown).joined(separator: ", ")
      return rest == 0 ? list : "\(list), \(rest) more"
    }
    candidates.append("\(total) \(total == 1 ? "change" : "changes")")
    return candidates
  }

  /// The first words that fit, with an ellipsis for the others.
  private func cut(_ text: String, to limit: Int) -> String {
    var short = ""
    for word in text.split(separator: " ") {
      let longer = short.isEmpty ? String(word) : short + " " + word
      guard longer.count < limit else { break }
      short = longer
    }
    return (short.isEmpty ? String(text.prefix(max(limit - 1, 1))) : short) + "…"
  }
}
