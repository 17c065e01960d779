import Diagnostics

/// One node of a parsed file, with aliases already followed.
struct YAMLNode {
  let document: YAMLDocument
  let index: Int32

  init(document: YAMLDocument, index: Int32) {
    self.document = document
    let node = document.nodes[Int(index)]
    self.index = node.kind == .alias ? node.first : index
  }

  private var node: YAMLDocument.Node { document.nodes[Int(index)] }

  var kind: YAMLDocument.Kind { node.kind }
  var isFlow: Bool { node.isFlow }
  var span: Span { Span(document.text, Int(node.start)..<Int(node.end)) }

  /// The characters of a scalar; nil for lists and maps.
  var scalar: String? {
    let node = node
    return switch node.kind {
    case .plain, .quoted, .block:
      String(decoding: document.scalars[Int(node.first)..<Int(node.first + node.count)], as: UTF8.self)
    case .key: document.keys[Int(node.first)]
    case .sequence, .mapping, .alias: nil
    }
  }

  /// Whether nothing was written: `title:` with nothing behind it.
  var isEmpty: Bool { node.kind == .plain && node.count == 0 }

  /// The items of a list, in order; nil for anything else.
  var items: [YAMLNode]? {
    guard node.kind == .sequence else { return nil }
    return children.map { YAMLNode(document: document, index: $0) }
  }

  /// The entries of a map, in order; nil for anything else.
  var entries: [YAMLEntry]? {
    guard node.kind == .mapping else { return nil }
    let children = children
    return stride(from: 0, to: children.count - 1, by: 2).map {
      YAMLEntry(
        key: YAMLNode(document: document, index: children[$0]),
        value: YAMLNode(document: document, index: children[$0 + 1]))
    }
  }

  /// What stands behind a key of a map; nil for anything else and where there is no such key.
  func value(of name: String) -> YAMLNode? {
    var found: Int32?
    forEachEntry { key, value in
      if found == nil, document.keys[Int(document.nodes[Int(key)].first)] == name { found = value }
    }
    return found.map { YAMLNode(document: document, index: $0) }
  }

  /// Calls `body` with the nodes of each key of a map and of what stands behind it.
  func forEachEntry(_ body: (_ key: Int32, _ value: Int32) -> Void) {
    guard node.kind == .mapping else { return }
    var child = index + 1
    let end = node.next
    while child + 1 < end {
      body(child, child + 1)
      child = document.nodes[Int(child + 1)].next
    }
  }

  /// Calls `body` with each item of a list.
  func forEachItem(_ body: (YAMLNode) -> Void) {
    guard node.kind == .sequence else { return }
    var child = index + 1
    let end = node.next
    while child < end {
      body(YAMLNode(document: document, index: child))
      child = document.nodes[Int(child)].next
    }
  }

  /// How many items or entries a list or map has.
  var count: Int { Int(node.count) }

  private var children: [Int32] {
    let node = node
    var result: [Int32] = []
    result.reserveCapacity(Int(node.count) * (node.kind == .mapping ? 2 : 1))
    var child = index + 1
    while child < node.next {
      result.append(child)
      child = document.nodes[Int(child)].next
    }
    return result
  }
}

/// A key of a map and what stands behind it.
struct YAMLEntry {
  let key: YAMLNode
  let value: YAMLNode

  var name: String { key.scalar ?? "" }
}
