import Report

/// The quotations of a run: where each stands in its file, and which source it cites.
struct QuotationList: Sendable {
  /// What is known of a quotation before it is looked at.
  enum Citation: Sendable, Equatable {
    case source(Int)
    case anywhere
    case unknown
    case tooLong
    case broken

    /// Those of one source stand together; those without one come first.
    fileprivate var rank: Int {
      switch self {
      case .source(let index): index
      case .anywhere, .unknown, .tooLong, .broken: -1
      }
    }
  }

  let file: MatchFile
  private(set) var lines: [(offset: Int, length: Int)] = []
  private(set) var citations: [Citation] = []

  static func read(_ file: MatchFile, _ shelf: SourceShelf, _ workers: Workers) async throws -> QuotationList
  {
    var list = QuotationList(file: file)
    try await workers.run(LinePiece.count(of: file)) { number in
      let piece = try LinePiece(number, of: file)
      return (piece.lines, piece.lines.indices.map { citation(in: piece.line($0), shelf) })
    } take: { _, piece in
      list.lines += piece.0
      list.citations += piece.1
    }
    return list
  }

  private init(file: MatchFile) { self.file = file }

  var count: Int { lines.count }

  /// The quotation of this number, or what is wrong with its line.
  func quotation(_ index: Int) throws -> Result<MatchRecord.Quotation, MatchFault> {
    let line = lines[index]
    let place = MatchRecord.Place(file: file.path, line: index + 1)
    return try file.withBytes(line.offset..<line.offset + line.length) { bytes in
      Result { () throws(MatchFault) in try MatchRecord.quotation(bytes, at: place) }
    }
  }

  /// The quotations by the source that they cite, cut into jobs. Those of one source are one job's.
  func jobs(_ shelf: SourceShelf) -> [ArraySlice<Int>] {
    let ranks = citations.map(\.rank)
    let order = Self.order(by: ranks, below: shelf.entries.count)
    var jobs: [ArraySlice<Int>] = []
    var start = 0
    var size = 0
    for (position, index) in order.enumerated() {
      let isLast = position == order.count - 1
      let isNew = position == start || ranks[order[position - 1]] != ranks[index]
      size += lines[index].length + (isNew && ranks[index] >= 0 ? shelf.entries[ranks[index]].length : 0)
      let ends = isLast || ranks[index] < 0 || ranks[order[position + 1]] != ranks[index]
      guard isLast || ends && size >= SourceShelf.share else { continue }
      jobs.append(order[start...position])
      (start, size) = (position + 1, 0)
    }
    return jobs
  }

  /// The indices of `ranks` by rank, equal ones as they stand.
  private static func order(by ranks: [Int], below count: Int) -> [Int] {
    var next = [Int](repeating: 0, count: count + 2)
    for rank in ranks { next[rank + 2] += 1 }
    for index in 1..<next.count { next[index] += next[index - 1] }
    var order = [Int](repeating: 0, count: ranks.count)
    for (index, rank) in ranks.enumerated() {
      order[next[rank + 1]] = index
      next[rank + 1] += 1
    }
    return order
  }

  private static func citation(in line: ArraySlice<UInt8>, _ shelf: SourceShelf) -> Citation {
    let source = line.withUnsafeBufferPointer { bytes in
      if let fields = RecordReader.fields(["source"], of: bytes) {
        return Result<String?, MatchFault>.success(fields[0]?.text(in: bytes))
      }
      return Result { () throws(MatchFault) in
        try MatchRecord.source(bytes, at: MatchRecord.Place(file: "", line: 0))
      }
    }
    switch source {
    case .failure: return .broken
    case .success(nil): return .anywhere
    case .success(let id?):
      guard let index = shelf.indices[id] else { return .unknown }
      switch shelf.entries[index].state {
      case .usable: return .source(index)
      case .tooLong: return .tooLong
      case .broken: return .unknown
      }
    }
  }
}
