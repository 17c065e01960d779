import Diagnostics

extension FilterDefinition {
  /// Filters that calculate.
  static let numbers: [FilterDefinition] = [
    FilterDefinition(
      "abs", documentation: "The number without its sign.",
      example: CatalogueExample("{{ -5 | abs }}", gives: "5"),
      function: { (heap, input, _) throws(RenderFault) in
        switch heap.number(input) {
        case .whole(let number):
          guard number != .min else { throw Heap.overflow }
          return .int(abs(number))
        case .decimal(let decimal):
          return try heap.value(.decimal(decimal.mantissa < 0 ? decimal.negated : decimal))
        }
      }),
    FilterDefinition(
      "at_least", [Parameter("minimum")], documentation: "The number, or the minimum when it is less.",
      example: CatalogueExample("{{ 3 | at_least: 5 }}", gives: "5"),
      function: { (heap, input, arguments) throws(RenderFault) in
        let (number, minimum) = (heap.number(input), heap.number(arguments[0]))
        return try heap.value(Arithmetic.isLess(number, minimum) ? minimum : number)
      }),
    FilterDefinition(
      "at_most", [Parameter("maximum")], documentation: "The number, or the maximum when it is more.",
      example: CatalogueExample("{{ 8 | at_most: 5 }}", gives: "5"),
      function: { (heap, input, arguments) throws(RenderFault) in
        let (number, maximum) = (heap.number(input), heap.number(arguments[0]))
        return try heap.value(Arithmetic.isLess(maximum, number) ? maximum : number)
      }),
    FilterDefinition(
      "ceil", documentation: "The number rounded up to a whole one.",
      example: CatalogueExample("{{ 1.2 | ceil }}", gives: "2"),
      function: { (heap, input, _) throws(RenderFault) in
        try Arithmetic.whole(heap.number(input)) { $0.negated.floor.negated }
      }),
    FilterDefinition(
      "divided_by", [Parameter("divisor")],
      documentation: "The quotient. Whole numbers divide to a whole one, rounded down.",
      example: CatalogueExample("{{ 7 | divided_by: 2 }} {{ 7 | divided_by: 2.0 }}", gives: "3 3.5"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.value(try Arithmetic.quotient(heap.number(input), heap.number(arguments[0])))
      }),
    FilterDefinition(
      "floor", documentation: "The number rounded down to a whole one.",
      example: CatalogueExample("{{ 1.8 | floor }}", gives: "1"),
      function: { (heap, input, _) throws(RenderFault) in
        try Arithmetic.whole(heap.number(input)) { $0.floor }
      }),
    FilterDefinition(
      "minus", [Parameter("number")], documentation: "The difference.",
      example: CatalogueExample("{{ 10.1 | minus: 2.2 }}", gives: "7.9"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.value(try Arithmetic.difference(heap.number(input), heap.number(arguments[0])))
      }),
    FilterDefinition(
      "modulo", [Parameter("divisor")],
      documentation: "The rest of a division that rounds down, so it has the sign of the divisor.",
      example: CatalogueExample("{{ 7 | modulo: 3 }}", gives: "1"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.value(try Arithmetic.remainder(heap.number(input), heap.number(arguments[0])))
      }),
    FilterDefinition(
      "plus", [Parameter("number")], documentation: "The sum.",
      example: CatalogueExample("{{ 0.1 | plus: 0.2 }}", gives: "0.3"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.value(try Arithmetic.sum(heap.number(input), heap.number(arguments[0])))
      }),
    FilterDefinition(
      "round", [.optional("digits")],
      documentation: "The number rounded to a whole one, or to so many digits behind the point.",
      example: CatalogueExample("{{ 2.5 | round }} {{ 1.2345 | round: 2 }}", gives: "3 1.23"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try Arithmetic.rounded(heap.number(input), heap.number(arguments[0]), heap)
      }),
    FilterDefinition(
      "times", [Parameter("number")], documentation: "The product.",
      example: CatalogueExample("{{ 3 | times: 1.5 }}", gives: "4.5"),
      function: { (heap, input, arguments) throws(RenderFault) in
        try heap.value(try Arithmetic.product(heap.number(input), heap.number(arguments[0])))
      }),
  ]
}

/// Sums, products and quotients: whole numbers exactly or not at all, fractions as decimals.
enum Arithmetic {
  static func isLess(_ left: Number, _ right: Number) -> Bool {
    if case .whole(let first) = left, case .whole(let second) = right { return first < second }
    let (first, second, _) = Decimal.aligned(left.asDecimal, right.asDecimal)
    return first < second
  }

  static func sum(_ left: Number, _ right: Number) throws(RenderFault) -> Number {
    if case .whole(let first) = left, case .whole(let second) = right {
      let (sum, overflow) = first.addingReportingOverflow(second)
      guard !overflow else { throw Heap.overflow }
      return .whole(sum)
    }
    let (first, second, scale) = Decimal.aligned(left.asDecimal, right.asDecimal)
    let (sum, overflow) = first.addingReportingOverflow(second)
    guard !overflow else {
      return .decimal(Decimal(left.asDecimal.doubleValue + right.asDecimal.doubleValue))
    }
    return .decimal(Decimal(mantissa: sum, scale: scale))
  }

  static func difference(_ left: Number, _ right: Number) throws(RenderFault) -> Number {
    if case .whole(let first) = left, case .whole(let second) = right {
      let (difference, overflow) = first.subtractingReportingOverflow(second)
      guard !overflow else { throw Heap.overflow }
      return .whole(difference)
    }
    return try sum(.decimal(left.asDecimal), .decimal(right.asDecimal.negated))
  }

  static func product(_ left: Number, _ right: Number) throws(RenderFault) -> Number {
    if case .whole(let first) = left, case .whole(let second) = right {
      let (product, overflow) = first.multipliedReportingOverflow(by: second)
      guard !overflow else { throw Heap.overflow }
      return .whole(product)
    }
    let (first, second) = (left.asDecimal, right.asDecimal)
    let (product, overflow) = first.mantissa.multipliedReportingOverflow(by: second.mantissa)
    // More than 38 digits: a double has 17 of them.
    if overflow || first.scale + second.scale > 400 {
      return .decimal(Decimal(first.doubleValue * second.doubleValue))
    }
    return .decimal(Decimal(mantissa: product, scale: first.scale + second.scale))
  }

  static func quotient(_ left: Number, _ right: Number) throws(RenderFault) -> Number {
    guard !right.isZero else { throw divisionByZero }
    if case .whole(let first) = left, case .whole(let second) = right {
      let (quotient, overflow) = first.dividedReportingOverflow(by: second)
      guard !overflow else { throw Heap.overflow }
      return .whole(quotient - (first % second != 0 && (first < 0) != (second < 0) ? 1 : 0))
    }
    return .decimal(Decimal(divide(left.asDecimal, right.asDecimal)))
  }

  /// The double nearest to the decimal quotient.
  private static func divide(_ left: Decimal, _ right: Decimal) -> Double {
    var left = left
    while left.mantissa != 0, left.mantissa.magnitude < UInt128(Int128.max / 10) {
      left.mantissa *= 10
      left.scale += 1
    }
    return Decimal(mantissa: left.mantissa / right.mantissa, scale: left.scale - right.scale).doubleValue
  }

  static func remainder(_ left: Number, _ right: Number) throws(RenderFault) -> Number {
    guard !right.isZero else { throw divisionByZero }
    if case .whole(let first) = left, case .whole(let second) = right {
      guard second != -1 else { return .whole(0) }
      let rest = first % second
      return .whole(rest != 0 && (rest < 0) != (second < 0) ? rest + second : rest)
    }
    let (first, second, scale) = Decimal.aligned(left.asDecimal, right.asDecimal)
    guard second != 0 else { throw divisionByZero }
    let rest = first % second
    return .decimal(
      Decimal(mantissa: rest != 0 && (rest < 0) != (second < 0) ? rest + second : rest, scale: scale))
  }

  static func whole(
    _ number: Number, _ round: (Decimal) -> Decimal
  ) throws(RenderFault) -> Value {
    switch number {
    case .whole(let number): return .int(number)
    case .decimal(let decimal):
      guard let whole = round(decimal).whole else { throw Heap.overflow }
      return .int(whole)
    }
  }

  static func rounded(_ number: Number, _ digits: Number, _ heap: borrowing Heap) throws(RenderFault) -> Value
  {
    let places = min(max(digits.asDecimal.floor.whole ?? 0, -40), 40)
    switch number {
    case .whole(let whole):
      guard places < 0 else { return .int(whole) }
      return try self.whole(.decimal(roundedDecimal(Decimal(whole), places))) { $0 }
    case .decimal(let decimal):
      guard places > 0 else {
        return try self.whole(.decimal(roundedDecimal(decimal, places))) { $0 }
      }
      return try heap.value(.decimal(decimal.dropping(decimal.scale - places)))
    }
  }

  private static func roundedDecimal(_ decimal: Decimal, _ places: Int) -> Decimal {
    let rounded = decimal.dropping(decimal.scale - max(places, -40))
    return rounded.mantissa == 0 ? Decimal(0) : rounded
  }

  private static var divisionByZero: RenderFault {
    RenderFault(.divisionByZero, "division by zero", label: "the divisor is zero here")
  }
}

extension DiagnosticCode {
  static let divisionByZero = DiagnosticCode(
    "division-by-zero",
    "`divided_by` and `modulo` need a divisor that is not zero. What is no number counts as zero.")
}
