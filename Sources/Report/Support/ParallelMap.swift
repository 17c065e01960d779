import Dispatch

extension Array where Element: Sendable {
  /// What becomes of each element, in their order, made on all cores while the caller waits.
  ///
  /// Within a piece of such work another has one core only.
  ///
  /// - Parameter share: how many elements are one piece of work: many where each takes little.
  package func parallelMap<Result: Sendable>(
    share: Int = 1, _ make: @Sendable (Element) -> Result
  ) -> [Result] {
    [Result](unsafeUninitializedCapacity: count) { results, made in
      // Each place is written by one piece of work, and read by nobody before all are done.
      nonisolated(unsafe) let room = results
      let count = count
      DispatchQueue.concurrentPerform(iterations: (count + share - 1) / share) { piece in
        for index in piece * share..<Swift.min((piece + 1) * share, count) {
          room.initializeElement(at: index, to: make(self[index]))
        }
      }
      made = count
    }
  }
}
