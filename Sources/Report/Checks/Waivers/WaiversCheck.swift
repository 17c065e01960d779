import Diagnostics

extension Check {
  /// A waiver ends after it begins, and has not ended.
  static let waivers = Check(name: "waivers", codes: [.expiredWaiver, .waiverDates]) { subject in
    subject.records.waivers.records.compactMap { waiver in
      guard let from = waiver.on.value.exactDay, let until = waiver.until.value.exactDay else { return nil }
      if until < from { return .waiverDates(waiver) }
      guard let today = subject.project?.asOf.value.earliestDay, until < today else { return nil }
      return .expired(waiver, asOf: subject.project?.asOf)
    }
  }
}

extension Diagnostic {
  fileprivate static func expired(_ waiver: Waiver, asOf: Located<EDTF>?) -> Diagnostic {
    Diagnostic(
      .error, .expiredWaiver,
      "the waiver `\(waiver.id.value)` held until \(DateWords.words(waiver.until.value))",
      at: waiver.until.span, label: "over",
      related: asOf.map { [Mark($0.span, "the date of the corpus")] } ?? [],
      helps: [
        "look at `\(waiver.record.value)` again: mend it and delete the waiver, or grant it anew with `on` and `until`"
      ])
  }

  fileprivate static func waiverDates(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .error, .waiverDates, "the waiver `\(waiver.id.value)` ends before it begins", at: waiver.until.span,
      related: [Mark(waiver.on.span, "granted")], helps: ["write the last day on which it holds as `until`"])
  }

  /// A waiver of a finding that nobody made.
  static func unused(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .warning, .unusedWaiver, "the waiver `\(waiver.id.value)` silences nothing", at: waiver.code.span,
      notes: ["there is no `\(waiver.code.value.rawValue)` about `\(waiver.record.value)`"],
      helps: ["delete it"])
  }
}

extension DiagnosticCode {
  static let expiredWaiver = DiagnosticCode(
    "expired-waiver",
    """
    A waiver holds for a time and no longer: its last day lies before the project's `as_of`. The clock of the \
    machine is not asked, so the same files give the same answer everywhere.
    """)
  static let waiverDates = DiagnosticCode(
    "waiver-dates", "The last day of a waiver lies before the day on which it was granted.")
  static let unusedWaiver = DiagnosticCode(
    "unused-waiver",
    """
    A waiver names a finding that is not made: it was mended, or the waiver names another record or source \
    than was meant. A finding that needs a text is only missed where the text is.
    """)
}
