/// The strokes of which the pictures are made. Lengths are tenths of a unit where a fraction counts, so that
/// the same drawing is the same bytes everywhere.
enum Drawing {
  /// Wide enough for a phone, where a unit is nearly a pixel.
  static let width = 340
  /// In units; at 320 pixels of a phone's page it is still 10 pixels high.
  static let fontSize = 11
  /// From one line of a label to the next.
  static let lineHeight = 13

  /// `12.5` for 125.
  static func number(_ tenths: Int) -> String {
    let (whole, rest) = (abs(tenths) / 10, abs(tenths) % 10)
    return (tenths < 0 ? "-" : "") + (rest == 0 ? "\(whole)" : "\(whole).\(rest)")
  }

  /// Strokes in one element: `M1 2v3` and so on.
  static func strokes(_ path: String, width: Int = 10, dash: String? = nil, opacity: String? = nil) -> XML {
    .element(
      "path",
      [
        ("d", path), ("fill", "none"), ("stroke", "currentColor"), ("stroke-width", number(width)),
        ("stroke-dasharray", dash), ("stroke-opacity", opacity),
      ])
  }

  /// Filled shapes in one element.
  static func areas(_ path: String, fill: String? = nil, opacity: String? = nil) -> XML {
    .element("path", [("d", path), ("fill", fill), ("fill-opacity", opacity)])
  }

  /// A line of text with its baseline at `y`.
  static func label(
    _ text: String, x: Int, y: Int, anchor: String? = nil, weight: String? = nil
  ) -> XML {
    .element(
      "text",
      [
        ("x", number(x)), ("y", number(y)), ("text-anchor", anchor), ("font-weight", weight),
      ], text: text)
  }

  /// A closed rectangle as a path.
  static func rectangle(x: Int, y: Int, width: Int, height: Int) -> String {
    "M\(number(x)) \(number(y))h\(number(width))v\(number(height))h\(number(-width))z"
  }
}
