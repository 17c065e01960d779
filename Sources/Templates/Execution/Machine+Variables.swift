import Diagnostics

extension Machine {
  // MARK: - Names

  func globalOrNull(_ key: Int32) -> Value? {
    guard key >= 0, root.tag == .object else { return nil }
    return heap.data.field(of: root, key: heap.keys[Int(key)].number)
  }

  func global(_ key: Int32) throws(RenderFault) -> Value {
    if let value = globalOrNull(key) { return value }
    throw undefinedVariable()
  }

  func variableOrNull(_ slot: Int32, _ key: Int32) -> Value? {
    let value = slots[base + Int(slot)]
    return value.tag == .missing ? globalOrNull(key) : value
  }

  func variable(_ slot: Int32, _ key: Int32) throws(RenderFault) -> Value {
    if let value = variableOrNull(slot, key) { return value }
    throw undefinedVariable()
  }

  func nameOrNull(_ number: Int32) -> Value? {
    let record = program.names[Int(number)]
    if let value = held(record.inner) ?? held(record.outer) ?? held(record.counter) { return value }
    return globalOrNull(record.key)
  }

  private func held(_ slot: Int32) -> Value? {
    guard slot >= 0 else { return nil }
    let value = slots[base + Int(slot)]
    return value.tag == .missing ? nil : value
  }

  func name(_ number: Int32) throws(RenderFault) -> Value {
    if let value = nameOrNull(number) { return value }
    throw undefinedVariable()
  }

  /// Replaces top, a name, by the variable that is called so.
  mutating func computed(_ unit: Int32, mayBeUndefined: Bool) throws(RenderFault) {
    let name = stack.removeLast()
    let text = name.tag == .string ? name : try heap.string(heap.text(of: name))
    if let number = program.nameTables[Int(unit)][heap.string(of: text)], let value = nameOrNull(number) {
      stack.append(value)
      return
    }
    if !isIsolated, root.tag == .object, let value = heap.field(of: root, named: text) {
      stack.append(value)
    } else if mayBeUndefined {
      stack.append(.null)
    } else {
      throw RenderFault(
        .undefinedVariable, "undefined variable `\(heap.string(of: text))`",
        label: "its name is computed here")
    }
  }

  // MARK: - Fields and items

  mutating func memberOrNull(of value: Value, _ key: Int32) throws(RenderFault) -> Value? {
    switch value.tag {
    case .object:
      if let found = heap.field(of: value, programKey: Int(key)) { return found }
      return try special(of: value, key)
    case .array, .string, .range: return try special(of: value, key)
    case .forLoop, .tableLoop: return loopField(of: value, key)
    case .missing, .null, .bool, .int, .double, .empty, .blank: return nil
    }
  }

  mutating func member(of value: Value, _ key: Int32) throws(RenderFault) -> Value {
    if let found = try memberOrNull(of: value, key) { return found }
    throw undefinedField(of: value, named: program.keys[Int(key)])
  }

  /// `size`, `first` and `last`.
  private mutating func special(of value: Value, _ key: Int32) throws(RenderFault) -> Value? {
    guard key == WellKnownKeys.size || key == WellKnownKeys.first || key == WellKnownKeys.last else {
      return nil
    }
    if key == WellKnownKeys.size {
      return .int(value.tag == .string ? heap.characterCount(of: value) : heap.count(of: value))
    }
    switch value.tag {
    case .array:
      guard value.count > 0 else { return .null }
      return heap.element(key == WellKnownKeys.first ? 0 : value.count - 1, of: value)
    case .range:
      let (first, last) = heap.bounds(of: value)
      return last < first ? .null : .int(key == WellKnownKeys.first ? first : last)
    case .string: return heap.endCharacter(of: value, isFirst: key == WellKnownKeys.first)
    case .object:
      guard key == WellKnownKeys.first else { return nil }
      return value.count == 0 ? .null : try heap.pair(0, of: value)
    case .missing, .null, .bool, .int, .double, .empty, .blank, .forLoop, .tableLoop: return nil
    }
  }

  /// Pops an index and replaces top by what it finds.
  mutating func index(mayBeUndefined: Bool) throws(RenderFault) {
    let index = stack.removeLast()
    let value = stack.removeLast()
    if let found = item(of: value, at: index) {
      stack.append(found)
    } else if mayBeUndefined {
      stack.append(.null)
    } else {
      throw undefinedField(of: value, named: String(decoding: heap.text(of: index), as: UTF8.self))
    }
  }

  private func item(of value: Value, at index: Value) -> Value? {
    switch value.tag {
    case .array:
      guard index.tag == .int else { return wordItem(of: value, index) }
      let position = index.payload < 0 ? index.payload + value.count : index.payload
      guard position >= 0, position < value.count else { return nil }
      return heap.element(position, of: value)
    case .object:
      guard index.tag == .string else { return nil }
      return heap.field(of: value, named: index)
    case .forLoop, .tableLoop, .string, .range: return wordItem(of: value, index)
    case .missing, .null, .bool, .int, .double, .empty, .blank: return nil
    }
  }

  /// `list['size']` with a computed word.
  private func wordItem(of value: Value, _ index: Value) -> Value? {
    guard index.tag == .string else { return nil }
    let name = heap.string(of: index)
    guard let key = program.keys.firstIndex(of: name) else { return nil }
    return value.tag == .forLoop || value.tag == .tableLoop ? loopField(of: value, Int32(key)) : nil
  }

  // MARK: - Faults

  /// What the template calls the variable of the current instruction.
  private func undefinedVariable() -> RenderFault {
    let origin = program.origins[pc - 1]
    let source = program.sources[Int(origin.template)]
    let name = String(decoding: source.bytes[origin.extent.range], as: UTF8.self)
    var fault = RenderFault(
      .undefinedVariable, "undefined variable `\(name)`", label: "there is no `\(name)`")
    fault.helps = suggestions(name, among: visibleNames())
    if isIsolated, origin.split == 0, dataHas(name) {
      fault.label = "`render` does not pass it"
      fault.helps = ["add `\(name): \(name)` to the `render` tag"]
    }
    return fault
  }

  /// Whether a partial is running that sees only what it is given.
  private var isIsolated: Bool { calls.contains { $0.isIsolated } }

  private func dataHas(_ name: String) -> Bool {
    root.tag == .object
      && (0..<root.count).contains { heap.string(of: heap.field($0, of: root).name) == name }
  }

  /// The names that the current frame can see.
  private func visibleNames() -> [String] {
    var names: [String] = []
    if !isIsolated, root.tag == .object {
      names = (0..<root.count).map { heap.string(of: heap.field($0, of: root).name) }
    }
    var seen = Set(names)
    for record in program.names where record.text >= 0 {
      let slot = max(record.outer, record.inner)
      guard slot >= 0, base + Int(slot) < slots.count, slots[base + Int(slot)].tag != .missing else {
        continue
      }
      let name = heap.string(of: program.constants[Int(record.text)])
      if seen.insert(name).inserted { names.append(name) }
    }
    return names
  }

  private func undefinedField(of value: Value, named name: String) -> RenderFault {
    let origin = program.origins[pc - 1]
    let source = program.sources[Int(origin.template)].bytes
    let path = String(decoding: source[origin.extent.range], as: UTF8.self)
    let owner = String(
      decoding: source[Int(origin.extent.start)..<max(Int(origin.split), Int(origin.extent.start))],
      as: UTF8.self)
    var fault = RenderFault(.undefinedVariable, "undefined variable `\(path)`")
    switch value.tag {
    case .object:
      fault.label = "`\(owner)` has no field `\(name)`"
      let names = (0..<value.count).map { heap.string(of: heap.field($0, of: value).name) }
      fault.helps = suggestions(name, among: names)
    case .array:
      fault.label = "`\(owner)` has \(value.count) items and no `\(name)`"
    case .forLoop, .tableLoop:
      fault.label = "`\(owner)` has no field `\(name)`"
      fault.helps = suggestions(name, among: LoopField.allCases.map(\.name))
    case .missing, .null, .bool, .int, .double, .string, .range, .empty, .blank:
      fault.label = "`\(owner)` is \(heap.typeName(of: value)), which has no `\(name)`"
    }
    return fault
  }

  private func suggestions(_ name: String, among names: [String]) -> [String] {
    var helps: [String] = []
    if let nearest = NearestName.of(name, among: names) { helps.append("write `\(nearest)`") }
    if !names.isEmpty {
      let shown = names.prefix(8).map { "`\($0)`" }.joined(separator: ", ")
      helps.append("available: \(shown)\(names.count > 8 ? ", …" : "")")
    }
    return helps
  }
}

extension DiagnosticCode {
  static let undefinedVariable = DiagnosticCode(
    "undefined-variable",
    "A variable, field or index does not exist and its value is needed: it is printed, filtered, compared by size, looped over or passed on. Conditions, `==`, `!=`, `contains` and the filter `default` may ask for what does not exist."
  )
}
