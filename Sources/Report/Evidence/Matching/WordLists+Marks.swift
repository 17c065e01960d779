/// The words that decide what an ellipsis or a bracket hides.
extension WordLists {
  // MARK: - Behind an ellipsis

  /// What goes on is said only under one of these. `unless` and `except` are denials.
  static let conditions = hashes(
    """
    if until till sofern falls solange bis salvo excepto exceto sauf tranne purché tenzij если пока якщо поки jika
    apabila kecuali asalkan eğer
    """)
  /// What follows the clause that one of these opens is said only under it.
  static let leadingConditions = hashes(
    """
    if unless wenn falls sofern si если якщо jika kalau apabila jeśli jestliže 若 ば
    """)
  /// What stands before the clause that one of these opens is said only under it.
  static let trailingConditions = hashes("if wenn falls")
  /// Behind one of these `if` opens a question.
  static let doubting = hashes(
    """
    know knows knew known ask asked asks asking wonder wonders wondered see check decide decided determine doubt doubts
    unclear uncertain unsure sure say said tell told clear matter matters
    """)
  static let conditionPairs = pairs(
    ("instead", "of"), ("rather", "than"), ("provided", "that"), ("providing", "that"), ("as", "long"),
    ("so", "long"), ("on", "condition"), ("a", "menos"), ("siempre", "que"), ("à", "moins"),
    ("à", "condition"), ("a", "meno"),
    ("es", "sei"))
  static let (provided, by) = (TokenHash.of("provided"), TokenHash.of("by"))
  static let hedges = hashes(
    """
    possibly perhaps probably maybe allegedly reportedly apparently supposedly purportedly unlikely rarely seldom
    sometimes occasionally
    """)
  static let modalVerbs = hashes("may might can could must shall should will would")
  /// What follows one of these is a clause of its own.
  static let clauseOpeners = hashes(
    """
    which who whom whose that when where while as because since although though and but or so
    he she they it we i you
    """)
  /// Before a number, these make another of it.
  static let bounds = hashes(
    "than to least most nearly almost over under about around up roughly approximately")
  static let rangeWords = hashes("to and or through until")

  // MARK: - Behind a denial

  /// With one of these a denial denies nothing of what goes on: `not only`, `no doubt`, `not since 1990`.
  static let turning = hashes(
    "only just merely simply solely doubt doubts question sooner since long least later fewer nur seulement solo sólo"
  )

  // MARK: - In a bracket

  static let quantities = hashes(
    "all some most many few every any none only always half never often sometimes more fewer less")
  /// A noun phrase begins with one of these, or is one of them. A time may be named otherwise too.
  static let nominal = hashes(
    """
    he she they it we i you him her them us me one ones his its their our your my hers theirs ours
    the a an this that these those such each both another other others who which whose what
    here there then now today tomorrow yesterday tonight last next ago
    """)
  /// Verbs that give others their tense.
  static let tenses = hashes("is are was were be been being am has have had having do does did to")
  /// Words in -ly that do not say how.
  static let notOfManner = hashes(
    "family supply reply assembly daily weekly monthly yearly early italy monopoly namely formerly")

  private static func pairs(_ words: (String, String)...) -> [(UInt32, UInt32)] {
    words.map { (TokenHash.of($0), TokenHash.of($1)) }
  }
}
