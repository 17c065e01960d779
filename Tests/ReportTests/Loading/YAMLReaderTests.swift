import Diagnostics
import Testing

@testable import Report

/// What stands in the tree, and where.
@Suite struct YAMLReaderTests {
  private func root(_ text: String) throws -> YAMLNode {
    let result = try YAMLReader.read(SourceText(name: "a.yaml", text: text))
    #expect(result.diagnostics.isEmpty)
    return try #require(result.document?.root)
  }

  /// The bytes that a node's range covers.
  private func source(_ node: YAMLNode) -> String {
    String(decoding: node.span.text.bytes[node.span.range], as: UTF8.self)
  }

  @Test func scalarsAreWhatWasTyped() throws {
    let text = "[2020-09-08, no, 1.10, 0x1F, 12:30, ~, null, .5, \"a\\tb\", 'it''s', plain text]"
    let items = try #require(try root(text).items)
    let expected = [
      "2020-09-08", "no", "1.10", "0x1F", "12:30", "~", "null", ".5", "a\tb", "it's", "plain text",
    ]
    #expect(items.map(\.scalar) == expected)
    #expect(items.map(\.kind) == Array(repeating: .plain, count: 8) + [.quoted, .quoted, .plain])
  }

  @Test func blockScalars() throws {
    let node = try root("a: |\n  one\n  two\n\nb: >-\n  three\n  four\n# end\n")
    let entries = try #require(node.entries)
    #expect(entries.map(\.name) == ["a", "b"])
    #expect(entries.map(\.value.scalar) == ["one\ntwo\n", "three four"])
    #expect(source(entries[0].value) == "|\n  one\n  two")
  }

  @Test(arguments: ["\n", "\r\n"], ["", "\u{FEFF}"])
  func rangesAreExact(lineEnd: String, mark: String) throws {
    let lines = [
      "# 注释 𝄞", "外交部: {name: \"部\", 'it''s': [一, 二]}", "list:", "  - 三 四", "  -   k: v", "end: x",
    ]
    let node = try root(mark + lines.joined(separator: lineEnd) + lineEnd)
    let entries = try #require(node.entries)
    #expect(entries.map { source($0.key) } == ["外交部", "list", "end"])
    #expect(source(entries[0].value) == "{name: \"部\", 'it''s': [一, 二]}")
    let inner = try #require(entries[0].value.entries)
    #expect(inner.map { source($0.key) } == ["name", "'it''s'"])
    #expect(inner.map { source($0.value) } == ["\"部\"", "[一, 二]"])
    #expect(inner[1].value.items?.map(source) == ["一", "二"])
    #expect(entries[1].value.items?.map(source) == ["三 四", "k: v"])
    #expect(source(entries[2].value) == "x")
  }

  @Test func emptyValues() throws {
    let entries = try #require(try root("a:\nb: \"\"\nc: []\nd: {}\n").entries)
    #expect(entries.map(\.value.isEmpty) == [true, false, false, false])
    #expect(entries[2].value.items?.count == 0)
    #expect(entries[3].value.entries?.count == 0)
  }

  @Test func aliasesShareTheirAnchor() throws {
    let entries = try #require(try root("a: &x [1, &y {k: v}]\nb: *x\nc: *y\n").entries)
    #expect(entries[1].value.items?.count == 2)
    #expect(entries[2].value.entries?.first?.value.scalar == "v")
    #expect(source(entries[1].value) == source(entries[0].value))
  }

  @Test func manyKeysStayDistinct() throws {
    let text = (0..<5000).map { "k\($0): \($0)\n" }.joined()
    let entries = try #require(try root(text).entries)
    #expect(entries.count == 5000)
    #expect(entries.allSatisfy { $0.name == "k" + ($0.value.scalar ?? "") })
  }

  @Test func sameKeyInNestedMapsIsNoDuplicate() throws {
    _ = try root("a: {a: {a: 1}, b: {a: 2}}\nb: [{a: 1}, {a: 2}]\n")
  }
}
