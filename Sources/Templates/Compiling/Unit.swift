/// Variables that one frame holds: the main template, or one partial that is rendered, with all that
/// they include.
///
/// Many routines add to one frame.
struct Unit {
  /// The data can be seen; a rendered partial sees only what it is given.
  let seesData: Bool
  /// The positions of the variables in `names` and `records`, once they are more than a few.
  private var places: [Symbol: Int] = [:]
  private(set) var names: [Symbol] = []
  private(set) var records: [NameRecord] = []
  private var hidden: [Hidden: Int32] = [:]
  private(set) var frameSize: Int32 = 0

  init(seesData: Bool) { self.seesData = seesData }

  mutating func freshSlot() -> Int32 {
    defer { frameSize += 1 }
    return frameSize
  }

  /// Slots that hold something between two instructions of one activation: a partial that includes
  /// itself must leave them as they were.
  private(set) var scratch: [Int32] = []

  mutating func scratchSlot() -> Int32 {
    let slot = freshSlot()
    scratch.append(slot)
    return slot
  }

  subscript(name: Symbol) -> NameRecord { place(of: name).map { records[$0] } ?? NameRecord() }

  mutating func inner(_ name: Symbol) -> Int32 {
    let number = record(name)
    if records[number].inner < 0 { records[number].inner = freshSlot() }
    return records[number].inner
  }

  mutating func outer(_ name: Symbol) -> Int32 {
    let number = record(name)
    if records[number].outer < 0 { records[number].outer = freshSlot() }
    return records[number].outer
  }

  mutating func counter(_ name: Symbol) -> Int32 {
    let number = record(name)
    if records[number].counter < 0 { records[number].counter = freshSlot() }
    return records[number].counter
  }

  /// So many names are compared one by one faster than they are hashed.
  private static let few = 16

  private func place(of name: Symbol) -> Int? {
    names.count <= Unit.few ? names.firstIndex(of: name) : places[name]
  }

  private mutating func record(_ name: Symbol) -> Int {
    if let known = place(of: name) { return known }
    names.append(name)
    records.append(NameRecord())
    if names.count > Unit.few {
      if places.isEmpty { for (place, name) in names.enumerated() { places[name] = place } }
      places[name] = names.count - 1
    }
    return names.count - 1
  }

  /// What keeps something in a slot that no variable names.
  enum Hidden: Hashable {
    /// How far the loops of that name came.
    case loop(Symbol)
    /// The turn of a cycle.
    case cycle(Symbol)
    /// What `ifchanged` printed last.
    case ifChanged
  }

  mutating func hidden(_ key: Hidden) -> Int32 {
    if let slot = hidden[key] { return slot }
    let slot = freshSlot()
    hidden[key] = slot
    return slot
  }
}
