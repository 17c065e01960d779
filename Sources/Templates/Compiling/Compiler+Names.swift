/// Finds the variables that a frame sets before code that reads them is compiled.
extension Compiler {
  /// Notes what template `number` sets, and what the partials set that it includes.
  mutating func collectNames(of number: Int32, unit: Int) {
    var seen: Set<Int32> = [number]
    var pending = [number]
    while let next = pending.popLast() {
      var collector = NameCollector(unit: units[unit])
      collector.visit(parsed[Int(next)].nodes)
      var included = collector.includes
      if collector.includesComputed {
        included += loaderNames
        for name in loaderNames { _ = units[unit].inner(Node.PartialUse.variable(of: name)) }
      }
      if let parent = parsed[Int(next)].parent { included.append(parent.name) }
      for name in included {
        guard let record = template(named: name), seen.insert(record.number).inserted else { continue }
        pending.append(record.number)
      }
    }
  }

  /// The template that the loader has under `name`, parsed once.
  mutating func template(named name: String) -> TemplateRecord? {
    if let record = templates[name] { return record }
    guard let source = environment.loader.source(named: name) else { return nil }
    let record = TemplateRecord(number: add(source), unit: nil)
    templates[name] = record
    return record
  }
}

private struct NameCollector {
  let unit: Unit
  var includes: [String] = []
  var includesComputed = false

  init(unit: Unit) { self.unit = unit }

  mutating func visit(_ nodes: [Node]) {
    for node in nodes { visit(node) }
  }

  private mutating func visit(_ node: Node) {
    switch node {
    case .text, .raw, .output, .cycle, .interrupt, .nothing, .extends: break
    case .parameter(let parameter): _ = unit.outer(parameter.name.text)
    case .assign(let name, _, _): _ = unit.outer(name.text)
    case .capture(let name, let body, _):
      _ = unit.outer(name.text)
      visit(body.nodes)
    case .conditional(let branches, let otherwise, _):
      for branch in branches { visit(branch.body.nodes) }
      visit(otherwise?.nodes ?? [])
    case .selection(_, let arms, _):
      for arm in arms { visit(arm.body.nodes) }
    case .loop(let loop):
      _ = unit.inner(loop.variable.text)
      _ = unit.inner("forloop")
      visit(loop.body.nodes)
      visit(loop.otherwise?.nodes ?? [])
    case .tableRow(let loop, _):
      _ = unit.inner(loop.variable.text)
      _ = unit.inner("tablerowloop")
      visit(loop.body.nodes)
    case .increment(let name, _), .decrement(let name, _): _ = unit.counter(name.text)
    case .ifChanged(let body, _): visit(body.nodes)
    case .block(let block): visit(block.body.nodes)
    case .group(let nodes): visit(nodes)
    case .partial(let use): visit(use)
    }
  }

  private mutating func visit(_ use: Node.PartialUse) {
    guard !use.isIsolated else { return }
    for argument in use.arguments { _ = unit.inner(argument.name.text) }
    if let alias = use.alias { _ = unit.inner(alias) }
    if case .literal(.string(let name), _) = use.name {
      includes.append(name)
      if use.alias == nil { _ = unit.inner(Node.PartialUse.variable(of: name)) }
    } else {
      includesComputed = true
    }
  }
}

extension Node.PartialUse {
  /// The variable that a partial gets its value in when no other is named: the last part of its name.
  static func variable(of name: String) -> String {
    name.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? name
  }
}
