/// Values of one lifetime, laid out flat: all bytes, all elements, all fields.
///
/// The bound data is one arena, shared and never changed; a render owns a second one for what it makes.
struct Arena: Sendable {
  var bytes: [UInt8] = []
  var values: [Value] = []
  var fields: [Field] = []
  /// Positions of the fields of large objects, sorted by key: see `Arena.index(fields:)`.
  var sortedFields: [Int32] = []

  /// The size above which a search by halves beats looking at each field.
  static let linearLimit = 16

  mutating func string(_ text: some Collection<UInt8>, temporary: Bool) -> Value {
    let offset = bytes.count
    bytes.append(contentsOf: text)
    return Value(.string, at: offset, count: bytes.count - offset, temporary: temporary)
  }

  /// The field of `object` whose key is `key`.
  func field(of object: Value, key: Int32) -> Value? {
    let start = object.payload
    let end = start + object.count
    if object.isIndexed { return indexedField(of: object, key: key) }
    var position = start
    while position < end {
      if fields[position].key == key { return fields[position].value }
      position += 1
    }
    return nil
  }

  private func indexedField(of object: Value, key: Int32) -> Value? {
    // The record before the first field says where the sorted positions stand.
    let index = fields[object.payload - 1].value.payload
    var low = index
    var high = index + object.count
    while low < high {
      let middle = (low + high) / 2
      if fields[Int(sortedFields[middle])].key < key { low = middle + 1 } else { high = middle }
    }
    guard low < index + object.count else { return nil }
    let found = fields[Int(sortedFields[low])]
    return found.key == key ? found.value : nil
  }

  /// An object of the fields from `start` on, with an index of its keys when it is large.
  ///
  /// A large object needs a free record before `start`, which `startObject` leaves.
  mutating func object(at start: Int, count: Int, temporary: Bool) -> Value {
    var object = Value(.object, at: start, count: count, temporary: temporary)
    guard count > Arena.linearLimit else { return object }
    object.isIndexed = true
    fields[start - 1].value = .int(sortedFields.count)
    let positions = (start..<start + count).map(Int32.init(truncatingIfNeeded:))
    sortedFields += positions.sorted { fields[Int($0)].key < fields[Int($1)].key }
    return object
  }

  /// Room for the fields of an object, and for the record that a large one needs before them.
  mutating func startObject(count: Int) -> Int {
    if count > Arena.linearLimit { fields.append(Field(key: -1, name: .emptyString, value: .null)) }
    let start = fields.count
    fields.append(
      contentsOf: repeatElement(Field(key: -1, name: .emptyString, value: .null), count: count))
    return start
  }
}
