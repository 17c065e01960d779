import Diagnostics

/// How values compare, as Liquid does it.
extension Heap {
  mutating func compare(_ how: Comparison, _ left: Value, _ right: Value) throws(RenderFault) -> Bool {
    switch how {
    case .equal: return equal(left, right)
    case .notEqual: return !equal(left, right)
    case .contains: return contains(left, right)
    case .isIn: return contains(right, left)
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return try ordered(how, left, right)
    }
  }

  /// Equality: numbers by value, arrays and objects by what they hold, `empty` and `blank` by kind.
  func equal(_ left: Value, _ right: Value) -> Bool {
    if left.tag == .empty || left.tag == .blank { return matches(word: left, right) }
    if right.tag == .empty || right.tag == .blank { return matches(word: right, left) }
    switch (left.tag, right.tag) {
    case (.int, .int), (.bool, .bool): return left.payload == right.payload
    case (.int, .double): return Double(left.payload) == right.doubleValue
    case (.double, .int): return left.doubleValue == Double(right.payload)
    case (.double, .double): return left.doubleValue == right.doubleValue
    case (.string, .string): return equalBytes(left, right)
    case (.missing, .null), (.null, .missing), (.null, .null), (.missing, .missing): return true
    case (.array, .array):
      guard left.count == right.count else { return false }
      return (0..<left.count).allSatisfy { equal(element($0, of: left), element($0, of: right)) }
    case (.object, .object): return equalObjects(left, right)
    case (.range, .range): return bounds(of: left) == bounds(of: right)
    case (.forLoop, .forLoop), (.tableLoop, .tableLoop): return left.payload == right.payload
    case _: return false
    }
  }

  private func equalObjects(_ left: Value, _ right: Value) -> Bool {
    guard left.count == right.count else { return false }
    for position in 0..<left.count {
      let mine = field(position, of: left)
      guard let other = field(of: right, named: mine.name), equal(mine.value, other) else { return false }
    }
    return true
  }

  /// `value == empty` and `value == blank`.
  private func matches(word: Value, _ value: Value) -> Bool {
    let isBlank = word.tag == .blank
    switch value.tag {
    case .string:
      return value.length == 0 || (isBlank && withBytes(value) { $0.allSatisfy(Byte.isBlank) })
    case .array, .object: return value.length == 0
    case .null, .missing: return isBlank
    case .bool: return isBlank && value.payload == 0
    case .empty, .blank: return word.tag == value.tag
    case .int, .double, .range, .forLoop, .tableLoop: return false
    }
  }

  private func contains(_ container: Value, _ item: Value) -> Bool {
    guard !item.isNull, item.tag != .bool || item.payload != 0 else { return false }
    switch container.tag {
    case .string:
      let wanted = text(of: item)
      return withBytes(container) { text in
        wanted.withUnsafeBufferPointer { ByteSearch.first($0, in: text, from: 0) != nil }
      }
    case .array: return (0..<container.count).contains { equal(element($0, of: container), item) }
    case .object: return item.tag == .string && field(of: container, named: item) != nil
    case .range:
      let (first, last) = bounds(of: container)
      return item.tag == .int && item.payload >= first && item.payload <= last
    case .missing, .null, .bool, .int, .double, .empty, .blank, .forLoop, .tableLoop: return false
    }
  }

  private func ordered(_ how: Comparison, _ left: Value, _ right: Value) throws(RenderFault) -> Bool {
    let order: Int
    switch (left.tag, right.tag) {
    case (.int, .int): order = left.payload < right.payload ? -1 : left.payload == right.payload ? 0 : 1
    case (.string, .string): order = compareBytes(left, right)
    case (.int, .double), (.double, .int), (.double, .double):
      let first = left.tag == .int ? Double(left.payload) : left.doubleValue
      let second = right.tag == .int ? Double(right.payload) : right.doubleValue
      guard !first.isNaN, !second.isNaN else { return false }
      order = first < second ? -1 : first == second ? 0 : 1
    case _:
      // Liquid lets nothing and everything that has no order compare as false.
      guard hasOrder(left), hasOrder(right) else { return false }
      throw RenderFault(
        .notComparable, "\(typeName(of: left)) and \(typeName(of: right)) have no order",
        label: "compared here")
    }
    switch how {
    case .less: return order < 0
    case .lessOrEqual: return order <= 0
    case .greater: return order > 0
    case .greaterOrEqual: return order >= 0
    case .equal, .notEqual, .contains, .isIn: return false
    }
  }

  private func hasOrder(_ value: Value) -> Bool {
    value.tag == .int || value.tag == .double || value.tag == .string
  }

  func compareBytes(_ left: Value, _ right: Value) -> Int {
    withBytes(left) { left in
      withBytes(right) { right in
        let common = min(left.count, right.count)
        var position = 0
        while position < common, left[position] == right[position] { position += 1 }
        if position < common { return left[position] < right[position] ? -1 : 1 }
        return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
      }
    }
  }
}

/// Finds bytes in bytes.
enum ByteSearch {
  static func first(
    _ wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard !wanted.isEmpty else { return start <= text.count ? start : nil }
    var position = start
    let last = text.count - wanted.count
    while position <= last {
      if text[position] == wanted[0] {
        var length = 1
        while length < wanted.count, text[position + length] == wanted[length] { length += 1 }
        if length == wanted.count { return position }
      }
      position += 1
    }
    return nil
  }
}

extension DiagnosticCode {
  static let notComparable = DiagnosticCode(
    "not-comparable",
    "Two values of different types were compared with `<`, `<=`, `>` or `>=`. Numbers compare with numbers and strings with strings."
  )
}
