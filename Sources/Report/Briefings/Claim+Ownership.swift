extension Claim {
  /// How sure the desk is of what is its own, as two sentences: a likelihood and a confidence never stand in one.
  ///
  /// `likely. Confidence: moderate.`; nil for what has neither.
  var estimate: String? {
    let likelihood = likelihood.map { "\($0.term.value)." }
    let confidence = confidence.map { "Confidence: \($0.level.value.words)." }
    let sentences = [likelihood, confidence].compactMap(\.self)
    return sentences.isEmpty ? nil : sentences.joined(separator: " ")
  }

  /// What stands beside a sentence that is the desk's own, wherever it is printed, so that nobody takes it for a
  /// fact: `our judgment: likely. Confidence: moderate`; nil for what sources say.
  var ownership: String? {
    switch kind.value {
    case .fact, .position: nil
    case .judgment: Desk.ownership(ofJudgment: estimate)
    case .assumption: "our assumption"
    }
  }
}

extension Edition.Claim {
  /// What stands beside the sentence: its mark, or how sure the desk was of what is its own.
  var standing: String? { mark ?? judgment.map { Desk.ownership(ofJudgment: $0) } }
}

extension Desk {
  /// What stands beside a judgment of which the estimate is known, or not even that.
  static func ownership(ofJudgment estimate: String?) -> String {
    ["our judgment", estimate?.withoutStop].compactMap(\.self).joined(separator: ": ")
  }

  /// How a claim stands: the count of its origins, or that it is the desk's own.
  func mark(of claim: Claim) -> String? { claim.ownership ?? corroborations[claim.id.value]?.printedMark }

  /// A claim where no mark stands beside it: the sentence, and behind it whose it is where it is the desk's own.
  func statement(of claim: Claim) -> String {
    let sentence = claim.sentence(in: language)
    return claim.ownership.map { "\(sentence) (\($0))" } ?? sentence
  }
}
