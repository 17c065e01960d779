import Diagnostics

extension Span {
  /// The part of the range that stands on its first line, so that a mark does not cover a page.
  var firstLine: Span {
    let line = text.lineRange(containing: range.lowerBound)
    return Span(text, range.lowerBound..<max(range.lowerBound, min(range.upperBound, line.upperBound)))
  }
}
