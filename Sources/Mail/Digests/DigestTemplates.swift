package import Report
package import Templates

/// The templates of a digest, compiled: `digest.txt.liquid` and `digest.html.liquid`.
package struct DigestTemplates: Sendable {
  private let text: Template
  private let html: Template
  private let environment: Environment

  /// The project's own templates, or those that the binary carries.
  package init(_ library: TemplateLibrary) throws(TemplateErrors) {
    environment = Environment(loader: library.loader(for: .plain))
    text = try Self.compile(.plain, library)
    html = try Self.compile(.html, library)
  }

  private static func compile(
    _ format: OutputFormat, _ library: TemplateLibrary
  ) throws(TemplateErrors) -> Template {
    let loader = library.loader(for: format)
    guard let source = loader.source(named: "digest") else {
      preconditionFailure("the binary carries the templates of a digest")
    }
    return try Environment(loader: loader).compile(source, output: format)
  }

  /// Lays the digest out, as much of it as mail clients show.
  package func render(_ digest: Digest) throws(TemplateErrors) -> RenderedDigest {
    var rendered = try render(digest, entries: digest.count)
    guard rendered.html.count >= RenderedDigest.limit else { return rendered }
    // The largest number of entries that fits: between `fits` and `exceeds`.
    var (fits, exceeds) = (0, digest.count)
    rendered = try render(digest, entries: 0)
    while exceeds - fits > 1 {
      let middle = (fits + exceeds) / 2
      let candidate = try render(digest, entries: middle)
      if candidate.html.count < RenderedDigest.limit {
        (fits, rendered) = (middle, candidate)
      } else {
        exceeds = middle
      }
    }
    return rendered
  }

  private func render(_ digest: Digest, entries: Int) throws(TemplateErrors) -> RenderedDigest {
    let data = environment.bind(["digest": digest.value(entries: entries)])
    let words = try text.render(data)
    return RenderedDigest(
      text: TextLayout.laidOut(words), html: try html.render(data), leftOut: digest.count - entries)
  }
}

/// Both forms of a digest.
package struct RenderedDigest: Sendable {
  /// Gmail cuts at 102 kB and hides the rest, the end of the subscription with it.
  package static let limit = 100_000
  /// From here on the next longer digest may be cut.
  package static let warning = 80_000

  package let text: [UInt8]
  package let html: [UInt8]
  /// How many entries did not fit.
  package let leftOut: Int
}
