extension StringProtocol {
  /// The text with its first letter as a capital; the others stay as they are.
  var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
