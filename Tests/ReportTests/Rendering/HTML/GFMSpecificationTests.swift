import CCmarkGFM
import Diagnostics
import Glibc
import Testing

@testable import Report

/// Holds our walk to cmark-gfm's own renderer on every example of the GFM specification, and on
/// some documents that join them. Debian's package `cmark-gfm` brings the specification.
@Suite("HTML against cmark-gfm", .enabled(if: GFMSpecification.isInstalled, "install Debian's cmark-gfm"))
struct GFMSpecificationTests {
  @Test("every example of the specification comes out as cmark-gfm writes it")
  func examples() throws {
    let examples = GFMSpecification.examples()
    // 0.29.0.gfm.6 has 673, counting those that are disabled; a broken reader would find fewer.
    #expect(examples.count >= 670)
    for example in examples {
      #expect(try ours(example) == theirs(example), "Markdown: \(example)")
    }
  }

  @Test("pairs of examples, one inside a quote after the other, come out alike")
  func pairs() throws {
    let examples = GFMSpecification.examples()
    for (first, second) in zip(examples, examples.dropFirst()) {
      let quoted = second.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "> \($0)" }.joined(separator: "\n")
      let joined = "\(first)\n\n\(quoted)"
      #expect(try ours(joined) == theirs(joined), "Markdown: \(joined)")
    }
  }

  private func ours(_ markdown: String) throws -> String {
    var options = HTMLOptions.plain
    // The specification's links use these; no page of ours allows more than three.
    options.schemes.formUnion(["ftp", "irc", "made-up-scheme", "a+b+c", "localhost", "xmpp", "foo"])
    let document = try parse(markdown)
    return normalised(
      String(decoding: HTMLRenderer(options: options).render(document), as: UTF8.self), of: markdown)
  }

  private func theirs(_ markdown: String) throws -> String {
    let tree = CMarkLibrary.shared.parse(Array(markdown.utf8))
    let bytes = try #require(cmark_render_html(tree.root.pointer, Int32(CMARK_OPT_FOOTNOTES), nil))
    defer { free(bytes) }
    return normalised(String(cString: bytes), of: markdown)
  }

  /// The one difference we declare: where cmark-gfm writes a comment for raw HTML, we write nothing.
  /// Only examples with `<` can have raw HTML; those are compared without line ends.
  private func normalised(_ html: String, of markdown: String) -> String {
    guard markdown.contains("<") else { return html }
    var text = html
    while let comment = text.firstRange(of: "<!-- raw HTML omitted -->") { text.removeSubrange(comment) }
    return text.split(separator: "\n").joined()
  }
}

/// The examples of GitHub's specification as Debian installs it.
private enum GFMSpecification {
  static let path = "/usr/share/doc/cmark-gfm/spec.txt.gz"

  static var isInstalled: Bool { access(path, R_OK) == 0 }

  static func examples() -> [String] {
    var examples: [String] = []
    var lines: [Substring]?
    for line in text().split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```````````````````````````````` example") {
        lines = []
      } else if line == ".", let markdown = lines {
        examples.append(
          markdown.joined(separator: "\n").split(separator: "→", omittingEmptySubsequences: false)
            .joined(separator: "\t") + "\n")
        lines = nil
      } else {
        lines?.append(line)
      }
    }
    return examples
  }

  private static func text() -> String {
    guard let pipe = popen("zcat \(path)", "r") else { return "" }
    defer { pclose(pipe) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }
}
