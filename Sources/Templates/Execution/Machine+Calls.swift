import Diagnostics

extension Machine {
  mutating func include(_ entry: Int32) throws(RenderFault) {
    try enter()
    calls.append(
      Call(
        returnAddress: pc, base: base, frameEnd: slots.count, loopDepth: loops.count, isIsolated: false))
    pc = Int(entry)
  }

  private mutating func enter() throws(RenderFault) {
    try checkOutput()
    try step()
    guard calls.count < heap.limits.partialDepth else {
      throw RenderFault(
        .partialDepthLimit, "partials stand inside one another deeper than \(heap.limits.partialDepth)",
        label: "too deep")
    }
  }

  mutating func includeNamed(_ table: Int32) throws(RenderFault) {
    let name = stack.removeLast()
    guard name.tag == .string else {
      throw RenderFault(
        .partialNotFound, "the name of a partial is a string, not \(heap.typeName(of: name))",
        label: "the name is computed here")
    }
    let text = heap.string(of: name)
    let entries = program.includeTables[Int(table)]
    guard let entry = entries[text] else {
      let nearest = NearestName.of(text, among: entries.keys.sorted())
      throw RenderFault(
        .partialNotFound, "there is no partial `\(text)`", label: "the name is computed here",
        helps: nearest.map { ["write `\($0)`"] } ?? [])
    }
    try include(entry)
  }

  /// Calls a partial in a frame of its own, with the arguments that stand on the stack.
  mutating func render(_ number: Int32) throws(RenderFault) {
    try enter()
    let site = program.calls[Int(number)]
    let end = slots.count
    slots.append(repeating: .missing, count: Int(site.frameSize))
    let first = stack.count - site.slots.count
    for (position, slot) in site.slots.enumerated() where slot >= 0 {
      let value = stack[first + position]
      slots[end + Int(slot)] = value
    }
    stack.removeLast(site.slots.count)
    calls.append(
      Call(returnAddress: pc, base: base, frameEnd: end, loopDepth: loops.count, isIsolated: true))
    base = end
    pc = Int(site.entry)
  }

  /// Ends a routine; true when it was the template itself.
  mutating func leave(_ request: UInt8) -> Bool {
    guard let call = calls.popLast() else { return true }
    if call.isIsolated {
      groups.removeAll { $0.base == base }
      slots.removeLast(slots.count - call.frameEnd)
    } else {
      interrupt = request
    }
    base = call.base
    pc = call.returnAddress
    return false
  }

  /// Jumps where a partial's `break` or `continue` leads; with detail 1 the request stays.
  mutating func interrupted(_ op: Op) {
    guard interrupt != 0 else { return }
    pc = Int(interrupt == 1 ? op.a : op.b)
    if op.detail == 0 { interrupt = 0 }
  }

  /// Fails unless a declared parameter has its type.
  mutating func checkParameter(_ op: Op) throws(RenderFault) {
    let value = slots[base + Int(op.a)]
    if value.isNull, op.b == 1 {
      // One that is optional and left out is null, not undefined.
      slots[base + Int(op.a)] = .null
      return
    }
    let type = ParameterType.allCases[Int(op.detail)]
    let fits =
      switch type {
      case .any: value.tag != .missing
      case .string: value.tag == .string
      case .number: value.tag == .int || value.tag == .double
      case .boolean: value.tag == .bool
      case .array: value.tag == .array || value.tag == .range
      case .object: value.tag == .object
      }
    guard !fits else { return }
    throw RenderFault(
      .wrongParameterType,
      "the parameter takes a value of type \(type.rawValue), not \(heap.typeName(of: value))",
      label: "declared here")
  }

  // MARK: - Places

  /// The fault with the place of the current instruction and the way there.
  func diagnostic(_ fault: RenderFault) -> Diagnostic {
    let origin = program.origins[max(0, pc - 1)]
    let span = Span(program.sources[Int(origin.template)], origin.extent.range)
    return Diagnostic(
      .error, fault.code, fault.message, at: span, label: fault.label, notes: chain(), helps: fault.helps)
  }

  /// From the innermost partial outwards: who rendered it, in which turn of which loop.
  private func chain() -> [String] {
    var notes: [String] = []
    var loopEnd = loops.count
    for call in calls.reversed() {
      notes += loopNotes(from: call.loopDepth, to: loopEnd)
      loopEnd = call.loopDepth
      notes.append("rendered from \(place(call.returnAddress - 1))")
    }
    notes += loopNotes(from: 0, to: loopEnd)
    guard notes.count > 9 else { return notes }
    return notes.prefix(6) + ["and \(notes.count - 8) more"] + notes.suffix(2)
  }

  private func place(_ address: Int) -> String {
    let origin = program.origins[address]
    let source = program.sources[Int(origin.template)]
    let (line, column) = source.position(of: Int(origin.extent.start))
    return "\(source.name):\(line):\(column)"
  }

  private func loopNotes(from start: Int, to end: Int) -> [String] {
    guard start < end else { return [] }
    return loops[start..<end].reversed().map { state in
      let title = program.loopTitles[Int(state.record)].text(in: program.sources)
      return "in `\(title)` (item \(state.start + state.index + 1)) at \(place(state.address))"
    }
  }
}
