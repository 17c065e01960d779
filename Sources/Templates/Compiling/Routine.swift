/// Instructions of one template body in one escape context, before linking.
///
/// Jumps count from the routine's own start; calls name routines by number.
struct Routine {
  var ops: [Op] = []
  var origins: [OpOrigin] = []
  let unit: Int
  let template: Int32
  let start: EscapeScanner
  /// Whether a `break` or `continue` may leave it.
  var mayInterrupt = false
  /// The state of the text after it; `nil` while it is being compiled.
  var end: EscapeScanner?
  var endsLine = false

  init(unit: Int, template: Int32, start: EscapeScanner) {
    self.unit = unit
    self.template = template
    self.start = start
    ops.reserveCapacity(64)
    origins.reserveCapacity(64)
  }
}

/// Variables that one frame holds: the main template, or one partial that is rendered, with all that
/// they include.
///
/// A class, because a frame is one thing that many routines add to.
final class Unit {
  /// The data can be seen; a rendered partial sees only what it is given.
  let seesData: Bool
  private var table = NameTable()
  private(set) var records: [NameRecord] = []
  private var hidden: [String: Int32] = [:]
  private(set) var frameSize: Int32 = 0

  init(seesData: Bool) { self.seesData = seesData }

  func freshSlot() -> Int32 {
    defer { frameSize += 1 }
    return frameSize
  }

  /// Slots that hold something between two instructions of one activation: a partial that includes
  /// itself must leave them as they were.
  private(set) var scratch: [Int32] = []

  func scratchSlot() -> Int32 {
    let slot = freshSlot()
    scratch.append(slot)
    return slot
  }

  /// The names of `records`.
  var names: [String] { table.names }

  subscript(name: String) -> NameRecord {
    table.number(of: name).map { records[Int($0)] } ?? NameRecord()
  }

  func inner(_ name: String) -> Int32 {
    let number = record(name)
    if records[number].inner < 0 { records[number].inner = freshSlot() }
    return records[number].inner
  }

  func outer(_ name: String) -> Int32 {
    let number = record(name)
    if records[number].outer < 0 { records[number].outer = freshSlot() }
    return records[number].outer
  }

  func counter(_ name: String) -> Int32 {
    let number = record(name)
    if records[number].counter < 0 { records[number].counter = freshSlot() }
    return records[number].counter
  }

  private func record(_ name: String) -> Int {
    let number = Int(table.add(name))
    if number == records.count { records.append(NameRecord()) }
    return number
  }

  /// A slot that no variable names: counters of cycles, progress of loops.
  func hidden(_ key: String) -> Int32 {
    if let slot = hidden[key] { return slot }
    let slot = freshSlot()
    hidden[key] = slot
    return slot
  }
}
