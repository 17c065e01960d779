/// Finds where lines may be broken, by the Unicode Line Breaking Algorithm (UAX #14).
///
/// All rules of Unicode 15 hold, numbers by the regular expressions of section 8.2 (example 7), so that
/// `$(12.50)` stays whole. One rule comes from Unicode 16: LB19a allows a break outside quotation marks
/// between East Asian characters, where there is never a blank to break at.
public enum LineBreaker {
  /// The breaks of the text in order, the end of a text that is not empty as the last.
  public static func breaks(in text: String) -> [LineBreak] {
    text.withUTF8Buffer(breaks(in:))
  }

  /// The breaks of UTF-8 text; a byte that is not UTF-8 counts as U+FFFD.
  public static func breaks(in utf8: UnsafeBufferPointer<UInt8>) -> [LineBreak] {
    LineBreakRules().breaks(in: utf8)
  }
}
