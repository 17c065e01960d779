/// A growing row of values that belongs to one render: the operands, or the slots of the frames.
///
/// It is the one place in the machine with a raw pointer. An array pays for a uniqueness check at each
/// write, which this avoids; every access is checked against the count.
struct ValueStack: ~Copyable {
  private var values: UnsafeMutablePointer<Value>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(capacity, 8)
    values = .allocate(capacity: self.capacity)
  }

  deinit { values.deallocate() }

  @inline(__always)
  mutating func append(_ value: Value) {
    if count == capacity { grow(by: 1) }
    (values + count).initialize(to: value)
    count += 1
  }

  @inline(__always)
  mutating func removeLast() -> Value {
    precondition(count > 0, "the operand stack is empty")
    count -= 1
    return values[count]
  }

  mutating func removeLast(_ number: Int) {
    precondition(number >= 0 && number <= count, "the operand stack is shorter")
    count -= number
  }

  mutating func append(repeating value: Value, count number: Int) {
    if count + number > capacity { grow(by: number) }
    (values + count).initialize(repeating: value, count: number)
    count += number
  }

  subscript(position: Int) -> Value {
    @inline(__always)
    get {
      precondition(position >= 0 && position < count, "a slot beyond the frame")
      return values[position]
    }
    @inline(__always)
    set {
      precondition(position >= 0 && position < count, "a slot beyond the frame")
      values[position] = newValue
    }
  }

  private mutating func grow(by number: Int) {
    let larger = max(capacity * 2, count + number)
    let moved = UnsafeMutablePointer<Value>.allocate(capacity: larger)
    moved.moveInitialize(from: values, count: count)
    values.deallocate()
    (values, capacity) = (moved, larger)
  }
}
