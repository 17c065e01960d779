/// How another language leaves open what a clause says, as data: `könnte`, `está previsto`, 计划.
struct SuppositionTongue: Sendable {
  /// Words that leave open what their clause says.
  let openers: Set<String>
  /// Endings of verbs that say what will be.
  let futures: [String]
  /// At the beginning of a clause these say on what the next depends.
  let conditions: Set<String>
  /// What was set for a day: `prévue`, `geplant`.
  let appointments: Set<String>
  /// What stands before those where they are what a clause says, and not of what: `est prévue`, not `la visite prévue`.
  let beings: Set<String>
  /// Before an opener these say that it came so: `comme prévu`, `wie geplant`.
  let fulfilments: Set<String>
  /// What begins another clause.
  let clauses: Set<String>
  /// Endings of verbs behind an opener: what is left open, whatever is said behind it.
  let infinitives: [String]

  /// Before a participle these are no verb of their own: `podrían ser evacuadas`.
  static let auxiliaries = DenialLexicon.words("ser estar être essere быть haber avoir avere ter haver")
  /// Beside an appointment before a comma: `Geplant ist, am 15. Mai zu eröffnen`.
  static let copulas = DenialLexicon.words("ist sind war waren")
  /// These also set one thing against another: `si 14 blessés sont sortis, 6 restent hospitalisés`.
  static let concessions: Set<String> = ["si"]

  private init(
    openers: String, futures: String = "", conditions: String, appointments: String, beings: String = "",
    fulfilments: String = "", clauses: String, infinitives: String = ""
  ) {
    self.infinitives = DenialLexicon.list(infinitives)
    self.openers = DenialLexicon.words(openers)
    self.futures = DenialLexicon.list(futures)
    self.conditions = DenialLexicon.words(conditions)
    self.appointments = DenialLexicon.words(appointments)
    self.beings = DenialLexicon.words(beings)
    self.fulfilments = DenialLexicon.words(fulfilments)
    self.clauses = DenialLexicon.words(clauses)
  }

  static let all: [String: SuppositionTongue] = [
    "de": SuppositionTongue(
      openers: """
        soll sollen sollte sollten könnte könnten dürfte dürften möchte möchten will wollen plant planen beabsichtigt
        beabsichtigen erwägt erwägen droht drohen voraussichtlich möglicherweise womöglich vielleicht
        """,
      conditions: "wenn falls sofern", appointments: "geplant vorgesehen angesetzt anberaumt terminiert",
      fulfilments: "wie", clauses: "dass daß weil die der das und aber sondern obwohl nachdem während"),
    "fr": SuppositionTongue(
      openers: """
        devrait devraient pourrait pourraient prévoit prévoient envisage envisagent compte comptent projette projettent
        seront sera souhaite souhaitent
        """,
      futures: "eront iront era", conditions: "si",
      appointments: "prévu prévue prévus prévues programmé programmée fixé fixée attendu attendue",
      beings: "est sont était étaient fut", fulfilments: "comme", clauses: "qui que qu dont où mais et car",
      infinitives: "er ir re"),
    "es": SuppositionTongue(
      openers: """
        prevé prevén planea planean podría podrían debería deberían pretende pretenden espera esperan proyecta proyectan
        quiere quieren puede pueden podrá podrán
        """,
      futures: "ará erá irá arán erán irán", conditions: "si",
      appointments:
        "previsto prevista previstos previstas programado programada programados programadas fijada fijado",
      beings: "está están estaba estaban es son", fulfilments: "según como lo",
      clauses: "que quien quienes cual donde pero y porque", infinitives: "ar er ir"),
    "pt": SuppositionTongue(
      openers: """
        pretende pretendem prevê preveem planeja planejam planeia planeiam poderia poderiam deve devem deverá deverão
        poderá poderão pode podem quer querem espera esperam
        """,
      futures: "ará erá irá arão erão irão", conditions: "se caso",
      appointments:
        "previsto prevista previstos previstas programado programada marcado marcada agendado agendada",
      beings: "está estão estava estavam é são", fulfilments: "conforme como",
      clauses: "que quem qual onde mas e porque", infinitives: "ar er ir"),
    "it": SuppositionTongue(
      openers: """
        prevede prevedono potrebbe potrebbero dovrebbe dovrebbero intende intendono vuole vogliono può possono conta
        contano punta puntano
        """,
      futures: "erà irà arà eranno iranno aranno", conditions: "se qualora",
      appointments:
        "previsto prevista previsti previste programmato programmata fissato fissata attesa atteso",
      beings: "è sono era erano", fulfilments: "come", clauses: "che chi cui dove ma e perché",
      infinitives: "are ere ire rre"),
    "ru": SuppositionTongue(
      openers: """
        планирует планируют планируется планируются намерен намерена намерено намерены собирается собираются может могут
        должен должна должно должны будет будут предполагается ожидается предстоит хочет хотят возможно
        """,
      conditions: "если",
      appointments: """
        запланирован запланирована запланировано запланированы назначен назначена назначено назначены намечен намечена
        намечено намечены ожидается планируется
        """, fulfilments: "как", clauses: "что который которая которое которые где но а и",
      infinitives: "ть ти"),
    "ar": SuppositionTongue(
      openers: "تعتزم يعتزم وتعتزم ويعتزم تخطط يخطط وتخطط ويخطط سوف ستقوم سيقوم", conditions: "إذا",
      appointments: "المقرر المزمع المتوقع المنتظر", clauses: "الذي التي الذين أن لكن"),
  ]
}

/// The same for Chinese and Japanese, which have no spaces.
enum SuppositionHan {
  /// What leaves open the clause behind it.
  static let chinese = DenialLexicon.list(
    """
    计划 計劃 预计 預計 拟 擬 可能 有望 打算 将会 將會 将于 將於 将有 将关闭 將關閉 将投资 将购买 将建 将新建 将改造 将解雇 将裁 将派 \
    将释放 将销毁 将交付 将出售 将部署 将生产 将疏散 将更换 将安装 将达 即将 或将
    """)
  /// Between that and a number these say that it came so: 按计划关闭了5家, 计划外.
  static let chineseFulfilments = DenialLexicon.list("了 已 计划外 計劃外 按计划 按計劃 按照计划 按照計劃 计划内")
  static let chineseConditions = DenialLexicon.list("如果 若 一旦 假如 倘若")
  /// Before or behind a day these say that it was set.
  static let chineseAppointments = DenialLexicon.list(
    "计划于 計劃於 预计于 預計於 拟于 擬於 将于 將於 定于 定於 预计在 计划在 预计 計劃 计划 預計 将")
  /// What ends a Japanese clause that leaves open what it says.
  static let japanese = DenialLexicon.list(
    "予定だ 予定で 予定。 計画だ 計画で 見込み 見通し 可能性が 可能性も 方針だ 方針を 方針で かもしれ 検討")
  static let japaneseConditions = DenialLexicon.list("れば たら もし")
  /// Where these stand, the day is that of what was said.
  static let speech = DenialLexicon.list("発表 明らか 述べ 語っ 表明 宣布 表示 通报 公布 说 称")
}
