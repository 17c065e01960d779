import Foundation
import Testing

/// A build that is killed leaves the old output or the new one, and nothing else.
@Suite struct InterruptionTests {
  private static let names = ["initiative-summary", "principles", "chronology", "sourcing-notes"].flatMap {
    id in
    ["md", "html", "txt"].map { "ferries/output/\(id).\($0)" }
  }

  /// Seconds that a command takes.
  private func timed(_ line: String, in program: Program) throws -> Double {
    let start = ContinuousClock.now
    #expect(try program.shell(line).status == 0)
    return (ContinuousClock.now - start) / .seconds(1)
  }

  private func state(_ program: Program) -> [Data?] { Self.names.map(program.read) }

  @Test func everyMomentOfDeathLeavesOneWholeOutput() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.shell("briefgen init ferries && briefgen build --project ferries").status == 0)
    let old = state(program)
    #expect(old.allSatisfy { $0 != nil })
    let edit = "sed -i 's/The strait desk/The other desk/' ferries/briefgen.yaml"
    let undo = "sed -i 's/The other desk/The strait desk/' ferries/briefgen.yaml"
    #expect(try program.shell(edit + " && briefgen build --project ferries").status == 0)
    let new = state(program)
    #expect(zip(old, new).allSatisfy { $0 != $1 })

    let moments = 50
    let duration = try timed(undo + " && briefgen build --project ferries && " + edit, in: program)
    var seen: Set<Bool> = []
    for moment in 0...moments {
      #expect(try program.shell(undo + " && briefgen build --project ferries && " + edit).status == 0)
      let build = program.process("exec briefgen build --project ferries 2>/dev/null")
      try build.run()
      // From at once to twice as long as a build takes on this machine, whatever machine it is.
      usleep(UInt32(2 * duration * Double(moment) / Double(moments) * 1_000_000))
      kill(build.processIdentifier, SIGKILL)
      build.waitUntilExit()
      let after = state(program)
      #expect(after == old || after == new, "killed at moment \(moment) of \(moments)")
      seen.insert(after == new)
    }
    #expect(seen == [true, false], "no moment was early enough, or none late enough")
    #expect(try program.shell("briefgen build --project ferries").status == 0)
    #expect(state(program) == new)
    #expect(
      try program.shell("ls -A ferries").output
        == Data(".gitignore\nbriefgen.yaml\ncorpus\noutput\nsources\n".utf8))
  }

  @Test func twoPathsGiveTheSameBytes() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(
      try program.shell("briefgen init a/one && mkdir -p b/'other place' && briefgen init b/'other place'")
        .status == 0)
    #expect(
      try program.shell("briefgen build --project a/one && cd b/'other place' && briefgen build").status == 0)
    #expect(try program.shell("diff -r a/one/output b/'other place'/output").status == 0)
  }
}
