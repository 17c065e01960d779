import Templates

extension FuzzTargets {
  /// Writes `bytes` as a value into a place that the first byte chooses. It must stay inside it.
  public static func escaping(_ bytes: [UInt8]) {
    guard let choice = bytes.first, let text = String(validating: bytes.dropFirst(), as: UTF8.self) else {
      return
    }
    let place = places[Int(choice) % places.count]
    guard let result = try? place.template.render(environment.bind(["x": .string(text)])) else { return }
    let (before, after) = (Array(place.before.utf8), Array((place.after + "\n").utf8))
    precondition(
      result.starts(with: before) && result.suffix(after.count).elementsEqual(after), "the place has changed")
    let inside = result.dropFirst(before.count).dropLast(after.count)
    precondition(!inside.contains { place.forbidden.contains($0) }, "a value breaks out of its place")
  }

  /// A place of a document and the bytes that no value may leave in it unescaped.
  private struct Place {
    let before: String
    let after: String
    let template: Template
    let forbidden: Set<UInt8>

    init(_ before: String, _ after: String, _ output: OutputFormat, forbidden: String) {
      self.before = before
      self.after = after
      self.forbidden = Set(forbidden.utf8)
      template = compiled(before + "{{ x }}" + after, output)
    }
  }

  private static let places = [
    Place("a ", " z", .markdown, forbidden: "\n\r\u{0}"),
    Place("- ", ".", .markdown, forbidden: "\n\r\u{0}"),
    Place("# ", " z", .markdown, forbidden: "\n\r\u{0}"),
    Place("| a |\n| --- |\n| ", " |", .markdown, forbidden: "\n\r\u{0}"),
    Place("[a](", ")", .markdown, forbidden: "\n\r <>\u{0}"),
    Place("[a](<", ">)", .markdown, forbidden: "\n\r<>\u{0}"),
    Place("[", "](b)", .markdown, forbidden: "\n\r\u{0}"),
    Place("`", "`", .markdown, forbidden: "\n\r`\u{0}"),
    Place("<p>", "</p>", .html, forbidden: "<>\"'\u{0}"),
    Place("<a title=\"", "\">b</a>", .html, forbidden: "<>\"'\u{0}"),
    Place("<a href=\"", "\">b</a>", .html, forbidden: "<>\"' \n\r\u{0}"),
    Place("a ", " z", .plain, forbidden: "\u{0}\u{1B}"),
  ]
}
