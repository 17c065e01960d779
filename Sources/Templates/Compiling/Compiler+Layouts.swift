import Diagnostics

extension Compiler {
  /// Compiles the layout that template `number` extends, with its blocks in their places.
  mutating func layout(of number: Int32) {
    guard let (name, extent) = parsed[Int(number)].parent else { return }
    collectBlocks(parsed[Int(number)].nodes, of: number)
    guard let record = template(named: name) else {
      let name = syntax.text(name)
      let nearest = NearestName.of(name, among: loaderNames)
      fail(
        .partialNotFound, "there is no template `\(name)` to extend", at: extent, label: "not found",
        helps: nearest.map { ["write `\($0)`"] } ?? [])
      return
    }
    guard !inheritance.contains(record.number), record.number != number else {
      fail(
        .endlessRecursion, "the template extends itself", at: extent, label: "nothing ends this")
      return
    }
    inheritance.append(number)
    body(of: record.number)
    inheritance.removeLast()
  }

  /// Notes the blocks of a template that extends another, nearest to the reader first.
  private mutating func collectBlocks(_ nodes: Row<Node>, of number: Int32) {
    for place in nodes.places {
      switch syntax.nodes[place] {
      case .block(let place):
        let block = syntax.blocks[place]
        let sources = overrides[block.name.symbol] ?? []
        if let twin = sources.last, twin.template == number {
          fail(
            .duplicateBlock, "the block `\(syntax.text(block.name.symbol))` stands here twice",
            at: block.name.extent, label: "the second time")
        }
        overrides[block.name.symbol] = sources + [BlockSource(template: number, block: block)]
        collectBlocks(block.body.nodes, of: number)
      case .group(let nodes): collectBlocks(nodes, of: number)
      case .text, .raw, .output, .assign, .capture, .conditional, .selection, .loop, .tableRow, .cycle,
        .increment, .decrement, .ifChanged, .partial, .interrupt, .nothing, .parameter:
        break
      }
    }
  }

  /// A block of a layout: what the nearest template puts there.
  mutating func block(_ block: Node.BlockPart) {
    let sources = sources(of: block)
    let isOverridden = sources.count > 1
    if block.isRequired, !isOverridden {
      fail(
        .requiredBlock, "the block `\(syntax.text(block.name.symbol))` must be filled", at: block.extent,
        label: "no template that extends this one fills it")
    }
    let prefix = beginLines(block.line, block.extent)
    fill(block.name.symbol, sources, level: 0)
    if let prefix { leaveLines(prefix, block.extent) }
  }

  /// The overrides of a block and the block itself, nearest to the reader first.
  private func sources(of block: Node.BlockPart) -> [BlockSource] {
    let found = overrides[block.name.symbol] ?? []
    let own = BlockSource(template: currentTemplate, block: block)
    let isListed = found.contains { $0.template == currentTemplate && $0.block.extent == block.extent }
    return isListed ? found : found + [own]
  }

  private mutating func fill(_ name: Symbol, _ sources: [BlockSource], level: Int) {
    guard level < sources.count else { return }
    guard blockDepth < environment.limits.nesting else {
      if !isOverLimit {
        fail(
          .endlessRecursion, "the block `\(syntax.text(name))` holds itself", at: sources[level].block.extent,
          label: "nothing ends this")
      }
      return
    }
    blockDepth += 1
    defer { blockDepth -= 1 }
    let outside = (currentTemplate, currentBlock, currentSources)
    currentTemplate = sources[level].template
    currentBlock = (name, level)
    currentSources = sources
    nodes(sources[level].block.body.nodes)
    (currentTemplate, currentBlock, currentSources) = outside
  }

  func isSuper(_ expression: Expression) -> Bool {
    guard case .path(let path) = syntax[expression], case .name(.block) = path.root, path.steps.count == 1,
      case .field(.super, _) = syntax.steps[path.steps.places.lowerBound]
    else { return false }
    return true
  }

  /// `{{ block.super }}`: what the block replaces.
  mutating func superBlock(_ block: (name: Symbol, level: Int), _ extent: Extent) {
    guard block.level + 1 < currentSources.count else {
      fail(
        .noSuperBlock, "the block `\(syntax.text(block.name))` replaces nothing", at: extent,
        label: "there is no block to print")
      return
    }
    fill(block.name, currentSources, level: block.level + 1)
  }
}

extension DiagnosticCode {
  static let duplicateBlock = DiagnosticCode(
    "duplicate-block", "A template names two blocks alike, so it would not be clear which one a layout gets.")
  static let requiredBlock = DiagnosticCode(
    "required-block",
    "A layout says that a block is required, and the template that extends it does not have it.")
  static let noSuperBlock = DiagnosticCode(
    "no-super-block", "`block.super` prints what a block replaces, and this block replaces nothing.")
}
