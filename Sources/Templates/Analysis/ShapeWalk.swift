import Diagnostics

/// Walks the nodes of a template with the shapes of its variables instead of their values.
struct ShapeWalk {
  /// What is known of a value: its shape and the path into the data that it came by, if it did.
  struct Known {
    var shape: DataShape
    var path: String?

    static let unknown = Known(shape: .any, path: nil)
  }

  let template: Template
  let shape: DataShape
  private var syntax = Syntax()
  var analysis = Analysis()
  var diagnostics: [Diagnostic] = []
  /// False once two shapes met under one name that more examples could make one.
  private(set) var isSettled = true
  private var uses: Set<Analysis.Use> = []
  private var locals: Set<String> = []
  private var filters: Set<String> = []
  private var partials: Set<String> = []

  // The template that is being walked.
  private var source: SourceText
  private var variables: [String: Known] = [:]
  private var seesData = true
  private var depth = 0
  private var steps = 0

  init(template: Template, shape: DataShape) {
    self.template = template
    self.shape = shape
    source = template.program.sources.first ?? SourceText(name: "", bytes: [])
  }

  mutating func run() -> (analysis: Analysis, diagnostics: [Diagnostic]) {
    walk(source)
    analysis.locals = locals.sorted()
    analysis.filters = filters.sorted()
    analysis.partials = partials.sorted()
    return (analysis, diagnostics)
  }

  private mutating func walk(_ text: SourceText) {
    let environment = template.environment
    let outside = (source, syntax)
    (source, syntax) = (text, Syntax())
    let parsed = Parser.parse(
      text, profile: environment.profile, limits: environment.limits, into: &syntax
    ).template
    walk(parsed.nodes)
    if let (name, _) = parsed.parent { partial(syntax.text(name)) }
    (source, syntax) = outside
  }

  /// The partial `name`, with the variables of this place.
  private mutating func partial(_ name: String) {
    partials.insert(name)
    // A partial that includes itself says nothing new after a few rounds.
    guard depth < 8, steps < 2000, let text = template.environment.loader.source(named: name) else { return }
    depth += 1
    steps += 1
    walk(text)
    depth -= 1
  }

  private mutating func walk(_ nodes: Row<Node>) {
    for place in nodes.places { walk(syntax.nodes[place]) }
  }

  private mutating func values(_ expressions: Row<Expression>) {
    for place in expressions.places { _ = value(syntax.values[place]) }
  }

  private mutating func walk(_ node: Node) {
    switch node {
    case .text, .raw, .interrupt, .nothing: break
    case .parameter(let parameter):
      let name = syntax.text(parameter.name.symbol)
      locals.insert(name)
      if variables[name] == nil { variables[name] = .unknown }
    case .output(let expression, _): _ = value(expression)
    case .assign(let name, let expression, _): set(syntax.text(name.symbol), value(expression))
    case .capture(let name, let body, _):
      walk(body.nodes)
      set(syntax.text(name.symbol), Known(shape: .scalar, path: nil))
    case .conditional(let branches, let otherwise, _):
      for place in branches.places {
        _ = value(syntax.branches[place].condition)
        walk(syntax.branches[place].body.nodes)
      }
      if let otherwise { walk(otherwise.nodes) }
    case .selection(let subject, let arms, _):
      _ = value(subject)
      for place in arms.places {
        values(syntax.arms[place].values)
        walk(syntax.arms[place].body.nodes)
      }
    case .loop(let number): walk(syntax.loops[number], helper: "forloop")
    case .tableRow(let number): walk(syntax.loops[number], helper: "tablerowloop")
    case .cycle(let number):
      values(syntax.cycles[number].values)
      if let group = syntax.cycles[number].group { _ = value(group) }
    case .increment(let name, _), .decrement(let name, _):
      set(syntax.text(name.symbol), Known(shape: .scalar, path: nil))
    case .ifChanged(let body, _): walk(body.nodes)
    case .partial(let number): walk(syntax.partials[number])
    case .group(let nodes): walk(nodes)
    case .block(let number):
      let outside = variables
      variables["block"] = .unknown
      walk(syntax.blocks[number].body.nodes)
      variables["block"] = outside["block"]
    }
  }

  private mutating func set(_ name: String, _ known: Known) {
    locals.insert(name)
    // What one branch sets another may not: two shapes for one name are no shape.
    if let before = variables[name], before.shape != known.shape {
      join(before.shape, known.shape)
      variables[name] = .unknown
    } else {
      variables[name] = known
    }
  }

  /// Nothing is ever asked of what can be anything.
  private mutating func join(_ first: DataShape, _ second: DataShape) {
    if first != .any, second != .any { isSettled = false }
  }

  private mutating func walk(_ loop: Node.Loop, helper: String) {
    if let columns = loop.columns { _ = value(columns) }
    let collection = value(loop.collection)
    if let limit = loop.limit { _ = value(limit) }
    if case .value(let offset) = loop.offset { _ = value(offset) }
    let variable = syntax.text(loop.variable.symbol)
    locals.insert(variable)
    let outside = (variables[variable], variables[helper])
    variables[variable] = item(of: collection)
    variables[helper] = .unknown
    walk(loop.body.nodes)
    (variables[variable], variables[helper]) = outside
    if let otherwise = loop.otherwise { walk(otherwise.nodes) }
  }

  private func item(of known: Known) -> Known {
    switch known.shape {
    case .array(let item): Known(shape: item, path: known.path.map { $0 + "[]" })
    case .any: Known(shape: .any, path: known.path.map { $0 + "[]" })
    case .scalar, .object: .unknown
    }
  }

  private mutating func walk(_ use: Node.PartialUse) {
    var passed: [String: Known] = [:]
    for place in use.arguments.places {
      let argument = syntax.passed[place]
      passed[syntax.text(argument.name.symbol)] = value(argument.value)
    }
    let bound = use.value.map { value($0) }
    guard let symbol = syntax.string(use.name) else {
      _ = value(use.name)
      return
    }
    let name = syntax.text(symbol)
    if let bound {
      let variable = syntax.text(use.alias ?? syntax.variable(ofPartial: symbol))
      passed[variable] = use.binding == .each ? item(of: bound) : bound
    }
    if use.binding == .each { passed["forloop"] = .unknown }
    let outside = (variables, seesData)
    if use.isIsolated {
      variables = passed
      seesData = false
      partial(name)
      (variables, seesData) = outside
    } else {
      variables.merge(passed) { $1 }
      partial(name)
      for name in passed.keys { variables[name] = outside.0[name] }
    }
  }

  // MARK: - Expressions

  private mutating func value(_ expression: Expression) -> Known {
    switch syntax[expression] {
    case .literal(let literal):
      switch literal {
      case .null, .empty, .blank: return .unknown
      case .bool, .int, .double, .string: return Known(shape: .scalar, path: nil)
      }
    case .path(let path): return self.path(path)
    case .range(let first, let last):
      _ = value(first)
      _ = value(last)
      return Known(shape: .array(.scalar), path: nil)
    case .array(let elements):
      values(elements)
      return .unknown
    case .filtered(let input, let uses): return filtered(value(input), uses)
    case .compare(_, let left, let right), .and(let left, let right), .or(let left, let right):
      _ = value(left)
      _ = value(right)
      return Known(shape: .scalar, path: nil)
    case .not(let inner):
      _ = value(inner)
      return Known(shape: .scalar, path: nil)
    case .choice(let first, let condition, let otherwise):
      _ = value(condition)
      let known = value(first)
      guard let otherwise else { return known }
      let other = value(otherwise)
      guard other.shape != known.shape else { return known }
      join(other.shape, known.shape)
      return .unknown
    }
  }

  private mutating func filtered(_ input: Known, _ uses: Row<FilterUse>) -> Known {
    var known = input
    for place in uses.places {
      let use = syntax.filters[place]
      let name = syntax.text(use.name)
      filters.insert(name)
      for argument in use.arguments.places { _ = value(syntax.arguments[argument].value) }
      if name == "raw" || name == "markdown" {
        analysis.trusted.append(Span(source, use.nameExtent.range))
      }
      known = result(of: name, known)
    }
    return known
  }

  /// Filters that only choose or order items keep what is known of them.
  private func result(of filter: String, _ input: Known) -> Known {
    switch filter {
    case "sort", "sort_natural", "reverse", "where", "reject", "uniq", "compact": input
    case "first", "last", "find": item(of: input)
    case _: .unknown
    }
  }

  private mutating func path(_ path: Path) -> Known {
    guard case .name(let symbol) = path.root else { return .unknown }
    let name = syntax.text(symbol)
    var known: Known
    if let variable = variables[name] {
      known = variable
    } else if seesData {
      known = Known(shape: shape, path: "")
      known = field(name, of: known, at: path.rootExtent, whole: path.rootExtent)
    } else {
      return unpassed(name, path.rootExtent)
    }
    var end = path.rootExtent
    for place in path.steps.places {
      let step = syntax.steps[place]
      switch step {
      case .field(let name, let extent):
        known = field(syntax.text(name), of: known, at: extent, whole: end.through(extent))
      case .index(let index, _):
        _ = value(index)
        known = item(of: known)
      }
      end = end.through(step.extent)
    }
    if let text = known.path {
      let use = Analysis.Use(path: text, span: Span(source, end.range))
      if uses.insert(use).inserted { analysis.data.append(use) }
    }
    return known
  }

  private mutating func unpassed(_ name: String, _ extent: Extent) -> Known {
    diagnostics.append(
      Diagnostic(
        .error, .unknownPath, "nothing passes `\(name)` to this partial", at: Span(source, extent.range),
        label: "a rendered partial sees only what it is given",
        helps: ["add `\(name): …` to the `render` tag"]))
    return .unknown
  }

  private mutating func field(_ name: String, of known: Known, at extent: Extent, whole: Extent) -> Known {
    let path = known.path.map { $0.isEmpty ? name : "\($0).\(name)" }
    switch known.shape {
    case .any: return Known(shape: .any, path: path)
    case .object(let fields):
      if let field = fields.first(where: { $0.name == name }) { return Known(shape: field.shape, path: path) }
      if name == "size" || name == "first" { return .unknown }
      unknown(name, known, fields.map(\.name), extent)
      return .unknown
    case .array(let item):
      if name == "size" { return Known(shape: .scalar, path: nil) }
      if name == "first" || name == "last" { return Known(shape: item, path: known.path.map { $0 + "[]" }) }
      unknown(name, known, ["size", "first", "last"], extent)
      return .unknown
    case .scalar:
      if name == "size" { return Known(shape: .scalar, path: nil) }
      unknown(name, known, [], extent)
      return .unknown
    }
  }

  private mutating func unknown(_ name: String, _ known: Known, _ names: [String], _ extent: Extent) {
    let owner = known.path.map { $0.isEmpty ? "the data" : "`\($0)`" } ?? "this value"
    var helps = NearestName.of(name, among: names).map { ["write `\($0)`"] } ?? []
    if !names.isEmpty {
      helps.append(
        "available: \(names.prefix(8).map { "`\($0)`" }.joined(separator: ", "))\(names.count > 8 ? ", …" : "")"
      )
    }
    diagnostics.append(
      Diagnostic(
        .error, .unknownPath, "\(owner) has no field `\(name)`", at: Span(source, extent.range),
        label: "no such field", helps: helps))
  }
}

extension DiagnosticCode {
  static let unknownPath = DiagnosticCode(
    "unknown-path",
    "The template asks for a field that the data never has. This is found from the shape of the data, before any exists, inside conditions and `default` too."
  )
}
