import Foundation
import Yams

/// Times Yams over the file that `LoadingBenchmark` generated.
///
///     YamsBenchmark FILE ROUNDS
@main
enum YamsBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 3, let rounds = Int(arguments[2]) else {
      print("usage: YamsBenchmark FILE ROUNDS")
      exit(64)
    }
    let text = try String(contentsOfFile: arguments[1], encoding: .utf8)
    let stages: [(name: String, work: () throws -> Void)] = [
      ("Yams.compose, basic", { _ = try Yams.compose(yaml: text, .basic) }),
      ("Yams.load", { _ = try Yams.load(yaml: text) }),
    ]
    var best = [Double](repeating: .infinity, count: stages.count)
    for _ in 0..<rounds {
      for (index, stage) in stages.enumerated() { best[index] = min(best[index], try measure(stage.work)) }
    }
    for (stage, seconds) in zip(stages, best) { print("\(stage.name)\t\(Int(seconds * 1000))") }
  }

  private static func measure(_ work: () throws -> Void) rethrows -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    try work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }
}
