import Diagnostics
import Glibc
import Report

/// PDF by WeasyPrint, an independent program.
enum WeasyPrint {
  /// A page as PDF: the same page gives the same file, and no path of this machine is in it.
  ///
  /// - Parameter address: what links between pages are relative to; without it they lead nowhere.
  static func pdf(of page: [UInt8], at address: String?) throws -> [UInt8] {
    var template = Array("/tmp/briefgen-pdf-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw Failure("cannot make a folder in /tmp: \(String(cString: strerror(errno)))")
    }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let (input, output) = (folder + "/page.html", folder + "/page.pdf")
    defer {
      for file in [input, output] { unlink(file) }
      rmdir(folder)
    }
    try WholeFile.write(page, to: input)
    // Without an address it would take the current folder.
    let base = address ?? "about:blank"
    let status = try run(["weasyprint", "--quiet", "--base-url", base, "-", output], reading: input)
    guard status == 0 else { throw Failure("WeasyPrint failed with status \(status)") }
    return try PlainFile.text(output, limit: 256 << 20).bytes
  }

  private static func run(_ arguments: [String], reading input: String) throws -> Int32 {
    var pid = pid_t()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, input, O_RDONLY, 0)
    let words = arguments.map { strdup($0) } + [nil]
    let settings = environment.map { strdup($0) } + [nil]
    defer { for word in words + settings { free(word) } }
    let failure = posix_spawnp(&pid, arguments[0], &actions, nil, words, settings)
    guard failure == 0 else {
      guard failure == ENOENT else {
        throw Failure("cannot run WeasyPrint: \(String(cString: strerror(failure)))")
      }
      throw Failure(
        "WeasyPrint makes the PDFs and is not installed; run `apt-get install weasyprint` or `pipx install weasyprint`"
      )
    }
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    // A signal's number, or the exit status in the second byte.
    return status & 0x7F == 0 ? status >> 8 & 0xFF : status & 0x7F
  }

  private static var environment: [String] {
    let names: [String] = ["PATH", "HOME", "LANG", "LC_ALL"]
    let kept: [String] = names.compactMap { name in
      guard let value = getenv(name) else { return nil }
      return "\(name)=" + String(cString: value)
    }
    return kept + ["SOURCE_DATE_EPOCH=0"]
  }
}
