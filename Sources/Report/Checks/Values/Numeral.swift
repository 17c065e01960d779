/// A number as a text has it.
struct Numeral: Hashable, Sendable {
  /// How the number relates to what is counted, by the words around it.
  enum Relation: Hashable, Sendable {
    case exact, about, atLeast, atMost, moreThan, lessThan
    /// `nearly 30`: fewer, and about as many.
    case nearly
    /// `20 to 30`, of which this is the lower number.
    case rangeStart
    /// `20 to 30`, of which this is the higher number.
    case rangeEnd

    /// Whether words say that there are more or fewer, or about so many.
    var isHedge: Bool {
      switch self {
      case .exact, .rangeStart, .rangeEnd: false
      case .about, .atLeast, .atMost, .moreThan, .lessThan, .nearly: true
      }
    }
  }

  /// How it is written.
  enum Form: Hashable, Sendable {
    case digits, words, chinese
    case fullWidth
    /// `third`, `118th`, 第三: says a place in a row, and so that there are at least as many.
    case ordinal
    /// `a`, `both`, `no`: says a number without a number word, and counts only where nothing else is asked.
    case implied
  }

  /// What is counted, where a sign says so.
  enum Measure: Hashable, Sendable {
    case percent
    /// A currency by its name in our table.
    case currency(String)
  }

  var value: DecimalNumber
  var form: Form
  var relation: Relation = .exact
  var measure: Measure?
  /// A unit written against the digits: the `km` of `5km`, and the `m` of `5m`, which is metres or millions.
  var attached: String?
  /// The tokens that it takes up.
  var run: Range<Int>
}
