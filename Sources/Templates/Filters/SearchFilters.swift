import Diagnostics

extension FilterDefinition {
  private static func search(
    _ name: String, documentation: String, example: CatalogueExample,
    _ result: @escaping @Sendable (inout Heap, [Value], [Bool]) throws(RenderFault) -> Value
  ) -> FilterDefinition {
    FilterDefinition(
      name, [Parameter("field"), .optional("value")], documentation: documentation, example: example
    ) { (heap, input, arguments) throws(RenderFault) in
      let items = try heap.list(input)
      var matches: [Bool] = []
      for item in items {
        // Liquid gives nothing at all when an item can have no fields.
        guard let value = try heap.property(arguments[0], of: item) else { return .null }
        matches.append(arguments[1].isNull ? value.isTruthy : heap.equal(value, arguments[1]))
      }
      return try result(&heap, items, matches)
    }
  }

  /// Filters that look for items with a field.
  static let searches: [FilterDefinition] = [
    search(
      "find", documentation: "The first item whose field has the value, or is true when none is given.",
      example: CatalogueExample(
        "{% assign p = people | find: 'name', 'Bo' %}{{ p.age }}",
        data: ["people": [["name": "Ada", "age": 36], ["name": "Bo", "age": 40]]], gives: "40"),
      { (_, items, matches) in matches.firstIndex(of: true).map { items[$0] } ?? .null }),
    search(
      "find_index", documentation: "The place of that item, from 0.",
      example: CatalogueExample(
        "{{ people | find_index: 'name', 'Bo' }}", data: ["people": [["name": "Ada"], ["name": "Bo"]]],
        gives: "1"),
      { (_, _, matches) in matches.firstIndex(of: true).map(Value.int) ?? .null }),
    search(
      "has", documentation: "Whether there is such an item.",
      example: CatalogueExample(
        "{{ people | has: 'name', 'Bo' }}", data: ["people": [["name": "Ada"], ["name": "Bo"]]], gives: "true"
      ),
      { (_, _, matches) in .bool(matches.contains(true)) }),
    search(
      "reject", documentation: "The items whose field does not have the value, or is not true.",
      example: CatalogueExample(
        "{{ people | reject: 'gone' | map: 'name' | join: ' ' }}",
        data: ["people": [["name": "Ada", "gone": true], ["name": "Bo"]]], gives: "Bo"),
      { (heap, items, matches) throws(RenderFault) in
        try heap.array(zip(items, matches).filter { !$0.1 }.map(\.0))
      }),
    search(
      "where", documentation: "The items whose field has the value, or is true when none is given.",
      example: CatalogueExample(
        "{{ people | where: 'team', 'x' | map: 'name' | join: ' ' }}",
        data: ["people": [["name": "Ada", "team": "x"], ["name": "Bo", "team": "y"]]], gives: "Ada"),
      { (heap, items, matches) throws(RenderFault) in
        try heap.array(zip(items, matches).filter { $0.1 }.map(\.0))
      }),
  ]
}
