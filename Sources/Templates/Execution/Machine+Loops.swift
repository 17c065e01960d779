import Diagnostics

/// A loop that is running.
struct LoopState {
  var record: Int32
  /// What is iterated, the first position, and how many items.
  var items: Value
  var start: Int
  var count: Int
  var index = 0
  var isReversed: Bool
  /// What the loop variable and `forloop` held before.
  var savedVariable = Value.missing
  var savedHelper = Value.missing
  /// The loop around this one in the same frame, or -1.
  var parent: Int
  var base: Int
  /// Of a table, the number of columns and the current one, from 1.
  var columns = 0
  var column = 1
  var row = 1
  /// Where it began.
  var address: Int
}

extension Machine {
  mutating func loopBegin(_ number: Int32, exit: Int32) throws(RenderFault) {
    let record = program.loops[Int(number)]
    let columns = record.hasColumns ? try option(stack.removeLast(), record) : nil
    let limit = record.hasLimit ? try option(stack.removeLast(), record) : nil
    var offset = record.hasOffset ? try option(stack.removeLast(), record) ?? 0 : 0
    let items = stack.removeLast()
    if record.isContinued, slots[base + Int(record.progress)].tag == .int {
      offset = slots[base + Int(record.progress)].payload
    }
    let total = try itemCount(items, record)
    // A string is one item, and no part of it is taken.
    let isWhole = items.tag == .string
    let start = isWhole ? 0 : min(max(0, offset), total)
    let end = isWhole ? total : limit.map { max(start, min(total, saturatingAdd(offset, $0))) } ?? total
    if record.progress >= 0 { slots[base + Int(record.progress)] = .int(saturatingAdd(offset, end - start)) }
    if record.isTable {
      guard items.isTruthy else {
        pc = Int(exit)
        return
      }
      output.append("<tr class=\"row1\">\n")
    }
    guard end > start else {
      if record.isTable { output.append("</tr>\n") }
      pc = Int(exit)
      return
    }
    var state = LoopState(
      record: number, items: items, start: start, count: end - start, isReversed: record.isReversed,
      parent: record.isPartial ? -1 : enclosingLoop(), base: base, address: pc - 1)
    state.columns = columns ?? state.count
    state.savedVariable = slots[base + Int(record.variable)]
    if record.helper >= 0 {
      state.savedHelper = slots[base + Int(record.helper)]
      slots[base + Int(record.helper)] = Value(
        tag: record.isTable ? .tableLoop : .forLoop, payload: loops.count)
    }
    loops.append(state)
    slots[base + Int(record.variable)] = try item(of: state)
    try turn()
  }

  private func saturatingAdd(_ left: Int, _ right: Int) -> Int {
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? (left > 0 ? .max : .min) : sum
  }

  private func enclosingLoop() -> Int {
    guard let last = loops.indices.last, loops[last].base == base else { return -1 }
    var index = last
    while index >= 0, loops[index].base == base {
      let record = program.loops[Int(loops[index].record)]
      if !record.isTable, !record.isPartial { return index }
      index -= 1
    }
    return -1
  }

  private func itemCount(_ value: Value, _ record: LoopRecord) throws(RenderFault) -> Int {
    switch value.tag {
    case .array: return value.count
    case .object: return record.isPartial && record.helper < 0 ? 1 : value.count
    case .range:
      if record.isPartial, record.helper < 0 { return 1 }
      try heap.checkRange(value)
      return heap.count(of: value)
    case .string: return value.length == 0 && !record.isPartial ? 0 : 1
    case .missing, .null, .bool, .int, .double, .empty, .blank, .forLoop, .tableLoop:
      return record.isPartial ? 1 : 0
    }
  }

  @inline(__always)
  private mutating func turn() throws(RenderFault) {
    iterations += 1
    if iterations > heap.limits.iterations { throw tooManyIterations }
    try checkOutput()
    try step()
  }

  private var tooManyIterations: RenderFault {
    RenderFault(
      .iterationLimit, "the loops turn more than \(heap.limits.iterations) times",
      label: "the limit is reached here")
  }

  /// A limit, offset or number of columns: a number or digits; null is none.
  ///
  /// `tablerow` takes anything for a number, as Liquid does.
  private func option(_ value: Value, _ record: LoopRecord) throws(RenderFault) -> Int? {
    if record.isTable { return heap.wholeNumber(value) }
    if value.isNull { return nil }
    if let number = heap.strictWholeNumber(value) { return number }
    throw RenderFault(
      .notANumber, "\(heap.typeName(of: value)) is not a whole number", label: "in the options of this loop")
  }

  private mutating func item(of state: LoopState) throws(RenderFault) -> Value {
    let position = state.start + (state.isReversed ? state.count - 1 - state.index : state.index)
    switch state.items.tag {
    case .array: return heap.element(position, of: state.items)
    case .object:
      if program.loops[Int(state.record)].isPartial, program.loops[Int(state.record)].helper < 0 {
        return state.items
      }
      return try heap.pair(position, of: state.items)
    case .range:
      if program.loops[Int(state.record)].isPartial, program.loops[Int(state.record)].helper < 0 {
        return state.items
      }
      return .int(heap.bounds(of: state.items).first + position)
    case .missing, .null, .bool, .int, .double, .string, .empty, .blank, .forLoop, .tableLoop:
      return state.items
    }
  }

  mutating func loopNext(_ top: Int32) throws(RenderFault) {
    let last = loops.count - 1
    let next = loops[last].index + 1
    guard next < loops[last].count else { return }
    loops[last].index = next
    let record = program.loops[Int(loops[last].record)]
    if loops[last].items.tag == .array, !loops[last].isReversed {
      slots[base + Int(record.variable)] = heap.element(loops[last].start + next, of: loops[last].items)
    } else {
      slots[base + Int(record.variable)] = try item(of: loops[last])
    }
    try turn()
    pc = Int(top)
  }

  mutating func loopEnd() {
    guard let state = loops.popLast() else { return }
    let record = program.loops[Int(state.record)]
    slots[base + Int(record.variable)] = state.savedVariable
    if record.helper >= 0 { slots[base + Int(record.helper)] = state.savedHelper }
  }

  /// What `assign` stores: of a loop its fields as they are now, because the loop itself goes on and ends.
  mutating func kept(_ value: Value) throws(RenderFault) -> Value {
    guard value.tag == .forLoop || value.tag == .tableLoop else {
      return value.tag == .missing ? .null : value
    }
    var fields: [(name: Value, value: Value)] = []
    for field in LoopField.allCases where field != .parentloop {
      guard let item = loopField(of: value, field.rawValue) else { continue }
      fields.append((try heap.string(field.name), item))
    }
    return try heap.object(fields)
  }

  // MARK: - Tables

  mutating func cellBegin() {
    let column = loops[loops.count - 1].column
    output.append(contentsOf: "<td class=\"col\(column)\">".utf8)
  }

  /// After a cell (0), after one that was left (1), after the table (2).
  mutating func cellEnd(_ kind: Int32) {
    if kind == 2 {
      output.append("</tr>\n")
      return
    }
    output.append("</td>")
    guard kind == 0 else { return }
    let last = loops.count - 1
    let isLast = loops[last].index + 1 >= loops[last].count
    if loops[last].column == loops[last].columns {
      loops[last].column = 1
      loops[last].row += 1
      if !isLast { output.append(contentsOf: "</tr>\n<tr class=\"row\(loops[last].row)\">".utf8) }
    } else {
      loops[last].column += 1
    }
  }

  /// A field of `forloop` or `tablerowloop`.
  func loopField(of value: Value, _ key: Int32) -> Value? {
    guard key < LoopField.allCases.count, let field = LoopField(rawValue: key),
      value.payload < loops.count
    else { return nil }
    let number = value.payload
    if field.isOnlyOfTables, value.tag != .tableLoop { return nil }
    switch field {
    case .index: return .int(loops[number].index + 1)
    case .index0: return .int(loops[number].index)
    case .rindex: return .int(loops[number].count - loops[number].index)
    case .rindex0: return .int(loops[number].count - loops[number].index - 1)
    case .first: return .bool(loops[number].index == 0)
    case .last: return .bool(loops[number].index + 1 == loops[number].count)
    case .length: return .int(loops[number].count)
    case .name:
      return value.tag == .tableLoop
        ? nil : program.constants[Int(program.loops[Int(loops[number].record)].name)]
    case .parentloop:
      return loops[number].parent < 0 ? nil : Value(tag: .forLoop, payload: loops[number].parent)
    case .row: return .int(loops[number].row)
    case .col: return .int(loops[number].column)
    case .col0: return .int(loops[number].column - 1)
    case .colFirst: return .bool(loops[number].column == 1)
    case .colLast: return .bool(loops[number].column == loops[number].columns)
    }
  }
}

extension DiagnosticCode {
  static let iterationLimit = DiagnosticCode(
    "iteration-limit", "All loops of one render together turn more often than the limit allows.")
}
