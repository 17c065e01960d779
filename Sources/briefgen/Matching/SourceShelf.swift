import Report

/// The sources of a run: where each stands in its file, and, of as many as there is room for, what was
/// made of it, packed.
struct SourceShelf: Sendable {
  /// Bytes of packed sources that are kept. Others are read again whenever they are needed.
  static let room = 28 << 20
  /// Bytes of sources that are read for one purpose at once.
  static let load = 4 << 20
  /// Bytes of sources that make a job.
  static let share = 256 << 10

  struct Entry: Sendable {
    let id: String
    let offset: Int
    let length: Int
    var state: State
  }

  enum State: Sendable {
    case usable
    /// Longer than the matcher takes.
    case tooLong
    /// The line cannot be read, or has the name of an earlier one.
    case broken
  }

  let file: MatchFile
  let entries: [Entry]
  let indices: [String: Int]
  private var kept: [PackedDocument?]
  private let census: LineCensus

  /// A source with its regions.
  func document(_ index: Int) throws -> SourceDocument {
    guard let packed = kept[index] else {
      return SourceDocument(try text(index)).withRegions(among: census)
    }
    return packed.regions == nil ? packed.document.withRegions(among: census) : packed.document
  }

  /// Keeps the regions of a source, so that they are not sought again.
  mutating func keep(_ regions: [PageRegion], of index: Int) { kept[index]?.regions = regions }

  /// The word triples of a source that a search knows.
  func shared(_ index: Int, with search: ElsewhereSearch) throws -> [UInt32] {
    if let document = kept[index] { return search.shared(with: document) }
    return search.shared(withBytes: try text(index).bytes)
  }

  private func text(_ index: Int) throws -> EvidenceText {
    let entry = entries[index]
    let place = MatchRecord.Place(file: file.path, line: index + 1)
    return try file.withBytes(entry.offset..<entry.offset + entry.length) { line in
      Result { () throws(MatchFault) in try MatchRecord.document(line, at: place) }
    }.get()
  }

  /// Some sources in stretches of about so many bytes.
  func stretches(of bytes: Int, among usable: [Int]) -> [ArraySlice<Int>] {
    var stretches: [ArraySlice<Int>] = []
    var start = 0
    var size = 0
    for (position, index) in usable.enumerated() {
      size += entries[index].length
      guard size >= bytes || position == usable.count - 1 else { continue }
      stretches.append(usable[start...position])
      (start, size) = (position + 1, 0)
    }
    return stretches
  }

  /// Some sources in blocks that can be held at once.
  func blocks(of sources: [Int]) -> [ArraySlice<Int>] {
    var blocks: [ArraySlice<Int>] = []
    var start = 0
    var size = 0
    for (position, index) in sources.enumerated() {
      size += entries[index].length
      guard size >= Self.load || position == sources.count - 1 else { continue }
      blocks.append(sources[start...position])
      (start, size) = (position + 1, 0)
    }
    return blocks
  }

  /// All sources that can be matched with.
  var usable: [Int] {
    entries.indices.filter { index in
      switch entries[index].state {
      case .usable: true
      case .tooLong, .broken: false
      }
    }
  }
}

// MARK: - Reading

extension SourceShelf {
  private struct Piece: Sendable {
    var entries: [Entry] = []
    var documents: [PackedDocument?] = []
    var lineKeys: [[UInt64]] = []
    var faults: [(line: Int, fault: MatchFault)] = []

    /// Enters the names of the sources, of which an earlier one keeps its own.
    mutating func enter(in indices: inout [String: Int], from start: Int) {
      let broken = faults.count
      for (index, entry) in entries.enumerated() {
        switch entry.state {
        case .broken: continue
        case .usable, .tooLong: break
        }
        guard let first = indices[entry.id] else {
          indices[entry.id] = start + index
          continue
        }
        let place = MatchRecord.Place(file: "", line: index + 1)
        faults.append(
          (index + 1, MatchFault("line \(first + 1) has the id `\(entry.id)` already", at: place)))
        (entries[index].state, documents[index]) = (.broken, nil)
      }
      if faults.count > broken { faults.sort { $0.line < $1.line } }
    }
  }

  /// Reads all sources once. Broken lines are told to `tell`.
  static func read(
    _ file: MatchFile, _ workers: Workers, tell: (MatchFault) -> Void
  ) async throws -> SourceShelf {
    var entries: [Entry] = []
    var indices: [String: Int] = [:]
    var kept: [PackedDocument?] = []
    var census = LineCensus()
    var room = Self.room
    let most = MatchLimits().sourceBytes
    try await workers.run(LinePiece.count(of: file)) { number in
      try read(LinePiece(number, of: file), of: file, most: most)
    } take: { _, piece in
      var piece = piece
      piece.enter(in: &indices, from: entries.count)
      for found in piece.faults {
        let place = MatchRecord.Place(file: file.path, line: entries.count + found.line)
        tell(MatchFault(found.fault, at: place))
      }
      for keys in piece.lineKeys { census.add(keys) }
      for document in piece.documents {
        let footprint = document?.footprint ?? 0
        // A single source is read once, however long it is.
        let hasRoom = footprint <= room || kept.isEmpty
        kept.append(hasRoom ? document : nil)
        if hasRoom { room = max(0, room - footprint) }
      }
      entries += piece.entries
    }
    return SourceShelf(
      file: file, entries: entries, indices: indices, kept: kept, census: census.withoutRareLines())
  }

  private static func read(_ piece: LinePiece, of file: MatchFile, most: Int) throws -> Piece {
    var result = Piece()
    for (index, line) in piece.lines.enumerated() {
      let source = piece.line(index).withUnsafeBufferPointer { bytes in
        Result { () throws(MatchFault) in
          try MatchRecord.document(bytes, at: MatchRecord.Place(file: file.path, line: index + 1))
        }
      }
      var entry = (id: "", state: State.broken)
      var document: SourceDocument?
      switch source {
      case .failure(let fault): result.faults.append((index + 1, fault))
      case .success(let source):
        entry = (source.id, source.bytes.count > most ? .tooLong : .usable)
        if source.bytes.count <= most { document = SourceDocument(source) }
      }
      result.entries.append(
        Entry(id: entry.id, offset: line.offset, length: line.length, state: entry.state))
      if let document { result.lineKeys.append(document.lineKeys) }
      result.documents.append(document.map(PackedDocument.init))
    }
    return result
  }
}
