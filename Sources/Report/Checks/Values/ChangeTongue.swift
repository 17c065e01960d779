/// How a language says what something rose or fell by, to and from, as data.
struct ChangeTongue: Sendable {
  /// What stands directly before the number.
  let steps: [String: ChangeStep]
  /// Before the number from which something rose or fell, where one of the second stands behind it.
  let starts: Set<String>
  let ends: Set<String>
  let changes: Set<String>
  /// Those that go from one number to another, where one word stands before a size and before a start: `passer de`.
  let passages: Set<String>

  private init(size: String = "", result: String, starts: String, changes: String, passages: String = "") {
    self.passages = DenialLexicon.words(passages)
    ends = DenialLexicon.words(result)
    self.starts = DenialLexicon.words(starts)
    self.changes = DenialLexicon.words(changes)
    steps = .init(
      DenialLexicon.list(size).map { ($0, .size) } + DenialLexicon.list(result).map { ($0, .result) }
    ) { first, _ in first }
  }

  /// Between those and the number.
  static let hedges = DenialLexicon.words(
    """
    about almost around at least most just less more nearly over roughly some than under environ près plus moins más
    menos unos unas casi los las rund etwa fast mehr als gut knapp quase circa quasi oltre почти около более
    """)
  private static let reach = 6

  /// Whether what something came to stands behind a number: `from 10 to 12`.
  func isStart(_ number: Int, in prose: Prose) -> Bool {
    let behind = prose.tokens[number...].prefix(Self.reach)
    guard let end = behind.indices.dropFirst().first(where: { ends.contains(behind[$0].folded) }) else {
      return false
    }
    let next = prose.tokens[(end + 1)...].first {
      $0.currencySign == nil && !Self.hedges.contains($0.folded)
        && !HedgeLexicon.articles.contains($0.folded)
    }
    return next.map { $0.kind == .digits || $0.role.contains(.number) } ?? false
  }

  static let all: [String: ChangeTongue] = [
    "en": ChangeTongue(
      size: "by", result: "to", starts: "from",
      changes: """
        rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing growth
        increase increases increased increasing decrease decreases decreased decreasing decline declines declined
        declining drop drops dropped dropping cut cuts cutting climb climbs climbed jump jumped raise raises raised
        raising reduce reduces reduced reducing reduction shrink shrinks shrank shrunk lower lowers lowered widen
        widened soar soared surge surged slump slumped plunge plunged swell swelled expand expands expanded
        """),
    "fr": ChangeTongue(
      size: "de", result: "à", starts: "de",
      changes: """
        augmente augmentent augmenté augmentée augmentés augmentées augmenter hausse baisse baissé baissée baissées
        baisser diminue diminuent diminué diminuée diminuées diminuer progressé progression passe passent passait
        progresse progressent recule reculent grimpe chute monte grimpé reculé chuté réduit réduite réduire passé
        passée passés passées passer relevé relevée abaissé abaissée monté montée tombé tombée
        """, passages: "passe passent passait passé passée passés passées passer"),
    "es": ChangeTongue(
      size: "en un", result: "a hasta", starts: "de desde",
      changes: """
        aumentó aumentaron aumentado aumentar aumento subió subieron subido subir subida bajó bajaron bajado bajar
        bajada cayó cayeron caído creció crecieron crecido redujo redujeron reducido reducir disminuyó disminuyeron
        disminuido descendió descendieron pasó pasaron pasado
        """),
    "de": ChangeTongue(
      size: "um", result: "auf", starts: "von",
      changes: """
        stieg stiegen gestiegen steigt steigen sank sanken gesunken sinkt sinken fiel fielen gefallen wuchs wuchsen
        gewachsen erhöht erhöhte erhöhten verringert verringerte verringerten gesenkt senkte senkten gekürzt zugenommen
        abgenommen kletterte kletterten anstieg rückgang
        """),
    "pt": ChangeTongue(
      size: "em", result: "para a até", starts: "de",
      changes: """
        aumentou aumentaram aumentado aumentar aumento subiu subiram subido subir caiu caíram caído cair cresceu
        cresceram crescer reduziu reduziram reduzir diminuiu diminuíram recuou recuaram passou passaram
        """),
    "it": ChangeTongue(
      size: "di del dell", result: "a al all", starts: "da dal dall dai dalle",
      changes: """
        salito salita saliti salite sale salgono sceso scesa scesi scese scende aumentato aumentata aumentati aumentate
        aumenta cresciuto cresciuta cresciuti cresciute cresce diminuito diminuita diminuiti diminuite calato calata
        calati calate cala ridotto ridotta ridotti ridotte passato passata passati passate
        """),
    "ru": ChangeTongue(
      size: "на", result: "до", starts: "с со",
      changes: """
        вырос выросла выросло выросли возрос возросла возросло возросли увеличился увеличилась увеличилось увеличились
        снизился снизилась снизилось снизились упал упала упало упали сократился сократилась сократилось сократились
        уменьшился уменьшилась уменьшилось уменьшились поднялся поднялась поднялось поднялись рост снижение повысил
        повысила повысили снизил снизила снизили
        """),
    "ar": ChangeTongue(
      size: "بنسبة", result: "إلى الى", starts: "من",
      changes: """
        ارتفع ارتفعت وارتفع وارتفعت زاد زادت وزاد وزادت انخفض انخفضت وانخفض وانخفضت تراجع تراجعت وتراجع وتراجعت
        """),
  ]
}

extension Prose {
  /// Where the number begins whose last digits stand before a token: the `2` of `2,5 auf`; nil where none does.
  func numberStart(endingAt end: Int) -> Int? {
    var start = end - 1
    guard self[start]?.kind == .digits else { return nil }
    while let mark = self[start - 1], [",", "."].contains(mark.text), joined(start) != nil,
      joined(start - 1) != nil, self[start - 2]?.kind == .digits
    {
      start -= 2
    }
    return start
  }
}
