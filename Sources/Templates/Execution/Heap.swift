import Diagnostics

/// Everything that values point into while a template runs: the bound data and what the render makes.
///
/// It is large, so it must never be copied, seen or unseen.
struct Heap: ~Copyable {
  /// A value of unknown size keeps the compiler from copying the heap, and the machine that holds it, onto
  /// the stack for each call of a method that only reads: half of all instructions of a render were that.
  private let isPassedByAddress: (any Sendable)? = nil
  let data: Arena
  let dataKeys: KeyTable
  let programKeys: [String]
  var made = Arena()
  /// What the data knows of each key that the program mentions.
  var keys: [KeyUse] = []
  let settings: RenderSettings
  let limits: Limits
  var steps = 0

  // MARK: - Reading

  /// Runs `body` over the bytes of a string. The pointer must not leave it.
  @inline(__always)
  func withBytes<Result, Failure>(
    _ value: Value, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let start = value.payload
    let end = start + value.count
    func slice(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
      precondition(start >= 0 && end <= bytes.count && start <= end, "a string reaches out of its arena")
      return UnsafeBufferPointer(rebasing: bytes[start..<end])
    }
    if value.isTemporary {
      return try made.bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in try body(slice(bytes)) }
    }
    return try data.bytes.withUnsafeBufferPointer { (bytes) throws(Failure) in try body(slice(bytes)) }
  }

  func bytes(of value: Value) -> [UInt8] { withBytes(value) { Array($0) } }
  func string(of value: Value) -> String { withBytes(value) { String(decoding: $0, as: UTF8.self) } }

  @inline(__always)
  func element(_ position: Int, of array: Value) -> Value {
    array.isTemporary ? made.values[array.payload + position] : data.values[array.payload + position]
  }

  func field(_ position: Int, of object: Value) -> Field {
    object.isTemporary ? made.fields[object.payload + position] : data.fields[object.payload + position]
  }

  /// The first and last number of a range.
  func bounds(of range: Value) -> (first: Int, last: Int) {
    (made.values[range.payload].payload, made.values[range.payload + 1].payload)
  }

  /// The field of an object with the data's key number `key`.
  func field(of object: Value, key: Int32) -> Value? {
    object.isTemporary ? made.field(of: object, key: key) : data.field(of: object, key: key)
  }

  /// The field of an object that the program calls `key`.
  ///
  /// The objects of one list mostly have their fields in one order, so the place where the field was last is
  /// looked at first.
  @inline(__always)
  mutating func field(of object: Value, programKey key: Int) -> Value? {
    let use = keys[key]
    if !object.isTemporary, use.place < object.length {
      let position = object.payload + Int(use.place)
      if data.fields[position].key == use.number { return data.fields[position].value }
    }
    return search(object, key)
  }

  @inline(never)
  private mutating func search(_ object: Value, _ key: Int) -> Value? {
    let number = keys[key].number
    if object.isTemporary || object.isIndexed { return field(of: object, key: number) }
    for place in 0..<object.count where data.fields[object.payload + place].key == number {
      keys[key].place = Int32(truncatingIfNeeded: place)
      return data.fields[object.payload + place].value
    }
    return nil
  }

  /// The field of an object called `name`, which need not be a key of the program.
  func field(of object: Value, named name: Value) -> Value? {
    if let number = withBytes(name, { dataKeys.number(of: $0, in: data.bytes) }) {
      return field(of: object, key: number)
    }
    guard object.isTemporary else { return nil }
    for position in 0..<object.count where equalBytes(field(position, of: object).name, name) {
      return field(position, of: object).value
    }
    return nil
  }

  func equalBytes(_ left: Value, _ right: Value) -> Bool {
    guard left.length == right.length else { return false }
    return withBytes(left) { left in
      withBytes(right) { right in
        var position = 0
        while position < left.count, left[position] == right[position] { position += 1 }
        return position == left.count
      }
    }
  }

  /// How many items `for` would see.
  func count(of value: Value) -> Int {
    switch value.tag {
    case .array, .object: return value.count
    case .range:
      let (first, last) = bounds(of: value)
      let (distance, overflow) = last.subtractingReportingOverflow(first)
      return last < first ? 0 : overflow || distance == .max ? .max : distance + 1
    case .missing, .null, .bool, .int, .double, .string, .empty, .blank, .forLoop, .tableLoop: return 0
    }
  }

  /// The items of an array, object or range; an object's are pairs of name and value.
  mutating func items(of value: Value) throws(RenderFault) -> [Value] {
    switch value.tag {
    case .array: return (0..<value.count).map { element($0, of: value) }
    case .object:
      var pairs: [Value] = []
      for position in 0..<value.count { pairs.append(try pair(position, of: value)) }
      return pairs
    case .range:
      try checkRange(value)
      let (first, last) = bounds(of: value)
      return last < first ? [] : (first...last).map(Value.int)
    case .missing, .null, .bool, .int, .double, .string, .empty, .blank, .forLoop, .tableLoop: return []
    }
  }

  func checkRange(_ range: Value) throws(RenderFault) {
    let (first, last) = bounds(of: range)
    guard last >= first else { return }
    let (count, overflow) = last.subtractingReportingOverflow(first)
    guard !overflow, count < limits.rangeItems else {
      throw RenderFault(
        .rangeLimit, "the range `(\(first)..\(last))` has more than \(limits.rangeItems) numbers",
        label: "too many")
    }
  }

  /// The name and value of a field, as an array of two.
  mutating func pair(_ position: Int, of object: Value) throws(RenderFault) -> Value {
    let field = field(position, of: object)
    return try array([field.name, field.value])
  }

  // MARK: - Making

  func checkRoom(_ more: Int) throws(RenderFault) {
    let used =
      made.bytes.count + (made.values.count + made.sortedFields.count) * 16 + made.fields.count * 40
    guard used + more <= limits.temporaryBytes else {
      throw RenderFault(
        .temporariesLimit, "intermediate values take more than \(limits.temporaryBytes) bytes",
        label: "the limit is reached here")
    }
  }

  mutating func string(_ bytes: some Collection<UInt8>) throws(RenderFault) -> Value {
    let count = bytes.count
    guard count <= limits.filterBytes else { throw Heap.tooLong(limits) }
    try checkRoom(count)
    return made.string(bytes, temporary: true)
  }

  static func tooLong(_ limits: Limits) -> RenderFault {
    RenderFault(
      .stringLimit, "the string would be longer than \(limits.filterBytes) bytes",
      label: "the limit is reached here")
  }

  mutating func string(_ text: String) throws(RenderFault) -> Value { try string(Array(text.utf8)) }

  mutating func array(_ elements: [Value]) throws(RenderFault) -> Value {
    try checkRoom(elements.count * 16)
    let start = made.values.count
    made.values += elements
    return Value(.array, at: start, count: elements.count, temporary: true)
  }

  /// The number under which a name is found: the data's, else the program's, else none.
  private func key(of name: Value) -> Int32 {
    withBytes(name) { bytes in
      if let number = dataKeys.number(of: bytes, in: data.bytes) { return number }
      if let number = programKeys.firstIndex(where: { $0.utf8.elementsEqual(bytes) }) {
        return keys[number].number
      }
      return -1
    }
  }

  mutating func range(_ first: Int, _ last: Int) throws(RenderFault) -> Value {
    try checkRoom(32)
    let start = made.values.count
    made.values.append(.int(first))
    made.values.append(.int(last))
    return Value(.range, at: start, count: 2, temporary: true)
  }

  /// An object with fields whose names need not be known to the data.
  mutating func object(_ fields: [(name: Value, value: Value)]) throws(RenderFault) -> Value {
    try checkRoom((fields.count + 1) * 40)
    let start = made.startObject(count: fields.count)
    for (position, field) in fields.enumerated() {
      made.fields[start + position] = Field(key: key(of: field.name), name: field.name, value: field.value)
    }
    return made.object(at: start, count: fields.count, temporary: true)
  }
}

/// A key of the program: its number in the data, negative where the data has no such key, and the place
/// among the fields of an object where it stood last.
struct KeyUse {
  var number: Int32
  var place: Int32 = 0
}

extension DiagnosticCode {
  static let rangeLimit = DiagnosticCode(
    "range-limit",
    "A range holds more numbers than the limit allows. It is checked before any of them is made.")
  static let temporariesLimit = DiagnosticCode(
    "temporaries-limit",
    "All intermediate values of one render together take more memory than the limit allows.")
  static let stringLimit = DiagnosticCode(
    "string-limit",
    "A filter would make a longer string than the limit allows. It is checked before the memory is taken where the length can be known."
  )
}
