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
  /// Before a word of ``wholes`` these make less of it.
  static let approximations = hashes("almost nearly virtually practically hardly barely scarcely")
  static let wholes = hashes("all every any each everyone everybody everything half")
  /// Before `of` these say that only a part of something is meant.
  static let parts = hashes(
    "some most many few several half part parts third quarter thirds quarters percent")
  static let (of, out) = (TokenHash.of("of"), TokenHash.of("out"))
  /// Before `to` these say that something was meant, and not that it was done.
  static let meaning = hashes(
    """
    tried tries try trying wanted want wants planned plan plans hoped hope hopes going threatened promised offered
    intended agreed seemed appeared claimed pretended about
    """)
  static let rangeWords = hashes("to and or through until")

  // MARK: - Behind a denial

  /// With one of these a denial denies nothing of what goes on: `not only`, `no doubt`, `not since 1990`.
  static let turning = hashes(
    "only just merely simply solely doubt doubts question sooner since long least later fewer nur seulement solo sólo"
  )
  /// Who is not named or identified may say something all the same.
  static let naming = hashes("named identified")

  // MARK: - In the mouth of another

  /// What one of these says or thinks is the speaker's own.
  static let selves = hashes("i we me us let")
  /// Before `to say` these deny what follows.
  static let untrue = hashes("wrong absurd false untrue ridiculous misleading nonsense")

  static let that = TokenHash.of("that")
  /// With these somebody says or thinks what follows.
  static let opinions = hashes(
    """
    say says said claim claims claimed think thinks thought believe believes believed argue argues argued allege alleges
    alleged pretend pretends pretended insist insists insisted
    """)
  /// What is said, and perhaps not so: `the claim that`.
  static let hearsay = hashes(
    "claim claims rumour rumours rumor rumors myth allegation allegations lie lies accusation accusations fantasy"
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
  static let firstPerson = hashes("i we me us my our mine ours")
  static let thirdPerson = hashes("he she they it him her them his their its hers theirs")
  /// Verbs that give others their tense.
  static let tenses = hashes("is are was were be been being am has have had having do does did to")
  /// Words in -ly that do not say how.
  static let notOfManner = hashes(
    "family supply reply assembly daily weekly monthly yearly early italy monopoly namely formerly")

  private static func pairs(_ words: (String, String)...) -> [(UInt32, UInt32)] {
    words.map { (TokenHash.of($0), TokenHash.of($1)) }
  }
}
