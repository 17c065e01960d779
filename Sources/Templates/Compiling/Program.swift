import Diagnostics

/// A template with all its partials, compiled and linked. Immutable and shared.
struct Program: Sendable {
  var ops: [Op] = []
  var origins: [OpOrigin] = []
  /// The literal text of all templates.
  var text: [UInt8] = []
  /// The strings that constants point into; each render begins with a copy of them.
  var pool: [UInt8] = []
  var constants: [Value] = []
  /// The field names that the templates mention; instructions hold positions in it.
  var keys: [String] = []
  var keyHashes: [UInt64] = []
  var names: [NameRecord] = []
  /// For each frame that asks for variables by computed names, the records of its variables.
  var nameTables: [[String: Int32]] = []
  var loops: [LoopRecord] = []
  /// How messages call each loop.
  var loopTitles: [LoopTitle] = []
  var calls: [CallSite] = []
  /// For each computed `include`, the routines by name.
  var includeTables: [[String: Int32]] = []
  var filters: [FilterDefinition.Action] = []
  var contexts: [EscapeContext] = []
  var sources: [SourceText] = []
  /// The slots of the frame that the whole template runs in.
  var frameSize = 0
}

/// Where a variable may be found, from the innermost place outwards; -1 where it is in none.
struct NameRecord: Sendable, Hashable {
  /// Set by `for` and by the arguments of `include`.
  var inner: Int32 = -1
  /// Set by `assign` and `capture`, and by the arguments of `render`.
  var outer: Int32 = -1
  /// Set by `increment` and `decrement`.
  var counter: Int32 = -1
  /// The position of the data's field.
  var key: Int32 = -1
  /// The name itself, as a constant.
  var text: Int32 = -1
}

/// What `loopBegin` needs to know beyond the stack.
struct LoopRecord: Sendable {
  var variable: Int32 = -1
  /// The slot of `forloop` or `tablerowloop`.
  var helper: Int32 = -1
  /// `forloop.name`, as a constant.
  var name: Int32 = -1
  /// The slot where the loops of one name keep how far they came.
  var progress: Int32 = -1
  var hasLimit = false
  var hasOffset = false
  var isContinued = false
  var isReversed = false
  var isTable = false
  /// Of a table, whether the number of columns was pushed.
  var hasColumns = false
  /// `render … for` sees no loop around it, and takes no text apart.
  var isPartial = false
}

/// What messages call a loop: `for p in brief.principles`, or `render for items`, which names no variable.
///
/// The words stand in the template and are put together when a message needs them.
struct LoopTitle: Sendable {
  var word: StaticString
  var template: Int32
  var variable = Extent(0, 0)
  var collection = Extent(0, 0)
  /// What an `include` goes by that says nothing of what it takes.
  var name = ""

  func text(in sources: [SourceText]) -> String {
    guard name.isEmpty else { return "\(word) \(name)" }
    let bytes = sources[Int(template)].bytes
    let collection = String(decoding: bytes[collection.range], as: UTF8.self)
    guard !variable.isEmpty else { return "\(word) \(collection)" }
    return "\(word) \(String(decoding: bytes[variable.range], as: UTF8.self)) in \(collection)"
  }
}

/// What `render` passes: for each argument on the stack, the slot of the new frame, or -1 to drop it.
struct CallSite: Sendable {
  var entry: Int32
  var frameSize: Int32
  var slots: [Int32]
}

/// Names that the engine gives meaning to.
enum WellKnownKeys {
  /// The fields of `forloop` and `tablerowloop` in the order of `LoopField`, and `size`. Every program's keys
  /// begin with them.
  static let names = LoopField.allCases.map(\.name) + ["size"]
  static let hashes = names.indices.map { table.hash(Int32(truncatingIfNeeded: $0)) }
  /// The table that every program's names begin with.
  static let table = NameTable(names + ["forloop", "tablerowloop", "block", "super", ""])

  static let first = LoopField.first.rawValue
  static let last = LoopField.last.rawValue
  static let size = Int32(LoopField.allCases.count)
}

/// The fields of `forloop`; the last five only of `tablerowloop`.
enum LoopField: Int32, CaseIterable {
  case index, index0, rindex, rindex0, first, last, length, name, parentloop
  case row, col, col0, colFirst, colLast

  var name: String {
    switch self {
    case .index: "index"
    case .index0: "index0"
    case .rindex: "rindex"
    case .rindex0: "rindex0"
    case .first: "first"
    case .last: "last"
    case .length: "length"
    case .name: "name"
    case .parentloop: "parentloop"
    case .row: "row"
    case .col: "col"
    case .col0: "col0"
    case .colFirst: "col_first"
    case .colLast: "col_last"
    }
  }

  var isOnlyOfTables: Bool { rawValue >= LoopField.row.rawValue }
}
