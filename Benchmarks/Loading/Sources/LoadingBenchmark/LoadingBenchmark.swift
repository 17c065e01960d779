import CLibYAML
import Diagnostics
import Glibc

/// Times the loader against libyaml's bare events, over one generated file, in one process.
///
///     LoadingBenchmark generate FILE MEGABYTES
///     LoadingBenchmark time FILE ROUNDS
@main
enum LoadingBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4, let number = Int(arguments[3]) else {
      print("usage: LoadingBenchmark generate FILE MEGABYTES | time FILE ROUNDS")
      exit(64)
    }
    if arguments[1] == "generate" {
      write(GeneratedCorpus.text(bytes: number * 1_000_000), to: arguments[2])
    } else {
      try time(SourceText(name: "corpus.yaml", bytes: read(arguments[2])), rounds: number)
    }
  }

  /// The stages take turns, so that a slow moment of the machine hits all of them; the least time counts.
  private static func time(_ text: SourceText, rounds: Int) throws {
    var best = [Double](repeating: .infinity, count: 3)
    for _ in 0..<rounds {
      best[0] = min(best[0], measure { events(text.bytes) })
      best[1] = min(
        best[1],
        try measure {
          let result = try YAMLReader.read(text)
          precondition(result.document != nil)
        })
      best[2] = min(
        best[2],
        try measure {
          let result = try CorpusLoader.load(project: GeneratedCorpus.project, corpus: [text])
          precondition(result.corpus != nil, DiagnosticPrinter.short.print(result.diagnostics.prefix(5)))
        })
    }
    for (name, seconds) in zip(["libyaml events", "our tree", "our corpus"], best) {
      print("\(name)\t\(Int(seconds * 1000))\t\((seconds / best[0] * 100).rounded() / 100)")
    }
  }

  private static func measure(_ work: () throws -> Void) rethrows -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    try work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }

  /// What libyaml takes by itself, when nobody looks at the events.
  private static func events(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var parser = yaml_parser_t()
      var event = yaml_event_t()
      yaml_parser_initialize(&parser)
      yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      var isDone = false
      while !isDone {
        precondition(yaml_parser_parse(&parser, &event) == 1)
        isDone = event.type == YAML_STREAM_END_EVENT
        yaml_event_delete(&event)
      }
      yaml_parser_delete(&parser)
    }
  }

  private static func read(_ path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    precondition(descriptor >= 0, "cannot open \(path)")
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    precondition(descriptor >= 0, "cannot write \(path)")
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) })
    }
  }
}
