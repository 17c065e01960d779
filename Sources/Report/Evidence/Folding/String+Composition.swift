@_spi(_Unicode) internal import Swift

extension String {
  /// The UTF-8 of the canonical composition (NFC).
  ///
  /// The standard library compares strings by it and has no public name for it; the one it has is
  /// used here and nowhere else.
  var canonicallyComposed: [UInt8] {
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: _nfc)
    return Array(String(composed).utf8)
  }
}
