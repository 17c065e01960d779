/// A folder that an earlier build wrote, to be read from.
package struct PublishedFolder: Sendable {
  private let folder: String

  /// Nothing is read yet; the folder may be missing.
  package init(_ folder: String) { self.folder = folder }

  /// The bytes of a plain file; nil when there is none.
  package func read(_ path: String) -> [UInt8]? { FileSystem.read(folder + "/" + path) }

  /// The size of a plain file; nil when there is none.
  package func size(_ path: String) -> Int? { FileSystem.size(folder + "/" + path) }
}
