/// One file of the output that is made while it is written, so that a big one is never held as a whole.
package struct PiecewiseFile: Sendable {
  /// Where the pieces of a file go, in order.
  package typealias Drain = ([UInt8]) throws(FileError) -> Void

  /// Relative to the output folder.
  package let path: String
  private let make: @Sendable (Drain) throws(FileError) -> Void

  /// - Parameter make: hands on the pieces; the same ones whenever it is asked.
  package init(path: String, make: @escaping @Sendable (Drain) throws(FileError) -> Void) {
    self.path = path
    self.make = make
  }

  /// A file that is there as a whole.
  package init(_ file: OutputFile) {
    self.init(path: file.path) { drain throws(FileError) in try drain(file.bytes) }
  }

  /// Hands the pieces on, in order.
  package func pieces(to drain: Drain) throws(FileError) { try make(drain) }
}
