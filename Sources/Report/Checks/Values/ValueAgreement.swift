/// When a number of a source is the number of a claim.
enum ValueAgreement {
  /// Whether a claim's number with its precision is true of what a source counts.
  static func holds(_ quantity: Quantity, for value: DecimalNumber) -> Bool {
    let claimed = quantity.n.value
    if claimed == value { return true }
    return switch quantity.precision {
    case .exact: false
    case .about: rounds(value, to: claimed)
    case .atLeast, .moreThan: value.approximation > claimed.approximation
    case .atMost, .lessThan: value.approximation < claimed.approximation
    }
  }

  /// Whether a number that a source qualifies may stand in a claim of this precision.
  static func allows(_ relation: Numeral.Relation, of value: DecimalNumber, in quantity: Quantity) -> Bool {
    let isBeyond = value != quantity.n.value
    return switch (quantity.precision, relation) {
    case (.exact, .exact): true
    case (.exact, _): false
    case (.about, .exact), (.about, .about), (.about, .nearly), (.about, .rangeStart), (.about, .rangeEnd):
      true
    case (.about, _): false
    case (.atLeast, .exact), (.atLeast, .atLeast), (.atLeast, .moreThan), (.atLeast, .rangeStart): true
    case (.atLeast, _): false
    case (.moreThan, .moreThan): true
    case (.moreThan, .exact), (.moreThan, .atLeast), (.moreThan, .rangeStart): isBeyond
    case (.moreThan, _): false
    case (.atMost, .exact), (.atMost, .atMost), (.atMost, .lessThan), (.atMost, .nearly),
      (.atMost, .rangeEnd):
      true
    case (.atMost, _): false
    case (.lessThan, .lessThan), (.lessThan, .nearly): true
    case (.lessThan, .exact), (.lessThan, .atMost), (.lessThan, .rangeEnd): isBeyond
    case (.lessThan, _): false
    }
  }

  /// Whether a number is another one rounded at its last digit that is not nought, and within a tenth of it.
  ///
  /// `about 60` is true of 57 and of 64, and `about 100` of 91 to 109.
  private static func rounds(_ value: DecimalNumber, to rounded: DecimalNumber) -> Bool {
    var step = 1.0
    for _ in 0..<rounded.scale { step /= 10 }
    var mantissa = abs(rounded.mantissa)
    while mantissa > 0, mantissa % 10 == 0 { (mantissa, step) = (mantissa / 10, step * 10) }
    let distance = abs(value.approximation - rounded.approximation)
    return distance <= min(step / 2, abs(rounded.approximation) / 10)
  }
}

extension Numeral.Relation {
  /// The precision that a claim needs to say as much.
  var precision: Quantity.Precision {
    switch self {
    case .exact: .exact
    case .about, .nearly: .about
    case .atLeast, .rangeStart: .atLeast
    case .atMost, .rangeEnd: .atMost
    case .moreThan: .moreThan
    case .lessThan: .lessThan
    }
  }
}
