/// An expression of a template: its number in the `Syntax`, which knows its form, and where it stands.
struct Expression: Sendable {
  /// What an expression says.
  enum Form: Sendable {
    case literal(Literal)
    case path(Path)
    case range(Expression, Expression)
    case array(Row<Expression>)
    case filtered(Expression, Row<FilterUse>)
    case compare(Comparison, Expression, Expression)
    case and(Expression, Expression)
    case or(Expression, Expression)
    case not(Expression)
    /// `a if condition else b`.
    case choice(Expression, condition: Expression, otherwise: Expression?)
  }

  let number: Int32
  let extent: Extent
}

/// A value written in the template.
enum Literal: Sendable, Hashable {
  case null, empty, blank
  case bool(Bool)
  case int(Int)
  case double(Double)
  case string(Symbol)
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
    case name(Symbol)
    /// `[expression]`: the name is computed.
    case computed(Expression)
  }

  enum Step: Sendable {
    case field(Symbol, Extent)
    case index(Expression, Extent)

    var extent: Extent {
      switch self {
      case .field(_, let extent), .index(_, let extent): extent
      }
    }
  }

  var root: Root
  var rootExtent: Extent
  var steps = Row<Step>()
}

/// A filter and its arguments as they are written.
struct FilterUse: Sendable {
  struct Argument: Sendable {
    var name: Symbol?
    var nameExtent = Extent(0, 0)
    var value: Expression
  }

  var name: Symbol
  var nameExtent: Extent
  var arguments = Row<Argument>()
  var extent: Extent
}
