extension Sequence<Diagnostic> {
  /// How many there are of each severity, as in `3 errors, 1 warning`; `no problems` for none.
  public var summary: String {
    var counts: [Severity: Int] = [:]
    for diagnostic in self { counts[diagnostic.severity, default: 0] += 1 }
    let parts = Severity.allCases.compactMap { severity in
      counts[severity].map { "\($0) \(severity.rawValue)\($0 == 1 ? "" : "s")" }
    }
    return parts.isEmpty ? "no problems" : parts.joined(separator: ", ")
  }
}
