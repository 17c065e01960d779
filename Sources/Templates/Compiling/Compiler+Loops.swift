import Diagnostics

extension Compiler {
  mutating func loop(_ loop: Node.Loop) {
    let unit = routines[routine].unit
    var record = LoopRecord()
    record.helper = units[unit].inner(.forloop)
    options(loop, into: &record)
    let begin = emit(.loopBegin, loopNumber(record, title("for", loop)), at: loop.extent)
    turns(loop.extent) { compiler in
      compiler.enter(loop, record, helper: .forloop)
      let top = compiler.here
      compiler.nodes(loop.body.nodes, dropsText: loop.isBlank)
      compiler.leave(top: top, loop.extent)
    }
    let end = emit(.jump, at: loop.extent)
    landSecond(begin)
    var joined = JoinedEnds()
    joined.add(scanner, endsLine)
    if let otherwise = loop.otherwise {
      conditionDepth += 1
      nodes(otherwise.nodes, dropsText: loop.isBlank)
      conditionDepth -= 1
      joined.add(scanner, endsLine)
    }
    land(end)
    join(joined, loop.extent)
  }

  /// Compiles the body of a loop so that it is right in every turn.
  ///
  /// A turn begins where the loop begins or where the last turn ended. The body is compiled again from
  /// the state that joins both until nothing changes, which bodies that close what they open reach at once.
  mutating func turns(_ extent: Extent, _ body: (inout Compiler) -> Void) {
    let mark = (code.count, diagnostics.count)
    conditionDepth += 1
    defer { conditionDepth -= 1 }
    while true {
      let start = (scanner, endsLine)
      body(&self)
      guard let joined = start.0.joined(with: scanner) else {
        refuse(EscapeScanner.loopRefusal, at: extent)
        (scanner, endsLine) = start
        return
      }
      let isSettled = joined == start.0 && (endsLine || !start.1)
      (scanner, endsLine) = (joined, start.1 && endsLine)
      guard !isSettled, !isOverLimit else { return }
      code.removeLast(code.count - mark.0)
      diagnostics.removeLast(diagnostics.count - mark.1)
    }
  }

  /// How messages call a loop.
  private func title(_ word: StaticString, _ loop: Node.Loop) -> LoopTitle {
    LoopTitle(
      word: word, template: currentTemplate, variable: loop.variable.extent,
      collection: loop.collection.extent)
  }

  /// Pushes the collection, the offset and the limit.
  private mutating func options(_ loop: Node.Loop, into record: inout LoopRecord) {
    let unit = routines[routine].unit
    record.variable = units[unit].inner(loop.variable.symbol)
    record.name = constant(.string(loop.name))
    record.progress = units[unit].hidden(.loop(loop.name))
    record.isReversed = loop.isReversed
    value(loop.collection)
    switch loop.offset {
    case .start: break
    case .continued: record.isContinued = true
    case .value(let offset):
      record.hasOffset = true
      value(offset)
    }
    if let limit = loop.limit {
      record.hasLimit = true
      value(limit)
    }
  }

  mutating func loopNumber(_ record: LoopRecord, _ title: LoopTitle) -> Int32 {
    program.loopTitles.append(title)
    program.loops.append(record)
    return Int32(program.loops.count - 1)
  }

  mutating func enter(_ loop: Node.Loop, _ record: LoopRecord, helper: Symbol) {
    scope.append((loop.variable.symbol, record.variable))
    scope.append((helper, record.helper))
    constructs.append(.loop(leave: [], next: [], state: nil))
  }

  /// Ends a loop body: `continue` goes to the next item, `break` behind it.
  mutating func leave(top: Int32, _ extent: Extent) {
    scope.removeLast(2)
    guard case .loop(let leave, let next, let state) = constructs.popLast() else { return }
    meet(state, extent)
    for jump in next { land(jump) }
    emit(.loopNext, top, at: extent)
    for jump in leave { land(jump) }
    emit(.loopEnd, at: extent)
  }

  /// Joins the state of the text with that at the jumps that come here.
  private mutating func meet(_ state: EscapeScanner?, _ extent: Extent) {
    guard let state else { return }
    if let joined = scanner.joined(with: state) {
      scanner = joined
    } else {
      refuse(EscapeScanner.loopRefusal, at: extent)
    }
  }

  /// Lets the second target of `op` be here.
  mutating func landSecond(_ op: Int) {
    guard code.indices.contains(op) else { return }
    code[op].op.b = here
  }

  mutating func tableRow(_ loop: Node.Loop) {
    var record = LoopRecord()
    record.isTable = true
    record.helper = units[routines[routine].unit].inner(.tablerowloop)
    options(loop, into: &record)
    if let columns = loop.columns {
      record.hasColumns = true
      value(columns)
    }
    let begin = emit(.loopBegin, loopNumber(record, title("tablerow", loop)), at: loop.extent)
    scanner.scan(Array("<tr class=\"row1\">\n<td class=\"col1\">".utf8)[...])
    turns(loop.extent) { compiler in
      compiler.enter(loop, record, helper: .tablerowloop)
      let top = compiler.here
      compiler.emit(.cellBegin, at: loop.extent)
      compiler.nodes(loop.body.nodes)
      compiler.tableEnd(top: top, loop.extent)
    }
    landSecond(begin)
    scanner.scan(Array("</td></tr>\n".utf8)[...])
    endsLine = true
  }

  /// `break` leaves the cell closed too, so both ways pass by `cellEnd`.
  private mutating func tableEnd(top: Int32, _ extent: Extent) {
    scope.removeLast(2)
    guard case .loop(let leave, let next, let state) = constructs.popLast() else { return }
    meet(state, extent)
    for jump in next { land(jump) }
    emit(.cellEnd, 0, at: extent)
    emit(.loopNext, top, at: extent)
    let end = emit(.jump, at: extent)
    for jump in leave { land(jump) }
    emit(.cellEnd, 1, at: extent)
    land(end)
    emit(.cellEnd, 2, at: extent)
    emit(.loopEnd, at: extent)
  }

  // MARK: - Break and continue

  mutating func interrupt(_ kind: Node.Interrupt, _ extent: Extent) {
    for construct in constructs.reversed() {
      switch construct {
      case .loop:
        jumpOut(kind, extent)
        return
      case .capture, .ifChanged, .lines: close(construct, extent)
      }
    }
    emit(.interrupt, detail: kind == .leave ? 1 : 2, at: extent)
  }

  private mutating func close(_ construct: Construct, _ extent: Extent) {
    switch construct {
    case .loop: break
    case .capture(let slot): emit(.captureEnd, slot, at: extent)
    case .ifChanged(let slot): emit(.ifChangedEnd, slot, at: extent)
    case .lines(let prefix): endLines(prefix, at: extent)
    }
  }

  private mutating func jumpOut(_ kind: Node.Interrupt, _ extent: Extent) {
    let jump = emit(.jump, at: extent)
    for index in constructs.indices.reversed() {
      guard case .loop(var leave, var next, let state) = constructs[index] else { continue }
      if kind == .leave { leave.append(jump) } else { next.append(jump) }
      let joined = state.map { $0.joined(with: scanner) } ?? scanner
      if joined == nil { refuse(EscapeScanner.loopRefusal, at: extent) }
      constructs[index] = .loop(leave: leave, next: next, state: joined ?? state)
      return
    }
  }

  /// After an `include`: goes where the partial's own `break` or `continue` wants to.
  mutating func followInterrupt(_ extent: Extent) {
    let check = emit(.interrupted, at: extent)
    let past = emit(.jump, at: extent)
    land(check)
    interrupt(.leave, extent)
    landSecond(check)
    interrupt(.next, extent)
    land(past)
  }
}
