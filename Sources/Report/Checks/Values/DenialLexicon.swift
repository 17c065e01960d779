/// The words by which a clause denies what it says of a number, as data, in English and in Chinese; those of other
/// languages are a ``DenialTongue`` each.
enum DenialLexicon {
  /// Primary languages in which denials are read.
  static let readable: Set<String> = Set(["en", "zh", "ja"]).union(DenialTongue.all.keys)

  /// Words that deny what follows them in their clause.
  static let negators = words("not never cannot nobody neither nor")

  /// Behind `not` these say how much, or that there is more: `not only 30`, `not more than 30`, `never before`.
  static let uncertain = words(
    """
    only just merely simply solely least long before necessarily until because always more fewer less greater \
    lower higher larger smaller later earlier exactly
    """)

  /// Before `not` these leave it open: `if not 30`, `whether or not`; the second also further before it.
  static let openings = words("if or why whether")
  static let conditions = words("if whether unless why lest")
  /// Behind the number these take a denial back: `did not release 30 prisoners until Monday`.
  static let reopenings = words(
    "until till unless before because without alone merely just simply solely only overnight lightly")

  /// What follows a word that denies it.
  enum Complement { case clause, infinitive, gerund }
  /// Words that deny what follows them as a verb, each with how: `denied having lost 30 ships`, `without losing`.
  static let refusals: [String: Complement] = [
    "deny": .clause, "denies": .clause, "denied": .clause, "denying": .clause, "refuse": .infinitive,
    "refuses": .infinitive, "refused": .infinitive, "refusing": .infinitive, "decline": .infinitive,
    "declines": .infinitive, "declined": .infinitive, "fail": .infinitive, "fails": .infinitive,
    "failed": .infinitive, "avoid": .gerund, "avoids": .gerund, "avoided": .gerund, "without": .gerund,
    "false": .clause, "untrue": .clause,
  ]
  /// The same in two words, each by its second: `ruled out sending 30 ships`, `short of closing 30 ports`.
  static let refusalPairs: [String: Set<String>] = [
    "out": ["rule", "rules", "ruled", "ruling"], "of": ["short"],
  ]
  /// Two words that put something else in the place of what follows: `20 instead of 30 ships`.
  static let replacements = ["of": "instead", "than": "rather"]
  /// What there is none of, where something is not so, before `that`, `of` or `to`: `no evidence that`, `no plans to`.
  static let grounds = words(
    "evidence proof sign signs indication indications confirmation plan plans intention intentions suggestion"
  )
  static let groundLinks = words("that of to")
  /// Before a number these say that there is what is counted, and a denial may be of what is done to it.
  static let determiners = words("the its their his her our all both these those")

  /// What ends the reach of a denial: another clause, what is said to exist (`the 30 ships`), and when, where and
  /// of what something was not, which may all be so (`not in force in 14 states`).
  static let bounds = words(
    """
    that which who whom whose whether if because as since while when where why how what than until till unless \
    though although so lest and but the these those this its their his her our my your all both each every \
    of in on at by for with from over under about above below after before during within without among amongst \
    between across into onto against per near through throughout toward towards via upon amid despite except \
    other else another further only just merely simply even or like is are was were will would can could must should
    may might
    """)

  /// Verbs with which a thing is no more true for being said: `did not confirm that it lost 30 ships`.
  static let unsaying = words(
    """
    say said saying confirm claim show prove believe think suggest mean find report allege state conclude true deny \
    denied denies denying false untrue wrong
    """)

  /// Beginnings of verbs that take a thing as given, or that a denial turns into its opposite: `did not mention 30
  /// ships`, `did not fail to lose 30 ships`.
  private static let givens = list(
    """
    doubt deny denied denies disput question contest prevent stop keep kept deter avoid avert hinder block save spar \
    name naming identif mention includ count list know knew notic realis realiz recogni acknowledg accept forg ignor \
    regret mind comment explain describ expect foresee fail refus lack miss omit releas publish return recover free \
    detail specif disclos reveal exceed surpass hesitat help sorry proud asham surpris happy glad afraid shy afford \
    easy easi long wait rule wonder alone unawar unusual uncommon
    """)

  /// Words between a denial and its number that say nothing of it.
  static let fillers = words("yet ever to it he she they we you i one that so again")
  /// Stems of verbs that count only where no other stands beside them.
  static let auxiliaries = words("be hav do")
  /// Before `not`, behind a number: `30 ships were not lost`.
  static let finites = words(
    "is are was were has have had did do does will would can could may might must should")

  /// Words of a sentence that says what was meant to be and not what was: `had promised 30 ships`.
  static let intentions = words(
    """
    plan plans planned promised expected intended requested demanded proposed originally initially target forecast \
    predicted scheduled estimated hoped pledged asked wanted sought announced former formerly previous previously \
    before earlier until once had
    """)

  /// Words of a sentence that denies in its own way: `left 3 agreements unsigned`, `went without 30 ships`.
  private static let ownDenials = words(
    """
    not no never none nobody nothing nor neither nowhere without cannot short rather instead false wrong untrue left \
    less fewer except yet ban bans banned bar bars barred
    """)
  private static let ownStems = list(
    """
    deny denied denies denial refus reject fail lack avoid declin miss exclud omit absent absence stop prevent block \
    leave leaving remain withh spar escap keep kept unlike await pend outstand halt cancel suspend veto oppos scrap \
    shelv abandon forb prohibit rescind revok delay postpon drop
    """)

  /// Forms of verbs that no rule gives, each behind its verb.
  private static let forms: [String: String] = {
    let lines = """
      be is are was were been being am, have has had having, do does did done, go goes went gone, lose lost, send sent,
      spend spent, lend lent, build built, buy bought, bring brought, think thought, fight fought, seek sought,
      teach taught, catch caught, sell sold, tell told, hold held, keep kept, leave left, meet met, lead led, feed fed,
      read, win won, begin began begun, sink sank sunk, give gave given, take took taken, make made, see saw seen,
      know knew known, grow grew grown, throw threw thrown, draw drew drawn, fly flew flown, fall fell fallen,
      drive drove driven, write wrote written, rise rose risen, speak spoke spoken, break broke broken,
      choose chose chosen, steal stole stolen, find found, strike struck, shoot shot, get got gotten, pay paid, say said,
      lay laid, stand stood, understand understood, run ran, come came, become became, set, put, cut, hit, shut, bear bore,
      deal dealt, cast, burst, spread, quit, freeze froze frozen, withdraw withdrew withdrawn, hear heard,
      swear swore sworn,
      die dies died dying
      """
    var forms: [String: String] = [:]
    for line in lines.split(separator: ",") {
      let words = list(String(line))
      for word in words.dropFirst() { forms[word] = words[0] }
    }
    return forms
  }()

  /// Whether a word may be a verb in the past, or what was done to something: `lost`, `closed`, `cut`.
  static func isPast(_ word: String) -> Bool {
    if let base = forms[word] { return base != "be" && !word.hasSuffix("s") && !word.hasSuffix("ing") }
    return unchanging.contains(word) || word.hasSuffix("ed") && word.utf8.count > 4
  }

  private static let unchanging = words("set put cut hit shut read cast burst spread quit")

  /// A verb without its endings: `los` of `lost`, `loses` and `losing`.
  static func stem(_ word: String) -> String {
    var stem = Substring(forms[word] ?? word)
    for (ending, least) in [("ing", 3), ("ed", 3), ("es", 3), ("s", 3), ("e", 2)]
    where stem.hasSuffix(ending) && stem.utf8.count >= ending.utf8.count + least {
      stem = stem.dropLast(ending.utf8.count)
      break
    }
    if stem.hasSuffix("i") { return stem.dropLast() + "y" }
    if let last = stem.last, stem.dropLast().last == last { stem = stem.dropLast() }
    return String(stem)
  }

  static let chineseNegators = list(
    "没有 沒有 并非 並非 不是 不会 不會 不再 无法 無法 拒绝 拒絕 否认 否認 没能 沒能 未")
  /// Words that only begin as a denial does: 未来.
  static let chineseOthers = list("未来 未來 未成年 未婚 未知 未遂 未必 未免 未经 未經")
  /// Before a denial these turn it: 没有否认, 不拒绝.
  static let chineseTurns = list("没 沒 不 未 无 無 非 勿")
  /// What ends the reach of a denial, or turns it: 没有签署的30个国家, 没有否认.
  static let chineseBounds = list(
    """
    的 但 而 在 于 於 对 對 向 把 被 所 不 否 仅 僅 只 止 公布 透露 提及 说明 說明 避免 阻止 防止 制止 隐瞒 隱瞞 影响 影響 忘记 忘記 \
    放弃 放棄 停止 低估 忽视 忽視 减少 減少 超过 超過
    """)
  private static let chineseDenials = list("没 沒 不 未 无 無 非 否 拒 缺")

  /// Whether a verb takes what it says for given.
  static func isGiven(_ word: String) -> Bool { givens.contains { word.hasPrefix($0) } }

  /// Whether a sentence of ours denies something itself.
  static func denies(_ prose: Prose, in language: String) -> Bool {
    if let tongue = DenialTongue.all[language] { return tongue.denies(prose) }
    return prose.tokens.indices.contains { index in
      let token = prose.tokens[index]
      switch token.kind {
      case .word:
        // `well No 5`, `No. 5`
        if token.text == "No", let next = prose[index + 1], next.kind == .digits || next.text == "." {
          return false
        }
        return ownDenials.contains(token.folded) || ownStems.contains { token.folded.hasPrefix($0) }
          || token.folded.hasPrefix("un") && token.folded.hasSuffix("ed") && token.folded != "united"
          || prose.isShortNot(endingAt: index)
      case .han: return chineseDenials.contains(token.text)
      case .digits, .fullWidthDigits, .mark: return false
      }
    }
  }

  static func words(_ text: String) -> Set<String> { Set(list(text)) }
  static func list(_ text: String) -> [String] { text.split(whereSeparator: \.isWhitespace).map(String.init) }
}

extension Prose {
  /// Whether a token is the last of `didn't`, which are three.
  func isShortNot(endingAt index: Int) -> Bool {
    self[index]?.folded == "t" && ["'", "’"].contains(joined(index - 1)?.text)
      && joined(index) != nil && self[index - 2].map { $0.folded.hasSuffix("n") } ?? false
  }
}
