import Diagnostics

extension Compiler {
  mutating func partial(_ use: Node.PartialUse) {
    let prefix = beginLines(use.line, use.extent)
    if use.isIsolated { render(use) } else { include(use) }
    if let prefix { leaveLines(prefix, use.extent) }
    if !use.isIsolated, mayBeInterrupted { followInterrupt(use.extent) }
  }

  // MARK: - Lines

  /// Prepares to repeat the prefix of a line on each line that a partial prints.
  mutating func beginLines(_ line: StandaloneLine?, _ at: Extent) -> PrefixText? {
    guard let line else { return nil }
    let offset = Int32(program.text.count)
    // White space in front of a line means nothing in HTML outside `pre`, and changes `pre`.
    let prefix = output == .html ? [] : Array(source.bytes[line.prefix.range])
    program.text += prefix
    let text = PrefixText(offset: offset, length: Int32(prefix.count), hasEnd: line.hasEnd)
    constructs.append(.lines(text))
    emit(.linesBegin, at: at)
    return text
  }

  mutating func endLines(_ prefix: PrefixText, at extent: Extent) {
    emit(.linesEnd, prefix.offset, prefix.length, prefix.hasEnd ? 1 : 0, at: extent)
  }

  mutating func leaveLines(_ prefix: PrefixText, _ extent: Extent) {
    constructs.removeLast()
    endLines(prefix, at: extent)
    guard prefix.hasEnd else { return }
    if !endsLine { scanner.scan([UInt8(ascii: "\n")][...]) }
    endsLine = true
  }

  // MARK: - Include

  private mutating func include(_ use: Node.PartialUse) {
    let unit = routines[routine].unit
    let bound = bind(use, unit)
    var saved: [Int32] = []
    for place in use.arguments.places {
      let argument = syntax.passed[place]
      let slot = units[unit].inner(argument.name.symbol)
      emit(.saveSlot, slot, at: argument.name.extent)
      value(argument.value)
      emit(.assign, slot, at: argument.value.extent)
      saved.append(slot)
    }
    if let name = syntax.string(use.name) {
      let variable = use.alias ?? syntax.variable(ofPartial: name)
      each(bound, variable, use) { compiler in compiler.includeStatic(name, use.name.extent, use) }
    } else {
      each(bound, use.alias ?? .empty, use) { compiler in compiler.includeComputed(use) }
    }
    for slot in saved.reversed() { emit(.restoreSlot, slot, at: use.extent) }
  }

  /// Evaluates what follows `with` or `for` into a slot of its own.
  private mutating func bind(_ use: Node.PartialUse, _ unit: Int) -> Int32? {
    if let value = use.value {
      self.value(value)
    } else if environment.profile.dialect == .liquid, let name = syntax.string(use.name) {
      // Liquid passes the variable that is called like the partial.
      path(Path(root: .name(name), rootExtent: use.name.extent), mayBeUndefined: true)
    } else {
      return nil
    }
    let slot = units[unit].scratchSlot()
    emit(.assign, slot, at: use.extent)
    return slot
  }

  /// Runs `call` once for each element of the array in `slot`, or once when it is no array.
  private mutating func each(
    _ slot: Int32?, _ variable: Symbol, _ use: Node.PartialUse, _ call: (inout Compiler) -> Void
  ) {
    guard let slot, variable != .empty else { return call(&self) }
    // Nearly always there is no variable that is called like the partial.
    let skip = use.value == nil ? emit(.jumpIfNull, slot, at: use.extent) : nil
    let start = (scanner, endsLine)
    eachItem(of: slot, variable, use, call)
    guard let skip else { return }
    var joined = JoinedEnds()
    joined.add(scanner, endsLine)
    let end = emit(.jump, at: use.extent)
    landSecond(skip)
    (scanner, endsLine) = start
    withNull(in: units[routines[routine].unit].inner(variable), use, call)
    joined.add(scanner, endsLine)
    land(end)
    join(joined, use.extent)
  }

  /// Hides a variable of the caller from a partial that is not given it.
  private mutating func withNull(
    in slot: Int32, _ use: Node.PartialUse, _ call: (inout Compiler) -> Void
  ) {
    emit(.saveSlot, slot, at: use.extent)
    emit(.constant, constant(.null), at: use.extent)
    emit(.assign, slot, at: use.extent)
    call(&self)
    emit(.restoreSlot, slot, at: use.extent)
  }

  private mutating func eachItem(
    of slot: Int32, _ variable: Symbol, _ use: Node.PartialUse, _ call: (inout Compiler) -> Void
  ) {
    let unit = routines[routine].unit
    var record = LoopRecord(
      variable: units[unit].inner(variable), helper: -1, name: constant(.string(.empty)))
    record.isPartial = true
    emit(.slot, slot, at: use.extent)
    var title = LoopTitle(word: "include for", template: currentTemplate)
    if let value = use.value { title.collection = value.extent } else { title.name = syntax.text(variable) }
    let begin = emit(.loopBegin, loopNumber(record, title), at: use.extent)
    turns(use.extent) { compiler in
      let top = compiler.here
      call(&compiler)
      let check =
        compiler.mayBeInterrupted ? compiler.emit(.interrupted, detail: 1, at: use.extent) : nil
      compiler.emit(.loopNext, top, at: use.extent)
      if let check {
        compiler.land(check)
        compiler.landSecond(check)
      }
      compiler.emit(.loopEnd, at: use.extent)
    }
    landSecond(begin)
  }

  private mutating func includeStatic(_ name: Symbol, _ extent: Extent, _ use: Node.PartialUse) {
    mayBeInterrupted = false
    guard let record = found(name, extent) else { return }
    let unit = routines[routine].unit
    checkArguments(use, of: record.number)
    guard let target = routine(for: name, record.number, unit: unit, use.extent) else { return }
    // One that includes itself is not compiled to its end yet.
    mayBeInterrupted = routines[target].end == nil || routines[target].mayInterrupt
    keepingScratch(routines[target].end == nil, use.extent) {
      $0.emit(.include, Int32(target), at: use.extent)
    }
  }

  /// Runs `call` with the scratch slots saved around it, when the partial may be running already.
  private mutating func keepingScratch(_ isNeeded: Bool, _ extent: Extent, _ call: (inout Compiler) -> Void) {
    let slots = isNeeded ? units[routines[routine].unit].scratch : []
    for slot in slots { emit(.saveSlot, slot, at: extent) }
    call(&self)
    for slot in slots.reversed() { emit(.restoreSlot, slot, at: extent) }
  }

  /// An `include` whose name is computed may mean any template that the loader has.
  private mutating func includeComputed(_ use: Node.PartialUse) {
    let number = includeTable(use)
    mayBeInterrupted = true
    keepingScratch(true, use.extent) { compiler in
      compiler.value(use.name)
      compiler.emit(.includeNamed, number, at: use.name.extent)
    }
  }

  /// The routines that a computed name may mean here.
  private mutating func includeTable(_ use: Node.PartialUse) -> Int32 {
    let key = RoutineKey(unit: routines[routine].unit, name: .empty, start: scanner)
    if let known = tables[key] {
      (scanner, endsLine) = (known.end, known.endsLine)
      return known.number
    }
    let start = (scanner, endsLine)
    var table: [String: Int32] = [:]
    var joined = JoinedEnds()
    conditionDepth += 1
    for name in loaderNames {
      (scanner, endsLine) = start
      let symbol = syntax.symbol(name)
      guard let record = template(named: symbol),
        let target = routine(for: symbol, record.number, unit: routines[routine].unit, use.extent)
      else { continue }
      joined.add(scanner, endsLine)
      table[name] = Int32(target)
    }
    conditionDepth -= 1
    if !joined.agree { refuse(EscapeScanner.branchRefusal, at: use.extent) }
    (scanner, endsLine) = (joined.scanner ?? start.0, joined.endsLine)
    program.includeTables.append(table)
    let number = Int32(program.includeTables.count - 1)
    tables[key] = (number, scanner, endsLine)
    return number
  }

  private mutating func found(_ symbol: Symbol, _ extent: Extent) -> TemplateRecord? {
    if let record = template(named: symbol) { return record }
    guard !hasEnoughErrors else { return nil }
    let name = syntax.text(symbol)
    let names = loaderNames
    var helps = NearestName.of(name, among: names).map { ["write `\($0)`"] } ?? []
    if helps.isEmpty, !names.isEmpty {
      helps = ["there are: \(names.prefix(8).map { "`\($0)`" }.joined(separator: ", "))"]
    }
    fail(.partialNotFound, "there is no partial `\(name)`", at: extent, label: "not found", helps: helps)
    return nil
  }

  // MARK: - Render

  private mutating func render(_ use: Node.PartialUse) {
    guard let name = syntax.string(use.name), let record = found(name, use.name.extent) else { return }
    checkArguments(use, of: record.number)
    let unit = isolatedUnit(name, record)
    let variable = use.alias ?? syntax.variable(ofPartial: name)
    switch use.binding {
    case .none: call(use, name, record.number, unit: unit, item: nil, forLoop: nil)
    case .with:
      guard let value = use.value else { return }
      call(use, name, record.number, unit: unit, item: (variable, { $0.value(value) }), forLoop: nil)
    case .each: renderEach(use, name, record.number, unit: unit, variable)
    }
  }

  private mutating func isolatedUnit(_ name: Symbol, _ record: TemplateRecord) -> Int {
    if let unit = record.unit { return unit }
    units.append(Unit(seesData: false))
    let unit = units.count - 1
    templates[name]?.unit = unit
    collectNames(of: record.number, unit: unit)
    return unit
  }

  private mutating func call(
    _ use: Node.PartialUse, _ name: Symbol, _ number: Int32, unit: Int,
    item: (name: Symbol, push: (inout Compiler) -> Void)?, forLoop: Int32?
  ) {
    var names: [Symbol] = []
    if let item {
      item.push(&self)
      names.append(item.name)
    }
    if let forLoop {
      emit(.slot, forLoop, at: use.extent)
      names.append(.forloop)
    }
    for place in use.arguments.places {
      let argument = syntax.passed[place]
      value(argument.value)
      names.append(argument.name.symbol)
    }
    // What a caller passes exists in the frame even when the partial never names it.
    guard let target = routine(for: name, number, unit: unit, use.extent) else { return }
    program.calls.append(CallSite(entry: Int32(target), frameSize: 0, slots: []))
    callArguments.append((unit, names))
    emit(.render, Int32(program.calls.count - 1), at: use.extent)
  }

  private mutating func renderEach(
    _ use: Node.PartialUse, _ name: Symbol, _ number: Int32, unit: Int, _ variable: Symbol
  ) {
    guard let collection = use.value else { return }
    let here = routines[routine].unit
    let item = units[here].freshSlot()
    let helper = units[here].freshSlot()
    var record = LoopRecord(
      variable: item, helper: helper, name: constant(.string(name)))
    record.isPartial = true
    value(collection)
    let title = LoopTitle(word: "render for", template: currentTemplate, collection: collection.extent)
    let begin = emit(.loopBegin, loopNumber(record, title), at: use.extent)
    turns(use.extent) { compiler in
      let top = compiler.here
      compiler.call(
        use, name, number, unit: unit, item: (variable, { $0.emit(.slot, item, at: use.extent) }),
        forLoop: helper)
      compiler.emit(.loopNext, top, at: use.extent)
      compiler.emit(.loopEnd, at: use.extent)
    }
    landSecond(begin)
  }
}

extension DiagnosticCode {
  static let partialNotFound = DiagnosticCode(
    "partial-not-found",
    "No template has the name that `render`, `include` or `extends` asks for. Partials are found when the template is compiled."
  )
}
