/// A part of a template after parsing.
indirect enum Node: Sendable {
  case text(Extent)
  /// The content of `raw`, which counts as output even when it is blank.
  case raw(Extent)
  case output(Expression, Extent)
  case assign(Name, Expression, Extent)
  case capture(Name, Block, Extent)
  /// `if`, `unless` and their `elsif`; the first branch whose condition holds is taken.
  case conditional([Branch], otherwise: Block?, Extent)
  case selection(Expression, [SelectionArm], Extent)
  case loop(Loop)
  case tableRow(Loop, columns: Expression?)
  case cycle(Cycle)
  case increment(Name, Extent)
  case decrement(Name, Extent)
  case ifChanged(Block, Extent)
  case partial(PartialUse)
  case interrupt(Interrupt, Extent)
  /// The nodes of a `liquid` tag.
  case group([Node])
  /// A comment, or an `elsif` that can never be reached: prints nothing.
  case nothing
  case extends(String, Extent)
  case block(BlockPart)
  case parameter(Parameter)

  enum Interrupt: Sendable { case leave, next }

  /// A variable that a tag sets.
  struct Name: Sendable {
    var text: String
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
    var values: [Expression]
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
    var name: String
    var limit: Expression?
    var offset = Offset.start
    var isReversed = false
    var body = Block()
    var otherwise: Block?
    var extent: Extent
  }

  struct Cycle: Sendable {
    var group: Expression?
    var values: [Expression]
    var key: String
    var extent: Extent
  }

  /// `render` and `include`.
  struct PartialUse: Sendable {
    enum Binding: Sendable { case none, with, each }

    var isIsolated: Bool
    var name: Expression
    var binding = Binding.none
    var value: Expression?
    var alias: String?
    var arguments: [(name: Name, value: Expression)] = []
    var line: StandaloneLine?
    var extent: Extent
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
  var nodes: [Node] = []
  /// Whether it prints nothing but white space, whatever the data.
  var isBlank = true
}

/// A template after parsing, before its partials are linked.
struct ParsedTemplate: Sendable {
  var nodes: [Node] = []
  /// What `{% extends %}` names.
  var parent: (name: String, extent: Extent)?
  var parameters: [Node.Parameter] = []
}
