/// How a clause of another language denies a number, as data: `no perdió 30 barcos`, `verlor keine 30 Schiffe`.
///
/// A verb that ``VerbLexicon`` does not know denies nothing that we could compare.
struct DenialTongue: Sendable {
  /// Words that deny what follows them in their clause.
  let negators: Set<String>
  /// What stands before a negator where it is in two parts: the `ne` of `n'a pas`.
  let partners: Set<String>
  /// Behind a negator these say how much, or that there is more: `no solo 30`.
  let uncertain: Set<String>
  /// What ends the reach of a denial.
  let bounds: Set<String>
  /// Words that say nothing of what is denied.
  let fillers: Set<String>
  /// Beginnings of verbs that take a thing as given, or that a denial turns into its opposite.
  let givens: [String]
  /// Beginnings of words by which a sentence denies in its own way.
  let denials: [String]
  /// Whether verbs also stand before the denial and behind what is counted: `hat nicht 30 Schiffe verloren`.
  let hasVerbsAround: Bool
  /// Words that deny the clause behind them, as `denied` does, each followed by one of the links.
  let refusals: Set<String>
  let links: Set<String>
  /// Between a denial and its number these say that there is what is counted: `no perdió los 30 barcos`.
  let articles: Set<String>

  static let all: [String: DenialTongue] = [
    "es": DenialTongue(
      negators: "no nunca jamás", uncertain: "solo sólo solamente únicamente menos más obstante bien hasta",
      bounds: """
        que quien quienes cual cuales cuyo cuya si porque pues como cuando donde mientras aunque pero sino y o u ni \
        e de del a al en por para con sin sobre entre desde hasta durante ante bajo contra según tras el la los las \
        este esta estos estas ese esa esos esas su sus nuestro nuestra nuestros nuestras todo todos todas ambos \
        ambas cada otro otra otros otras más menos también solo sólo
        """,
      fillers: "es son era eran fue fueron ha han había habían hay hubo había se ya aún todavía le les",
      givens: """
        dud neg descart impid imped evit dej mencion nombr identific inclu precis revel detall reconoc acept conoc \
        sab olvid falt tard super exced public
        """, denials: "sin rechaz neg ningun ningún nunca jamás falt desment desmint",
      refusals:
        "negó niega niegan negaron negado negando desmintió desmiente desmienten desmintieron desmentido",
      links: "que haber", articles: "los las"),
    "fr": DenialTongue(
      negators: "pas jamais", partners: "ne n", uncertain: "seulement uniquement que moins plus encore",
      bounds: """
        que qu qui quoi dont où lequel laquelle lesquels si parce comme quand lorsque tandis mais et ou de d du des \
        à au aux en dans par pour avec sans sur sous entre depuis pendant vers chez contre selon après avant la le \
        les l ce cet cette ces son sa ses leur leurs notre nos votre vos tous toutes chaque autre autres aussi
        """, fillers: "a ont est sont était étaient avait avaient eu été y s se il elle ils elles on nous",
      givens: """
        dout nie nié démen contest empêch évit cess manqu oubli nomm cit mentionn précis révél détaill exclu reconn \
        accept dépass publi
        """, denials: "sans refus rejet nie nié aucun jamais manqu dément",
      refusals: "nie nient nié niait niaient dément démenti démentent démentait démentant",
      links: "que qu avoir",
      articles: "les"),
    "de": DenialTongue(
      negators: "nicht nie niemals kein keine keinen keiner keines",
      uncertain: "nur bloß allein lediglich weniger mehr erst einmal zuletzt ganz immer unbedingt lange",
      bounds: """
        dass daß der die das dem den des wer was wo wie welche welcher welches wenn falls ob weil da während als und \
        oder aber sondern doch von vom zu zum zur in im an am auf aus bei mit nach für über unter vor seit durch \
        gegen ohne um bis zwischen diese dieser dieses diesen ihre ihrer ihren seine seiner seinen unsere alle aller \
        beide jede jeder andere anderen weitere weiteren auch sogar nur
        """,
      fillers: """
        es sie er wir man ist sind war waren wäre wären sei seien hat haben hatte hatten habe wird werden wurde \
        wurden worden noch bisher gar jedoch
        """,
      givens: """
        bezweifel bestreit bestritt leugn verhinder vermeid vermied nannt nenn erwähn bekannt anerk akzeptier \
        vergess ausschl ausgeschl versäum zöger überschr überst veröffentlich
        """, denials: "ohne lehnt ablehn abgelehn verweiger bestreit bestritt verfehl dementier",
      refusals:
        "bestreitet bestreiten bestritt bestritten dementiert dementierte dementierten dementieren leugnet leugnete",
      links: "dass daß", hasVerbsAround: true),
    "pt": DenialTongue(
      negators: "não nunca jamais", uncertain: "só somente apenas menos mais obstante bem até",
      bounds: """
        que quem qual quais cujo cuja se porque pois como quando onde enquanto embora mas e ou nem de do da dos das \
        a ao à aos às em no na nos nas por pelo pela para com sem sobre entre desde até durante contra segundo após \
        o este esta estes estas esse essa esses essas seu sua seus suas nosso nossa todo todos todas ambos ambas \
        cada outro outra outros outras mais menos também só
        """,
      fillers: "é são era eram foi foram há havia houve tem têm tinha tinham ainda já se lhe lhes",
      givens: """
        duvid neg descart imped evit deix mencion nome identific inclu precis revel detalh reconhec aceit conhec sab \
        esquec falt super exced public divulg
        """, denials: "sem rejeit neg nenhum nunca jamais falt desment",
      refusals: "negou nega negam negaram negado negando desmentiu desmente desmentem desmentiram",
      links: "que ter",
      articles: "os as"),
    "it": DenialTongue(
      negators: "non mai", uncertain: "solo soltanto solamente meno più ancora oltre prima",
      bounds: """
        che chi cui quale quali se perché poiché come quando dove mentre benché ma però e o né di del della dei \
        delle degli a al alla ai alle in nel nella nei nelle da dal dalla dai dalle su sul sulla per con senza tra \
        fra sopra sotto durante contro secondo dopo il la lo l un una questo questa questi queste quel quella quei \
        quelle suo sua suoi sue loro nostro nostra tutti tutte ogni altro altra altri altre più meno anche solo
        """,
      fillers:
        "è sono era erano fu furono ha hanno aveva avevano stato stata stati state ci si gli già ancora",
      givens: """
        dubit neg esclu imped evit smett menzion nomin identific inclu precis rivel dettagl riconosc riconobb accett \
        conosc sapev sa dimentic manc super pubblic diffus
        """, denials: "senza respin neg nessun mai manc smenti rifiut",
      refusals: "nega negano negò negato negava smentisce smentiscono smentì smentito smentiva",
      links: "che di",
      articles: "i le gli"),
    "ru": DenialTongue(
      negators: "не",
      uncertain: "только лишь менее более меньше больше раньше позже просто исключено позднее",
      bounds: """
        что чтобы кто который которая которое которые которых если потому когда где пока хотя но а и или ни о об от \
        до из у с со к ко в во на по за под над при про для без через между перед после против эти этих тех все всех \
        каждый другие других ещё также
        """,
      fillers: "был была было были есть уже ещё так и",
      givens: """
        сомнев отриц исключ меша избеж упомин назва назыв уточн раскры призна знал знает забы превы опублик публик сообщ
        """, denials: "без отказ отриц опроверг опровер никогда нет нельзя",
      refusals:
        "опроверг опровергла опровергли опровергает опровергают отрицает отрицают отрицал отрицала отрицали",
      links: "что"),
    "ar": DenialTongue(
      negators: "لم لن", uncertain: "سوى إلا فقط أكثر أقل",
      bounds: "أن الذي التي الذين إذا لأن عندما حيث لكن أو من في على إلى عن مع بين",
      fillers: "بعد قد", givens: "يكشف تكشف يذكر تذكر يعلن تعلن يستبعد تستبعد",
      denials: "لم لن ليس ليست نفى نفت ينفي تنفي رفض",
      refusals: "نفى ونفى نفت ونفت ينفي تنفي", links: ""),
  ]

  private init(
    negators: String, partners: String = "", uncertain: String, bounds: String, fillers: String,
    givens: String,
    denials: String, refusals: String, links: String, articles: String = "", hasVerbsAround: Bool = false
  ) {
    self.negators = DenialLexicon.words(negators)
    self.partners = DenialLexicon.words(partners)
    self.uncertain = DenialLexicon.words(uncertain)
    self.bounds = DenialLexicon.words(bounds)
    self.fillers = DenialLexicon.words(fillers)
    self.givens = DenialLexicon.list(givens)
    self.denials = DenialLexicon.list(denials)
    self.hasVerbsAround = hasVerbsAround
    self.refusals = DenialLexicon.words(refusals)
    self.links = DenialLexicon.words(links)
    self.articles = DenialLexicon.words(articles)
  }

  /// Whether a sentence of ours denies something itself.
  func denies(_ prose: Prose) -> Bool {
    prose.tokens.contains { token in
      token.kind == .word
        && (negators.contains(token.folded) || denials.contains(where: token.folded.hasPrefix))
    }
  }

  /// The verbs on the other side of a denial that stands at a token; nil where it is none.
  func verbs(at negator: Int, before run: Range<Int>, in prose: Prose) -> [String]? {
    let clause = prose.tokens[..<negator].suffix(4)
    if !partners.isEmpty {
      // `n'a pas`, and `, pas 30 navires` by itself.
      guard let partner = clause.lastIndex(where: { partners.contains($0.folded) }) else {
        return negator + 1 == run.lowerBound && prose[negator - 1]?.kind == .mark ? [] : nil
      }
      return content(prose.tokens[(partner + 1)..<negator])
    }
    guard hasVerbsAround else {
      // `Resolución No 30`
      let isAdjacent = negator + 1 == run.lowerBound
      let begins = prose[negator - 1].map { $0.kind == .mark || $0.folded == "y" } ?? true
      return isAdjacent && (!begins || prose.tokens[negator].isCapitalised) ? nil : []
    }
    let before = clause.reversed().prefix { $0.kind == .word && !bounds.contains($0.folded) }
    let behind = prose.tokens[run.upperBound...].prefix(5).prefix {
      $0.kind == .word && !bounds.contains($0.folded)
    }
    return content(before) + content(behind)
  }

  /// Words that may be verbs: German nouns have a capital letter.
  func content(_ tokens: some Sequence<Prose.Token>) -> [String] {
    tokens.filter { $0.kind == .word && !$0.isCapitalised && !fillers.contains($0.folded) }.map(\.folded)
  }
}
