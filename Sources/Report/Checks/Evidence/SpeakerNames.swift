/// The names under which a source may speak of an actor.
///
/// Only names and aliases of the corpus count: a speaker is never guessed from likeness.
struct SpeakerNames: Sendable {
  enum Answer: Hashable, Sendable {
    case same
    /// Another actor of the corpus has that name.
    case other(String)
    /// It is an office, and another actor of the corpus has it.
    case holder(String)
    /// Somebody who belongs to the actor, as `a spokesman for Wu` does to Wu.
    case attendant
    /// No actor has.
    case unknown
  }

  /// The words of each name of an actor, in small letters.
  private let names: [String: [Set<String>]]
  /// Those of all its names.
  private let words: [String: Set<String>]
  /// The words of the office of a person, in each language.
  private let offices: [String: [Set<String>]]
  /// The actor and those to whom and from whom it speaks: a ministry for its state, a minister for it.
  private let related: [String: Set<String>]
  /// All words of names and offices.
  private let known: Set<String>
  private let order: [String]
  private let outlets: Set<String>
  private let persons: Set<String>

  /// No administration has more levels.
  private static let mostSteps = 64

  init(_ actors: Table<Actor>) {
    names = Dictionary(
      actors.records.map { actor in
        let names = actor.name.entries.map(\.text.value) + actor.aliases.map(\.value)
        return (actor.id.value, names.map { Set(Self.words($0)) })
      }, uniquingKeysWith: { first, _ in first })
    words = names.mapValues { $0.reduce(into: Set()) { $0.formUnion($1) } }
    offices = Dictionary(
      actors.records.map { actor in
        (actor.id.value, (actor.role?.entries ?? []).map { Set(Self.words($0.text.value)) })
      }, uniquingKeysWith: { first, _ in first })
    var related: [String: Set<String>] = [:]
    for actor in actors.records {
      related[actor.id.value, default: []].insert(actor.id.value)
      var above = actor.of?.value
      for _ in 0..<Self.mostSteps {
        guard let id = above, related[actor.id.value, default: []].insert(id).inserted else { break }
        related[id, default: []].insert(actor.id.value)
        above = actors[id]?.of?.value
      }
    }
    self.related = related
    known = words.values.reduce(into: Set(offices.values.joined().joined())) { $0.formUnion($1) }
    order = actors.records.map(\.id.value)
    outlets = Set(actors.records.filter { $0.kind.value == .outlet }.map(\.id.value))
    persons = Set(actors.records.filter { $0.kind.value == .person }.map(\.id.value))
  }

  /// Whether an actor reports what others say.
  func isOutlet(_ id: String) -> Bool { outlets.contains(id) }

  /// Whether `name`, as a source prints it, is the actor `id`.
  func compare(_ name: String, with id: String) -> Answer {
    let found = Set(Self.words(name))
    // A pronoun names nobody, and what holds no name cannot be compared.
    guard !found.isEmpty, found.isDisjoint(with: Self.pronouns) else { return .same }
    if let answer = compare(office: name, with: id) { return answer }
    let own = words(around: id)
    if persons.contains(id), Self.isOfAttendant(name), !found.isDisjoint(with: words[id] ?? []) {
      return .attendant
    }
    guard found.isDisjoint(with: own) else { return compare(person: found, with: id) }
    let other = order.first { found.isSubset(of: words[$0] ?? []) } ?? order.first { isPerson($0, in: found) }
    if let other { return .other(other) }
    // No name of the actor is in the script of the source, so nothing can be compared.
    let isForeign = !found.contains(where: Self.isLatin) && own.allSatisfy(Self.isLatin)
    return isForeign ? .same : .unknown
  }

  /// The same of one who is named by an office: `the mayor`, `a spokesman`, `the mayor of Northport`, `Northport’s
  /// mayor`; nil where nobody has it and it ends in a name or begins with one, which can be compared.
  private func compare(office name: String, with id: String) -> Answer? {
    let parts = name.split(separator: " ")
    guard let first = parts.first, let last = parts.last?.first else { return nil }
    let opener = TokenHash.of(first.lowercased())
    let hasOpener = WordLists.openers.contains(opener)
    guard hasOpener || !last.isUppercase else { return nil }
    let office = telling(parts.dropFirst(hasOpener ? 1 : 0).map(String.init))
    guard !office.isEmpty, !isHeld(office, by: id), !office.isSubset(of: words(around: id)) else {
      return .same
    }
    let holders = order.filter { isHeld(office, by: $0) }
    if holders.contains(where: { related[$0]?.contains(id) ?? false }) { return .same }
    if let holder = holders.first { return holders.count == 1 ? .holder(holder) : .unknown }
    guard !last.isUppercase, hasOpener || first.first?.isLowercase ?? false else { return nil }
    let isAnonymous = !hasOpener || WordLists.indefinite.contains(opener)
    return isAnonymous && persons.contains(id) ? .attendant : .same
  }

  /// The same where words of a name are those of the actor or of one around it: `Northport Mayor Bo Wu` has the name of
  /// the town, and the whole name of another person.
  private func compare(person found: Set<String>, with id: String) -> Answer {
    guard found.isDisjoint(with: words[id] ?? []),
      let other = order.first(where: { isPerson($0, in: found) }),
      related[other]?.contains(id) != true
    else { return .same }
    return .other(other)
  }

  /// The words of an office that tell whose it is: of `the embattled mayor of Northport` all but what nobody in the
  /// corpus is called.
  private func telling(_ parts: [String]) -> Set<String> {
    let words = parts.flatMap(Self.words)
    // `mayor` of `the mayor of Northport`
    let head = parts.prefix { !WordLists.links($0) }.last.flatMap { Self.words($0).last }
    guard let head, known.contains(head) else { return Set(words) }
    let names = Set(parts.filter { $0.first?.isUppercase ?? false }.flatMap(Self.words))
    return Set(words.filter { known.contains($0) || names.contains($0) || Self.ranks.contains($0) })
  }

  /// Whether somebody has an office, where he has it (`of`), or has it for a name.
  private func isHeld(_ office: Set<String>, by id: String) -> Bool {
    let places = words(around: id)
    return names[id, default: []].contains(office)
      || offices[id, default: []].contains {
        !office.isDisjoint(with: $0) && office.isSubset(of: $0.union(places))
      }
  }

  /// Whether the label of a turn in a transcript, office and all, is of the actor `id` or one who speaks for it.
  ///
  /// An office is shared (`Ministry of Ports` of both its ministers), so that only own names count.
  func compare(label: String, with id: String) -> Answer {
    let found = Set(Self.words(label))
    let own = words[id] ?? []
    guard found.isDisjoint(with: own) else { return .same }
    guard let other = order.first(where: { persons.contains($0) && isIn(found, words[$0] ?? []) }) else {
      return .unknown
    }
    return related[other]?.contains(id) == true ? .same : .other(other)
  }

  /// Whether a label has all words of a name, or a name all words of the label.
  private func isIn(_ label: Set<String>, _ name: Set<String>) -> Bool {
    !name.isEmpty && !label.isEmpty && (name.isSubset(of: label) || label.isSubset(of: name))
  }

  /// Whether some words have all of a name of a person, as `Minister Bo Wu` has.
  private func isPerson(_ id: String, in found: Set<String>) -> Bool {
    persons.contains(id) && (names[id] ?? []).contains { $0.count > 1 && $0.isSubset(of: found) }
  }

  private static func isLatin(_ word: String) -> Bool {
    word.unicodeScalars.contains { $0.value < 0x250 && $0.properties.isAlphabetic }
  }

  /// Whether some name of the actor, or of one that it belongs to, stands in a text.
  func isNamed(_ id: String, in text: String) -> Bool {
    !words(around: id).isDisjoint(with: Self.words(text))
  }

  /// Words of all names of an actor and of those to whom and from whom it speaks.
  private func words(around id: String) -> Set<String> {
    (related[id] ?? [id]).compactMap { words[$0] }.reduce(into: Set()) { $0.formUnion($1) }
  }

  /// Whether a name has a word in small letters at its beginning or end, as in `spokesman for Wu` and `Wu’s lawyer`.
  private static func isOfAttendant(_ name: String) -> Bool {
    let words = name.split(separator: " ")
    guard words.count > 1, let first = words.first?.first, let last = words.last?.first else { return false }
    return first.isLowercase || last.isLowercase
  }

  /// Before an office these make another of it.
  private static let ranks: Set<String> = [
    "deputy", "vice", "former", "ex", "assistant", "acting", "interim", "under", "late",
  ]
  private static let pronouns: Set<String> = ["he", "she", "it", "they", "i", "we", "you", "who"]
  private static let empty: Set<String> = ["the", "of", "and", "s", "mr", "mrs", "ms", "dr"]

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { !empty.contains($0) }
  }
}
