import CLibYAML
import Diagnostics

/// Puts events together to a tree and keeps the budgets of depth and size.
struct YAMLTreeBuilder {
  /// What ends the reading of a file.
  struct Stop: Error {
    var diagnostic: Diagnostic
  }

  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isComplete = false

  private let text: SourceText
  private let limits: YAMLLimits
  private var offsets: ByteOffsets
  private var nodes: [YAMLDocument.Node] = []
  private var scalars: [UInt8] = []
  private var keys = KeyTable()
  private var anchors: [String: Int32] = [:]
  /// The lists and maps that are open, outermost first.
  private var open: [Int32] = []
  /// For each key, the node of its last use in the map that is being closed.
  private var lastUse: [(map: Int32, node: Int32)] = []
  /// How many nodes the tree has so far, each counted as often as aliases repeat it.
  private var expanded: Int32 = 0
  /// Where the document ends; anything behind it is one too many.
  private var documentEnd = 0

  init(text: SourceText, limits: YAMLLimits, offsets: ByteOffsets) {
    self.text = text
    self.limits = limits
    self.offsets = offsets
    nodes.reserveCapacity(text.bytes.count / 24)
    scalars.reserveCapacity(text.bytes.count / 2)
  }

  var document: YAMLDocument {
    YAMLDocument(text: text, nodes: nodes, scalars: scalars, keys: keys.keys)
  }

  mutating func take(_ event: yaml_event_t) throws {
    switch event.type {
    case YAML_SCALAR_EVENT: try scalar(event)
    case YAML_SEQUENCE_START_EVENT:
      let start = event.data.sequence_start
      try begin(.sequence, event, anchor: start.anchor, tag: start.tag)
      nodes[nodes.count - 1].isFlow = start.style == YAML_FLOW_SEQUENCE_STYLE
    case YAML_MAPPING_START_EVENT:
      let start = event.data.mapping_start
      try begin(.mapping, event, anchor: start.anchor, tag: start.tag)
      nodes[nodes.count - 1].isFlow = start.style == YAML_FLOW_MAPPING_STYLE
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: try close(event)
    case YAML_ALIAS_EVENT: try alias(event)
    case YAML_DOCUMENT_END_EVENT, YAML_STREAM_END_EVENT:
      documentEnd = range(of: event).lowerBound
      isComplete = true
    case _: break
    }
  }

  // MARK: Scalars

  private mutating func scalar(_ event: yaml_event_t) throws {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let range = range(of: event)
    try refuse(tag: scalar.tag, at: range)
    if scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE, let control = bytes.first(where: \.isControl) {
      diagnostics.append(.controlEscape(control, at: Span(text, range)))
    }
    if let turning = bytes.turningScalar {
      diagnostics.append(.turnsWriting(turning, at: Span(text, range)))
    }
    guard !expectsKey else { return try key(bytes, event: event, range: range) }
    let kind: YAMLDocument.Kind =
      switch scalar.style {
      case YAML_PLAIN_SCALAR_STYLE: .plain
      case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
      case _: .quoted
      }
    try append(
      YAMLDocument.Node(
        kind: kind, start: Int32(range.lowerBound),
        end: Int32(kind == .block ? trimmed(range) : range.upperBound), next: 0,
        first: Int32(scalars.count), count: Int32(bytes.count)),
      anchor: scalar.anchor)
    scalars.append(contentsOf: bytes)
  }

  private mutating func key(
    _ bytes: UnsafeBufferPointer<UInt8>, event: yaml_event_t, range: Range<Int>
  ) throws {
    let number = keys.number(of: bytes)
    if lastUse.count <= number { lastUse.append((-1, -1)) }
    if bytes.elementsEqual("<<".utf8) { diagnostics.append(.mergeKey(at: Span(text, range))) }
    try append(
      YAMLDocument.Node(
        kind: .key, start: Int32(range.lowerBound), end: Int32(range.upperBound), next: 0, first: number),
      anchor: event.data.scalar.anchor)
  }

  /// A literal or folded scalar ends where the next thing starts: leave the blank space to that.
  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound + 1, text.bytes[end - 1] <= UInt8(ascii: " ") { end -= 1 }
    return end
  }

  // MARK: Lists and maps

  private mutating func begin(
    _ kind: YAMLDocument.Kind, _ event: yaml_event_t, anchor: UnsafeMutablePointer<UInt8>?,
    tag: UnsafeMutablePointer<UInt8>?
  ) throws {
    let range = range(of: event)
    try refuse(tag: tag, at: range)
    guard !expectsKey else { throw Stop(diagnostic: .keyNotAWord(at: Span(text, range))) }
    guard open.count < limits.depth else {
      throw Stop(diagnostic: .nestedTooDeep(at: Span(text, range), limit: limits.depth))
    }
    let node = YAMLDocument.Node(
      kind: kind, start: Int32(range.lowerBound), end: Int32(range.upperBound), next: -1)
    try append(node, anchor: anchor)
    open.append(Int32(nodes.count - 1))
  }

  private mutating func close(_ event: yaml_event_t) throws {
    guard let index = open.popLast().map(Int.init) else { return }
    if nodes[index].isFlow {
      nodes[index].end = Int32(range(of: event).upperBound)
    } else if nodes.count - 1 > index {
      nodes[index].end = max(nodes[index].end, nodes[nodes.count - 1].end)
    }
    nodes[index].next = Int32(nodes.count)
    if nodes[index].kind == .mapping {
      nodes[index].count /= 2
      checkKeys(of: index)
    }
    nodes[index].expanded = expanded - nodes[index].expanded
  }

  /// Says which keys of a map stand twice, in one pass whatever its size.
  private mutating func checkKeys(of map: Int) {
    var child = map + 1
    while child < nodes.count {
      let key = Int(nodes[child].first)
      let value = child + 1
      if nodes[child].kind == .key {
        if lastUse[key].map == map {
          let first = nodes[Int(lastUse[key].node)]
          diagnostics.append(
            .duplicateKey(
              keys.keys[key], at: span(nodes[child]), first: span(first)))
        } else {
          lastUse[key] = (Int32(map), Int32(child))
        }
      }
      guard value < nodes.count else { return }
      child = Int(nodes[value].next)
    }
  }

  private func span(_ node: YAMLDocument.Node) -> Span { Span(text, Int(node.start)..<Int(node.end)) }

  // MARK: Aliases

  private mutating func alias(_ event: yaml_event_t) throws {
    let name = String(cString: event.data.alias.anchor)
    let span = Span(text, range(of: event))
    guard !expectsKey else { throw Stop(diagnostic: .keyNotAWord(at: span)) }
    guard let target = anchors[name] else {
      throw Stop(diagnostic: .unknownAnchor(name, at: span, known: anchors.keys.sorted()))
    }
    guard nodes[Int(target)].next >= 0 else {
      throw Stop(diagnostic: .aliasInsideItself(name, at: span, anchor: self.span(nodes[Int(target)])))
    }
    var node = YAMLDocument.Node(
      kind: .alias, start: Int32(span.range.lowerBound), end: Int32(span.range.upperBound), next: 0)
    node.first = target
    node.expanded = nodes[Int(target)].expanded
    try append(node, anchor: nil)
  }

  // MARK: Nodes

  /// Whether the next node is a key of the map that is open.
  private var expectsKey: Bool {
    guard let parent = open.last else { return false }
    let node = nodes[Int(parent)]
    return node.kind == .mapping && node.count % 2 == 0
  }

  private mutating func append(
    _ node: YAMLDocument.Node, anchor: UnsafeMutablePointer<UInt8>?
  ) throws {
    var node = node
    let index = Int32(nodes.count)
    if node.next == 0 { node.next = index + 1 }
    // A long text counts as several values, so that its repetitions are bounded as well.
    let size = node.kind == .alias ? node.expanded : 1 + node.textLength / 64
    let (sum, overflow) = expanded.addingReportingOverflow(size)
    guard !overflow, sum <= limits.nodes else {
      throw Stop(diagnostic: .tooManyNodes(at: span(node), limit: limits.nodes, isAlias: node.kind == .alias))
    }
    // An open list or map remembers the sum before it; `close` turns that into its own.
    node.expanded = node.next < 0 ? expanded : size
    expanded = sum
    if let anchor { anchors[String(cString: anchor)] = index }
    if let parent = open.last.map(Int.init) { nodes[parent].count += 1 }
    nodes.append(node)
  }

  // MARK: Places

  private mutating func range(of event: yaml_event_t) -> Range<Int> {
    let start = offsets.offset(ofCharacter: Int(event.start_mark.index))
    return start..<max(start, offsets.offset(ofCharacter: Int(event.end_mark.index)))
  }

  private mutating func refuse(tag: UnsafeMutablePointer<UInt8>?, at range: Range<Int>) throws {
    guard let tag else { return }
    diagnostics.append(.tag(String(cString: tag), at: Span(text, range)))
  }

  /// Refuses what stands behind the document, and a file that holds nothing.
  func checkRest() throws {
    guard let root = nodes.first, root.kind != .plain || root.count > 0 else {
      throw Stop(diagnostic: .emptyFile(text))
    }
    var start = documentEnd
    while start < text.bytes.count {
      let end = text.bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.bytes.count
      let line = text.bytes[start..<end]
      let content = line.firstIndex { $0 > UInt8(ascii: " ") } ?? end
      if content < end, text.bytes[content] != UInt8(ascii: "#"), !line.starts(with: Array("...".utf8)) {
        throw Stop(diagnostic: .severalDocuments(at: Span(text, text.lineRange(containing: content))))
      }
      start = end + 1
    }
  }

  mutating func diagnostic(for problem: YAMLProblem) -> Diagnostic {
    let context = problem.contextCharacter.map { offsets.offset(ofCharacter: $0) }
    switch problem.place {
    case .byte(let byte):
      let offset = offsets.offset(ofCharacter: 0) + byte
      return problem.diagnostic(in: text, at: offset, contextOffset: context)
    case .character(let index):
      return problem.diagnostic(in: text, at: offsets.offset(ofCharacter: index), contextOffset: context)
    }
  }
}

extension UInt8 {
  /// Whether no text has a use for it: a control character that is neither a tab nor a line end.
  fileprivate var isControl: Bool {
    self < 0x20 ? self != 0x09 && self != 0x0A && self != 0x0D : self == 0x7F
  }
}
