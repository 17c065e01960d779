/// The terms of a scale of likelihood, from the least likely to the most, with their ranges in per cent.
package struct LikelihoodScale: Hashable, Sendable {
  /// Terms that mean the same, and what they mean.
  package struct Band: Hashable, Sendable {
    /// The first is printed in tables; the others mean the same.
    package let terms: [String]
    /// The range in per cent, both ends included.
    package let percent: ClosedRange<Int>
  }

  /// The scale's name as it is printed.
  package let name: String
  /// From the least likely to the most.
  package let bands: [Band]

  /// The band that a term belongs to.
  package func band(of term: String) -> Band? { bands.first { $0.terms.contains(term) } }
}

extension Claim.Likelihood.Scale {
  /// The scale's terms. The gaps of the British yardstick are deliberate.
  package var definition: LikelihoodScale {
    switch self {
    case .icd203: .icd203
    case .phia: .phia
    }
  }
}

extension LikelihoodScale {
  /// Intelligence Community Directive 203, Analytic Standards (United States).
  static let icd203 = LikelihoodScale(
    name: "ICD 203",
    bands: [
      Band(terms: ["almost no chance", "remote"], percent: 1...5),
      Band(terms: ["very unlikely", "highly improbable"], percent: 5...20),
      Band(terms: ["unlikely", "improbable"], percent: 20...45),
      Band(terms: ["roughly even chance", "roughly even odds"], percent: 45...55),
      Band(terms: ["likely", "probable"], percent: 55...80),
      Band(terms: ["very likely", "highly probable"], percent: 80...95),
      Band(terms: ["almost certain", "nearly certain"], percent: 95...99),
    ])

  /// The yardstick of the Professional Head of Intelligence Assessment (United Kingdom).
  static let phia = LikelihoodScale(
    name: "PHIA probability yardstick",
    bands: [
      Band(terms: ["remote chance"], percent: 0...5),
      Band(terms: ["highly unlikely"], percent: 10...20),
      Band(terms: ["unlikely"], percent: 25...35),
      Band(terms: ["realistic possibility"], percent: 40...50),
      Band(terms: ["likely", "probable"], percent: 55...75),
      Band(terms: ["highly likely"], percent: 80...90),
      Band(terms: ["almost certain"], percent: 95...100),
    ])
}
