import ArgumentParser
import Diagnostics
import Glibc

/// The only place that prints: the product to standard output, the talk to standard error.
enum Console {
  static func out(_ text: String) throws { try out(Array(text.utf8)) }

  /// Writes the product. A closed pipe is no failure; any other reason is said.
  ///
  /// - Returns: whether somebody still reads.
  @discardableResult static func out(_ bytes: [UInt8]) throws -> Bool {
    if write(bytes, to: STDOUT_FILENO) { return true }
    guard errno == EPIPE else {
      throw Failure("cannot write to standard output: \(String(cString: strerror(errno)))")
    }
    return false
  }

  static func talk(_ text: String) {
    _ = write(Array((text + "\n").utf8), to: STDERR_FILENO)
  }

  /// Prints diagnostics on standard error; the frames for people have a closing count.
  ///
  /// - Parameter path: the path of a text with a name, for programs that open files.
  static func report(
    _ diagnostics: [Diagnostic], as format: DiagnosticFormat,
    path: @escaping @Sendable (String) -> String = { $0 }
  ) {
    var options = PrintingOptions()
    options.isColored = isColorWanted
    options.version = Version.current
    options.path = path
    let printer = format.printer(options)
    guard !diagnostics.isEmpty || printer.isDocument else { return }
    _ = write(Array(printer.print(diagnostics).utf8), to: STDERR_FILENO)
    if format == .full { talk("\n" + diagnostics.summary) }
  }

  /// Overwrites one line on a terminal; says nothing anywhere else.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    _ = write(Array("\r\u{1B}[K\(text)".utf8), to: STDERR_FILENO)
  }

  private static var isColorWanted: Bool {
    isatty(STDERR_FILENO) == 1 && getenv("NO_COLOR").map { $0.pointee == 0 } ?? true
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}

/// What the machine got wrong: said in one line, exit status 2.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) {
    self.description = description
  }
}

extension ExitCode {
  /// The documents have errors.
  static let documents = ExitCode(1)
  /// The job could not be done.
  static let machine = ExitCode(2)
}
