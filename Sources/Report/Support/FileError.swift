/// What the machine refused: the action, the path and its reason.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  package var action: String
  package var path: String
  package var reason: String

  package init(action: String, path: String, reason: String) {
    self.action = action
    self.path = path
    self.reason = reason
  }

  package var description: String { "cannot \(action) `\(path)`: \(reason)" }
}
