import Glibc
import Report

/// WeasyPrint, the program that sets a page as a tagged PDF (PDF/UA-1).
///
/// It runs as a process of its own, reads the page from its standard input and is found on the `PATH`; no
/// file is left behind. The same page gives the same bytes as long as WeasyPrint and the fonts stay the same.
struct WeasyPrint: Sendable {
  /// What links that are not absolute are resolved against; nil leaves them as they are.
  let baseURL: String?

  private static let install = """
    install WeasyPrint 57 or newer: `apt-get install weasyprint` on Debian and Ubuntu, or `pipx install weasyprint`
    """

  /// The PDF of a complete HTML page.
  func pdf(of html: [UInt8]) throws -> [UInt8] {
    let page = try TemporaryFile(), pdf = try TemporaryFile(), talk = try TemporaryFile()
    try page.write(html)
    let status = try run(arguments(for: html), input: page, output: pdf, errors: talk)
    let bytes = try pdf.read()
    guard status == 0, bytes.starts(with: "%PDF-".utf8) else {
      throw Failure(Self.reason(status: status, talk: try talk.read()))
    }
    return bytes
  }

  private func arguments(for html: [UInt8]) -> [String] {
    // The identifier is random unless it is given. Quiet, because WeasyPrint lists every property it does not know.
    let identifier = String(SHA256.digest(of: html).hexadecimal.prefix(32))
    return [
      "weasyprint", "--quiet", "--pdf-variant", "pdf/ua-1", "--pdf-identifier", identifier,
      "--encoding", "utf-8", "--base-url", baseURL ?? "", "-", "-",
    ]
  }

  /// Runs the program and waits for its end.
  private func run(
    _ arguments: [String], input: TemporaryFile, output: TemporaryFile, errors: TemporaryFile
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, target) in [(input, STDIN_FILENO), (output, STDOUT_FILENO), (errors, STDERR_FILENO)] {
      posix_spawn_file_actions_adddup2(&actions, file.descriptor, target)
    }
    var process = pid_t()
    let failure = withCStrings(arguments) { arguments in
      withCStrings(Self.environment) { posix_spawnp(&process, "weasyprint", &actions, nil, arguments, $0) }
    }
    guard failure != ENOENT else { throw Failure("weasyprint was not found; " + Self.install) }
    guard failure == 0 else { throw Failure("cannot run weasyprint: \(String(cString: strerror(failure)))") }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return status
  }

  /// Ours, with what makes Python and the subset fonts repeat themselves: the seed of its hashes, and the
  /// time that fonts are stamped with.
  private static var environment: [String] {
    let fixed = ["PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0"]
    let names = fixed.map { $0.prefix { $0 != "=" } + "=" }
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      variables.append(String(cString: variable))
      next = next.successor()
    }
    return variables.filter { variable in !names.contains { variable.hasPrefix($0) } } + fixed
  }

  /// What went wrong, with the last line that WeasyPrint said.
  private static func reason(status: Int32, talk: [UInt8]) -> String {
    let last = talk.split(separator: UInt8(ascii: "\n")).last.map { String(decoding: $0, as: UTF8.self) }
    let said = last.map { ": \($0)" } ?? ""
    // An older version ends here: it does not know tagged PDFs.
    return "weasyprint made no PDF (status \(status >> 8 & 0xFF))\(said); " + install
  }
}

/// A file without a name, gone when it is closed.
private final class TemporaryFile {
  let descriptor: Int32
  private let stream: UnsafeMutablePointer<FILE>

  init() throws {
    guard let stream = tmpfile() else {
      throw Failure("cannot make a temporary file: \(String(cString: strerror(errno)))")
    }
    self.stream = stream
    descriptor = fileno(stream)
    // The process that is started gets its own copies of the three that it needs.
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  deinit { fclose(stream) }

  /// Writes the whole and goes back to the start.
  func write(_ bytes: [UInt8]) throws {
    guard fwrite(bytes, 1, bytes.count, stream) == bytes.count, fflush(stream) == 0 else {
      throw Failure("cannot write a temporary file: \(String(cString: strerror(errno)))")
    }
    lseek(descriptor, 0, SEEK_SET)
  }

  func read() throws -> [UInt8] {
    let size = Int(lseek(descriptor, 0, SEEK_END))
    lseek(descriptor, 0, SEEK_SET)
    return [UInt8](unsafeUninitializedCapacity: max(size, 0)) { buffer, count in
      while count < size {
        let got = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0, errno == EINTR { continue }
        guard got > 0 else { break }
        count += got
      }
    }
  }
}

/// Lends a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return body(copies)
}
