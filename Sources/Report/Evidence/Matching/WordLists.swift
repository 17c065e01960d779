/// The closed classes of words that decide what a small difference means. English and Chinese, and the commonest
/// denials of some other languages.
///
/// Words are kept as hashes of their small letters, the form in which a ``TokenTable`` has them.
enum WordLists {
  static let denials = hashes(
    """
    not no never nor neither none nobody nothing nowhere without hardly scarcely barely cannot refuse
    refused refuses deny denied denies lack lacks lacked fail failed fails reject rejected rejects unless except non
    denying refusing rejecting false untrue
    nicht kein keine keinem keinen keiner keines nie niemals weder ohne ne pas jamais aucun aucune sans
    démenti dément démentent nié nient refusé bestritt bestritten bestreitet bestreiten dementiert dementierte leugnet
    leugnete verweigert verweigerte negó niega niegan desmintió desmiente desmienten negou nega negam negato negano negò
    desmentiu desmente smentito smentisce smentiscono опроверг опровергла опровергли опровергает отрицает отрицают
    отказался отказалась отказались нельзя
    nunca jamás ningún ninguna tampoco não nessuno mai senza не ни нет без никогда
    不 没 沒 無 无 非 未 否 勿 莫 別 别
    ليس ليست ليسوا لسنا لست لن لم لا بلا بدون دون وليس وليست ولن ولم ولا فليس فلن فلم فلا
    değil değildir değiliz asla hiç hiçbir yok yoktur hayır 안
    \(denialsElsewhere)
    """)
  /// Indonesian and Malay, Vietnamese, Filipino, Portuguese and Spanish, Dutch, Scandinavian, Finnish, Hungarian,
  /// Czech and Polish, Serbian and Croatian, Ukrainian and Bulgarian, Greek, Romanian, Hebrew, Hindi and Persian.
  /// What is another word in some other language (`tak`, `nu`, `en`, `si`) is left out.
  private static let denialsElsewhere = """
    tidak bukan bukanlah belum jangan janganlah tanpa tiada takkan tidaklah không chưa chẳng đừng walang
    nem sem nenhum nenhuma ninguém ninguno nadie ni sin niet geen nooit zonder inte aldrig ingen ikke aldri utan
    uten uden ei eivät älä ilman nincs nincsenek soha nikdy nikdo žádný bez nigdy nije nisu nema nikada
    немає ні ніколи няма нема δεν δε μη μην χωρίς fără nici לא אין בלי नहीं मत बिना نه نیست هرگز
    никто ничего нельзя никаких никакой отказался отказалась отказались
    """
  /// These deny or restrict what stands directly before them.
  private static let denialsBehind = hashes(
    """
    not never unless except excluding nicht kein keine keinem keinen keiner keines nie niemals niet pas jamais
    nunca jamás tampoco değil asla kecuali jika asalkan salvo excepto exceto sauf außer ausser sofern tranne
    purché tenzij behalve кроме если якщо крім
    """)
  /// The same in two words.
  static let denyingPairs = [
    ("but", "not"), ("but", "never"), ("but", "only"), ("only", "if"), ("only", "when"), ("only", "after"),
    ("under", "no"), ("in", "no"), ("and", "not"), ("if", "not"), ("provided", "that"), ("aber", "nicht"),
    ("mais", "pas"), ("pero", "no"), ("но", "не"), ("a", "menos"), ("siempre", "que"), ("solo", "si"),
    ("sólo", "si"),
    ("pero", "solo"), ("à", "moins"), ("à", "condition"), ("es", "sei"), ("nur", "wenn"), ("a", "meno"),
    ("solo", "se"), ("só", "se"), ("только", "если"), ("за", "исключением"),
    ("hanya", "jika"),
    ("mas", "não"), ("ma", "non"), ("tetapi", "tidak"),
  ].map { (TokenHash.of($0), TokenHash.of($1)) }
  static let modals = hashes(
    """
    may might can could must shall should will would ought need needs able likely unlikely possibly perhaps
    probably allegedly reportedly apparently expected supposed rarely seldom sometimes occasionally if
    可 能 会 將 将 应 應 须 須 必
    """)
  static let numbers = hashes(
    """
    zero half third quarter first second double twice all every most many few some several
    \(counted) \(multiples)
    """)
  /// The numbers that a word of ``scales`` multiplies.
  static let cardinals = hashes(counted)
  static let scales = hashes(multiples + " percent")
  private static let counted = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    """
  private static let multiples = "hundred thousand million billion trillion quadrillion dozen"
  /// 分 and 之, between a whole and its parts.
  static let fraction = (TokenHash.of(Array("分".utf8)), TokenHash.of(Array("之".utf8)))
  /// Words that begin with a capital letter at the start of a sentence and name nobody.
  static let function = hashes(
    """
    he she they it we i you the a an this that these those our their his her its my your who which there here
    in on at of for to by with from and but or as if when while after before since what how why both all some
    """)
  /// After these a full stop ends no sentence.
  static let titles = hashes(
    "mr mrs ms dr prof gen sen rep gov st jr sr no vs jan feb mar apr aug sept sep oct nov dec inc corp ltd co"
  )
  static let speech = hashes(
    """
    said says say told tells added adds argued argues insisted insists noted notes warned warns acknowledged
    explained stressed claimed claims conceded suggested announced declared stated states wrote writes asked
    replied continued remarked observed pledged vowed promised called reported quoted answered responded countered
    concluded commented cautioned testified recalled tweeted posted joked quipped lamented complained exclaimed shouted
    emphasized emphasised reiterated asserted contended maintained predicted retorted alleged admitted confirmed
    recounted elaborated mused urged read reads cited cites
    \(speechElsewhere)
    """)
  /// German, Dutch, Scandinavian, French, Spanish, Italian, Portuguese, Romanian, Greek, Hungarian, Indonesian,
  /// Vietnamese, and some Slavic and Turkish. Languages in which the verb mostly stands before the speaker's name.
  private static let speechElsewhere = """
    sagte sagten sagt erklärte erklärt betonte meinte kündigte versprach warnte schrieb fragte antwortete behauptete
    zei verklaarde sade säger sagde sier
    dit déclaré affirmé expliqué ajouté promis annoncé assuré estimé indiqué souligné répondu écrit précisé averti
    dijo dice afirmó declaró explicó añadió agregó señaló aseguró advirtió anunció prometió sostuvo preguntó respondió
    disse detto dichiarato affermato spiegato aggiunto afirmou declarou explicou acrescentou anunciou prometeu
    сказал сказала заявил заявила отметил отметила сообщил сообщила добавил добавила подчеркнул подчеркнула каза
    řekl řekla uvedl uvedla powiedział powiedziała stwierdził stwierdziła sanoi dedi
    rekao rekla kazao kazala izjavio izjavila spus declarat afirmat είπε δήλωσε τόνισε υποστήριξε mondta közölte
    nyilatkozta kata ujar nói
    """
  /// With these too somebody says, or is said not to.
  static let saying = hashes("say saying dire decir sagen gesagt dizer dito")
  /// These may stand between a denial and what is denied: `denied having said`.
  static let denied = hashes("having have had ever to even avoir haber haver di ter jemals")
  /// These may stand between a speaker and the verb.
  static let adverbs = hashes(
    """
    also later then further repeatedly recently reportedly has had nonetheless once again finally previously earlier
    often always now even simply
    """)
  static let pronouns = hashes("he she they it we i")
  /// `The ministry said Monday`: capitals, and no name.
  static let weekdays = hashes("monday tuesday wednesday thursday friday saturday sunday")
  /// These stand between a speaker and a participle in French, German, Italian and Spanish.
  static let auxiliaries = hashes("a ont hat haben ha han")
  /// A sentence that begins with one of these names nobody at first: `The union's secretary, Bo Wu, said`.
  static let openers = hashes(
    """
    the a an its his her their our le la les un une el los las una der die das ein eine il lo gli uno o os as um uma
    """)
  /// With these somebody is spoken of who is not the one that was named before: `a spokesman`, `his lawyer`.
  static let indefinite = hashes("a an un une ein eine uno um uma his her their")
  /// These stand before names in Greek.
  static let articles = hashes("ο η οι")
  /// Between two who speak together.
  static let joining = hashes("and or und oder et ou y e o")
  static let beings = hashes("is are was were be been being am do does did not")
  /// With these one person tells another something, whose name stands behind.
  static let addressing = hashes("told tells tell")
  /// Between somebody and whom he belongs to.
  static let owning = hashes("for to of de du del von van")
  /// Between somebody and where he is.
  static let placing = hashes("in at from near en à aus")
  /// Whether a word stands between somebody and one of those.
  static func links(_ word: String) -> Bool {
    let hash = TokenHash.of(word.lowercased())
    return owning.contains(hash) || placing.contains(hash)
  }
  /// What these say, their author says.
  static let papers = hashes(
    "statement letter post tweet message memo note article book blog report speech column email essay diary")
  /// `Wu quoted Lee as saying`.
  static let quoting = hashes("quoted quotes cited cites reported")
  static let according = hashes("according laut selon según secondo segundo")
  static let (who, to) = (TokenHash.of("who"), TokenHash.of("to"))
  static let (`as`, on) = (TokenHash.of("as"), TokenHash.of("on"))

  /// Whether any of these words denies something; `n't` counts.
  static func deniesAny(_ text: LayeredText, _ words: Range<Int>) -> Bool {
    words.contains { denies($0, in: text) }
  }

  static func denies(_ word: Int, in text: LayeredText) -> Bool {
    denials.contains(text.tokens.hashes[word])
      || deniesByForm(word, in: text)
  }

  /// Whether a word denies what stands directly before it.
  static func deniesBehind(_ word: Int, in text: LayeredText) -> Bool {
    denialsBehind.contains(text.tokens.hashes[word]) || deniesByForm(word, in: text)
  }

  /// A denial that is a part of the word: `n't`, Korean 않- and 없-, Turkish -miyor and -meyecek, and ない.
  private static func deniesByForm(_ word: Int, in text: LayeredText) -> Bool {
    let bytes = text.folded.bytes[text.tokens.range(of: word)]
    switch bytes.first {
    case 0xE3: return deniesInJapanese(word, in: text)
    case 0xEA, 0xEB, 0xEC, 0xED: return korean.contains { bytes.starts(with: $0) }
    case _: break
    }
    if bytes.suffix(3).elementsEqual(negation) { return true }
    // Every one of them has its m behind a stem.
    guard bytes.count >= 6, let start = bytes.dropFirst().firstIndex(of: UInt8(ascii: "m")) else {
      return false
    }
    return turkish.contains { bytes[start...].has($0) }
  }

  /// Whether ない, なかっ or ません begins at a word, which is one syllable.
  static func deniesInJapanese(_ word: Int, in text: LayeredText) -> Bool {
    let start = Int(text.tokens.starts[word])
    return japanese.contains { text.folded.bytes[start...].starts(with: $0) }
  }

  private static let negation = Array("n't".utf8)
  private static let japanese = ["ない", "なかっ", "ません"].map { Array($0.utf8) }
  private static let korean = ["않", "없", "못", "아니", "아닙", "아닌"].map { Array($0.utf8) }
  private static let turkish = [
    "mıyor", "miyor", "muyor", "müyor", "mayaca", "meyece", "mayız", "meyiz", "mamalı", "memeli",
  ].map { Array($0.utf8) }

  static func hashes(_ words: String) -> WordSet {
    WordSet(words.split(whereSeparator: \.isWhitespace).map { TokenHash.of(String($0)) })
  }
}

extension ArraySlice<UInt8> {
  /// Whether some bytes stand in it, one after another.
  fileprivate func has(_ bytes: [UInt8]) -> Bool {
    guard count >= bytes.count else { return false }
    return (startIndex...endIndex - bytes.count).contains { self[$0...].starts(with: bytes) }
  }
}

extension TokenHash {
  static func of(_ word: String) -> UInt32 { of(Array(word.utf8)) }
}

/// A few words, which most words are not.
struct WordSet: Sendable {
  private let filter: HashFilter
  private let hashes: Set<UInt32>

  init(_ hashes: [UInt32]) {
    filter = HashFilter(hashes)
    self.hashes = Set(hashes)
  }

  func contains(_ hash: UInt32) -> Bool { filter.mayContain(hash) && hashes.contains(hash) }
}
