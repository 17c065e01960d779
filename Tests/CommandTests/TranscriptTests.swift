import Foundation
import Testing

/// A Markdown file with fenced `console` blocks: `$ command`, its output, `2>` before what it says on
/// standard error, `=> n` when the status is not 0. The blocks of one file run in one folder, in order.
struct Transcript: CustomTestStringConvertible, Sendable {
  let url: URL

  var testDescription: String { url.deletingPathExtension().lastPathComponent }

  static let all: [Transcript] = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Transcripts")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "md" }.sorted { $0.path < $1.path }.map(Transcript.init)
  }()

  /// The file with every block replaced by what the commands do now.
  func replayed(in program: Program) throws -> String {
    var lines: [String] = []
    var isInBlock = false
    for line in try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n") {
      if line.hasPrefix("```") { isInBlock = line == "```console" }
      if !isInBlock || line.hasPrefix("```") {
        lines.append(line)
      } else if line.hasPrefix("$ ") {
        lines.append(line)
        lines += try run(String(line.dropFirst(2)), in: program)
      }
    }
    return lines.joined(separator: "\n")
  }

  private func run(_ command: String, in program: Program) throws -> [String] {
    let result = try program.shell(command)
    func shown(_ text: String, mark: String) -> [String] {
      let text = text.replacing(program.directory.path(percentEncoded: false), with: "[ROOT]")
      guard !text.isEmpty else { return [] }
      var lines = text.components(separatedBy: "\n")
      if lines.last == "" { lines.removeLast() }
      return lines.map { $0.isEmpty ? String(mark.dropLast(mark.isEmpty ? 0 : 1)) : mark + $0 }
    }
    return shown(String(decoding: result.output, as: UTF8.self), mark: "") + shown(result.talk, mark: "2> ")
      + (result.status == 0 ? [] : ["=> \(result.status)"])
  }
}

@Suite struct TranscriptTests {
  @Test(arguments: Transcript.all)
  func theProgramDoesWhatTheTranscriptShows(_ transcript: Transcript) throws {
    let program = try Program()
    defer { program.remove() }
    let actual = try transcript.replayed(in: program)
    if ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1" {
      try actual.write(to: transcript.url, atomically: true, encoding: .utf8)
      return
    }
    #expect(actual == (try String(contentsOf: transcript.url, encoding: .utf8)))
  }

  @Test func thereAreTranscripts() {
    #expect(Transcript.all.count >= 8)
  }
}
