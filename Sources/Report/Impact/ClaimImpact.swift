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
    let falling = claim.evidence.filter { origins.trace($0, of: claim).sources.contains(source) }
    guard !falling.isEmpty else { return nil }
    self.claim = claim
    evidence = falling
    through = falling.map(\.source.value).filter { $0 != source }.uniqued()
    before = Corroboration(claim: claim, origins: origins)
    let rest = claim.evidence.filter { one in !falling.contains { $0 === one } }
    after = Corroboration(claim: claim.resting(on: rest), origins: origins)
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
