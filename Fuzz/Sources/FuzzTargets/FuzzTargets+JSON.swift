import Templates

extension FuzzTargets {
  /// Reads `bytes` as JSON; what was read is read again from what the `json` filter makes of it.
  public static func json(_ bytes: [UInt8]) {
    guard let value = try? JSONReader.read(bytes) else { return }
    guard let written = try? printer.render(environment.bind(["value": value])) else { return }
    guard let again = try? JSONReader.read(written) else {
      preconditionFailure("the written JSON cannot be read")
    }
    let rewritten = try? printer.render(environment.bind(["value": again]))
    precondition(rewritten == written, "JSON that is written, read and written again changes")
  }

  private static let printer = compiled("{{ value | json }}", .none)
}
