extension Array where Element: Sendable {
  /// What becomes of each element, in their order, made in parallel.
  ///
  /// - Parameters:
  ///   - window: how many may be under way at once: enough for any number of cores, few enough that memory does not
  ///     grow with their number.
  ///   - progress: told how many are done.
  package func concurrentMap<Result: Sendable>(
    window: Int = 64, progress: (Int) -> Void = { _ in }, _ make: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    var results = [Result?](repeating: nil, count: count)
    await withTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      while next < Swift.min(window, count) {
        let (index, element) = (next, self[next])
        group.addTask { (index, make(element)) }
        next += 1
      }
      var done = 0
      while let (index, result) = await group.next() {
        results[index] = result
        done += 1
        progress(done)
        guard next < count else { continue }
        let (following, element) = (next, self[next])
        group.addTask { (following, make(element)) }
        next += 1
      }
    }
    return results.compactMap(\.self)
  }
}
