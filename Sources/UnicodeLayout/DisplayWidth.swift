/// How many cells text takes where every character stands on a grid: in a terminal, in plain text.
///
/// Wide and full-width characters (UAX #11) take two cells, combining marks, controls and joiners none,
/// everything else one; so do the characters that are wide only in East Asian fonts, such as “ ” … —.
/// Scalars are enough for that, except for emoji: where a joiner, an emoji variation selector or a
/// scalar from U+1F000 on is seen, whole grapheme clusters are measured.
public enum DisplayWidth {
  /// The cells that the text takes on one line. Tabs and line ends take none: there is no grid to
  /// measure them by.
  public static func of(_ text: String) -> Int {
    text.withUTF8Buffer(byScalars) ?? byClusters(text)
  }

  /// The cells that UTF-8 takes; bytes that are not UTF-8 take one each, as U+FFFD does.
  public static func of(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Int {
    byScalars(bytes) ?? byClusters(String(decoding: bytes, as: UTF8.self))
  }

  /// The cells that one scalar takes by itself.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    UnicodeProperties(scalar.value).width
  }

  /// The sum over the scalars; `nil` if the text must be measured by clusters.
  private static func byScalars(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var width = 0
    var decoder = UTF8Decoder(bytes)
    while let scalar = decoder.next() {
      if scalar < 0x7F {
        width += scalar < 0x20 ? 0 : 1
      } else if scalar == 0x200D || scalar == 0xFE0F || scalar >= 0x1F000 {
        return nil
      } else {
        width += UnicodeProperties(scalar).width
      }
    }
    return width
  }

  private static func byClusters(_ text: String) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  /// An emoji takes two cells however many scalars it is made of. In other clusters, such as Indic
  /// conjuncts, every scalar has its own room.
  private static func of(_ cluster: Character) -> Int {
    let scalars = cluster.unicodeScalars
    let width = scalars.reduce(0) { $0 + of($1) }
    let isEmoji = scalars.contains { $0.value == 0xFE0F || $0.value >= 0x1F000 && $0.properties.isEmoji }
    return isEmoji ? min(max(width, scalars.count > 1 ? 2 : 0), 2) : width
  }
}
