/// What the white space on one side of a tag becomes.
enum Trim: UInt8 {
  case keep
  /// `-`: all white space goes.
  case all
  /// `~`: blanks go, and at most one newline.
  case line
}

/// The line of a partial that stands alone on it.
struct StandaloneLine: Sendable {
  /// The blanks and quotation marks before the tag.
  var prefix: Extent
  /// Whether a newline followed, which the partial's output then ends with.
  var hasEnd: Bool
}

/// A piece of a template: text, an output or a tag.
struct Token {
  enum Kind {
    case text
    /// `{{ … }}`; the content is what stands between.
    case output
    /// `{% name … %}`; the content is what follows the name.
    case tag
    /// `{% raw %}…{% endraw %}`; the content is the text between.
    case raw
    /// `{% comment %}…{% endcomment %}`, `{% doc %}…{% enddoc %}` or `{% # … %}`; nothing is printed.
    case comment
  }

  var kind: Kind
  /// All of it, delimiters included.
  var extent: Extent
  var content: Extent
  /// Of a tag, its name.
  var name = Extent(0, 0)
  /// Of a tag, its place among the definitions, or -1 where none is called so.
  var definition: Int32 = -1
  /// What the left and right delimiter do to the text before and after.
  var before = Trim.keep
  var after = Trim.keep
  /// Of a partial or block that stands alone on its line, that line.
  var line: StandaloneLine?

  init(_ kind: Kind, _ extent: Extent, content: Extent) {
    self.kind = kind
    self.extent = extent
    self.content = content
  }
}
