import PackagePlugin

/// Writes folders of the repository into a Swift file, so that one binary carries its default
/// templates and the project that `briefgen init` starts with.
@main
struct EmbedFiles: BuildToolPlugin {
  /// The name of the Swift list for each folder.
  private static let lists = ["templates": "DefaultTemplates", "example": "ExampleProject"]

  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    try Self.lists.sorted { $0.key < $1.key }.map { folder, list in
      let root = context.package.directoryURL.appending(path: folder)
      let output = context.pluginWorkDirectoryURL.appending(path: list + ".swift")
      return .buildCommand(
        displayName: "Embedding \(folder)",
        executable: try context.tool(named: "embed-files").url,
        arguments: [list, root.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: try FileList.files(under: root),
        outputFiles: [output])
    }
  }
}
