import Diagnostics

/// Turns parsed templates into one linked program.
///
/// A template body is compiled once for each frame it runs in and each escape context it begins in. The
/// bodies are *routines*; `render` gives its partial a frame of its own, `include` shares the caller's.
struct Compiler {
  let environment: Environment
  let output: OutputFormat
  var program = Program()
  var diagnostics: [Diagnostic] = []

  var units: [Unit] = []
  var routines: [Routine] = []
  /// Routines that exist: the same body is compiled once for each of these.
  var known: [RoutineKey: Int] = [:]
  /// The templates, by the name under which they are asked for.
  var templates: [Symbol: TemplateRecord] = [:]
  var parsed: [ParsedTemplate] = []
  /// What all the templates say.
  var syntax = Syntax()
  /// The positions of field names in the program; the well-known ones are the first symbols too.
  private var keyNumbers = SymbolNumbers(first: WellKnownKeys.names.count)
  private var keySymbols: [Symbol] = []
  private var contextNumbers: [EscapeContext: Int32] = [:]
  private var constantNumbers: [Literal: Int32] = [:]
  private var stringNumbers = SymbolNumbers()
  private var filterPlaces = SymbolNumbers()
  /// The filters that templates name.
  private var filters: [FilterRecord] = []
  /// The constant for an argument that is left out.
  var missingNumber: Int32?
  /// The frames in which a variable is asked for by a name that is only known while rendering.
  var unitsWithComputedNames: Set<Int> = []
  /// The tables of computed includes, and the state of the text after each.
  var tables: [RoutineKey: (number: Int32, end: EscapeScanner, endsLine: Bool)] = [:]
  /// All names that the loader has, which it may have to sort.
  private(set) lazy var loaderNames = environment.loader.names
  var emittedOps = 0

  // The routine that is being compiled, and its instructions; those of the others stand in `routines`.
  var routine = 0
  var code: [Instruction] = []
  /// Whether the partial that was included last may ask to leave a loop.
  var mayBeInterrupted = false
  var scanner: EscapeScanner
  /// The variables of the loops around the current node, innermost last.
  var scope: [(name: Symbol, slot: Int32)] = []
  /// Whether the text so far ends a line.
  var endsLine = true
  /// How many conditions and loops stand around the current node.
  var conditionDepth = 0
  /// What `break` must leave on its way.
  var constructs: [Construct] = []
  /// The blocks of the templates that extend this one, and the block that is being filled.
  var overrides: [Symbol: [BlockSource]] = [:]
  var currentBlock: (name: Symbol, level: Int)?
  var currentSources: [BlockSource] = []
  var blockDepth = 0
  /// The templates that extend one another around the current layout.
  var inheritance: [Int32] = []
  /// The partials around the current one, for messages about recursion.
  var chain: [Link] = []
  /// For each call site, the partial's unit and the names of the arguments that it passes.
  var callArguments: [(unit: Int, names: [Symbol])] = []

  struct RoutineKey: Hashable {
    var unit: Int
    var name: Symbol
    var start: EscapeScanner
  }

  struct TemplateRecord {
    var number: Int32
    /// The unit that renders it in isolation, once there is one.
    var unit: Int?
  }

  /// A partial that is being compiled, and where it is asked for.
  struct Link {
    var name: String
    var conditionDepth: Int
    var routine: Int
    var span: Span?
  }

  enum Construct {
    /// Jumps of `break` and `continue` that wait for their targets.
    /// The states of the text at those jumps meet in `state`.
    case loop(leave: [Int], next: [Int], state: EscapeScanner?)
    case capture(slot: Int32)
    case ifChanged(slot: Int32)
    case lines(PrefixText)
  }

  /// The prefix of a partial's line in the program's text, and whether the line has an end.
  struct PrefixText {
    var offset: Int32
    var length: Int32
    var hasEnd: Bool
  }

  struct BlockSource {
    var template: Int32
    var block: Node.BlockPart
  }

  init(environment: Environment, output: OutputFormat) {
    self.environment = environment
    self.output = output
    scanner = EscapeScanner(output: output)
    program.constants.reserveCapacity(32)
    program.names.reserveCapacity(16)
    program.loops.reserveCapacity(8)
    program.loopTitles.reserveCapacity(8)
  }

  var isLenient: Bool { environment.profile.undefined == .lenient }

  mutating func compile(_ source: SourceText) -> Program {
    let number = add(source)
    units.append(Unit(seesData: true))
    collectNames(of: number, unit: 0)
    routines.append(Routine(unit: 0, template: number, start: scanner))
    chain.append(Link(name: source.name, conditionDepth: 0, routine: 0, span: nil))
    code.reserveCapacity(256)
    body(of: number)
    endOfRoutine()
    swap(&code, &routines[0].code)
    program.frameSize = Int(units[0].frameSize)
    link()
    return program
  }

  /// Parses `source` and gives it a number.
  mutating func add(_ source: SourceText) -> Int32 {
    let (template, faults) = Parser.parse(
      source, profile: environment.profile, limits: environment.limits, into: &syntax)
    diagnostics += faults
    program.sources.append(source)
    parsed.append(template)
    program.text.reserveCapacity(program.text.count + source.bytes.count)
    return Int32(program.sources.count - 1)
  }

  // MARK: - Tables

  mutating func key(_ name: Symbol) -> Int32 {
    let known = keyNumbers[name]
    guard known < 0 else { return known }
    let number = Int32(WellKnownKeys.names.count + keySymbols.count)
    keySymbols.append(name)
    keyNumbers[name] = number
    return number
  }

  mutating func constant(_ literal: Literal) -> Int32 {
    if case .string(let text) = literal { return string(text) }
    if let number = constantNumbers[literal] { return number }
    let value: Value
    switch literal {
    case .null: value = .null
    case .empty: value = .empty
    case .blank: value = .blank
    case .bool(let bool): value = .bool(bool)
    case .int(let int): value = .int(int)
    case .double(let double): value = .double(double)
    case .string: value = .emptyString
    }
    let number = Int32(program.constants.count)
    program.constants.append(value)
    constantNumbers[literal] = number
    return number
  }

  private mutating func string(_ text: Symbol) -> Int32 {
    let known = stringNumbers[text]
    guard known < 0 else { return known }
    let offset = program.pool.count
    syntax.append(text, to: &program.pool)
    let number = Int32(program.constants.count)
    program.constants.append(
      Value(.string, at: offset, count: program.pool.count - offset, temporary: true))
    stringNumbers[text] = number
    return number
  }

  mutating func context(_ context: EscapeContext) -> Int32 {
    if let last = program.contexts.last, last == context { return Int32(program.contexts.count - 1) }
    if let number = contextNumbers[context] { return number }
    let number = Int32(program.contexts.count)
    program.contexts.append(context)
    contextNumbers[context] = number
    return number
  }

  /// What is known of a filter, which is looked up once.
  mutating func filterRecord(_ name: Symbol) -> FilterRecord {
    let known = filterPlaces[name]
    guard known < 0 else { return filters[Int(known)] }
    filterPlaces[name] = Int32(filters.count)
    filters.append(newFilter(name))
    return filters[filters.count - 1]
  }

  private mutating func newFilter(_ name: Symbol) -> FilterRecord {
    var record: FilterRecord
    if environment.hasOwnFilters, let own = environment.filter(named: syntax.text(name)) {
      record = FilterRecord(own)
      program.filters.append(own.action)
    } else if let place = syntax.place(of: name, in: FilterRecord.names),
      !FilterRecord.all[place].isExtended || environment.profile.dialect == .extended
    {
      record = FilterRecord.all[place]
      program.filters.append(FilterDefinition.all[place].action)
    } else {
      return FilterRecord()
    }
    record.number = Int32(program.filters.count - 1)
    return record
  }

  // MARK: - Emitting

  /// The template whose nodes are being compiled: a block of another template may stand in a routine.
  var currentTemplate: Int32 = 0
  var source: SourceText { program.sources[Int(currentTemplate)] }

  @discardableResult
  mutating func emit(
    _ code: Opcode, _ a: Int32 = 0, _ b: Int32 = 0, _ c: Int32 = 0, detail: UInt8 = 0, at extent: Extent,
    split: Int32 = 0
  ) -> Int {
    spend(1, at: extent)
    guard !isOverLimit else { return self.code.count }
    if code == .interrupt { routines[routine].mayInterrupt = true }
    let op = Op(code: code, detail: detail, a: a, b: b, c: c)
    let origin = OpOrigin(template: currentTemplate, extent: extent, split: split)
    self.code.append(Instruction(op: op, origin: origin))
    return self.code.count - 1
  }

  /// Counts instructions, and text that is scanned as if it were some: a body that is compiled again and
  /// again, in nested loops or included many times, must end somewhere.
  mutating func spend(_ amount: Int, at extent: Extent) {
    guard !isOverLimit else { return }
    emittedOps += amount
    if isOverLimit {
      let limit = environment.limits.instructions
      fail(
        .instructionLimit, "the template compiles to more than \(limit) instructions", at: extent,
        label: "the limit is reached here")
    }
  }

  var isOverLimit: Bool { emittedOps >= environment.limits.instructions }
  var here: Int32 { Int32(code.count) }

  /// Lets the jump `op` end here.
  mutating func land(_ op: Int) {
    guard code.indices.contains(op) else { return }
    code[op].op.a = here
  }

  /// Nobody reads more errors than this, and finding near names for each costs time.
  var hasEnoughErrors: Bool { diagnostics.count >= 1000 }

  mutating func fail(
    _ code: DiagnosticCode, _ message: String, at extent: Extent, label: String = "", helps: [String] = []
  ) {
    let span = Span(source, extent.range)
    diagnostics.append(Diagnostic(.error, code, message, at: span, label: label, helps: helps))
  }

  // MARK: - Linking

  /// Lays the routines out one after another and turns their numbers into addresses.
  private mutating func link() {
    tabulateNames()
    program.keys = WellKnownKeys.names + keySymbols.map(syntax.text)
    program.keyHashes = WellKnownKeys.hashes + keySymbols.map(syntax.hash)
    let count = routines.reduce(0) { $0 + $1.code.count }
    program.ops.reserveCapacity(count)
    program.origins.reserveCapacity(count)
    var entries: [Int32] = []
    for routine in routines {
      entries.append(Int32(program.ops.count))
      for instruction in routine.code {
        program.ops.append(instruction.op)
        program.origins.append(instruction.origin)
      }
    }
    for (number, routine) in routines.enumerated() {
      let base = entries[number]
      for position in Int(base)..<Int(base) + routine.code.count { relocate(position, base, entries) }
    }
    for call in program.calls.indices {
      let (unit, names) = callArguments[call]
      program.calls[call].slots = names.map { units[unit][$0].outer }
      let routine = routines[Int(program.calls[call].entry)]
      program.calls[call].entry = entries[Int(program.calls[call].entry)]
      program.calls[call].frameSize = units[routine.unit].frameSize
    }
    for table in program.includeTables.indices {
      program.includeTables[table] = program.includeTables[table].mapValues { entries[Int($0)] }
    }
  }

  /// The variables of each frame that asks for one by a computed name.
  private mutating func tabulateNames() {
    program.nameTables = Array(repeating: [:], count: unitsWithComputedNames.max().map { $0 + 1 } ?? 0)
    for unit in unitsWithComputedNames {
      for (name, var record) in zip(units[unit].names, units[unit].records) {
        record.key = units[unit].seesData ? key(name) : -1
        record.text = constant(.string(name))
        program.nameTables[unit][syntax.text(name)] = Int32(program.names.count)
        program.names.append(record)
      }
    }
  }

  private mutating func relocate(_ position: Int, _ base: Int32, _ entries: [Int32]) {
    switch program.ops[position].code {
    case .jump, .jumpIfFalse, .jumpIfTrue, .and, .or, .loopNext: program.ops[position].a += base
    case .loopBegin, .countDown, .jumpIfNull: program.ops[position].b += base
    case .interrupted:
      program.ops[position].a += base
      program.ops[position].b += base
    case .include: program.ops[position].a = entries[Int(program.ops[position].a)]
    case .text, .constant, .slot, .variable, .variableOrNull, .name, .nameOrNull, .global, .globalOrNull,
      .member, .memberOrNull, .slotMember, .slotMemberOrNull, .index, .indexOrNull, .computed,
      .computedOrNull, .range, .array, .compare, .not, .truth, .filter, .write, .writeVerbatim,
      .writeSlotMember, .assign, .captureBegin, .captureEnd, .ifChangedEnd, .increment, .decrement, .cycle,
      .cycleGroup, .loopEnd, .writeFilter, .writeFilterAsText, .writeSlotMemberOrNull, .cellBegin, .cellEnd,
      .saveSlot,
      .restoreSlot, .render, .includeNamed,
      .interrupt, .linesBegin, .linesEnd, .checkParameter, .countBegin, .countMatch, .return:
      break
    }
  }
}

extension DiagnosticCode {
  static let instructionLimit = DiagnosticCode(
    "instruction-limit",
    "The template with all its partials compiles to more instructions than the limit allows. Partials that include one another many times grow quickly."
  )
}
