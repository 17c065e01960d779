/// What the machine refused: the action, the path and its reason.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
  package var action: String
  package var path: String
  package var reason: String

  package var description: String { "cannot \(action) `\(path)`: \(reason)" }
}
