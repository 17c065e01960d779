import Diagnostics

/// One parsed YAML file: a flat tree of nodes, and the text it came from.
///
/// Nodes stand in document order, each followed by its children, so that a subtree is a range of the
/// array. Scalars are what was typed: nothing here knows numbers, dates or booleans.
final class YAMLDocument: Sendable {
  let text: SourceText
  let nodes: [Node]
  /// The contents of all scalar values, one after another.
  let scalars: [UInt8]
  /// The distinct keys of all maps.
  let keys: [String]
  /// The trait of each key as the name of a field.
  let traits: [UInt64]

  init(text: SourceText, nodes: [Node], scalars: [UInt8], keys: [String]) {
    self.text = text
    self.nodes = nodes
    self.scalars = scalars
    self.keys = keys
    traits = keys.map(FieldName.trait)
  }

  var root: YAMLNode? { nodes.isEmpty ? nil : YAMLNode(document: self, index: 0) }
}

extension YAMLDocument {
  enum Kind: UInt8, Sendable {
    case plain, quoted, block, key, sequence, mapping, alias
  }

  /// A node, in the 28 bytes that its tree needs.
  struct Node: Sendable {
    var kind: Kind
    /// Whether a list or map is written in brackets.
    var isFlow = false
    /// UTF-8 offsets in the text.
    var start: Int32
    var end: Int32
    /// The index after the last node of this subtree.
    var next: Int32
    /// How large the subtree is when every alias in it is written out: a node is one, and one more for every
    /// 64 bytes of its text.
    var expanded: Int32 = 1
    /// Where a value's bytes start in `scalars`; the number of a key; the node an alias stands for.
    var first: Int32 = 0
    /// How many bytes a value has; how many items or entries a list or map has.
    var count: Int32 = 0

    /// How many bytes a scalar value has.
    var textLength: Int32 {
      switch kind {
      case .plain, .quoted, .block: count
      case .key, .sequence, .mapping, .alias: 0
      }
    }
  }
}
