import Diagnostics

/// Template bodies, each compiled once for every frame and context that it runs in.
extension Compiler {
  /// The routine of a partial that begins in the present context, compiled when it is first needed; the
  /// context moves on to where it ends.
  mutating func routine(
    for symbol: Symbol, _ number: Int32, unit: Int, _ extent: Extent
  ) -> Int? {
    let key = RoutineKey(unit: unit, name: symbol, start: scanner)
    if let known = known[key] {
      if let end = routines[known].end {
        scanner = end
        endsLine = routines[known].endsLine
      } else {
        checkRecursion(known, syntax.text(symbol), extent)
      }
      return known
    }
    let name = syntax.text(symbol)
    guard chain.count < environment.limits.partialDepth else {
      fail(
        .partialDepthLimit,
        "partials stand inside one another deeper than \(environment.limits.partialDepth)",
        at: extent, label: "too deep", helps: chainHelp(name))
      return nil
    }
    routines.append(Routine(unit: unit, template: number, start: scanner))
    let target = routines.count - 1
    self.known[key] = target
    let span = Span(source, extent.range)
    let link = Link(name: name, conditionDepth: conditionDepth, routine: target, span: span)
    compileAside(target, number, link)
    return target
  }

  private mutating func compileAside(_ target: Int, _ number: Int32, _ link: Link) {
    let outside = (routine, scope, constructs, currentBlock, overrides, inheritance)
    var callers: [Instruction] = []
    swap(&callers, &code)
    code.reserveCapacity(64)
    routine = target
    scope = []
    constructs = []
    currentBlock = nil
    overrides = [:]
    inheritance = []
    chain.append(link)
    body(of: number)
    endOfRoutine()
    chain.removeLast()
    swap(&code, &routines[target].code)
    swap(&callers, &code)
    routines[target].end = scanner
    routines[target].endsLine = endsLine
    (routine, scope, constructs, currentBlock, overrides, inheritance) = outside
  }

  mutating func endOfRoutine() {
    let end = program.sources[Int(routines[routine].template)].bytes.count
    let outside = currentTemplate
    currentTemplate = routines[routine].template
    if chain.count == 1, let refusal = scanner.endRefusal {
      refuse(refusal, at: Extent(max(0, end - 1), end))
    }
    emit(.return, at: Extent(end, end))
    currentTemplate = outside
  }

  /// A partial that calls itself must be able to stop, and must end in the context it begins in.
  private mutating func checkRecursion(_ target: Int, _ name: String, _ extent: Extent) {
    guard let entry = chain.last(where: { $0.routine == target }) else { return }
    if entry.conditionDepth == conditionDepth {
      fail(
        .endlessRecursion, "the partial `\(name)` always includes itself", at: extent,
        label: "nothing ends this", helps: chainHelp(name))
    }
  }

  private func chainHelp(_ name: String) -> [String] {
    ["the chain is \((chain.suffix(8).map(\.name) + [name]).map { "`\($0)`" }.joined(separator: " → "))"]
  }
}

extension DiagnosticCode {
  static let endlessRecursion = DiagnosticCode(
    "endless-recursion",
    "A partial includes itself, directly or through others, without a condition or loop in between, so it could never end."
  )
  static let partialDepthLimit = DiagnosticCode(
    "partial-depth-limit", "Partials include one another deeper than the limit allows.")
}
