import Diagnostics

/// Takes out of some findings what the corpus waives, and remembers which waivers were needed.
struct WaiverFilter {
  private let waivers: [Waiver]
  private let places: RecordPlaces
  /// The identifiers of waivers that silenced something.
  private(set) var used: Set<String>

  init(_ waivers: [Waiver], places: RecordPlaces, used: Set<String> = []) {
    self.waivers = waivers
    self.places = places
    self.used = used
  }

  /// What is left.
  mutating func kept(_ findings: [Diagnostic]) -> [Diagnostic] {
    waivers.isEmpty ? findings : findings.filter { waiver(of: $0) == nil }
  }

  /// The waiver that a finding falls under, which counts as used.
  mutating func waiver(of finding: Diagnostic) -> Waiver? {
    let waiver = waivers.first { waiver in
      let code = waiver.code.value
      return code.rawValue == finding.code.name && (finding.severity != .error || code.coversErrors)
        && places.contain(finding, record: waiver.record.value, source: waiver.source?.value)
    }
    if let waiver { used.insert(waiver.id.value) }
    return waiver
  }
}
