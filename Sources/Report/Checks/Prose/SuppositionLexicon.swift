/// The English words with which something is left open, as data.
enum SuppositionLexicon {
  /// Verbs that leave the verb behind them open.
  static let modals = DenialLexicon.words("could may might would will shall should must")

  /// Before `to` these say what is meant, asked or thought likely, and not what was done.
  static let intentions = DenialLexicon.words(
    """
    plan plans planned planning due expected expects expecting set likely unlikely hopes hope hoped hoping want wants
    wanted threatened threatens threatening offered offers offering proposed proposes proposing promised promises vowed
    vows pledged pledges aims aimed aim intends intended intend agreed agrees seeks sought seek ready prepared scheduled
    slated poised asked asks urged urges ordered orders told claims claimed wished wishes supposed decided decides
    decision plan proposal pledge promise intention threat offer obliged required requires allowed authorised authorized
    free keen willing reluctant
    """)
  /// `was to open`.
  static let beings = DenialLexicon.words("is are was were")
  /// Before a verb in `-ing` these only propose it.
  static let proposals = DenialLexicon.words(
    """
    propose proposes proposed proposing consider considers considered considering suggest suggests suggested suggesting
    mulls mulled mulling recommend recommends recommended recommending
    """)
  /// What the clause behind these says is not said to be so.
  static let conditions = DenialLexicon.words("if unless whether lest")
  /// Before a day these say what was meant to be on it, each by the word between.
  static let appointments: [String: Set<String>] = {
    let planned = DenialLexicon.words(
      "planned scheduled slated expected due intended billed pencilled set rescheduled originally")
    let moved = DenialLexicon.words("postponed moved rescheduled delayed shifted put")
    return ["for": planned, "on": planned.subtracting(["set"]), "from": moved]
  }()
  /// Behind `could` these say what somebody did.
  static let perceptions = DenialLexicon.words("see hear find feel smell count read")
  /// These begin a clause of their own.
  static let clauses = DenialLexicon.words("that which who whom whose and but or while when because as since")
  /// Between what leaves a verb open and the verb.
  static let fillers = DenialLexicon.words(
    """
    be been being have has had having is are was were am do does did also still soon then now even well yet the a an its
    their his her our all both these those this that it he she they we you i of in on at by for with from some
    """)

  /// Words and beginnings of words by which a sentence of ours leaves something open itself.
  static let openWords = DenialLexicon.words(
    """
    planning projected reportedly bill draft next future upcoming not no never nobody committed
    """)
  static let openBeginnings = DenialLexicon.list(
    """
    schedul expect propos promis threat intend intent hope fear warn forecast predict estimat possib potential probab
    likel unlikel suppos alleg claim purport tentativ provisional condition depend unclear uncertain deny denie denia
    cancel postpon delay origin announc believ thought consider decid offer pledg
    """)
}
