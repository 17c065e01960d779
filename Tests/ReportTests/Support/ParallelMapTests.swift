import Testing

@testable import Report

@Suite struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 31, 32, 33, 1_000], [1, 7, 32])
  func resultsStandInTheOrderOfTheElements(count: Int, share: Int) {
    let words = Array(0..<count).parallelMap(share: share) { "number \($0)" }
    #expect(words == (0..<count).map { "number \($0)" })
  }
}
