/// Why a folder could not be written. What was there before is still whole.
package struct PublishError: Error, Hashable, Sendable, CustomStringConvertible {
  package var action: String
  package var path: String
  package var reason: String

  package var description: String { "cannot \(action) `\(path)`: \(reason)" }
}
