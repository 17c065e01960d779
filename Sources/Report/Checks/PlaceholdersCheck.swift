import Diagnostics

extension Check {
  /// What stands in braces in a claim is a value or the date, and every value is used.
  static let placeholders = Check(
    name: "placeholders", codes: [.unknownPlaceholder, .strayBrace, .unusedValue, .unknownValue]
  ) { subject in
    subject.records.claims.records.flatMap { claim in
      guard claim.mayHavePlaceholders else { return [Diagnostic]() }
      let names = ValueNames(of: claim)
      var used: Set<String> = []
      var diagnostics: [Diagnostic] = []
      for entry in claim.text.entries { diagnostics += check(entry.text, of: claim, names, &used) }
      return diagnostics + unused(in: claim, used) + unknownValues(in: claim, names)
    }
  }

  /// The names of a claim's values, for many look-ups.
  private struct ValueNames {
    let all: Set<String>
    /// Those that are worth comparing with a mistyped one.
    let candidates: [String]

    init(of claim: Claim) {
      all = Set(claim.values.map(\.name.value))
      candidates = claim.values.prefix(200).map(\.name.value)
    }
  }

  /// More faults of one text help nobody, and each is looked for in the text.
  private static let maximumFaults = 20

  private static func check(
    _ text: Located<String>, of claim: Claim, _ names: ValueNames, _ used: inout Set<String>
  ) -> [Diagnostic] {
    do throws(ClaimText.Fault) {
      var diagnostics: [Diagnostic] = []
      for part in try ClaimText(text.value).parts where diagnostics.count < maximumFaults {
        switch part {
        case .literal: break
        case .date where claim.date == nil: diagnostics.append(.missingDate(text.span.place(of: "{date}")))
        case .date: break
        case .value(let name) where !names.all.contains(name):
          let nearest = NearestName.of(name, among: names.candidates)
          diagnostics.append(
            .unknownPlaceholder(name, nearest: nearest, at: text.span.place(of: "{\(name)}")))
        case .value(let name): used.insert(name)
        }
      }
      if diagnostics.count == maximumFaults { used = names.all }
      return diagnostics
    } catch {
      used = names.all
      return [.strayBrace(error, in: text.span)]
    }
  }

  private static func unused(in claim: Claim, _ used: Set<String>) -> [Diagnostic] {
    claim.values.filter { !used.contains($0.name.value) }.map {
      Diagnostic(
        .warning, .unusedValue, "the text of `\(claim.id.value)` does not print `\($0.name.value)`",
        at: $0.name.span, helps: ["write `{\($0.name.value)}` where the number belongs, or delete the value"])
    }
  }

  private static func unknownValues(in claim: Claim, _ names: ValueNames) -> [Diagnostic] {
    let unknown = claim.evidence.lazy.flatMap { $0.values }.filter { !names.all.contains($0.name.value) }
    return unknown.prefix(maximumFaults).map {
      let nearest = NearestName.of($0.name.value, among: names.candidates)
      return Diagnostic(
        .error, .unknownValue, "the claim `\(claim.id.value)` has no value `\($0.name.value)`",
        at: $0.name.span,
        helps: [nearest.map { "write `\($0)`" } ?? "add it to the claim's `values`"])
    }
  }
}

extension Claim {
  /// Whether there is a brace or a value at all.
  fileprivate var mayHavePlaceholders: Bool {
    !values.isEmpty || evidence.contains { !$0.values.isEmpty }
      || text.entries.contains { entry in
        entry.text.value.utf8.contains { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "}") }
      }
  }
}

extension Span {
  /// Where `needle` stands in the range as written, or the first line of the range.
  func place(of needle: String) -> Span {
    let needle = Array(needle.utf8)
    let bytes = text.bytes[range]
    var start = bytes.startIndex
    while let candidate = bytes[start...].firstIndex(of: needle[0]) {
      if bytes[candidate...].starts(with: needle) { return Span(text, candidate..<candidate + needle.count) }
      start = candidate + 1
    }
    return firstLine
  }
}

extension Diagnostic {
  fileprivate static func missingDate(_ span: Span) -> Diagnostic {
    Diagnostic(
      .error, .unknownPlaceholder, "the claim has no date to print", at: span,
      helps: ["add `date: \"2020-09-08\"` to the claim"])
  }

  fileprivate static func unknownPlaceholder(_ name: String, nearest: String?, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .unknownPlaceholder, "the claim has no value `\(name)`", at: span,
      helps: [
        nearest.map { "write `{\($0)}`" } ?? "add `\(name): {n: …, unit: …}` to the claim's `values`"
      ])
  }

  fileprivate static func strayBrace(_ fault: ClaimText.Fault, in span: Span) -> Diagnostic {
    switch fault {
    case .loneBrace:
      Diagnostic(
        .error, .strayBrace, "a brace stands alone in the text of a claim", at: span.firstLine,
        helps: ["write `{{` and `}}` for braces, or `{name}` for a value"])
    case .notAName(let name):
      Diagnostic(
        .error, .strayBrace, "`{\(name)}` is neither a value nor the date", at: span.place(of: "{\(name)}"),
        helps: ["write `{{\(name)}}` for braces, or `{name}` for a value"])
    }
  }
}

extension DiagnosticCode {
  static let unknownPlaceholder = DiagnosticCode(
    "unknown-placeholder",
    """
    The text of a claim prints `{name}` or `{date}`, and the claim has no such value or no date. Numbers in \
    a briefing come from bound values only, so that they can be compared with the sources.
    """)
  static let strayBrace = DiagnosticCode(
    "stray-brace",
    "Braces in the text of a claim print values. A brace that is meant as such is written twice.")
  static let unusedValue = DiagnosticCode(
    "unused-value",
    "A claim binds a number that its text does not print. It would be checked and never shown.")
  static let unknownValue = DiagnosticCode(
    "unknown-value", "Evidence gives a number for a value that its claim does not have.")
}
