import Diagnostics
import Testing

@testable import Templates

/// Names are found by their bytes, and whoever chooses them cannot make the search slow.
@Suite struct NameTableTests {
  @Test func numbersInTheOrderOfMeeting() {
    var table = NameTable()
    let names = (0..<200).map { "name\($0)" }
    for (number, name) in names.enumerated() { #expect(table.add(name) == Int32(number)) }
    for (number, name) in names.enumerated() {
      #expect(table.add(name) == Int32(number))
      #expect(table.number(of: name) == Int32(number))
    }
    #expect(table.number(of: "name200") == nil)
    #expect(table.names == names)
    #expect(NameTable().number(of: "a") == nil)
  }

  /// `String` takes these for equal; a template prints the bytes that stand in it.
  @Test func accentsComposedDifferently() throws {
    var table = NameTable()
    #expect(table.add("\u{E9}") == 0)
    #expect(table.add("e\u{301}") == 1)
    let environment = Environment()
    let source = SourceText(name: "t", text: "{{ '\u{E9}' }} {{ 'e\u{301}' }}")
    let bytes = try environment.compile(source, output: .none).render(environment.bind([:]))
    #expect(bytes.starts(with: Array("\u{E9} e\u{301}".utf8)))
  }

  /// Of 4,096 names that are thrown into as many slots at random, 63 in a hundred slots get one. Names that
  /// differ in one place only, in any place, must do nearly as well.
  @Test(
    arguments: [
      { (number: Int) in Array("\(number)".utf8) },
      { number in Array(repeating: UInt8(ascii: "a"), count: number) },
      { number in Array("field_\(number)_of_a_long_record".utf8) },
      { number in
        [UInt8(truncatingIfNeeded: number), 0, 0, 0, 0, 0, 0, 0, UInt8(truncatingIfNeeded: number >> 8)]
      },
      { number in Array(repeating: 0, count: 40) + [UInt8(number & 63), UInt8(number >> 6)] },
    ] as [@Sendable (Int) -> [UInt8]])
  func spreads(_ name: @Sendable (Int) -> [UInt8]) {
    let slots = Set(
      (0..<4_096).map { number in
        name(number).withUnsafeBufferPointer { NameHash.of($0) & 4_095 }
      })
    #expect(slots.count > 2_300)
  }
}
