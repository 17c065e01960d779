import Diagnostics

/// Parameters that partials declare, compared with what their callers pass.
extension Compiler {
  /// Compares what is passed with what the partial declares, if it declares anything.
  mutating func checkArguments(_ use: Node.PartialUse, of number: Int32) {
    let parameters = parsed[Int(number)].parameters
    guard !parameters.isEmpty else { return }
    let arguments = use.arguments.places.map { syntax.passed[$0] }
    var passed = Set(arguments.map(\.name.symbol))
    if use.binding != .none, let name = syntax.string(use.name) {
      passed.insert(use.alias ?? syntax.variable(ofPartial: name))
    }
    if use.isIsolated {
      let missing = parameters.filter { !$0.isOptional && !passed.contains($0.name.symbol) }
      for name in missing.map({ syntax.text($0.name.symbol) }) {
        fail(
          .missingArgument, "the partial needs `\(name)`", at: use.extent, label: "`\(name)` is not passed",
          helps: ["add `\(name): …`"])
      }
    }
    for argument in arguments {
      guard let parameter = parameters.first(where: { $0.name.symbol == argument.name.symbol }) else {
        let name = syntax.text(argument.name.symbol)
        let nearest = NearestName.of(name, among: parameters.map { syntax.text($0.name.symbol) })
        fail(
          .unknownArgument, "the partial declares no `\(name)`", at: argument.name.extent,
          label: "not declared", helps: nearest.map { ["write `\($0)`"] } ?? [])
        continue
      }
      checkLiteral(argument.value, parameter)
    }
  }

  private mutating func checkLiteral(_ expression: Expression, _ parameter: Node.Parameter) {
    guard case .literal(let literal) = syntax[expression] else { return }
    let fits =
      switch (literal, parameter.type) {
      case (_, .any), (.string, .string), (.int, .number), (.double, .number), (.bool, .boolean): true
      case (.null, _): parameter.isOptional
      case (.empty, _), (.blank, _), (.string, _), (.int, _), (.double, _), (.bool, _): false
      }
    guard !fits else { return }
    let name = syntax.text(parameter.name.symbol)
    fail(
      .wrongParameterType, "`\(name)` takes a value of type \(parameter.type.rawValue)",
      at: expression.extent, label: "not of this type")
  }
}

extension DiagnosticCode {
  static let missingArgument = DiagnosticCode(
    "missing-argument",
    "The partial declares a parameter that is not optional, and the caller does not pass it.")
  static let wrongParameterType = DiagnosticCode(
    "wrong-parameter-type", "The partial declares a type for the parameter, and what is passed is of another."
  )
}
