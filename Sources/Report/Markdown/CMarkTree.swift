import CCmarkGFM
import Glibc

/// Owns a parsed cmark document and frees all of it, once.
struct CMarkTree: ~Copyable {
  let root: CMarkNode

  init(root: OpaquePointer?) { self.root = CMarkNode(pointer: root) }

  deinit { cmark_node_free(root.pointer) }
}

/// One node of a parsed cmark document; valid only while its `CMarkTree` lives.
struct CMarkNode {
  let pointer: OpaquePointer?

  var kind: cmark_node_type { cmark_node_get_type(pointer) }
  var firstChild: CMarkNode? { CMarkNode(cmark_node_first_child(pointer)) }
  var next: CMarkNode? { CMarkNode(cmark_node_next(pointer)) }

  var literal: String { string(cmark_node_get_literal(pointer)) }
  /// Adds the bytes of the literal, without making a text of each.
  func appendLiteral(to bytes: inout [UInt8]) {
    guard let literal = cmark_node_get_literal(pointer) else { return }
    bytes.append(contentsOf: UnsafeRawBufferPointer(start: literal, count: strlen(literal)))
  }

  var url: String { string(cmark_node_get_url(pointer)) }
  var title: String { string(cmark_node_get_title(pointer)) }
  var fenceInfo: String { string(cmark_node_get_fence_info(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  var children: some Sequence<CMarkNode> {
    sequence(state: firstChild) { node in
      defer { node = node?.next }
      return node
    }
  }

  var isTaskItem: Bool { string(cmark_node_get_type_string(pointer)) == "tasklist" }
  var isChecked: Bool { cmark_gfm_extensions_get_tasklist_item_checked(pointer) }
  var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(pointer) != 0 }
  var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  var columnAlignments: [UInt8] {
    let count = Int(cmark_gfm_extensions_get_table_columns(pointer))
    guard let first = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
    return Array(UnsafeBufferPointer(start: first, count: count))
  }

  init(pointer: OpaquePointer?) { self.pointer = pointer }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  private func string(_ bytes: UnsafePointer<CChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}
