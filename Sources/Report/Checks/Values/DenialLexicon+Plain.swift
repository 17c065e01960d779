/// Denials that need no number: whether a translation denies what its original denies.
extension DenialLexicon {
  /// Words that deny wherever they stand, by primary language; what is often no denial (`no más que`, 不断) is none.
  private static let plainDenials: [String: Set<String>] = [
    "ar": words("لم لن ليس ليست ليسوا"), "de": words("nicht kein keine keinen keinem keiner niemals"),
    "es": words("nunca jamás ningún ninguna no"),
    "fr": words("pas jamais aucun aucune"), "id": words("tidak bukan belum jangan"),
    "ms": words("tidak bukan belum jangan"),
    "it": words("non mai nessun nessuna"), "nl": words("niet geen nooit"),
    "pt": words("não nunca nenhum nenhuma"),
    "ru": words("не нет никогда нельзя"), "uk": words("не немає ніколи"), "sv": words("inte aldrig"),
    "da": words("ikke aldrig"), "nb": words("ikke aldri"),
    "pl": words("nie nigdy"), "tr": words("değil değildir asla"),
  ]
  /// Words behind or before which those say how much: `no solo`, `nicht nur`, `не более`, `tidak hanya`.
  private static let plainFillers = words(
    """
    solo sólo nur seulement hanya saja solamente tanto soltanto só somente apenas только более менее лишь
    más menos mehr weniger plus moins lebih kurang più meno mais tylko sadece alleen meer minder bara bare kun
    zuletzt selten unbedingt ohne sin sans senza sem без zonder mal wahr فقط
    """)
  private static let plainChinese = list("没有 沒有 并未 並未 从未 從未 并非 並非 不是 不应 不應 不会 不會 不得 不能 不要 不可 不准 不允许 不允許 不存在")
  private static let plainJapanese = list("ない ません なかった")
  /// What is no denial of anything: 不得不 and なければならない say that something must be, 不可避免 that it will.
  private static let otherwiseChinese = list(
    "不仅 不僅 不得不 不能不 不可或缺 不可分割 不可避免 不可逆转 不可抗 不可持续 不会不 不是不")
  private static let otherwiseJapanese = list(
    "だけでな なければな いけない かもしれ にほかな 違いない ざるを得な ざるをえな 少なくない")

  /// Beginnings of words with which a translation may say in another way what its original denies.
  private static let paraphrases = list(
    """
    prohibit forbid forbad bann unlawful illegal unaccept inadmiss impossib unable unwilling incapab ineligib invalid
    insufficien disagre oppos abstain ceas
    """)

  /// Words that only begin as `unfit` does.
  private static let affirming = list("under until unto uni unanim uncle")

  /// Whether English words deny something, or say it so that they need not.
  static func mayDeny(_ prose: Prose) -> Bool {
    denies(prose, in: "en")
      || prose.tokens.contains { token in
        paraphrases.contains { token.folded.hasPrefix($0) }
          || token.folded.hasPrefix("un") && !affirming.contains { token.folded.hasPrefix($0) }
      }
  }

  /// What a Japanese clause that denies does not make untrue: 公表していない, 知らなかった.
  private static let givenJapanese = list("知ら 公表 発表 明らか 明か 認め 言及 触れ 忘れ 過ぎ すぎ 超え 下ら")

  /// Whether the end of a Japanese clause denies what it says.
  static func deniesInJapanese(_ clause: String) -> Bool {
    (clause.contains("を否定し") || clause.has(plainJapanese, butNot: otherwiseJapanese))
      && !givenJapanese.contains { clause.contains($0) }
  }

  /// Whether words of any language deny something, beyond doubt.
  static func deniesPlainly(_ prose: Prose, language: String) -> Bool {
    switch language {
    case "zh": return prose.text.has(plainChinese, butNot: otherwiseChinese)
    case "ja": return prose.text.has(plainJapanese, butNot: otherwiseJapanese)
    case _:
      guard let denials = plainDenials[language] else { return false }
      return prose.tokens.indices.contains { index in
        // `un pas` is a step.
        // A question at the end asks to be agreed with: `¿no?`
        denials.contains(prose.tokens[index].folded) && prose[index + 1]?.text != "?"
          && (prose.tokens[index].folded != "pas"
            || prose.tokens.contains { ["ne", "n"].contains($0.folded) })
          && !(index - 3...index + 3).contains { place in
            prose[place].map { plainFillers.contains($0.folded) } ?? false
          }
      }
    }
  }
}

extension String {
  fileprivate func has(_ words: [String], butNot others: [String]) -> Bool {
    words.contains { contains($0) } && !others.contains { contains($0) }
  }
}
