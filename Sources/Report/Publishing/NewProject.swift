/// A folder that becomes a project with the example that the binary carries.
package struct NewProject {
  private let folder: String

  package init(folder: String) {
    self.folder = folder
  }

  /// Writes the example and returns its files; refuses a folder with anything in it.
  package func write() throws(FileError) -> [OutputFile] {
    let files = ExampleProject.files.map { OutputFile(path: $0.path, bytes: Array($0.text.utf8)) }
    guard FileSystem.kind(folder) != .missing else { return try Publisher(folder: folder).publish(files) }
    guard try FileSystem.names(folder).isEmpty else {
      throw FileError(action: "start a project in", path: folder, reason: "the folder is not empty")
    }
    // Somebody may stand in the folder: were it swapped for another, as a publisher does, he would stand nowhere.
    for file in files { try WholeFile.write(file.bytes, to: folder + "/" + file.path) }
    return files
  }
}
