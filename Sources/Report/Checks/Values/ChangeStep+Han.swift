/// Changes as Chinese and Japanese tell them: 由3.2%下降到1.8%, 下降1.4个百分点, 4.5%から6.0%に上昇した.
extension ChangeStep {
  /// - Parameter run: the tokens of the number.
  init?(inHan prose: Prose, around run: Range<Int>) {
    let before = Self.text(of: prose, max(0, run.lowerBound - 6)..<run.lowerBound)
    let behind = Self.text(of: prose, run.upperBound..<min(prose.tokens.count, run.upperBound + 14))
    if Self.changes.contains(where: { change in Self.results.contains { before.hasSuffix(change + $0) } }) {
      self = .result
    } else if Self.changes.contains(where: { change in Self.sizes.contains { before.hasSuffix(change + $0) } }
    ) {
      self = .size
    } else if Self.starts.contains(where: before.hasSuffix),
      Self.changes.contains(where: { change in Self.results.contains { behind.contains(change + $0) } })
    {
      self = .start
    } else if let step = Self.japanese(behind) {
      self = step
    } else {
      return nil
    }
  }

  /// 4.5%から, 6.0%に, 1.5ポイント上昇.
  private static func japanese(_ behind: String) -> ChangeStep? {
    let rest = counters.first(where: behind.hasPrefix).map { behind.dropFirst($0.count) } ?? behind[...]
    if japaneseChanges.contains(where: rest.hasPrefix) { return .size }
    guard japaneseChanges.contains(where: rest.contains) else { return nil }
    if rest.hasPrefix("から") { return .start }
    return ["に", "へ", "まで"].contains(where: rest.hasPrefix) ? .result : nil
  }

  /// The words of a clause as far as they go.
  private static func text(of prose: Prose, _ run: Range<Int>) -> String {
    let tokens = prose.tokens[run]
    let isBefore = run.upperBound < prose.tokens.count && prose[run.upperBound]?.kind == .digits
    func ends(_ token: Prose.Token) -> Bool { ["，", "。", "；", "、", ",", ";", "\n"].contains(token.text) }
    let clause =
      isBefore
      ? tokens.suffix(from: tokens.lastIndex(where: ends).map { $0 + 1 } ?? tokens.startIndex)
      : tokens.prefix { !ends($0) }
    return clause.map(\.text).joined()
  }

  private static let changes = DenialLexicon.list(
    """
    下降 上升 增长 增長 增加 减少 減少 提高 降低 上涨 上漲 下跌 升 降 增 减 減 扩大 擴大 缩小 縮小 回落 攀升
    """)
  private static let results = ["到", "至", "为", "為"]
  private static let sizes = ["", "了", "约", "約", "近", "超过", "超過"]
  private static let starts = ["由", "从", "從", "自"]
  private static let japaneseChanges = DenialLexicon.list(
    "上昇 増加 増 減少 減 下落 低下 上が 下が 引き上げ 引き下げ 拡大 縮小 伸び")
  private static let counters = DenialLexicon.list("ポイント 個百分点 个百分点 人 件 台 円 倍 世帯")
}
