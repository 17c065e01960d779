import Foundation
import Testing

/// With the real WeasyPrint, where it is installed.
@Suite struct PDFTests {
  private static let isInstalled = ["/usr/bin/weasyprint", "/bin/weasyprint"].contains {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  @Test(.enabled(if: isInstalled, "WeasyPrint is not installed"))
  func thePagesAreTaggedAndRepeatThemselves() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.shell("briefgen init ferries").status == 0)
    let pdf = "briefgen pdf --project ferries --only principles --output"
    for folder in ["one", "two"] { #expect(try program.shell("\(pdf) \(folder)").status == 0) }
    let first = try #require(program.read("one/principles.pdf"))
    #expect(first.starts(with: Data("%PDF-1.".utf8)))
    for tag in ["/MarkInfo", "/StructTreeRoot", "/Lang"] {
      #expect(first.range(of: Data(tag.utf8)) != nil, "no \(tag)")
    }
    #expect(first.range(of: Data("file:".utf8)) == nil, "a link leads to this machine")
    #expect(first == program.read("two/principles.pdf"))
  }
}
