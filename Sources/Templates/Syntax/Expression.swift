/// What an expression says, with where each part stands.
indirect enum Expression: Sendable {
  case literal(Literal, Extent)
  case path(Path)
  case range(Expression, Expression, Extent)
  case array([Expression], Extent)
  case filtered(Expression, [FilterUse], Extent)
  case compare(Comparison, Expression, Expression, Extent)
  case and(Expression, Expression)
  case or(Expression, Expression)
  case not(Expression, Extent)
  /// `a if condition else b`.
  case choice(Expression, condition: Expression, otherwise: Expression?, Extent)

  var extent: Extent {
    switch self {
    case .literal(_, let extent), .range(_, _, let extent), .array(_, let extent),
      .filtered(_, _, let extent), .compare(_, _, _, let extent), .not(_, let extent),
      .choice(_, _, _, let extent):
      extent
    case .path(let path): path.extent
    case .and(let left, let right), .or(let left, let right): left.extent.through(right.extent)
    }
  }
}

/// A value written in the template.
enum Literal: Sendable, Hashable {
  case null, empty, blank
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(String)
}

/// How two values are compared.
enum Comparison: UInt8, Sendable {
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, contains
  /// `contains` with its sides exchanged.
  case isIn
}

/// A variable and the way into it: `brief.sources[0].title`.
struct Path: Sendable {
  enum Root: Sendable {
    case name(String)
    /// `[expression]`: the name is computed.
    case computed(Expression)
  }

  enum Step: Sendable {
    case field(String, Extent)
    case index(Expression, Extent)

    var extent: Extent {
      switch self {
      case .field(_, let extent), .index(_, let extent): extent
      }
    }
  }

  var root: Root
  var rootExtent: Extent
  var steps: [Step] = []
  var extent: Extent
}

/// A filter and its arguments as they are written.
struct FilterUse: Sendable {
  struct Argument: Sendable {
    var name: String?
    var nameExtent = Extent(0, 0)
    var value: Expression
  }

  var name: String
  var nameExtent: Extent
  var arguments: [Argument]
  var extent: Extent
}
