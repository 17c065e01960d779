/// Numbers in English words, for prose.
package enum NumberWords {
  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// `eight` for 8, `forty-five` for 45; digits from 100 on and below 0.
  static func words(_ number: Int) -> String {
    switch number {
    case 0..<20: small[number]
    case 20..<100: tens[number / 10] + (number % 10 == 0 ? "" : "-" + small[number % 10])
    case _: DecimalNumber(number).description
    }
  }

  /// `a`, `a and b`, `a, b and c`.
  package static func list(_ items: [String], joining word: String = "and") -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " \(word) " + last
  }

  /// `1 source`, `2 sources`.
  package static func count(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
    "\(DecimalNumber(number)) \(number == 1 ? singular : plural ?? singular + "s")"
  }
}

extension Quantity {
  /// The number as it is printed in a sentence: `118`, `eight`, `more than 30`.
  var words: String {
    let number =
      switch style {
      case .digits: n.value.description
      case .words: n.value.integer.map(NumberWords.words) ?? n.value.description
      }
    return precision.prefix + number
  }
}

extension Quantity.Precision {
  fileprivate var prefix: String {
    switch self {
    case .exact: ""
    case .about: "about "
    case .atLeast: "at least "
    case .atMost: "at most "
    case .moreThan: "more than "
    case .lessThan: "fewer than "
    }
  }
}
