import Diagnostics

/// Parameters that partials declare, compared with what their callers pass.
extension Compiler {
  /// Compares what is passed with what the partial declares, if it declares anything.
  mutating func checkArguments(_ use: Node.PartialUse, of number: Int32) {
    let parameters = parsed[Int(number)].parameters
    guard !parameters.isEmpty else { return }
    var passed = Set(use.arguments.map(\.name.text))
    if use.binding != .none, case .literal(.string(let name), _) = use.name {
      passed.insert(use.alias ?? Node.PartialUse.variable(of: name))
    }
    if use.isIsolated {
      let missing = parameters.filter { !$0.isOptional && !passed.contains($0.name.text) }
      for parameter in missing {
        fail(
          .missingArgument, "the partial needs `\(parameter.name.text)`", at: use.extent,
          label: "`\(parameter.name.text)` is not passed",
          helps: ["add `\(parameter.name.text): …`"])
      }
    }
    for argument in use.arguments {
      guard let parameter = parameters.first(where: { $0.name.text == argument.name.text }) else {
        let nearest = NearestName.of(argument.name.text, among: parameters.map(\.name.text))
        fail(
          .unknownArgument, "the partial declares no `\(argument.name.text)`", at: argument.name.extent,
          label: "not declared", helps: nearest.map { ["write `\($0)`"] } ?? [])
        continue
      }
      checkLiteral(argument.value, parameter)
    }
  }

  private mutating func checkLiteral(_ expression: Expression, _ parameter: Node.Parameter) {
    guard case .literal(let literal, let extent) = expression else { return }
    let fits =
      switch (literal, parameter.type) {
      case (_, .any), (.string, .string), (.int, .number), (.double, .number), (.bool, .boolean): true
      case (.null, _): parameter.isOptional
      case (.empty, _), (.blank, _), (.string, _), (.int, _), (.double, _), (.bool, _): false
      }
    guard !fits else { return }
    fail(
      .wrongParameterType, "`\(parameter.name.text)` takes a value of type \(parameter.type.rawValue)",
      at: extent, label: "not of this type")
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
