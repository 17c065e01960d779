/// A folder that becomes a project with the example that the binary carries.
package struct NewProject {
  private let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// Writes the example and returns its files; refuses a folder with anything in it.
  package func write() throws(FileError) -> [OutputFile] {
    if FileSystem.kind(folder) != .missing, try !FileSystem.names(folder).isEmpty {
      throw FileError(action: "start a project in", path: folder, reason: "the folder is not empty")
    }
    let files = ExampleProject.files.map { OutputFile(path: $0.path, bytes: Array($0.text.utf8)) }
    return try Publisher(folder: folder).publish(files)
  }
}
