/// A name or a string of a template, by its number among all that were read for one program.
///
/// Two of them are the same when their bytes are, and telling that takes one comparison.
struct Symbol: Hashable, Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  /// Those behind the well-known keys, as `WellKnownKeys.table` numbers them.
  static let forloop = Symbol(WellKnownKeys.size + 1)
  static let tablerowloop = Symbol(WellKnownKeys.size + 2)
  static let block = Symbol(WellKnownKeys.size + 3)
  static let `super` = Symbol(WellKnownKeys.size + 4)
  static let empty = Symbol(WellKnownKeys.size + 5)
}

/// Numbers that symbols were given, found by position.
struct SymbolNumbers: Sendable {
  private var numbers: [Int32]

  /// The first symbols have their own number.
  init(first count: Int = 0) { numbers = (0..<count).map { Int32(truncatingIfNeeded: $0) } }

  /// -1 where the symbol has none yet.
  subscript(symbol: Symbol) -> Int32 {
    get { Int(symbol.number) < numbers.count ? numbers[Int(symbol.number)] : -1 }
    set {
      while numbers.count <= Int(symbol.number) { numbers.append(-1) }
      numbers[Int(symbol.number)] = newValue
    }
  }
}
