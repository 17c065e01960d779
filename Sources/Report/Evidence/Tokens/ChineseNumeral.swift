/// The Chinese numerals, everyday and financial, and the units that make a larger number of a smaller.
enum ChineseNumeral {
  static func contains(_ scalar: UInt32) -> Bool { scalars.contains(scalar) }

  private static let scalars = Set(
    "〇零一二三四五六七八九十百千万萬亿億兆两兩壹贰貳叁參肆伍陆陸柒捌玖拾佰仟廿卅".unicodeScalars.map(\.value))
}
