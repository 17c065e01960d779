import Diagnostics

extension Compiler {
  /// Compiles `expression` so that its value is pushed.
  ///
  /// - Parameter mayBeUndefined: whether a variable that does not exist counts as null here.
  mutating func value(_ expression: Expression, mayBeUndefined: Bool = false) {
    switch syntax[expression] {
    case .literal(let literal): emit(.constant, constant(literal), at: expression.extent)
    case .path(let path): self.path(path, mayBeUndefined: mayBeUndefined || isLenient)
    case .range(let first, let last):
      value(first)
      value(last)
      emit(.range, at: expression.extent)
    case .array(let elements):
      for place in elements.places { value(syntax.values[place]) }
      emit(.array, Int32(elements.count), at: expression.extent)
    case .filtered(let input, let filters): filtered(input, filters)
    case .compare(let how, let left, let right): compare(how, left, right, expression.extent)
    case .and(let left, let right): join(.and, left, right)
    case .or(let left, let right): join(.or, left, right)
    case .not(let inner):
      value(inner, mayBeUndefined: true)
      emit(.not, at: expression.extent)
    case .choice(let first, let condition, let otherwise):
      choice(first, condition, otherwise, expression.extent)
    }
  }

  private mutating func compare(
    _ how: Comparison, _ left: Expression, _ right: Expression, _ extent: Extent
  ) {
    let mayBeUndefined: Bool
    switch how {
    case .equal, .notEqual, .contains, .isIn: mayBeUndefined = true
    case .less, .lessOrEqual, .greater, .greaterOrEqual: mayBeUndefined = false
    }
    value(left, mayBeUndefined: mayBeUndefined)
    value(right, mayBeUndefined: mayBeUndefined)
    emit(.compare, detail: how.rawValue, at: extent)
  }

  private mutating func join(_ code: Opcode, _ left: Expression, _ right: Expression) {
    value(left, mayBeUndefined: true)
    let jump = emit(code, at: left.extent)
    value(right, mayBeUndefined: true)
    emit(.truth, at: right.extent)
    land(jump)
  }

  private mutating func choice(
    _ first: Expression, _ condition: Expression, _ otherwise: Expression?, _ extent: Extent
  ) {
    value(condition, mayBeUndefined: true)
    let jump = emit(.jumpIfFalse, at: condition.extent)
    value(first)
    let end = emit(.jump, at: extent)
    land(jump)
    if let otherwise { value(otherwise) } else { emit(.constant, constant(.null), at: extent) }
    land(end)
  }

  // MARK: - Variables

  mutating func path(_ path: Path, mayBeUndefined: Bool) {
    var places = path.steps.places
    var end = path.rootExtent.end
    switch path.root {
    case .name(let name):
      if let slot = loopVariable(name) {
        if let first = places.first, case .field(let field, let extent) = syntax.steps[first] {
          emit(
            mayBeUndefined ? .slotMemberOrNull : .slotMember, slot, key(field),
            at: path.rootExtent.through(extent), split: end)
          end = extent.end
          places = places.dropFirst()
        } else {
          emit(.slot, slot, at: path.rootExtent)
        }
      } else {
        variable(name, path.rootExtent, mayBeUndefined: mayBeUndefined)
      }
    case .computed(let expression):
      value(expression)
      let unit = routines[routine].unit
      unitsWithComputedNames.insert(unit)
      emit(mayBeUndefined ? .computedOrNull : .computed, Int32(unit), at: path.rootExtent)
    }
    for place in places {
      let step = syntax.steps[place]
      let extent = path.rootExtent.through(step.extent)
      switch step {
      case .field(let name, _):
        emit(mayBeUndefined ? .memberOrNull : .member, key(name), at: extent, split: end)
      case .index(let index, _):
        value(index)
        emit(mayBeUndefined ? .indexOrNull : .index, at: extent, split: end)
      }
      end = step.extent.end
    }
  }

  func loopVariable(_ name: Symbol) -> Int32? {
    scope.last { $0.name == name }?.slot
  }

  /// A variable that is no loop variable of this template.
  private mutating func variable(_ name: Symbol, _ extent: Extent, mayBeUndefined: Bool) {
    let unit = routines[routine].unit
    if !units[unit].seesData { _ = units[unit].outer(name) }
    let record = units[unit][name]
    let key = units[unit].seesData ? key(name) : -1
    if record.inner < 0, record.counter < 0 {
      if record.outer < 0 {
        emit(mayBeUndefined ? .globalOrNull : .global, key, at: extent)
      } else {
        emit(mayBeUndefined ? .variableOrNull : .variable, record.outer, key, at: extent)
      }
      return
    }
    emit(mayBeUndefined ? .nameOrNull : .name, nameNumber(name), at: extent)
  }

  /// The number of the record that says where the variable `name` may be found.
  mutating func nameNumber(_ name: Symbol) -> Int32 {
    let unit = routines[routine].unit
    var record = units[unit][name]
    record.key = units[unit].seesData ? key(name) : -1
    record.text = constant(.string(name))
    program.names.append(record)
    return Int32(program.names.count - 1)
  }

  // MARK: - Filters

  private mutating func filtered(_ input: Expression, _ uses: Row<FilterUse>) {
    let first = filterRecord(syntax.filters[uses.places.lowerBound].name)
    value(input, mayBeUndefined: first.acceptsUndefined)
    for place in uses.places { filter(syntax.filters[place]) }
  }

  private mutating func filter(_ use: FilterUse) {
    let record = filterRecord(use.name)
    let number = record.number
    guard number >= 0 else {
      if !isLenient { unknownFilter(use) }
      return
    }
    if use.arguments.isEmpty, !record.takesArguments { return run(number, 0, use) }
    if passesInOrder(use.arguments, for: record) {
      for argument in use.arguments.places { value(syntax.arguments[argument].value) }
      return run(number, Int32(use.arguments.count), use)
    }
    guard let definition = environment.filter(named: syntax.text(use.name)),
      let arguments = arguments(of: use, for: definition)
    else { return }
    for argument in arguments {
      if let argument { value(argument) } else { emit(.constant, missingConstant(), at: use.extent) }
    }
    run(number, Int32(arguments.count), use)
  }

  private mutating func run(_ filter: Int32, _ count: Int32, _ use: FilterUse) {
    emit(
      .filter, filter, count, at: Extent(Int(use.nameExtent.start), Int(use.extent.end)),
      split: use.nameExtent.end)
  }

  private mutating func missingConstant() -> Int32 {
    if let missingNumber { return missingNumber }
    program.constants.append(.missing)
    let number = Int32(program.constants.count - 1)
    missingNumber = number
    return number
  }

  private mutating func unknownFilter(_ use: FilterUse) {
    guard !hasEnoughErrors else { return }
    var helps: [String] = []
    let name = syntax.text(use.name)
    if let nearest = NearestName.of(name, among: environment.filterNames) {
      helps.append("write `\(nearest)`")
    } else if FilterDefinition.named(name) != nil {
      helps.append("`\(name)` belongs to the extended dialect")
    }
    fail(
      .unknownFilter, "unknown filter `\(name)`", at: use.nameExtent, label: "no such filter",
      helps: helps)
  }

  /// Whether the arguments stand as the parameters do, which nearly all filters are given.
  private func passesInOrder(_ arguments: Row<FilterUse.Argument>, for filter: FilterRecord) -> Bool {
    arguments.count <= filter.byPlace && arguments.count >= filter.required
      && arguments.places.allSatisfy { syntax.arguments[$0].name == nil }
  }

  /// The arguments in the order of the parameters, without those that are left out at the end.
  private mutating func arguments(of use: FilterUse, for filter: FilterDefinition) -> [Expression?]? {
    let parameters = filter.parameters.filter { !$0.isExtended || environment.profile.dialect == .extended }
    var arguments = [Expression?](repeating: nil, count: parameters.count)
    let positional = parameters.indices.filter { !parameters[$0].isNamed }
    var next = 0
    for place in use.arguments.places {
      let argument = syntax.arguments[place]
      if let name = argument.name.map(syntax.text) {
        guard let place = parameters.firstIndex(where: { $0.name == name && $0.isNamed }) else {
          unknownArgument(name, argument, parameters, use)
          return nil
        }
        arguments[place] = argument.value
      } else {
        guard next < positional.count else {
          wrongCount(use, positional.map { parameters[$0] }, filter)
          return nil
        }
        arguments[positional[next]] = argument.value
        next += 1
      }
    }
    guard positional.indices.allSatisfy({ !parameters[positional[$0]].isRequired || $0 < next }) else {
      wrongCount(use, positional.map { parameters[$0] }, filter)
      return nil
    }
    while let last = arguments.last, last == nil { arguments.removeLast() }
    return arguments
  }

  private mutating func wrongCount(
    _ use: FilterUse, _ parameters: [FilterDefinition.Parameter], _ filter: FilterDefinition
  ) {
    let required = parameters.count { $0.isRequired }
    let given = use.arguments.places.count { syntax.arguments[$0].name == nil }
    let wanted =
      switch (required, parameters.count) {
      case (0, 0): "no argument"
      case (1, 1): "1 argument"
      case (let low, let high) where low == high: "\(low) arguments"
      case (let low, let high): "\(low) to \(high) arguments"
      }
    fail(
      .wrongArgumentCount, "`\(filter.name)` takes \(wanted), not \(given)", at: use.extent,
      label: given < required ? "`\(parameters[given].name)` is missing" : "too many arguments",
      helps: ["write `\(filter.form)`"])
  }

  private mutating func unknownArgument(
    _ name: String, _ argument: FilterUse.Argument, _ parameters: [FilterDefinition.Parameter],
    _ use: FilterUse
  ) {
    let known = parameters.filter(\.isNamed).map(\.name)
    let nearest = NearestName.of(name, among: known)
    let helps = nearest.map { ["write `\($0)`"] } ?? known.map { "it knows `\($0)`" }
    fail(
      .unknownArgument, "`\(syntax.text(use.name))` has no argument called `\(name)`",
      at: argument.nameExtent,
      label: "no such argument", helps: helps)
  }
}

extension DiagnosticCode {
  static let unknownFilter = DiagnosticCode(
    "unknown-filter",
    "No filter has this name in the chosen dialect. The reference of filters lists them all.")
  static let wrongArgumentCount = DiagnosticCode(
    "wrong-argument-count", "The filter was given fewer or more arguments than it takes.")
  static let unknownArgument = DiagnosticCode(
    "unknown-argument",
    "A named argument that the filter or partial does not know. Names are checked so that a misspelt one is not ignored."
  )
}
