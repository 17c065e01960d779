import Diagnostics

extension FilterDefinition {
  /// Filters that make an array of an array.
  static let lists: [FilterDefinition] = [
    FilterDefinition(
      "compact", [.optional("field")], documentation: "The items that are not null, or whose field is not.",
      example: CatalogueExample(
        "{{ list | compact | join: ' ' }}", data: ["list": ["a", nil, "b"]], gives: "a b"),
      function: { (heap, input, arguments) throws(RenderFault) in
        var kept: [Value] = []
        for item in try heap.list(input) {
          let value = arguments[0].isNull ? item : try heap.property(arguments[0], of: item) ?? .null
          if !value.isNull { kept.append(item) }
        }
        return try heap.array(kept)
      }),
    FilterDefinition(
      "concat", [Parameter("array")], documentation: "The items of both arrays, one after the other.",
      example: CatalogueExample(
        "{{ a | concat: b | join: ' ' }}", data: ["a": [1, 2], "b": [3]], gives: "1 2 3"),
      function: { (heap, input, arguments) throws(RenderFault) in
        guard arguments[0].tag == .array else {
          throw RenderFault(
            .filterFailed, "`concat` needs an array, not \(heap.typeName(of: arguments[0]))",
            label: "in `concat`")
        }
        return try heap.array(try heap.list(input) + heap.items(of: arguments[0]))
      }),
    FilterDefinition(
      "first", documentation: "The first item.",
      example: CatalogueExample("{{ list | first }}", data: ["list": [3, 1, 2]], gives: "3"),
      function: { (heap, input, _) throws(RenderFault) in try heap.end(of: input, isFirst: true) }),
    FilterDefinition(
      "join", [.optional("separator")],
      documentation: "The items as one text, with a separator, by default a space, between them.",
      example: CatalogueExample("{{ list | join: ', ' }}", data: ["list": ["a", "b"]], gives: "a, b"),
      writing: { (heap, input, arguments, output) throws(RenderFault) in
        try heap.join(input, arguments[0], into: &output)
      }),
    FilterDefinition(
      "last", documentation: "The last item.",
      example: CatalogueExample("{{ list | last }}", data: ["list": [3, 1, 2]], gives: "2"),
      function: { (heap, input, _) throws(RenderFault) in try heap.end(of: input, isFirst: false) }),
    FilterDefinition(
      "map", [Parameter("field")], documentation: "The values of one field of each item.",
      example: CatalogueExample(
        "{{ people | map: 'name' | join: ' ' }}", data: ["people": [["name": "Ada"], ["name": "Bo"]]],
        gives: "Ada Bo"),
      function: { (heap, input, arguments) throws(RenderFault) in
        var values: [Value] = []
        for item in try heap.list(input) {
          values.append(try heap.property(arguments[0], of: item) ?? .null)
        }
        return try heap.array(values)
      }),
    FilterDefinition(
      "reverse", documentation: "The items in the opposite order.",
      example: CatalogueExample(
        "{{ list | reverse | join: ' ' }}", data: ["list": [1, 2, 3]], gives: "3 2 1"),
      function: { (heap, input, _) throws(RenderFault) in try heap.array(try heap.list(input).reversed()) }),
    FilterDefinition(
      "sort",
      [
        .optional("field"), .optional("field2", isExtended: true), .optional("field3", isExtended: true),
        .optional("field4", isExtended: true),
      ],
      documentation: """
        The items in order, by their value or by fields: capitals stand before small letters and null stands \
        last. The extended dialect takes up to four fields.
        """,
      example: CatalogueExample(
        "{{ list | sort | join: ' ' }}", data: ["list": ["b", "C", "a"]], gives: "C a b"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.sort(input, arguments, natural: false)
      }),
    FilterDefinition(
      "sort_natural", [.optional("field")], documentation: "The items in order, without regard to capitals.",
      example: CatalogueExample(
        "{{ list | sort_natural | join: ' ' }}", data: ["list": ["b", "C", "a"]], gives: "a b C"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.sort(input, arguments, natural: true)
      }),
    FilterDefinition(
      "sum", [.optional("field")], documentation: "The sum of the items, or of one field of each.",
      example: CatalogueExample("{{ list | sum }}", data: ["list": [1, 2, 3]], gives: "6"),
      function: { (heap, input, arguments) throws(RenderFault) in
        var total = Number.whole(0)
        for item in try heap.list(input) {
          let value = arguments[0].isNull ? item : try heap.property(arguments[0], of: item) ?? .null
          total = try Arithmetic.sum(total, heap.number(value))
        }
        return try heap.value(total)
      }),
    FilterDefinition(
      "uniq", [.optional("field")],
      documentation: "The items without repeated ones, by their value or by a field.",
      example: CatalogueExample("{{ list | uniq | join: ' ' }}", data: ["list": [1, 2, 1]], gives: "1 2"),
      function: { (heap, input, arguments) throws(RenderFault) in try heap.unique(input, arguments[0]) }),
  ]
}

extension Heap {
  /// What a filter for arrays works on: nested arrays laid flat, a range as its numbers, one item for
  /// anything else, none for null.
  mutating func list(_ value: Value) throws(RenderFault) -> [Value] {
    switch value.tag {
    case .array:
      var items: [Value] = []
      try flatten(value, into: &items)
      return items
    case .range: return try items(of: value)
    case .missing, .null: return []
    case .bool, .int, .double, .string, .object, .empty, .blank, .forLoop, .tableLoop: return [value]
    }
  }

  private func flatten(_ array: Value, into items: inout [Value]) throws(RenderFault) {
    for position in 0..<array.count {
      let item = element(position, of: array)
      if item.tag == .array { try flatten(item, into: &items) } else { items.append(item) }
    }
    try checkItems(items.count)
  }

  /// One array that holds the same large array many times could otherwise grow without bound.
  private func checkItems(_ count: Int) throws(RenderFault) {
    guard count * 16 <= limits.temporaryBytes else {
      throw RenderFault(.temporariesLimit, "an array has too many items", label: "the limit is reached here")
    }
  }

  /// A field of an item as Ruby's brackets read it; `nil` where the item has no brackets at all.
  func property(_ name: Value, of item: Value) throws(RenderFault) -> Value? {
    let (name, item) = (name.asText, item.asText)
    switch item.tag {
    case .object: return name.tag == .string ? field(of: item, named: name) ?? .null : .null
    case .string:
      if name.tag == .int || name.tag == .double { return character(wholeNumber(name), of: item) ?? .null }
      if name.isNull { return nil }
      guard name.tag == .string else { throw noField(name, of: item) }
      let found = withBytes(item) { text in withBytes(name) { ByteSearch.first($0, in: text, from: 0) } }
      return found == nil ? .null : name
    case .int:
      guard name.tag == .int || name.tag == .double else { throw noField(name, of: item) }
      let bit = wholeNumber(name)
      return .int(bit < 0 ? 0 : bit > 63 ? (item.payload < 0 ? 1 : 0) : item.payload >> bit & 1)
    case .missing, .null, .bool, .double, .empty, .blank, .forLoop, .tableLoop: return nil
    case .array, .range: throw noField(name, of: item)
    }
  }

  private func noField(_ name: Value, of item: Value) -> RenderFault {
    RenderFault(
      .filterFailed,
      "\(typeName(of: item)) has no field `\(String(decoding: text(of: name), as: UTF8.self))`",
      label: "in this filter")
  }

  mutating func end(of value: Value, isFirst: Bool) throws(RenderFault) -> Value {
    switch value.tag {
    case .array:
      return value.count == 0 ? .null : element(isFirst ? 0 : value.count - 1, of: value)
    case .object: return isFirst && value.count > 0 ? try pair(0, of: value) : .null
    case .range:
      let (first, last) = bounds(of: value)
      return last < first ? .null : .int(isFirst ? first : last)
    case .string: return endCharacter(of: value, isFirst: isFirst)
    case .missing, .null, .bool, .int, .double, .empty, .blank, .forLoop, .tableLoop: return .null
    }
  }

  func join(_ input: Value, _ separator: Value, into output: inout OutputBuffer) throws(RenderFault) {
    var joined = 0
    switch input.tag {
    case .array:
      try join(input, separator, after: &joined, since: output.count, into: &output)
    case .range:
      try checkRange(input)
      let (first, last) = bounds(of: input)
      guard last >= first else { return }
      for number in first...last {
        if number > first { appendSeparator(separator, to: &output) }
        output.append(decimal: number)
      }
    case .missing, .null, .bool, .int, .double, .string, .object, .empty, .blank, .forLoop, .tableLoop:
      append(input, to: &output)
    }
  }

  /// Appends the items of an array and of those inside it, of which `joined` are written already.
  private func join(
    _ array: Value, _ separator: Value, after joined: inout Int, since start: Int,
    into output: inout OutputBuffer
  ) throws(RenderFault) {
    for position in 0..<array.count {
      let item = element(position, of: array)
      if item.tag == .array {
        try join(item, separator, after: &joined, since: start, into: &output)
        continue
      }
      if joined > 0 { appendSeparator(separator, to: &output) }
      append(item, to: &output)
      joined += 1
      try checkWritten(output, since: start)
      try checkItems(joined)
    }
  }

  private func appendSeparator(_ separator: Value, to output: inout OutputBuffer) {
    if separator.tag == .missing { output.append(.space) } else { appendText(of: separator, to: &output) }
  }

  mutating func unique(_ input: Value, _ field: Value) throws(RenderFault) -> Value {
    var seen: Set<[UInt8]> = []
    var kept: [Value] = []
    var text = OutputBuffer()
    let items = try list(input)
    guard items.count > 1 else { return try array(items) }
    for item in items {
      let key = field.isNull ? item : try property(field, of: item) ?? .null
      if seen.insert(identity(of: key, &text)).inserted { kept.append(item) }
    }
    return try array(kept)
  }

  /// Bytes that only equal values have; `text` is where they are put together.
  func identity(of value: Value, _ text: inout OutputBuffer) -> [UInt8] {
    text.truncate(to: 0)
    text.append(value.tag.rawValue)
    inspect(value, to: &text)
    return text.bytes(from: 0)
  }

  mutating func sort(
    _ input: Value, _ fields: FilterArguments, natural: Bool
  ) throws(RenderFault) -> Value {
    let items = try list(input)
    if !fields[0].isNull, !items.allSatisfy(\.hasFields) { return .null }
    guard items.count > 1 else { return try array(items) }
    var keys: [[Value]] = []
    for item in items {
      var key: [Value] = []
      for position in 0..<max(1, fields.count) {
        let field = fields[position]
        key.append(field.isNull ? item : try property(field, of: item) ?? .null)
      }
      keys.append(key)
    }
    let folded = natural ? keys.map { Letters.lowercasedASCII(text(of: $0[0])) } : []
    var order = Array(items.indices)
    var failed: (Value, Value)?
    order.sort { left, right in
      for position in keys[left].indices {
        let (first, second) = (keys[left][position], keys[right][position])
        let comparison: Int?
        if first.isNull || second.isNull {
          comparison = first.isNull == second.isNull ? 0 : first.isNull ? 1 : -1
        } else if natural {
          comparison =
            folded[left] == folded[right] ? 0 : folded[left].lexicographicallyPrecedes(folded[right]) ? -1 : 1
        } else {
          comparison = sortOrder(first, second)
        }
        guard let comparison else {
          failed = (first, second)
          return left < right
        }
        if comparison != 0 { return comparison < 0 }
      }
      return left < right
    }
    if let (first, second) = failed {
      throw RenderFault(
        .notComparable, "\(typeName(of: first)) and \(typeName(of: second)) have no order", label: "in `sort`"
      )
    }
    return try array(order.map { items[$0] })
  }

  private func sortOrder(_ left: Value, _ right: Value) -> Int? {
    switch (left.tag, right.tag) {
    case (.string, .string): return compareBytes(left, right)
    case (.int, .int): return left.payload < right.payload ? -1 : left.payload == right.payload ? 0 : 1
    case (.int, .double), (.double, .int), (.double, .double):
      let first = left.tag == .int ? Double(left.payload) : left.doubleValue
      let second = right.tag == .int ? Double(right.payload) : right.doubleValue
      return first < second ? -1 : first == second ? 0 : 1
    case (.bool, .bool): return left.payload == right.payload ? 0 : nil
    case _: return nil
    }
  }
}

extension Letters {
  static func lowercasedASCII(_ text: [UInt8]) -> [UInt8] {
    text.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
  }
}
