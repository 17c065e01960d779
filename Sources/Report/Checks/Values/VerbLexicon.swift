/// Verbs that are said of numbers in other languages, as data: the beginnings of their forms, and English verbs that
/// say the same.
///
/// Our sentences are seldom in the language of their source. A verb that is not here says nothing that we could
/// compare.
enum VerbLexicon {
  private typealias Verbs = [(stems: [String], english: Set<String>)]

  /// Whether a sentence has, in its own language, a verb that stands among some words.
  static func says(
    _ prose: Prose, in language: String, what words: [String], in other: String
  ) -> Bool {
    let said = said(words, in: other)
    if language == other {
      let own = prose.tokens.map(\.folded)
      return said.contains { contain($0.stems, in: own, isSpaced: !unspaced.contains(language)) }
    }
    guard language == "en" else { return false }
    return said.contains { verb in
      prose.tokens.contains { verb.english.contains(DenialLexicon.stem($0.folded)) }
    }
  }

  /// The stems of English verbs that say what stands among some words of another language.
  static func english(for words: [String], in language: String) -> Set<String> {
    said(words, in: language).reduce(into: []) { $0.formUnion($1.english) }
  }

  private static func said(_ words: [String], in language: String) -> Verbs {
    (verbs[language] ?? []).filter {
      contain($0.stems, in: words, isSpaced: !unspaced.contains(language))
    }
  }

  /// Languages without spaces, where a word begins anywhere.
  private static let unspaced: Set<String> = ["zh", "ja"]

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
      perd pierd: lose; firm: sign; mat: kill; muri muert muer: die; aprob aprueb: approve; cerr cierr: close; \
      abri abr: open; envi: send; compr: buy; vend: sell; pag: pay; liber: release free; deten detuv: detain \
      arrest; constru: build; hund: sink; prohib: ban prohibit; recib: receive; despleg desplieg: deploy; produc \
      produj: produce; export: export; import: import; invert invirt invier: invest; gast: spend; ratific: ratify; \
      retir: withdraw remove; destru: destroy; atac: attack; lanz: launch fire; entreg: deliver; despid despidi: \
      dismiss fire; contrat: hire; captur: capture seize; rescat: rescue save; expuls: expel; adopt: adopt; \
      registr: record register; alcanz: reach; derrib: shoot down; perfor: drill; sustit reemplaz: replace; evacu: \
      evacuate; infect: infect; contamin: contaminate pollute; distribu: distribute; traslad: move transfer; \
      renov: renew renovate; inaugur: open inaugurate; vacun: vaccinate; hered herid: injure wound; examin analiz: \
      test examine; instal: install
      """),
    "fr": read(
      """
      perd: lose; sign: sign; tué tuer tua: kill; mort mour: die; approuv: approve; ferm: close; ouver ouvr: open; \
      envoy: send; achet: buy; vend: sell; pay vers: pay; libér: release free; arrêt déten: detain arrest; \
      constru: build; coul: sink; interdi: ban prohibit; reç recev: receive; déploy: deploy; produi: produce; \
      export: export; import: import; invest: invest; dépens: spend; ratifi: ratify; retir: withdraw remove; \
      détrui: destroy; attaqu: attack; lanc: launch fire; livr: deliver; licenci: dismiss fire; embauch: hire; \
      captur: capture seize; secour: rescue save; expuls: expel; adopt: adopt; enregistr: record register; attein: \
      reach; abatt: shoot down; for: drill; remplac: replace; évacu: evacuate; infect: infect; contamin: \
      contaminate pollute; distribu: distribute hand; transfér: move transfer; rénov: renew renovate; inaugur: \
      open inaugurate; vaccin: vaccinate; bless: injure wound; examin analys: test examine; install: install; \
      suppr: cut scrap; embauch: hire; démant: dismantle
      """),
    "de": read(
      """
      verlor verlier: lose; unterzeichn unterschr: sign; töt getöt: kill; starb gestorb sterb: die; genehmig \
      bewillig: approve; schloss geschloss schließ: close; öffn geöffn eröffn: open; schick geschick entsand \
      entsend: send; kauf gekauf: buy; verkauf: sell; zahl gezahl bezahl: pay; freigelass freiließ: release free; \
      verhaft festgenomm: detain arrest; baut gebaut: build; versenk sank gesunk: sink; verbot verbiet: ban \
      prohibit; erhielt erhalt bekam bekomm: receive; stationier verleg: deploy; produzier: produce; exportier: \
      export; importier: import; investier: invest; ausgegeb: spend; ratifizier: ratify; abgezog zurückgezog: \
      withdraw; zerstör: destroy; angegriff: attack; abgefeuer gestart: launch fire; liefer gelief: deliver; \
      entlass entließ: dismiss fire; eingestell: hire; erober erbeut: capture seize; rett gerett: rescue save; \
      ausgewies: expel; verabschied beschloss: adopt; erreich: reach; abgeschoss: shoot down; gebohr bohr: drill; \
      ersetz: replace; evakuier: evacuate; infizier: infect; verteil: distribute hand; versetz verleg: move \
      transfer; erneuer: renew renovate; sperr gesperr: close; impf geimpf: vaccinate; verletz: injure wound; \
      untersuch: test examine; installier: install; streich gestrich: cut scrap; erkrank: fall sicken; ignorier: \
      ignore
      """),
    "pt": read(
      """
      perd: lose; assin: sign; mat mort: kill; morr: die; aprov: approve; fech: close; abri abre: open; envi: \
      send; compr: buy purchase; vend: sell; pag: pay; libert solt: release free; det prend prenderam prendeu: \
      detain arrest; constru: build; afund: sink; proib: ban prohibit; receb: receive; produz: produce; export: \
      export; import: import; investi investe: invest; gast: spend; ratific: ratify; retir: withdraw remove; \
      destru: destroy; atac: attack; lanç: launch fire; entreg: deliver; demit demiss: dismiss fire; contrat: \
      hire; adot: adopt; registr: record register; substitu: replace; evacu: evacuate; infect: infect; contamin: \
      contaminate pollute; distribu: distribute hand; vacin: vaccinate; fer: injure wound; interdit: close; \
      instal: install; perfur: drill
      """),
    "it": read(
      """
      perd pers: lose; firm: sign; uccid uccis: kill; mort mor: die; approv: approve; chiud chius: close; apr \
      apert: open; invi: send; compr acquist: buy purchase; vend: sell; pag: pay; liber rilasc: release free; \
      arrest ferm: detain arrest; costru: build; affond: sink; viet: ban prohibit; ricev: receive; produ prodott: \
      produce; esport: export; import: import; invest: invest; spend spes: spend; ratific: ratify; ritir: withdraw \
      remove; distrugg distrutt: destroy; attacc: attack; lanc: launch fire; consegn: deliver; licenzi: dismiss \
      fire; assun assunt: hire; adott: adopt; registr: record register; sostitu: replace; evacu: evacuate; infett \
      contagi: infect; contamin: contaminate pollute; distribu: distribute hand; vaccin: vaccinate; feri: injure \
      wound; trasfer: move transfer; install: install; trivell: drill
      """),
    "ru": read(
      """
      потеря теря: lose; подпис: sign; уби: kill; погиб умер скончал: die; одобр: approve; закры: close; откры: \
      open; отправ направ: send; закуп купи покуп: buy purchase; прода: sell; выплат заплат: pay; освобод: release \
      free; задерж арест: detain arrest; постро строи: build; запре: ban prohibit; получ: receive; произв: \
      produce; экспорт: export; импорт: import; вложи инвест: invest; потрат: spend; ратифи: ratify; вывел вывод \
      вывест: withdraw; уничтож разруш: destroy; атак: attack; запуст: launch start; постав: deliver; уволи \
      увольн: dismiss fire; приня: adopt; зарегистр: record register; замени замен: replace; эвакуи: evacuate; \
      зараз: infect; загряз: contaminate pollute; разда распредел: distribute hand; привит вакцин: vaccinate; \
      ранен пострада: injure wound; облуч: irradiate; установ: install; пробур: drill; сократ: cut; выдел: \
      allocate
      """),
    "ar": read(
      """
      إغلاق أغلق تغلق يغلق اغلق: close; حفر تحفر يحفر: drill; افتتاح افتتح تفتتح يفتتح فتح: open; شراء اشتر تشتر \
      يشتر: buy purchase; بيع باع تبيع يبيع: sell; بناء تبني يبني بنت: build; مقتل قتل تقتل يقتل: kill; وفاة توفي \
      مات: die; توقيع وقع توقع يوقع: sign; اعتقال اعتقل تعتقل يعتقل: arrest detain; إطلاق أطلق تطلق يطلق: release \
      launch fire; تدمير دمر تدمر يدمر: destroy; إجلاء أجل تجلي: evacuate; فقد خسر تخسر يخسر: lose; تسلم تلق يتلق \
      استلم: receive
      """),
    "zh": read(
      """
      失去 损失 損失: lose; 签署 簽署 签订: sign; 杀死 殺死 打死: kill; 死亡 丧生: die; 批准: approve; 关闭 關閉: \
      close; 开放 開放 开设: open; 派遣 派出 发送: send; 购买 購買 采购: buy; 出售 售出: sell; 支付: pay; 释放 \
      釋放: release free; 逮捕 拘留 抓捕: detain arrest; 建造 修建 建设 建成: build; 击沉 擊沉 沉没: sink; 禁止 \
      封禁: ban prohibit; 收到 接收: receive; 部署: deploy; 生产 生產: produce; 出口: export; 进口 進口: import; \
      投资 投資: invest; 加入: join; 撤出 撤回: withdraw; 摧毁 摧毀: destroy; 袭击 攻击: attack; 发射 發射: launch \
      fire; 交付: deliver; 解雇 裁减: dismiss fire; 达到 達到: reach; 驱逐: expel; 改造: rebuild renovate renew; \
      替换 更换: replace; 疏散 撤离: evacuate; 感染: infect; 受伤: injure wound; 投产: start open; 检测 检查: test \
      examine; 安装: install; 钻: drill
      """),
    "ja": read(
      """
      死亡: die; 体調を崩: fall sicken; 購入: buy purchase; 閉鎖: close; 開設 開業 開校: open; 建設: build; 投じ \
      投資: invest; 撤去: remove; 解雇: dismiss fire; 逮捕: arrest detain; 感染: infect; 避難: evacuate; 負傷: \
      injure wound; 失: lose; 署名: sign; 承認: approve; 生産: produce; 輸出: export; 輸入: import; 売却: sell; \
      支払: pay; 派遣: send; 配備: deploy; 破壊: destroy; 発射: launch fire; 受け取: receive; 交換: replace; 採択: \
      adopt; 掘: drill
      """),
  ]

  /// Reads forms and what they mean, divided by a colon, each verb behind a semicolon.
  private static func read(_ text: String) -> Verbs {
    text.split(separator: ";").map { line in
      let sides = line.split(separator: ":").map { DenialLexicon.list(String($0)) }
      return (sides[0], Set((sides.dropFirst().first ?? []).map(DenialLexicon.stem)))
    }
  }
}
