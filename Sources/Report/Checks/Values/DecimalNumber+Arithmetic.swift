extension DecimalNumber {
  /// Nil when the number is out of range.
  init?(mantissa: Int, scale: Int) {
    guard mantissa.magnitude < 1_000_000_000_000_000_000, (0...18).contains(scale) else { return nil }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// The number times ten to a power; nil when it is out of range.
  func shifted(by power: Int) -> DecimalNumber? {
    if power <= scale { return DecimalNumber(mantissa: mantissa, scale: scale - power) }
    var mantissa = mantissa
    for _ in scale..<power {
      let (product, overflow) = mantissa.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      mantissa = product
    }
    return DecimalNumber(mantissa: mantissa, scale: 0)
  }

  /// The number times a whole one; nil when it is out of range.
  func times(_ factor: Int) -> DecimalNumber? {
    let (product, overflow) = mantissa.multipliedReportingOverflow(by: factor)
    return overflow ? nil : DecimalNumber(mantissa: product, scale: scale)
  }

  /// The sum; nil when it is out of range.
  func adding(_ other: DecimalNumber) -> DecimalNumber? {
    let scale = max(scale, other.scale)
    guard let left = shifted(by: scale)?.integer, let right = other.shifted(by: scale)?.integer else {
      return nil
    }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : DecimalNumber(mantissa: sum, scale: scale)
  }

  var negated: DecimalNumber { DecimalNumber(mantissa: -mantissa, scale: scale) ?? self }

  /// For comparing sizes only.
  var approximation: Double {
    var value = Double(mantissa)
    for _ in 0..<scale { value /= 10 }
    return value
  }
}
