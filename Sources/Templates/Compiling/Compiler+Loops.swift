import Diagnostics

extension Compiler {
  mutating func loop(_ loop: Node.Loop) {
    let isBlank = loop.body.isBlank && loop.otherwise?.isBlank ?? true
    let unit = routines[routine].unit
    var record = loopRecord(loop)
    record.helper = units[unit].inner("forloop")
    options(loop, into: &record)
    let start = (scanner, endsLine)
    let begin = emit(.loopBegin, loopNumber(record), at: loop.extent)
    enter(loop, record, helper: "forloop", start: start.0)
    let top = here
    nodes(loop.body.nodes, dropsText: isBlank)
    checkLoopEnd(loop.extent)
    leave(top: top, loop.extent)
    let end = emit(.jump, at: loop.extent)
    landSecond(begin)
    var joined = JoinedEnds()
    joined.add(start.0, start.1 && endsLine)
    (scanner, endsLine) = start
    if let otherwise = loop.otherwise {
      conditionDepth += 1
      nodes(otherwise.nodes, dropsText: isBlank)
      conditionDepth -= 1
      joined.add(scanner, endsLine)
    }
    land(end)
    joinLoop(joined, loop.extent)
  }

  private mutating func joinLoop(_ joined: JoinedEnds, _ extent: Extent) {
    if !joined.agree {
      fail(
        .branchesDiffer, "the loop and its `else` end in different contexts", at: extent,
        label: "what follows would be escaped in two ways")
    }
    if let end = joined.scanner { scanner = end }
    endsLine = joined.endsLine
  }

  private func loopRecord(_ loop: Node.Loop) -> LoopRecord {
    let collection = source.bytes[loop.collection.extent.range]
    let title = "for \(loop.variable.text) in \(String(decoding: collection, as: UTF8.self))"
    return LoopRecord(variable: -1, helper: -1, name: -1, progress: -1, title: title)
  }

  /// Pushes the collection, the offset and the limit.
  private mutating func options(_ loop: Node.Loop, into record: inout LoopRecord) {
    let unit = routines[routine].unit
    record.variable = units[unit].inner(loop.variable.text)
    record.name = constant(.string(loop.name))
    record.progress = units[unit].hidden("loop \(loop.name)")
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

  mutating func loopNumber(_ record: LoopRecord) -> Int32 {
    program.loops.append(record)
    return Int32(program.loops.count - 1)
  }

  mutating func enter(
    _ loop: Node.Loop, _ record: LoopRecord, helper: String, start: EscapeScanner
  ) {
    scope.append((loop.variable.text, record.variable))
    scope.append((helper, record.helper))
    constructs.append(.loop(leave: [], next: [], start: start))
    conditionDepth += 1
  }

  /// Ends a loop body: `continue` goes to the next item, `break` behind it.
  mutating func leave(top: Int32, _ extent: Extent, beforeNext: (inout Compiler) -> Void = { _ in }) {
    conditionDepth -= 1
    scope.removeLast(2)
    guard case .loop(let leave, let next, _) = constructs.popLast() else { return }
    for jump in next { land(jump) }
    beforeNext(&self)
    emit(.loopNext, top, at: extent)
    for jump in leave { land(jump) }
    emit(.loopEnd, at: extent)
  }

  mutating func checkLoopEnd(_ extent: Extent) {
    guard case .loop(_, _, let start) = constructs.last, !scanner.joins(with: start) else { return }
    loopChanges(extent)
  }

  private mutating func loopChanges(_ extent: Extent) {
    fail(
      .loopChangesContext, "the body of the loop ends in another context than it begins in", at: extent,
      label: "the next turn would be escaped differently",
      helps: ["close in the body what it opens"])
  }

  /// Lets the second target of `op` be here.
  mutating func landSecond(_ op: Int) {
    guard routines[routine].ops.indices.contains(op) else { return }
    routines[routine].ops[op].b = here
  }

  mutating func tableRow(_ loop: Node.Loop, _ columns: Expression?) {
    var record = loopRecord(loop)
    record.isTable = true
    record.helper = units[routines[routine].unit].inner("tablerowloop")
    record.title = "table" + record.title.dropFirst(3)
    options(loop, into: &record)
    if let columns {
      record.hasColumns = true
      value(columns)
    }
    let begin = emit(.loopBegin, loopNumber(record), at: loop.extent)
    scanner.scan(Array("<tr class=\"row1\">\n<td class=\"col1\">".utf8)[...])
    enter(loop, record, helper: "tablerowloop", start: scanner)
    let top = here
    emit(.cellBegin, at: loop.extent)
    nodes(loop.body.nodes)
    checkLoopEnd(loop.extent)
    tableEnd(top: top, loop.extent)
    landSecond(begin)
    scanner.scan(Array("</td></tr>\n".utf8)[...])
    endsLine = true
  }

  /// `break` leaves the cell closed too, so both ways pass by `cellEnd`.
  private mutating func tableEnd(top: Int32, _ extent: Extent) {
    conditionDepth -= 1
    scope.removeLast(2)
    guard case .loop(let leave, let next, _) = constructs.popLast() else { return }
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
      case .loop(_, _, let start):
        if !scanner.joins(with: start) { loopChanges(extent) }
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
    case .lines(let prefix): emit(.linesEnd, prefix.offset, prefix.length, at: extent)
    }
  }

  private mutating func jumpOut(_ kind: Node.Interrupt, _ extent: Extent) {
    let jump = emit(.jump, at: extent)
    for index in constructs.indices.reversed() {
      guard case .loop(var leave, var next, let start) = constructs[index] else { continue }
      if kind == .leave { leave.append(jump) } else { next.append(jump) }
      constructs[index] = .loop(leave: leave, next: next, start: start)
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

extension DiagnosticCode {
  static let loopChangesContext = DiagnosticCode(
    "loop-changes-context",
    "The body of a loop opens a construct that it does not close, or closes one that it did not open. Its next turn would begin in another context than its first."
  )
}
