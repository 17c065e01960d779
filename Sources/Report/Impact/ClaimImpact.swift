/// One claim with evidence that rests on a source: how it stands with it and without it.
struct ClaimImpact {
  /// What becomes of the number of known parties behind a claim.
  enum Fall: String, CaseIterable {
    /// One is left of several.
    case toOne = "to-one"
    /// None is left.
    case toNone = "to-none"
  }

  let claim: Claim
  /// The pieces of evidence that fall.
  let evidence: [Evidence]
  /// Other sources whose evidence falls, because it was taken from this one.
  let through: [String]
  let before: Corroboration
  let after: Corroboration

  /// Nil when nothing of the claim rests on the source.
  init?(_ claim: Claim, without source: String, origins: Origins) {
    func falls(_ evidence: Evidence) -> Bool { origins.trace(evidence, of: claim).sources.contains(source) }
    let falling = claim.evidence.filter(falls)
    guard !falling.isEmpty else { return nil }
    self.claim = claim
    evidence = falling
    through = falling.map(\.source.value).filter { $0 != source }.uniqued()
    before = Corroboration(claim: claim, origins: origins)
    // What is left passes through none of the evidence that falls, so it is traced in the whole claim.
    let rest = claim.evidence.filter { !falls($0) }
    after = Corroboration(claim: claim, restingOn: rest, origins: origins)
  }

  var fall: Fall? {
    switch (before.supporting.count, after.supporting.count) {
    case (1..., 0): .toNone
    case (2..., 1): .toOne
    case _: nil
    }
  }

  /// Whether the claim is still contested by evidence: somebody is left on either side.
  var losesItsContest: Bool {
    let had = !before.contradicting.isEmpty
    return had && after.contradicting.isEmpty
  }
}
