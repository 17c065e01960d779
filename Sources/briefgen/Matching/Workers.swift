/// Does numbered jobs on several cores, as many at once as are wanted and no more.
struct Workers {
  let count: Int

  /// `take` gets the results one at a time, in the order of their jobs.
  func run<Result: Sendable>(
    _ jobs: Int, _ job: @escaping @Sendable (Int) throws -> Result, take: (Int, Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var next = 0
      var due = 0
      var early: [Int: Result] = [:]
      // A slow job may hold up so many others, whose results wait.
      while due < jobs {
        while next < jobs, next < due + 2 * count, next - due - early.count < count {
          let number = next
          group.addTask { (number, try job(number)) }
          next += 1
        }
        guard let (number, result) = try await group.next() else { break }
        early[number] = result
        while let result = early.removeValue(forKey: due) {
          try take(due, result)
          due += 1
        }
      }
    }
  }
}
