/// How a clause of another language denies a number, as data: `no perdió 30 barcos`, `verlor keine 30 Schiffe`.
///
/// Our sentences are seldom in the language of their source, so that verbs stand beside the English ones that say the
/// same; a verb that is not known denies nothing that we could compare.
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

  static let all: [String: DenialTongue] = [
    "es": DenialTongue(
      negators: "no nunca jamás", uncertain: "solo sólo solamente únicamente menos más obstante bien hasta",
      bounds: """
        que quien quienes cual cuales cuyo cuya si porque pues como cuando donde mientras aunque pero sino y o u ni e \
        de del a al en por para con sin sobre entre desde hasta durante ante bajo contra según tras el la los las este \
        esta estos estas ese esa esos esas su sus nuestro nuestra nuestros nuestras todo todos todas ambos ambas cada \
        otro otra otros otras más menos también solo sólo
        """,
      fillers: "es son era eran fue fueron ha han había habían hay hubo había se ya aún todavía le les",
      givens: """
        dud neg descart impid imped evit dej mencion nombr identific inclu precis revel detall reconoc acept conoc sab \
        olvid falt tard super exced public
        """, denials: "sin rechaz neg ningun ningún nunca jamás falt"),
    "fr": DenialTongue(
      negators: "pas jamais", partners: "ne n", uncertain: "seulement uniquement que moins plus encore",
      bounds: """
        que qu qui quoi dont où lequel laquelle lesquels si parce comme quand lorsque tandis mais et ou de d du des à \
        au aux en dans par pour avec sans sur sous entre depuis pendant vers chez contre selon après avant la le les l \
        ce cet cette ces son sa ses leur leurs notre nos votre vos tous toutes chaque autre autres aussi
        """, fillers: "a ont est sont était étaient avait avaient eu été y s se il elle ils elles on nous",
      givens: """
        dout nie nié démen contest empêch évit cess manqu oubli nomm cit mentionn précis révél détaill exclu reconn accept \
        dépass publi
        """, denials: "sans refus rejet nie nié aucun jamais manqu"),
    "de": DenialTongue(
      negators: "nicht nie niemals kein keine keinen keiner keines",
      uncertain: "nur bloß allein lediglich weniger mehr erst einmal zuletzt ganz immer unbedingt lange",
      bounds: """
        dass daß der die das dem den des wer was wo wie welche welcher welches wenn falls ob weil da während als und \
        oder aber sondern doch von vom zu zum zur in im an am auf aus bei mit nach für über unter vor seit durch gegen \
        ohne um bis zwischen diese dieser dieses diesen ihre ihrer ihren seine seiner seinen unsere alle aller beide \
        jede jeder andere anderen weitere weiteren auch sogar nur
        """,
      fillers: """
        es sie er wir man ist sind war waren wäre wären sei seien hat haben hatte hatten habe wird werden wurde wurden \
        worden noch bisher gar jedoch
        """,
      givens: """
        bezweifel bestreit bestritt leugn verhinder vermeid vermied nannt nenn erwähn bekannt anerk akzeptier vergess \
        ausschl ausgeschl versäum zöger überschr überst veröffentlich
        """, denials: "ohne lehnt ablehn abgelehn verweiger bestreit bestritt verfehl", hasVerbsAround: true),
  ]

  private init(
    negators: String, partners: String = "", uncertain: String, bounds: String, fillers: String,
    givens: String,
    denials: String, hasVerbsAround: Bool = false
  ) {
    self.negators = DenialLexicon.words(negators)
    self.partners = DenialLexicon.words(partners)
    self.uncertain = DenialLexicon.words(uncertain)
    self.bounds = DenialLexicon.words(bounds)
    self.fillers = DenialLexicon.words(fillers)
    self.givens = DenialLexicon.list(givens)
    self.denials = DenialLexicon.list(denials)
    self.hasVerbsAround = hasVerbsAround
  }

  /// Whether a sentence of ours denies something itself.
  func denies(_ prose: Prose) -> Bool {
    prose.tokens.contains { token in
      token.kind == .word
        && (negators.contains(token.folded) || denials.contains(where: token.folded.hasPrefix))
    }
  }

  // MARK: - Verbs

  /// Verbs that are said of numbers: the beginnings of their forms, and English verbs that say the same.
  private typealias Verbs = [(stems: [String], english: Set<String>)]

  /// Whether a sentence has, in its own language, a verb that stands among some words.
  static func says(
    _ prose: Prose, in language: String, what words: [String], in other: String
  ) -> Bool {
    guard let verbs = verbs[other] else { return false }
    let said = verbs.filter { contain($0.stems, in: words, isSpaced: other != "zh") }
    if language == other {
      let own = prose.tokens.map(\.folded)
      return said.contains { contain($0.stems, in: own, isSpaced: language != "zh") }
    }
    guard language == "en" else { return false }
    return said.contains { verb in
      prose.tokens.contains { verb.english.contains(DenialLexicon.stem($0.folded)) }
    }
  }

  private static func contain(_ stems: [String], in words: [String], isSpaced: Bool) -> Bool {
    guard isSpaced else {
      let text = words.joined()
      return stems.contains { text.contains($0) }
    }
    return words.contains { word in stems.contains(where: word.hasPrefix) }
  }

  private static let verbs: [String: Verbs] = [
    "es": read(
      """
      perd pierd: lose; firm: sign; mat: kill; muri muert muer: die; aprob aprueb: approve; cerr cierr: close; abri abr: \
      open; envi: send; compr: buy; vend: sell; pag: pay; liber: release free; deten detuv: detain arrest; constru: \
      build; hund: sink; prohib: ban prohibit; recib: receive; despleg desplieg: deploy; produc produj: produce; \
      export: export; import: import; invert invirt invier: invest; gast: spend; ratific: ratify; retir: withdraw \
      remove; destru: destroy; atac: attack; lanz: launch fire; entreg: deliver; despid despidi: dismiss fire; contrat: \
      hire; captur: capture seize; rescat: rescue save; expuls: expel; adopt: adopt; registr: record register; alcanz: \
      reach; derrib: shoot down
      """),
    "fr": read(
      """
      perd: lose; sign: sign; tué tuer tua: kill; mort mour: die; approuv: approve; ferm: close; ouver ouvr: open; envoy: \
      send; achet: buy; vend: sell; pay vers: pay; libér: release free; arrêt déten: detain arrest; constru: build; \
      coul: sink; interdi: ban prohibit; reç recev: receive; déploy: deploy; produi: produce; export: export; import: \
      import; invest: invest; dépens: spend; ratifi: ratify; retir: withdraw remove; détrui: destroy; attaqu: attack; \
      lanc: launch fire; livr: deliver; licenci: dismiss fire; embauch: hire; captur: capture seize; secour: rescue \
      save; expuls: expel; adopt: adopt; enregistr: record register; attein: reach; abatt: shoot down
      """),
    "de": read(
      """
      verlor verlier: lose; unterzeichn unterschr: sign; töt getöt: kill; starb gestorb sterb: die; genehmig bewillig: \
      approve; schloss geschloss schließ: close; öffn geöffn eröffn: open; schick geschick entsand entsend: send; kauf \
      gekauf: buy; verkauf: sell; zahl gezahl bezahl: pay; freigelass freiließ: release free; verhaft festgenomm: \
      detain arrest; baut gebaut: build; versenk sank gesunk: sink; verbot verbiet: ban prohibit; erhielt erhalt bekam \
      bekomm: receive; stationier verleg: deploy; produzier: produce; exportier: export; importier: import; investier: \
      invest; ausgegeb: spend; ratifizier: ratify; abgezog zurückgezog: withdraw; zerstör: destroy; angegriff: attack; \
      abgefeuer gestart: launch fire; liefer gelief: deliver; entlass entließ: dismiss fire; eingestell: hire; erober \
      erbeut: capture seize; rett gerett: rescue save; ausgewies: expel; verabschied beschloss: adopt; erreich: reach; \
      abgeschoss: shoot down
      """),
    "zh": read(
      """
      失去 损失 損失: lose; 签署 簽署 签订: sign; 杀死 殺死 打死: kill; 死亡 丧生: die; 批准: approve; 关闭 關閉: close; 开放 \
      開放 开设: open; 派遣 派出 发送: send; 购买 購買 采购: buy; 出售 售出: sell; 支付: pay; 释放 釋放: release free; 逮捕 拘留 \
      抓捕: detain arrest; 建造 修建 建设 建成: build; 击沉 擊沉 沉没: sink; 禁止 封禁: ban prohibit; 收到 接收: receive; 部署: \
      deploy; 生产 生產: produce; 出口: export; 进口 進口: import; 投资 投資: invest; 加入: join; 撤出 撤回: withdraw; 摧毁 摧毀: \
      destroy; 袭击 攻击: attack; 发射 發射: launch fire; 交付: deliver; 解雇 裁减: dismiss fire; 达到 達到: reach; 驱逐: expel
      """),
  ]

  /// Reads forms and what they mean, divided by a colon, each verb behind a semicolon.
  private static func read(_ text: String) -> Verbs {
    text.split(separator: ";").map { line in
      let sides = line.split(separator: ":").map { DenialLexicon.list(String($0)) }
      return (sides[0], Set((sides.dropFirst().first ?? []).map(DenialLexicon.stem)))
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
  private func content(_ tokens: some Sequence<Prose.Token>) -> [String] {
    tokens.filter { $0.kind == .word && !$0.isCapitalised && !fillers.contains($0.folded) }.map(\.folded)
  }
}
