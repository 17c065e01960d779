/// The records of one kind, in the order of the files, found by identifier.
package struct Table<Record: Identified>: Sendable {
  package private(set) var records: [Record] = []
  private var index: [String: Int] = [:]

  package init() {}

  /// Keeps the first record of an identifier; says whether `record` was it.
  @discardableResult
  package mutating func insert(_ record: Record) -> Bool {
    if let first = index.updateValue(records.count, forKey: record.id.value) {
      index[record.id.value] = first
      return false
    }
    records.append(record)
    return true
  }

  /// The record with an identifier.
  package subscript(id: String) -> Record? { index[id].map { records[$0] } }

  /// Where a record stands in the order of the files.
  package func position(of id: String) -> Int? { index[id] }
}

/// A record with an identifier of its own.
package protocol Identified: Sendable {
  /// `[a-z0-9]+(-[a-z0-9]+)*`, at most 64 characters, unique among the records of its kind.
  var id: Located<String> { get }
}
