/// A part of a template after parsing. The large ones are kept in the `Syntax`, by number.
enum Node: Sendable {
  case text(Extent)
  /// The content of `raw`, which counts as output even when it is blank.
  case raw(Extent)
  case output(Expression, Extent)
  case assign(Name, Expression, Extent)
  case capture(Name, Block, Extent)
  /// `if`, `unless` and their `elsif`; the first branch whose condition holds is taken.
  case conditional(Row<Branch>, otherwise: Block?, Extent)
  case selection(Expression, Row<SelectionArm>, Extent)
  case loop(Int)
  case tableRow(Int)
  case cycle(Int)
  case increment(Name, Extent)
  case decrement(Name, Extent)
  case ifChanged(Block, Extent)
  case partial(Int)
  case interrupt(Interrupt, Extent)
  /// The nodes of a `liquid` tag.
  case group(Row<Node>)
  /// A comment, or `extends`, which stands with the whole template: prints nothing.
  case nothing
  case block(Int)
  case parameter(Parameter)

  enum Interrupt: Sendable { case leave, next }

  /// A variable that a tag sets.
  struct Name: Sendable {
    var symbol: Symbol
    var extent: Extent
  }

  struct Branch: Sendable {
    var condition: Expression
    /// `unless` takes its branch when the condition does not hold.
    var isNegated: Bool
    var body: Block
  }

  /// A `when` with its values, or an `else` without any.
  struct SelectionArm: Sendable {
    var values: Row<Expression>
    var isElse: Bool
    var body: Block
  }

  /// `for` and `tablerow`.
  struct Loop: Sendable {
    enum Offset: Sendable {
      case start
      case value(Expression)
      case continued
    }

    var variable: Name
    var collection: Expression
    /// What `forloop.name` prints and `offset: continue` goes by.
    var name: Symbol
    var limit: Expression?
    /// Of a table, how many cells a row has.
    var columns: Expression?
    var offset = Offset.start
    var isReversed = false
    var body = Block()
    var otherwise: Block?
    var extent: Extent

    var isBlank: Bool { body.isBlank && otherwise?.isBlank ?? true }
  }

  struct Cycle: Sendable {
    var group: Expression?
    var values: Row<Expression>
    var key: Symbol
    var extent: Extent
  }

  /// `render` and `include`.
  struct PartialUse: Sendable {
    enum Binding: Sendable { case none, with, each }

    var isIsolated: Bool
    var name: Expression
    var binding = Binding.none
    var value: Expression?
    var alias: Symbol?
    var arguments = Row<Argument>()
    var line: StandaloneLine?
    var extent: Extent
  }

  /// What is passed to a partial.
  struct Argument: Sendable {
    var name: Name
    var value: Expression
  }

  /// A named part of a layout.
  struct BlockPart: Sendable {
    var name: Name
    var isRequired: Bool
    var body: Block
    var line: StandaloneLine?
    var extent: Extent
  }

  /// A declared parameter of a partial.
  struct Parameter: Sendable {
    var name: Name
    var type: ParameterType
    var isOptional: Bool
    var extent: Extent
  }
}

/// What a declared parameter takes.
enum ParameterType: String, Sendable, CaseIterable {
  case any, string, number, boolean, array, object
}

/// The body of a tag.
struct Block: Sendable {
  var nodes = Row<Node>()
  /// Whether it prints nothing but white space, whatever the data.
  var isBlank = true
}

/// A template after parsing, before its partials are linked.
struct ParsedTemplate: Sendable {
  var nodes = Row<Node>()
  /// What `{% extends %}` names.
  var parent: (name: Symbol, extent: Extent)?
  var parameters: [Node.Parameter] = []
}
