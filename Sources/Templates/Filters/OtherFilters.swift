import Diagnostics

extension FilterDefinition {
  /// Filters for values of any kind.
  static let others: [FilterDefinition] = [
    FilterDefinition(
      "date", [Parameter("format"), .named("locale", isExtended: true), .named("zone", isExtended: true)],
      documentation: """
        A date or time in the form that the directives say, such as `%d %B %Y`. It reads ISO 8601, RFC 2822, \
        seconds since 1970, `14 March 2016`, `March 14, 2016` and `now`, if there is one. `locale: "fr"` \
        chooses the language of names, `zone: "+02:00"` the offset from UTC. What is no date passes unchanged.
        """,
      example: CatalogueExample("{{ '2016-03-14' | date: '%-d %B %Y' }}", gives: "14 March 2016"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.date(input, format: arguments[0], locale: arguments[1], zone: arguments[2])
      }),
    FilterDefinition(
      "default", [.optional("value"), .named("allow_false")], acceptsUndefined: true,
      documentation: """
        The value given when the input is undefined, null, false or empty; with `allow_false: true` false \
        stays.
        """,
      example: CatalogueExample("{{ note | default: 'none' }}", gives: "none"),
      function: { (heap, input, arguments) in
        let replacement = arguments[0].tag == .missing ? Value.emptyString : arguments[0]
        switch input.tag {
        case .missing, .null, .empty, .blank: return replacement
        case .bool: return input.isTruthy || arguments[1].isTruthy ? input : replacement
        case .string, .array, .object: return input.length == 0 ? replacement : input
        case .int, .double, .range, .forLoop, .tableLoop: return input
        }
      }),
    FilterDefinition(
      "size", documentation: "The number of items of an array or characters of a text.",
      example: CatalogueExample("{{ 'été' | size }}", gives: "3"),
      function: { (heap, input, _) in
        switch input.tag {
        case .string: return .int(heap.characterCount(of: input))
        case .int: return .int(8)
        case .array, .object, .range: return .int(heap.count(of: input))
        case .missing, .null, .bool, .double, .empty, .blank, .forLoop, .tableLoop: return .int(0)
        }
      }),
  ]
}
