/// The rule for paths in a corpus.
enum ProjectPath {
  static let pattern = "^(?!\\.{1,2}(/|$))[^/\\\\\\x00]+(/(?!\\.{1,2}(/|$))[^/\\\\\\x00]+)*$"

  /// Whether a path is relative and no part of it leads upwards.
  static func staysInside(_ path: String) -> Bool {
    guard !path.utf8.contains(0), !path.utf8.contains(UInt8(ascii: "\\")) else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".."
    }
  }
}
