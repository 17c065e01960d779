import Testing

@testable import Templates

/// Rows of a tree that is laid out flat.
@Suite struct PoolTests {
  @Test func rowsWithinRows() {
    var pool = Pool<Int>()
    let outer = pool.mark
    pool.append(1)
    let inner = pool.mark
    pool.append(10)
    pool.append(11)
    let first = pool.close(inner)
    pool.append(2)
    let second = pool.close(outer)
    #expect(first.places.map { pool[$0] } == [10, 11])
    #expect(second.places.map { pool[$0] } == [1, 2])
    #expect(pool.close(pool.mark).isEmpty)
  }

  @Test func forgetsWhatWasNotClosed() {
    var pool = Pool<Int>()
    pool.append(1)
    pool.drop()
    let mark = pool.mark
    pool.append(2)
    #expect(pool.close(mark).places.map { pool[$0] } == [2])
  }

  @Test func numbersOfSymbols() {
    var numbers = SymbolNumbers(first: 2)
    #expect(numbers[Symbol(1)] == 1)
    #expect(numbers[Symbol(7)] == -1)
    numbers[Symbol(7)] = 3
    #expect(numbers[Symbol(7)] == 3)
    #expect(numbers[Symbol(6)] == -1)
  }

  @Test func namesOfPartials() {
    var syntax = Syntax()
    let card = syntax.symbol("card")
    let nested = syntax.symbol("cards/small/card")
    #expect(syntax.variable(ofPartial: card) == card)
    #expect(syntax.variable(ofPartial: nested) == card)
    #expect(syntax.text(.forloop) == "forloop")
    #expect(syntax.text(.tablerowloop) == "tablerowloop")
    #expect(syntax.text(.block) == "block")
    #expect(syntax.text(.super) == "super")
    #expect(syntax.text(.empty) == "")
  }
}
