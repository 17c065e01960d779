import Diagnostics
import Report

extension FuzzTargets {
  /// Reads `bytes` as a lock: it is taken whole or refused with a reason, and what is taken is written and read again
  /// without a change.
  public static func lock(_ bytes: [UInt8]) {
    guard let result = try? LockReader.read(SourceText(name: Lock.fileName, bytes: bytes)) else { return }
    guard let lock = result.lock else {
      precondition(result.diagnostics.hasErrors, "a lock is refused and nobody says why")
      return
    }
    let written = LockWriter.json(lock)
    guard let again = try? LockReader.read(SourceText(name: Lock.fileName, bytes: written)).lock else {
      preconditionFailure("the written lock cannot be read")
    }
    precondition(LockWriter.json(again) == written, "a lock that is written, read and written again changes")
  }
}
