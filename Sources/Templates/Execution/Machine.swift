import Diagnostics

/// Runs a program over bound data.
///
/// All state is in this value; nothing is shared, so one program renders on many threads at once.
struct Machine: ~Copyable {
  let program: Program
  let root: Value
  var heap: Heap
  var output: OutputBuffer
  /// For each capture that is open, what brings back the output around it.
  var hidden: [Int] = []
  var stack = Stack<Value>(capacity: 32)
  var slots: Stack<Value>
  /// The first slot of the current frame.
  var base = 0
  var calls: [Call] = []
  var loops: [LoopState] = []
  /// Where the output of each partial that repeats a line's prefix begins.
  var lineStarts: [Int] = []
  /// What a partial that was included asked for: 1 to leave the loop around it, 2 to go on with it.
  var interrupt: UInt8 = 0
  var iterations = 0
  var groups: [CycleGroup] = []
  var pc = 0

  /// A partial that is running: where to go on after it, and what its caller had.
  struct Call {
    var returnAddress: Int
    var base: Int
    var frameEnd: Int
    var loopDepth: Int
    var isIsolated: Bool
  }

  /// How far a named `cycle` came.
  struct CycleGroup {
    var base: Int
    var group: Value
    var count: Int
  }

  init(_ program: Program, data: BoundData, settings: RenderSettings, limits: Limits) {
    self.program = program
    root = data.root
    slots = Stack(capacity: program.frameSize)
    slots.append(repeating: .missing, count: program.frameSize)
    heap = Heap(
      data: data.arena, dataKeys: data.keys, programKeys: program.keys, settings: settings, limits: limits)
    heap.made.bytes = program.pool
    heap.keys.reserveCapacity(program.keys.count)
    for (position, var key) in program.keys.enumerated() {
      let hash = program.keyHashes[position]
      let number = key.withUTF8 { data.keys.number(of: $0, hash: hash, in: data.arena.bytes) }
      heap.keys.append(KeyUse(number: number ?? Int32(-2 - position)))
    }
    output = OutputBuffer(capacity: min(1 << 16, program.text.count + data.arena.bytes.count))
    loops.reserveCapacity(Machine.usualDepth)
    calls.reserveCapacity(Machine.usualDepth)
  }

  /// How deep the loops and partials of most templates go.
  private static let usualDepth = 4

  // MARK: - The loop

  mutating func run() throws(RenderFault) {
    while true {
      let op = program.ops[pc]
      pc += 1
      switch op.code {
      case .text: appendText(op.a, op.b)
      case .constant: stack.append(program.constants[Int(op.a)])
      case .slot: stack.append(slots[base + Int(op.a)])
      case .slotMember: stack.append(try member(of: slots[base + Int(op.a)], op.b))
      case .slotMemberOrNull: stack.append(try memberOrNull(of: slots[base + Int(op.a)], op.b) ?? .null)
      case .writeSlotMember:
        try write(try member(of: slots[base + Int(op.a)], op.b), context: op.c)
      case .writeSlotMemberOrNull:
        if let value = try memberOrNull(of: slots[base + Int(op.a)], op.b) { try write(value, context: op.c) }
      case .write: try write(stack.removeLast(), context: op.a)
      case .writeVerbatim: try writeVerbatim(stack.removeLast())
      case .member: stack.append(try member(of: stack.removeLast(), op.a))
      case .memberOrNull: stack.append(try memberOrNull(of: stack.removeLast(), op.a) ?? .null)
      case .global: stack.append(try global(op.a))
      case .globalOrNull: stack.append(globalOrNull(op.a) ?? .null)
      case .variable: stack.append(try variable(op.a, op.b))
      case .variableOrNull: stack.append(variableOrNull(op.a, op.b) ?? .null)
      case .name: stack.append(try name(op.a))
      case .nameOrNull: stack.append(nameOrNull(op.a) ?? .null)
      case .index: try index(mayBeUndefined: false)
      case .indexOrNull: try index(mayBeUndefined: true)
      case .computed: try computed(op.a, mayBeUndefined: false)
      case .computedOrNull: try computed(op.a, mayBeUndefined: true)
      case .jump: pc = Int(op.a)
      case .jumpIfFalse: if !stack.removeLast().isTruthy { pc = Int(op.a) }
      case .jumpIfNull: if slots[base + Int(op.a)].isNull { pc = Int(op.b) }
      case .jumpIfTrue: if stack.removeLast().isTruthy { pc = Int(op.a) }
      case .and: join(op.a, decidedBy: false)
      case .or: join(op.a, decidedBy: true)
      case .truth: stack.append(.bool(stack.removeLast().isTruthy))
      case .not: stack.append(.bool(!stack.removeLast().isTruthy))
      case .compare: try compare(op.detail)
      case .range: try range()
      case .array: try array(op.a)
      case .filter: try filter(op.a, op.b)
      case .writeFilter: try writeFilter(op.a, op.b)
      case .writeFilterAsText: try writeFilterAsText(op.a, op.b, context: op.c)
      case .assign: slots[base + Int(op.a)] = try kept(stack.removeLast())
      case .loopBegin: try loopBegin(op.a, exit: op.b)
      case .loopNext: try loopNext(op.a)
      case .loopEnd: loopEnd()
      case .cellBegin: cellBegin()
      case .cellEnd: cellEnd(op.a)
      case .saveSlot: stack.append(slots[base + Int(op.a)])
      case .restoreSlot: slots[base + Int(op.a)] = stack.removeLast()
      case .include: try include(op.a)
      case .includeNamed: try includeNamed(op.a)
      case .render: try render(op.a)
      case .interrupted: interrupted(op)
      case .interrupt:
        if leave(op.detail) { return }
      case .return:
        if leave(0) { return try checkOutput() }
      case .captureBegin: hidden.append(output.hide())
      case .captureEnd: slots[base + Int(op.a)] = try captureEnd()
      case .ifChangedEnd: try ifChangedEnd(op.a)
      case .increment: try count(op.a, by: 1)
      case .decrement: try count(op.a, by: -1)
      case .cycle: try cycle(slot: op.a, count: Int(op.b))
      case .cycleGroup: try cycleGroup(count: Int(op.b))
      case .linesBegin: lineStarts.append(output.count)
      case .linesEnd: linesEnd(op.a, op.b, hasEnd: op.c != 0)
      case .checkParameter: try checkParameter(op)
      case .countBegin: slots[base + Int(op.a)] = .int(0)
      case .countMatch: countMatch(op.a, op.b)
      case .countDown: countDown(op.a, op.b)
      }
    }
  }

  // MARK: - Operators

  private mutating func join(_ target: Int32, decidedBy: Bool) {
    let value = stack.removeLast()
    guard value.isTruthy == decidedBy else { return }
    stack.append(.bool(decidedBy))
    pc = Int(target)
  }

  private mutating func compare(_ detail: UInt8) throws(RenderFault) {
    let right = stack.removeLast()
    let left = stack.removeLast()
    guard let how = Comparison(rawValue: detail) else { return }
    stack.append(.bool(try heap.compare(how, left, right)))
  }

  private mutating func range() throws(RenderFault) {
    let last = heap.wholeNumber(stack.removeLast())
    let first = heap.wholeNumber(stack.removeLast())
    stack.append(try heap.range(first, last))
  }

  private mutating func array(_ count: Int32) throws(RenderFault) {
    let start = stack.count - Int(count)
    let elements = (start..<stack.count).map { stack[$0] }
    stack.removeLast(Int(count))
    stack.append(try heap.array(elements))
  }

  /// Takes a filter's arguments and its input from the stack.
  @inline(__always)
  private mutating func operands(_ count: Int32) throws(RenderFault) -> (Value, FilterArguments) {
    try step()
    let arguments = FilterArguments(stack, count: Int(count))
    stack.removeLast(Int(count))
    return (stack.removeLast(), arguments)
  }

  private mutating func filter(_ number: Int32, _ count: Int32) throws(RenderFault) {
    let (input, arguments) = try operands(count)
    switch program.filters[Int(number)] {
    case .value(let make): stack.append(try make(&heap, input, arguments))
    case .text(let write): stack.append(try made(write, input, arguments))
    case .html(let write, let keepsNull):
      if keepsNull, input.isNull { return stack.append(.null) }
      var value = try made(write, input, arguments)
      if heap.settings.output == .html { value.markup = .html }
      stack.append(value)
    }
  }

  private mutating func made(
    _ write: FilterDefinition.Action.Write, _ input: Value, _ arguments: FilterArguments
  ) throws(RenderFault) -> Value {
    let start = output.count
    try write(&heap, input, arguments, &output)
    try heap.checkWritten(output, since: start)
    return try heap.take(from: &output, since: start)
  }

  /// The last filter of an output that is not escaped: what it writes stays where it is.
  private mutating func writeFilter(_ number: Int32, _ count: Int32) throws(RenderFault) {
    let (input, arguments) = try operands(count)
    let start = output.count
    switch program.filters[Int(number)] {
    case .value(let make): heap.append(try make(&heap, input, arguments), to: &output)
    case .text(let write), .html(let write, _): try write(&heap, input, arguments, &output)
    }
    try heap.checkWritten(output, since: start)
    try checkOutput()
  }

  /// The last filter of an output in Markdown text: what it writes stays where it is when nothing in it needs
  /// to be escaped, and that is nearly always so.
  private mutating func writeFilterAsText(
    _ number: Int32, _ count: Int32, context: Int32
  ) throws(RenderFault) {
    let (input, arguments) = try operands(count)
    let start = output.count
    switch program.filters[Int(number)] {
    case .value(let make): return try self.write(try make(&heap, input, arguments), context: context)
    case .html(let write, let keepsNull):
      if keepsNull, input.isNull { return }
      try write(&heap, input, arguments, &output)
    case .text(let write): try write(&heap, input, arguments, &output)
    }
    try heap.checkWritten(output, since: start)
    if MarkdownTextWriter<AllRules>.leaves(output, since: start) { return try checkOutput() }
    try self.write(try heap.take(from: &output, since: start), context: context)
  }

  @inline(__always)
  mutating func step() throws(RenderFault) {
    heap.steps += 1
    if heap.steps > heap.limits.steps { throw tooManySteps }
  }

  private var tooManySteps: RenderFault {
    RenderFault(
      .stepLimit, "the template takes more than \(heap.limits.steps) steps",
      label: "the limit is reached here")
  }

  // MARK: - Counters and cycles

  private mutating func count(_ number: Int32, by amount: Int) throws(RenderFault) {
    let record = program.names[Int(number)]
    let slot = base + Int(record.counter)
    var value = slots[slot]
    if value.tag == .missing, record.key >= 0, let data = globalOrNull(record.key) { value = data }
    let number = value.tag == .int ? value.payload : 0
    let (next, overflow) = number.addingReportingOverflow(amount)
    guard !overflow else { throw Heap.overflow }
    slots[slot] = .int(next)
    stack.append(.int(amount > 0 ? number : next))
  }

  private mutating func cycle(slot: Int32, count: Int) throws(RenderFault) {
    let position = base + Int(slot)
    let number = slots[position].tag == .int ? slots[position].payload : 0
    slots[position] = .int(pick(number, count))
  }

  private mutating func cycleGroup(count: Int) throws(RenderFault) {
    let group = stack.removeLast()
    if let index = groups.firstIndex(where: { $0.base == base && heap.equal($0.group, group) }) {
      groups[index].count = pick(groups[index].count, count)
    } else {
      groups.append(CycleGroup(base: base, group: group, count: pick(0, count)))
    }
  }

  /// Leaves the value of the turn on the stack and returns the next turn.
  private mutating func pick(_ turn: Int, _ count: Int) -> Int {
    let value = turn < count ? stack[stack.count - count + turn] : .null
    stack.removeLast(count)
    stack.append(value)
    return turn + 1 >= count ? 0 : turn + 1
  }

  private mutating func countMatch(_ count: Int32, _ matched: Int32) {
    let right = stack.removeLast()
    let left = stack.removeLast()
    guard heap.equal(left, right) else { return }
    slots[base + Int(count)].payload += 1
    if matched >= 0 { slots[base + Int(matched)].payload += 1 }
  }

  private mutating func countDown(_ count: Int32, _ exit: Int32) {
    let slot = base + Int(count)
    if slots[slot].payload <= 0 { pc = Int(exit) } else { slots[slot].payload -= 1 }
  }
}

extension DiagnosticCode {
  static let stepLimit = DiagnosticCode(
    "step-limit",
    "The template turns its loops, calls its partials and runs its filters more often than the limit allows.")
}
