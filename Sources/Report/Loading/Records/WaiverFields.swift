import Diagnostics

/// The fields of a waiver.
enum WaiverFields {
  static let id = Field.required(
    "id", .identifier, "The name of the waiver.", example: "minister-by-her-title")
  static let code = Field.required(
    "code", .waivableCode,
    "The finding that is silenced; what compares words, values, dates or hashes cannot be.",
    example: "wrong-speaker")
  static let record = Field.required(
    "record", .qualifiedReference, "The record that is excused, and no other.",
    example: "quotation/minister-rules")
  static let source = Field.optional(
    "source", .reference(.source), "Where the record speaks of several sources, the one that is meant.",
    example: "example-wire-0908")
  static let reason = Field.required(
    "reason", .localized, "Why it is let stand; printed in the sourcing notes.",
    example: "The wire names her by her office, two sentences earlier.")
  static let by = Field.required("by", .text, "The person or desk that answers for it.", example: "A. Editor")
  static let on = Field.required("on", .day, "When it was granted.", example: "\"2020-12-01\"")
  static let until = Field.required(
    "until", .day, "The last day on which it holds; after it, by the project's `as_of`, the build stops.",
    example: "\"2021-06-01\"")

  static let shape = Shape<Waiver>(
    "waiver", "One finding about one record that a person has looked at and lets stand, for a time.",
    [id, code, record, source, reason, by, on, until],
    needs: [
      FieldNeed(
        field: "code", value: WaivableCode.undeclaredDependence.rawValue, fields: ["source"],
        phrase: "a waiver of `undeclared-dependence`", why: "`record` is one of the two texts; name the other"
      )
    ]
  ) { fields in
    try Waiver(
      id: fields[id], code: fields[code], record: fields[record], source: fields[source],
      reason: fields[reason], by: fields[by], on: fields[on], until: fields[until])
  }
}

extension ValueType where Value == Located<WaivableCode> {
  /// A code that may be waived; of one that may not, that is said.
  fileprivate static var waivableCode: ValueType {
    let choice = ValueType.choice(WaivableCode.self)
    return ValueType(schema: choice.schema) { node, place in
      if let name = node.scalar, WaivableCode(rawValue: name) == nil,
        DiagnosticCatalogue.all.contains(where: { $0.name == name })
      {
        place.context.report(.notWaivable(name, at: node.span))
        return nil
      }
      return choice.read(node, place)
    }
  }
}

extension Diagnostic {
  fileprivate static func notWaivable(_ name: String, at span: Span) -> Diagnostic {
    Diagnostic(
      .error, .notWaivable, "`\(name)` cannot be waived", at: span,
      notes: ["what can be is " + WaivableCode.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")],
      helps: ["mend what it reports; `briefgen explain \(name)` says what that is"])
  }
}

extension DiagnosticCode {
  static let notWaivable = DiagnosticCode(
    "not-waivable",
    """
    Waivers are for judgments: warnings of taste or sense, and errors of which the program's own reading of \
    language may be the cause. What compares words, values, dates or hashes holds whatever anybody says.
    """)
}
