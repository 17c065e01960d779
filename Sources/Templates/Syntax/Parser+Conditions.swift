import Diagnostics

/// Comparisons and how they are joined.
extension Parser {
  /// Each term nests the ones before it, so a chain is bounded like any nesting, only more generously.
  private func limit(_ terms: Int) throws(SyntaxFault) {
    guard terms <= 10 * limits.nesting else {
      throw SyntaxFault(
        code: .nestingLimit, message: "the condition has more than \(10 * limits.nesting) terms",
        extent: current.extent, label: "too many")
    }
  }

  /// A condition: comparisons joined by `and` and `or`.
  ///
  /// Liquid groups them from the right with equal rank. The extended dialect lets `and` bind first.
  mutating func condition() throws(SyntaxFault) -> Expression {
    try nested { (parser) throws(SyntaxFault) in
      switch parser.profile.dialect {
      case .liquid: try parser.liquidCondition()
      case .extended: try parser.alternatives()
      }
    }
  }

  private mutating func liquidCondition() throws(SyntaxFault) -> Expression {
    let first = try comparison()
    guard isWord("and") || isWord("or") else { return first }
    var terms = [first]
    var isAnd: [Bool] = []
    while isWord("and") || isWord("or") {
      isAnd.append(isWord("and"))
      try advance()
      terms.append(try comparison())
      try limit(terms.count)
    }
    var result = terms.removeLast()
    while let left = terms.popLast() {
      let extent = left.extent.through(result.extent)
      result = syntax.expression(isAnd.removeLast() ? .and(left, result) : .or(left, result), at: extent)
    }
    return result
  }

  private mutating func alternatives() throws(SyntaxFault) -> Expression {
    var (result, sawAnd) = try conjunction()
    var terms = 1
    while isWord("or") {
      if sawAnd { precedenceWarnings.append(current.extent) }
      try advance()
      let (right, hasAnd) = try conjunction()
      result = syntax.expression(.or(result, right), at: result.extent.through(right.extent))
      terms += 1
      try limit(terms)
      sawAnd = hasAnd
    }
    return result
  }

  private mutating func conjunction() throws(SyntaxFault) -> (Expression, sawAnd: Bool) {
    var result = try negation()
    var terms = 1
    while try takeWord("and") {
      let right = try negation()
      result = syntax.expression(.and(result, right), at: result.extent.through(right.extent))
      terms += 1
      try limit(terms)
    }
    return (result, terms > 1)
  }

  private mutating func negation() throws(SyntaxFault) -> Expression {
    guard isWord("not") else { return try comparison() }
    let start = current.extent
    return try nested { (parser) throws(SyntaxFault) in
      try parser.advance()
      let inner = try parser.negation()
      return parser.syntax.expression(.not(inner), at: start.through(inner.extent))
    }
  }

  private mutating func comparison() throws(SyntaxFault) -> Expression {
    let left = try value()
    let how: Comparison
    if current.kind == .comparison {
      how = current.comparison
    } else if isWord("contains") {
      how = .contains
    } else if profile.dialect == .extended, isWord("in") {
      how = .isIn
    } else {
      return left
    }
    try advance()
    let right = try value()
    return syntax.expression(.compare(how, left, right), at: left.extent.through(right.extent))
  }
}
