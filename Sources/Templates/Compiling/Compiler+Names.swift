/// Finds the variables that a frame sets before code that reads them is compiled.
extension Compiler {
  /// Notes what template `number` sets, and what the partials set that it includes.
  mutating func collectNames(of number: Int32, unit: Int) {
    var seen: Set<Int32> = [number]
    var pending = [number]
    while let next = pending.popLast() {
      var collector = NameCollector(unit: Unit(seesData: false))
      swap(&collector.unit, &units[unit])
      collector.visit(parsed[Int(next)].nodes, in: &syntax)
      swap(&collector.unit, &units[unit])
      var included = collector.includes
      if collector.includesComputed {
        for name in loaderNames {
          let symbol = syntax.symbol(name)
          included.append(symbol)
          _ = units[unit].inner(syntax.variable(ofPartial: symbol))
        }
      }
      if let parent = parsed[Int(next)].parent { included.append(parent.name) }
      for name in included {
        guard let record = template(named: name), seen.insert(record.number).inserted else { continue }
        pending.append(record.number)
      }
    }
  }

  /// The template that the loader has under `name`, parsed once.
  mutating func template(named name: Symbol) -> TemplateRecord? {
    if let record = templates[name] { return record }
    guard let source = environment.loader.source(named: syntax.text(name)) else { return nil }
    let record = TemplateRecord(number: add(source), unit: nil)
    templates[name] = record
    return record
  }
}

private struct NameCollector {
  var unit: Unit
  var includes: [Symbol] = []
  var includesComputed = false

  init(unit: Unit) { self.unit = unit }

  mutating func visit(_ nodes: Row<Node>, in syntax: inout Syntax) {
    for place in nodes.places { visit(syntax.nodes[place], in: &syntax) }
  }

  private mutating func visit(_ block: Block?, in syntax: inout Syntax) {
    if let block { visit(block.nodes, in: &syntax) }
  }

  private mutating func visit(_ node: Node, in syntax: inout Syntax) {
    switch node {
    case .text, .raw, .output, .cycle, .interrupt, .nothing: break
    case .parameter(let parameter): _ = unit.outer(parameter.name.symbol)
    case .assign(let name, _, _): _ = unit.outer(name.symbol)
    case .capture(let name, let body, _):
      _ = unit.outer(name.symbol)
      visit(body, in: &syntax)
    case .conditional(let branches, let otherwise, _):
      for place in branches.places { visit(syntax.branches[place].body, in: &syntax) }
      visit(otherwise, in: &syntax)
    case .selection(_, let arms, _):
      for place in arms.places { visit(syntax.arms[place].body, in: &syntax) }
    case .loop(let number): visit(syntax.loops[number], helper: .forloop, in: &syntax)
    case .tableRow(let number): visit(syntax.loops[number], helper: .tablerowloop, in: &syntax)
    case .increment(let name, _), .decrement(let name, _): _ = unit.counter(name.symbol)
    case .ifChanged(let body, _): visit(body, in: &syntax)
    case .block(let number): visit(syntax.blocks[number].body, in: &syntax)
    case .group(let nodes): visit(nodes, in: &syntax)
    case .partial(let number): visit(syntax.partials[number], in: &syntax)
    }
  }

  private mutating func visit(_ loop: Node.Loop, helper: Symbol, in syntax: inout Syntax) {
    _ = unit.inner(loop.variable.symbol)
    _ = unit.inner(helper)
    visit(loop.body, in: &syntax)
    visit(loop.otherwise, in: &syntax)
  }

  private mutating func visit(_ use: Node.PartialUse, in syntax: inout Syntax) {
    guard !use.isIsolated else { return }
    for place in use.arguments.places { _ = unit.inner(syntax.passed[place].name.symbol) }
    if let alias = use.alias { _ = unit.inner(alias) }
    if let name = syntax.string(use.name) {
      includes.append(name)
      if use.alias == nil { _ = unit.inner(syntax.variable(ofPartial: name)) }
    } else {
      includesComputed = true
    }
  }
}

extension Syntax {
  /// The variable that a partial gets its value in when no other is named: the last part of its name.
  mutating func variable(ofPartial name: Symbol) -> Symbol {
    let text = text(name)
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return name }
    return symbol(String(text[text.utf8.index(after: slash)...]))
  }
}
