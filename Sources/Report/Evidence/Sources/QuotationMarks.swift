/// Where a source itself quotes: the stretches between quotation marks, paragraph by paragraph.
///
/// Most pages print double marks. Where the first mark of a paragraph is a single one (‘…’), or where it has no
/// others than straight single ones, the single marks are those that count; where it is », guillemets point inwards.
/// After „ the mark “ closes, and where ” or » stands before a word and behind a space it opens, as Swedish and Finnish
/// print it. A mark that a saved page writes as a character reference is that mark.
///
/// Real pages print a closing mark for an opening one, mix curly with straight, and forget marks.
/// A mark opens when nothing is open and closes otherwise; what does not pair is reported, and no
/// mistake reaches beyond its paragraph.
struct QuotationMarks: Sendable {
  struct Span: Sendable {
    /// Inside the marks.
    let inner: Range<Int>
    let paragraph: Int
    /// A mark faces the wrong way, or its partner is missing.
    let isMalformed: Bool
  }

  let spans: [Span]
  /// Marks that belong to no span.
  let strays: [Int]

  init(_ bytes: [UInt8], paragraphs: [Range<Int>]) {
    var pairing = Pairing()
    var marks: [Mark] = []
    var following: [Mark] = []
    paragraphs.first.map { Self.addMarks(of: bytes, in: $0, to: &following) }
    for (number, paragraph) in paragraphs.enumerated() {
      swap(&marks, &following)
      following.removeAll(keepingCapacity: true)
      let next = number + 1 < paragraphs.count ? paragraphs[number + 1] : nil
      if let next { Self.addMarks(of: bytes, in: next, to: &following) }
      let goesOn =
        following.first.map {
          $0.range.lowerBound == next?.lowerBound && ($0.shape != .closing || $0.opensByPlace)
        } ?? false
      pairing.run(marks, in: number, end: paragraph.upperBound, goesOn: goesOn)
    }
    (spans, strays) = (pairing.spans, pairing.strays)
  }

  /// The spans that touch a range, in order.
  func spans(touching range: Range<Int>) -> ArraySlice<Span> {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans[middle].inner.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < spans.count, spans[end].inner.lowerBound < range.upperBound { end += 1 }
    return spans[low..<end]
  }

  // MARK: - Marks

  struct Mark {
    enum Shape { case opening, closing, straight }

    let range: Range<Int>
    let scalar: UInt32
    var shape: Shape
    /// White space, an opening bracket or the start of the paragraph stands before it.
    let followsSpace: Bool
    /// A space, punctuation or the end of the paragraph stands after it.
    let precedesSpace: Bool

    /// It stands where only an opening mark can, whatever its shape.
    var opensByPlace: Bool { followsSpace && !precedesSpace }
  }

  /// How many double marks a range has. Where a quotation is left open, it is an odd number.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    var count = 0
    var index = range.lowerBound
    while true {
      index = nextMark(bytes, from: index, to: range.upperBound)
      guard index < range.upperBound else { return count }
      guard let decoded = scalar(bytes, at: index) else {
        index += 1
        continue
      }
      if shape(decoded.scalar) != nil { count += 1 }
      index += decoded.length
    }
  }

  private static func addMarks(of bytes: [UInt8], in paragraph: Range<Int>, to marks: inout [Mark]) {
    bytes.withUnsafeBufferPointer { bytes in
      let first = marks.count
      var singles: [SingleMark] = []
      var straight: [SingleMark] = []
      var index = paragraph.lowerBound
      while index < paragraph.upperBound {
        index = nextMark(bytes, from: index, to: paragraph.upperBound)
        guard index < paragraph.upperBound else { break }
        guard let (scalar, length) = scalar(bytes, at: index) else {
          index += 1
          continue
        }
        let range = index..<index + length
        if let shape = shape(scalar) {
          marks.append(mark(bytes, range, scalar, shape, paragraph))
        } else if scalar == 0x2018 || scalar == 0x2019 {
          singles.append(SingleMark(bytes, range, paragraph, isOpening: scalar == 0x2018))
        } else if scalar == 0x27 {
          straight.append(SingleMark(straight: bytes, range, paragraph))
        }
        index += length
      }
      turnGuillemets(&marks[first...])
      turnLowMarks(&marks[first...])
      // Beside marks that are curly or double, a straight one is an apostrophe or a quotation inside the quotation.
      if singles.isEmpty, first == marks.count { singles = straight }
      let spans = SingleMark.spans(
        singles, before: first < marks.count ? marks[first].range.lowerBound : .max)
      guard !spans.isEmpty else { return }
      // A double mark inside is a quotation inside the quotation.
      marks[first...].removeAll { mark in
        spans.contains {
          $0.opening.upperBound <= mark.range.lowerBound && mark.range.lowerBound < $0.closing.lowerBound
        }
      }
      marks += spans.flatMap { span in
        [
          mark(bytes, span.opening, 0x2018, .opening, paragraph),
          mark(bytes, span.closing, 0x2019, .closing, paragraph),
        ]
      }
      marks[first...].sort { $0.range.lowerBound < $1.range.lowerBound }
    }
  }

  /// `»…«`, as German books print it.
  private static func turnGuillemets(_ marks: inout ArraySlice<Mark>) {
    let places = marks.indices.filter { marks[$0].scalar == 0xAB || marks[$0].scalar == 0xBB }
    guard let first = places.first, marks[first].shape == .closing, marks[first].followsSpace,
      places.contains(where: { marks[$0].shape == .opening })
    else { return }
    for place in places { marks[place].shape = marks[place].shape == .closing ? .opening : .closing }
  }

  /// `„…“`, as German, Czech and Bulgarian papers print it, but for a “ that opens a quotation inside.
  private static func turnLowMarks(_ marks: inout ArraySlice<Mark>) {
    var isOpen = false
    for place in marks.indices {
      switch marks[place].scalar {
      case 0x201E: isOpen = true
      case 0x201C where isOpen && !marks[place].opensByPlace:
        marks[place].shape = .closing
        isOpen = false
      case 0x201D: isOpen = false
      case _: break
      }
    }
  }

  /// The scalar that begins at a byte which may begin a mark, as it stands or as a character reference.
  @inline(__always)
  private static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: UInt32, length: Int)? {
    switch bytes[index] {
    // Straight " and ', the Latin-1 guillemets (C2) and the curly and CJK marks (E2, E3) are all there is.
    case 0x22, 0x27, 0xC2, 0xE2, 0xE3:
      let decoded = Decoded.utf8(bytes, at: index)
      return (decoded.scalar, decoded.length)
    case UInt8(ascii: "&"): return CharacterReference.decode(bytes, at: index)
    case _: return nil
    }
  }

  /// Where the next byte stands that may begin a mark.
  @inline(__always)
  private static func nextMark(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index + ByteLanes.count <= end {
      let lanes = ByteLanes(bytes, at: index)
      let mayBegin =
        lanes.isIn(0xC2, 0xFF) | (lanes == 0x22) | (lanes == 0x27) | (lanes == UInt8(ascii: "&"))
      if let first = mayBegin.first { return index + first }
      index += ByteLanes.count
    }
    while index < end, bytes[index] < 0xC2, bytes[index] != 0x22, bytes[index] != 0x27,
      bytes[index] != UInt8(ascii: "&")
    {
      index += 1
    }
    return index
  }

  private static func mark(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ scalar: UInt32, _ shape: Mark.Shape,
    _ paragraph: Range<Int>
  ) -> Mark {
    let before = range.lowerBound > paragraph.lowerBound ? bytes[range.lowerBound - 1] : 0x20
    let after = range.upperBound < paragraph.upperBound ? bytes[range.upperBound] : 0x20
    return Mark(
      range: range, scalar: scalar, shape: shape, followsSpace: before <= 0x20 || before == UInt8(ascii: "("),
      precedesSpace: after <= 0x20 || (after < 0x80 && LetterClass.ofASCII(after) == .other))
  }

  private static func shape(_ scalar: UInt32) -> Mark.Shape? {
    switch scalar {
    case 0x22, 0x201F: .straight
    case 0x201C, 0x201E, 0xAB, 0x300C, 0x300E, 0x301D: .opening
    case 0x201D, 0xBB, 0x300D, 0x300F, 0x301E: .closing
    case _: nil
    }
  }
}

extension QuotationMarks {
  /// Pairs the marks of one paragraph after another.
  private struct Pairing {
    private(set) var spans: [Span] = []
    private(set) var strays: [Int] = []

    /// Where a mark that looks like a closing one opens, only its like closes.
    private var open: (start: Int, isMalformed: Bool, like: UInt32?)?

    /// - Parameter goesOn: whether the next paragraph begins with a mark, so that an open quotation runs on into
    ///   it, as is customary.
    mutating func run(_ marks: [Mark], in paragraph: Int, end: Int, goesOn: Bool) {
      for (index, mark) in marks.enumerated() {
        let next = index + 1 < marks.count ? marks[index + 1] : nil
        if let opened = open {
          guard mark.shape == .opening else {
            let isUnlike = opened.like.map { $0 != mark.scalar } ?? false
            close(opened.start..<mark.range.lowerBound, paragraph, opened.isMalformed || isUnlike)
            continue
          }
          // A quotation inside a quotation; without a second closing mark, a mistake.
          strays.append(mark.range.lowerBound)
          open = (opened.start, true, nil)
        } else if opens(mark, next) {
          let isTurned = mark.shape == .closing
          open = (
            mark.range.upperBound, isTurned && !mark.opensByPlace, isTurned ? mark.scalar : nil
          )
        } else {
          strays.append(mark.range.lowerBound)
        }
      }
      if let opened = open { close(opened.start..<end, paragraph, opened.isMalformed || !goesOn) }
    }

    /// Whether a mark opens when nothing is open. One that looks like a closing mark does so only if
    /// another closing mark follows that would have no partner.
    private func opens(_ mark: Mark, _ next: Mark?) -> Bool {
      let looksClosing =
        mark.shape == .closing || mark.shape == .straight && !mark.followsSpace && mark.precedesSpace
      guard looksClosing, !mark.opensByPlace else { return true }
      guard let next else { return false }
      return next.shape == .closing || next.shape == .straight && !next.followsSpace
    }

    private mutating func close(_ inner: Range<Int>, _ paragraph: Int, _ isMalformed: Bool) {
      spans.append(Span(inner: inner, paragraph: paragraph, isMalformed: isMalformed))
      open = nil
    }
  }
}
