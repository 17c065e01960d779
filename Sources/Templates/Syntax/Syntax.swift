/// What the templates of one program say: trees that are laid out flat.
///
/// Nothing in a tree owns anything. Its parts are numbers and positions in these tables, so a tree costs no
/// allocation for each of its nodes, no counting of references on the way through it, and nothing to take apart.
struct Syntax: Sendable {
  private var names = WellKnownKeys.table
  private var forms: [Expression.Form] = []
  /// The elements of arrays, the values of `when` and of `cycle`.
  var values = Pool<Expression>()
  var steps = Pool<Path.Step>()
  var filters = Pool<FilterUse>()
  var arguments = Pool<FilterUse.Argument>()
  var passed = Pool<Node.Argument>()
  var nodes = Pool<Node>()
  var branches = Pool<Node.Branch>()
  var arms = Pool<Node.SelectionArm>()
  var loops: [Node.Loop] = []
  var cycles: [Node.Cycle] = []
  var partials: [Node.PartialUse] = []
  var blocks: [Node.BlockPart] = []

  /// Makes room for about so many tags and outputs.
  mutating func reserve(_ tokens: Int) {
    forms.reserveCapacity(forms.count + tokens * 2)
    nodes.reserve(tokens)
    steps.reserve(tokens)
    filters.reserve(tokens / 4 + 4)
  }

  // MARK: - Expressions

  subscript(expression: Expression) -> Expression.Form { forms[Int(expression.number)] }

  mutating func expression(_ form: Expression.Form, at extent: Extent) -> Expression {
    forms.append(form)
    return Expression(number: Int32(truncatingIfNeeded: forms.count - 1), extent: extent)
  }

  /// The text of an expression that is a string and nothing else.
  func string(_ expression: Expression) -> Symbol? {
    if case .literal(.string(let text)) = self[expression] { text } else { nil }
  }

  /// The name of an expression that is a variable and nothing else.
  func variable(_ expression: Expression) -> Symbol? {
    guard case .path(let path) = self[expression], case .name(let name) = path.root, path.steps.isEmpty else {
      return nil
    }
    return name
  }

  /// Forgets what was begun in an expression that turned out to be wrong.
  mutating func dropUnfinished() {
    values.drop()
    steps.drop()
    filters.drop()
    arguments.drop()
    passed.drop()
  }

  // MARK: - Names

  /// The name that stands at `extent` of a template.
  mutating func symbol(_ bytes: [UInt8], _ extent: Extent) -> Symbol {
    bytes.withUnsafeBufferPointer { bytes in
      Symbol(names.add(UnsafeBufferPointer(rebasing: bytes[extent.range])))
    }
  }

  mutating func symbol(_ name: String) -> Symbol { Symbol(names.add(name)) }

  mutating func symbol(_ name: ArraySlice<UInt8>) -> Symbol {
    name.withUnsafeBufferPointer { Symbol(names.add($0)) }
  }

  /// The place of a name in another table.
  func place(of symbol: Symbol, in table: NameTable) -> Int? {
    names.place(of: symbol.number, in: table).map { Int($0) }
  }

  func text(_ symbol: Symbol) -> String { names[symbol.number] }
  func hash(_ symbol: Symbol) -> UInt64 { names.hash(symbol.number) }

  /// Appends the bytes of a name.
  func append(_ symbol: Symbol, to bytes: inout [UInt8]) { names.append(symbol.number, to: &bytes) }

  // MARK: - Blank bodies

  /// Whether a node can only ever print white space: then the body of a control tag prints nothing.
  func isBlank(_ node: Node, _ bytes: [UInt8]) -> Bool {
    switch node {
    case .text(let extent): bytes[extent.range].allSatisfy(Byte.isBlank)
    case .raw(let extent): extent.isEmpty
    case .assign, .capture, .nothing, .parameter: true
    case .conditional(let branches, let otherwise, _): isBlank(branches, otherwise)
    case .selection(_, let arms, _): arms.places.allSatisfy { self.arms[$0].body.isBlank }
    case .loop(let loop): loops[loop].isBlank
    case .group(let nodes): nodes.places.allSatisfy { isBlank(self.nodes[$0], bytes) }
    case .output, .tableRow, .cycle, .increment, .decrement, .ifChanged, .partial, .interrupt, .block: false
    }
  }

  func isBlank(_ branches: Row<Node.Branch>, _ otherwise: Block?) -> Bool {
    branches.places.allSatisfy { self.branches[$0].body.isBlank } && otherwise?.isBlank ?? true
  }
}
