import Diagnostics

extension Compiler {
  /// The nodes of a template, or of the layout that it extends.
  mutating func body(of number: Int32) {
    let outside = currentTemplate
    currentTemplate = number
    for parameter in parsed[Int(number)].parameters { check(parameter) }
    if parsed[Int(number)].parent != nil {
      layout(of: number)
    } else {
      nodes(parsed[Int(number)].nodes)
    }
    currentTemplate = outside
  }

  private mutating func check(_ parameter: Node.Parameter) {
    let unit = routines[routine].unit
    let slot = units[unit].outer(parameter.name.symbol)
    guard !units[unit].seesData else { return }
    let types = ParameterType.allCases
    let type = UInt8(types.firstIndex(of: parameter.type) ?? 0)
    emit(.checkParameter, slot, parameter.isOptional ? 1 : 0, detail: type, at: parameter.name.extent)
  }

  mutating func nodes(_ nodes: Row<Node>, dropsText: Bool = false) {
    for place in nodes.places where !isOverLimit {
      let node = syntax.nodes[place]
      if dropsText, case .text = node { continue }
      self.node(node)
    }
  }

  private mutating func node(_ node: Node) {
    switch node {
    case .text(let extent), .raw(let extent): text(extent)
    case .output(let expression, let extent): output(expression, extent)
    case .assign(let name, let expression, let extent):
      value(expression)
      emit(.assign, units[routines[routine].unit].outer(name.symbol), at: extent)
    case .capture(let name, let body, let extent): capture(name, body, extent)
    case .conditional(let branches, let otherwise, let extent): conditional(branches, otherwise, extent)
    case .selection(let subject, let arms, let extent): selection(subject, arms, extent)
    case .loop(let number): loop(syntax.loops[number])
    case .tableRow(let number): tableRow(syntax.loops[number])
    case .cycle(let number): cycle(syntax.cycles[number])
    case .increment(let name, let extent): counter(.increment, name, extent)
    case .decrement(let name, let extent): counter(.decrement, name, extent)
    case .ifChanged(let body, let extent): ifChanged(body, extent)
    case .partial(let number): partial(syntax.partials[number])
    case .interrupt(let kind, let extent): interrupt(kind, extent)
    case .group(let nodes): self.nodes(nodes)
    case .block(let number): block(syntax.blocks[number])
    case .nothing, .parameter: break
    }
  }

  // MARK: - Text and output

  mutating func text(_ extent: Extent) {
    guard !extent.isEmpty else { return }
    let bytes = source.bytes[extent.range]
    spend(bytes.count / 16, at: extent)
    guard !isOverLimit else { return }
    scanner.scan(bytes)
    endsLine = bytes.last == UInt8(ascii: "\n")
    let offset = Int32(program.text.count)
    program.text += bytes
    emit(.text, offset, Int32(extent.count), at: extent)
  }

  /// Literal text that the engine writes itself.
  mutating func text(_ string: StaticString, at extent: Extent) {
    let bytes = string.bytes
    scanner.scan(Array(bytes)[...])
    let offset = Int32(program.text.count)
    program.text.append(contentsOf: bytes)
    emit(.text, offset, Int32(bytes.count), at: extent)
  }

  private mutating func output(_ expression: Expression, _ extent: Extent) {
    if let block = currentBlock, isSuper(expression) { return superBlock(block, extent) }
    let context = outputContext(at: extent)
    if let (slot, field, extent, split) = slotMember(expression) {
      let code = isLenient ? Opcode.writeSlotMemberOrNull : .writeSlotMember
      emit(code, slot, field, context, at: extent, split: split)
      return
    }
    value(expression)
    if case .filtered = syntax[expression], writesLastFilter(in: context) { return }
    write(context, at: expression.extent)
  }

  /// Lets the filter that was emitted last write its result itself, where to write it cannot fail.
  private mutating func writesLastFilter(in context: Int32) -> Bool {
    guard let last = code.indices.last, code[last].op.code == .filter else { return false }
    let filter = Int(code[last].op.a)
    if output == .none {
      code[last].op.code = .writeFilter
    } else if program.filters[filter].makesText, program.contexts.indices.contains(Int(context)),
      program.contexts[Int(context)].kind == .text
    {
      code[last].op.code = .writeFilterAsText
      code[last].op.c = context
    } else {
      return false
    }
    return true
  }

  /// The context of an output here; the text after it goes on from what an output leaves.
  mutating func outputContext(at extent: Extent) -> Int32 {
    endsLine = false
    switch scanner.context() {
    case .success(let found):
      scanner.scanOutput()
      return context(found)
    case .failure(let refusal):
      refuse(refusal, at: extent)
      scanner.scanOutput()
      return 0
    }
  }

  mutating func refuse(_ refusal: EscapeRefusal, at extent: Extent) {
    fail(refusal.code, refusal.message, at: extent, helps: [refusal.help])
    // The same partial may be right where another template asks for it.
    let callers = chain.compactMap(\.span).reversed().map { span in
      let (line, column) = span.text.position(of: span.range.lowerBound)
      return "rendered from \(span.text.name):\(line):\(column)"
    }
    diagnostics[diagnostics.count - 1].notes += callers.prefix(8)
  }

  mutating func write(_ context: Int32, at extent: Extent) {
    emit(output == .none ? .writeVerbatim : .write, context, at: extent)
  }

  private mutating func slotMember(_ expression: Expression) -> (Int32, Int32, Extent, Int32)? {
    guard case .path(let path) = syntax[expression], case .name(let name) = path.root, path.steps.count == 1,
      case .field(let field, let extent) = syntax.steps[path.steps.places.lowerBound],
      let slot = loopVariable(name)
    else { return nil }
    return (slot, key(field), path.rootExtent.through(extent), path.rootExtent.end)
  }

  private mutating func capture(_ name: Node.Name, _ body: Block, _ extent: Extent) {
    let slot = units[routines[routine].unit].outer(name.symbol)
    captured(.capture(slot: slot), body, extent)
    emit(.captureEnd, slot, at: extent)
  }

  private mutating func ifChanged(_ body: Block, _ extent: Extent) {
    let slot = units[routines[routine].unit].hidden(.ifChanged)
    captured(.ifChanged(slot: slot), body, extent)
    emit(.ifChangedEnd, slot, at: extent)
    endsLine = false
  }

  /// A body whose output is set aside. What it is written into is not known, so it begins afresh and
  /// must leave no construct open.
  private mutating func captured(_ construct: Construct, _ body: Block, _ extent: Extent) {
    let outside = (scanner, endsLine)
    scanner = EscapeScanner(output: output)
    endsLine = false
    constructs.append(construct)
    emit(.captureBegin, at: extent)
    nodes(body.nodes)
    constructs.removeLast()
    if let refusal = scanner.endRefusal { refuse(refusal, at: extent) }
    (scanner, endsLine) = outside
  }

  // MARK: - Control

  private mutating func conditional(_ branches: Row<Node.Branch>, _ otherwise: Block?, _ extent: Extent) {
    let isBlank = syntax.isBlank(branches, otherwise)
    let start = (scanner, endsLine)
    var ends: [Int] = []
    var joined = JoinedEnds()
    for place in branches.places {
      let branch = syntax.branches[place]
      value(branch.condition, mayBeUndefined: true)
      let jump = emit(branch.isNegated ? .jumpIfTrue : .jumpIfFalse, at: branch.condition.extent)
      (scanner, endsLine) = start
      conditionDepth += 1
      nodes(branch.body.nodes, dropsText: isBlank)
      conditionDepth -= 1
      joined.add(scanner, endsLine)
      ends.append(emit(.jump, at: branch.condition.extent))
      land(jump)
    }
    (scanner, endsLine) = start
    if let otherwise {
      conditionDepth += 1
      nodes(otherwise.nodes, dropsText: isBlank)
      conditionDepth -= 1
    }
    joined.add(scanner, endsLine)
    for end in ends { land(end) }
    join(joined, extent)
  }

  /// The states in which the branches of a condition end.
  struct JoinedEnds {
    var scanner: EscapeScanner?
    var endsLine = true
    var agree = true

    mutating func add(_ end: EscapeScanner, _ endsLine: Bool) {
      self.endsLine = self.endsLine && endsLine
      guard let first = scanner else {
        scanner = end
        return
      }
      if let joined = first.joined(with: end) { scanner = joined } else { agree = false }
    }
  }

  mutating func join(_ joined: JoinedEnds, _ extent: Extent) {
    if !joined.agree { refuse(EscapeScanner.branchRefusal, at: extent) }
    if let end = joined.scanner { scanner = end }
    endsLine = joined.endsLine
  }

  private mutating func selection(_ subject: Expression, _ arms: Row<Node.SelectionArm>, _ extent: Extent) {
    let isBlank = arms.places.allSatisfy { syntax.arms[$0].body.isBlank }
    let unit = routines[routine].unit
    let held = units[unit].scratchSlot()
    let count = units[unit].scratchSlot()
    let matched = units[unit].scratchSlot()
    value(subject, mayBeUndefined: true)
    emit(.assign, held, at: subject.extent)
    emit(.countBegin, matched, at: extent)
    let start = (scanner, endsLine)
    var joined = JoinedEnds()
    joined.add(scanner, endsLine)
    for place in arms.places {
      let arm = syntax.arms[place]
      emit(.countBegin, count, at: extent)
      if arm.isElse {
        emit(.slot, matched, at: extent)
        emit(.constant, constant(.int(0)), at: extent)
        emit(.countMatch, count, -1, at: extent)
      }
      for value in arm.values.places {
        let expression = syntax.values[value]
        emit(.slot, held, at: subject.extent)
        self.value(expression, mayBeUndefined: true)
        emit(.countMatch, count, matched, at: expression.extent)
      }
      let top = here
      let leave = emit(.countDown, count, at: extent)
      (scanner, endsLine) = start
      conditionDepth += 1
      nodes(arm.body.nodes, dropsText: isBlank)
      conditionDepth -= 1
      joined.add(scanner, endsLine)
      emit(.jump, top, at: extent)
      landSecond(leave)
    }
    join(joined, extent)
  }

  private mutating func cycle(_ cycle: Node.Cycle) {
    let context = outputContext(at: cycle.extent)
    for place in cycle.values.places { value(syntax.values[place]) }
    if let group = cycle.group {
      value(group)
      emit(.cycleGroup, 0, Int32(cycle.values.count), at: cycle.extent)
    } else {
      let slot = units[routines[routine].unit].hidden(.cycle(cycle.key))
      emit(.cycle, slot, Int32(cycle.values.count), at: cycle.extent)
    }
    write(context, at: cycle.extent)
  }

  private mutating func counter(_ code: Opcode, _ name: Node.Name, _ extent: Extent) {
    let context = outputContext(at: extent)
    _ = units[routines[routine].unit].counter(name.symbol)
    emit(code, nameNumber(name.symbol), at: extent)
    write(context, at: extent)
  }
}
