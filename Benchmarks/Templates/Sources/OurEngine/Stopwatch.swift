import Glibc

/// CPU time of the process: what else the machine does costs nothing.
enum Stopwatch {
  static var seconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The least mean time of a call in batches of 20 ms, in microseconds.
  static func best(of seconds: Double, _ body: () throws -> Void) rethrows -> Double {
    let calls = try calls(of: body)
    var best = Double.infinity
    let end = self.seconds + seconds
    repeat { best = min(best, try batch(of: calls, body) / Double(calls)) } while self.seconds < end
    return best * 1e6
  }

  /// How many times as long the first takes as the second: the median of pairs of batches, one right after the other.
  static func ratio(
    for seconds: Double, of first: () throws -> Void, to second: () throws -> Void
  ) rethrows -> Double {
    let calls = try calls(of: second)
    try first()
    var ratios: [Double] = []
    let end = self.seconds + seconds
    repeat { ratios.append(try batch(of: calls, first) / batch(of: calls, second)) } while self.seconds < end
    return ratios.sorted()[ratios.count / 2]
  }

  /// How many calls take some 20 ms.
  private static func calls(of body: () throws -> Void) rethrows -> Int {
    try body()
    var calls = 1
    while try batch(of: calls, body) < 0.02, calls < 1 << 24 { calls *= 2 }
    return calls
  }

  private static func batch(of calls: Int, _ body: () throws -> Void) rethrows -> Double {
    let start = seconds
    for _ in 0..<calls { try body() }
    return seconds - start
  }
}
