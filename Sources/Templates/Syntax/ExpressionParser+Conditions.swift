import Diagnostics

/// Comparisons and how they are joined.
extension ExpressionParser {
  /// Each term nests the ones before it, so a chain is bounded like any nesting, only more generously.
  private func limit(_ terms: Int) throws(SyntaxFault) {
    guard terms <= 10 * maximumDepth else {
      throw SyntaxFault(
        code: .nestingLimit, message: "the condition has more than \(10 * maximumDepth) terms",
        extent: current.extent, label: "too many")
    }
  }

  /// A condition: comparisons joined by `and` and `or`.
  ///
  /// Liquid groups them from the right with equal rank. The extended dialect lets `and` bind first.
  mutating func condition() throws(SyntaxFault) -> Expression {
    try nested { (parser) throws(SyntaxFault) in
      switch parser.dialect {
      case .liquid: try parser.liquidCondition()
      case .extended: try parser.alternatives()
      }
    }
  }

  private mutating func liquidCondition() throws(SyntaxFault) -> Expression {
    var terms = [try comparison()]
    var isAnd: [Bool] = []
    while true {
      if try takeWord("and") {
        isAnd.append(true)
      } else if try takeWord("or") {
        isAnd.append(false)
      } else {
        break
      }
      terms.append(try comparison())
      try limit(terms.count)
    }
    var result = terms.removeLast()
    while let left = terms.popLast() {
      result = isAnd.removeLast() ? .and(left, result) : .or(left, result)
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
      result = .or(result, right)
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
      result = .and(result, try negation())
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
      return .not(inner, start.through(inner.extent))
    }
  }

  private mutating func comparison() throws(SyntaxFault) -> Expression {
    let left = try value()
    let how: Comparison
    if case .comparison(let sign) = current.kind {
      how = sign
    } else if isWord("contains") {
      how = .contains
    } else if dialect == .extended, isWord("in") {
      how = .isIn
    } else {
      return left
    }
    try advance()
    let right = try value()
    return .compare(how, left, right, left.extent.through(right.extent))
  }
}
