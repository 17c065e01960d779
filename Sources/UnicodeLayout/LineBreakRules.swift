/// The rules of UAX #14 over the units of one text, in the order and by the names of the annex.
struct LineBreakRules {
  /// A place between two units, and as much of the text around it as a rule asks for.
  private struct Place {
    var beforeLeft: LineBreakUnit?
    var left: LineBreakUnit
    var right: LineBreakUnit
    var afterRight: LineBreakUnit?
  }

  /// What must be remembered of the units before a place, beyond the two directly before it.
  private struct Memory {
    /// The last unit that is not a space.
    var beforeSpaces: LineBreakClass?
    /// How far the number is that the text before may end in.
    var number = NumberState.none
    /// Whether an odd number of regional indicators stands directly before.
    var isInsidePair = false
  }

  /// Where in `NU (NU | SY | IS)* (CL | CP)?` the text stands (LB25).
  private enum NumberState { case none, digits, closed }

  func breaks(in utf8: UnsafeBufferPointer<UInt8>) -> [LineBreak] {
    var units = LineBreakUnits(utf8)
    guard let first = units.next() else { return [] }
    var breaks: [LineBreak] = []
    var memory = Memory()
    remember(first.lineBreakClass, in: &memory)
    var place = units.next().map { Place(left: first, right: $0) }
    while var here = place {
      here.afterRight = units.next()
      let right = here.right
      if isMandatory(after: here.left.lineBreakClass, before: right.lineBreakClass) {
        breaks.append(LineBreak(offset: right.offset, isMandatory: true))
        memory = Memory()
      } else if isAllowed(at: here, memory) {
        breaks.append(LineBreak(offset: right.offset, isMandatory: false))
      }
      remember(right.lineBreakClass, in: &memory)
      place = here.afterRight.map { Place(beforeLeft: here.left, left: right, right: $0) }
    }
    breaks.append(LineBreak(offset: utf8.count, isMandatory: true))
    return breaks
  }

  private func remember(_ unit: LineBreakClass, in memory: inout Memory) {
    if unit != .space { memory.beforeSpaces = unit }
    memory.isInsidePair = unit == .regionalIndicator && !memory.isInsidePair
    let continues = unit == .symbolAllowingBreakAfter || unit == .infixSeparator
    if unit == .numeric || memory.number == .digits && continues {
      memory.number = .digits
    } else {
      memory.number = memory.number == .digits && unit.isClosing ? .closed : .none
    }
  }

  /// LB4 and LB5.
  private func isMandatory(after: LineBreakClass, before: LineBreakClass) -> Bool {
    if after == .carriageReturn { return before != .lineFeed }
    return after == .mandatoryBreak || after == .lineFeed || after == .nextLine
  }

  private func isAllowed(at place: Place, _ memory: Memory) -> Bool {
    let (a, b) = (place.left.lineBreakClass, place.right.lineBreakClass)
    if a == .alphabetic, b == .alphabetic { return false }  // LB28, first because most text is letters
    if b == .space { return false }  // LB7
    if let decided = spacesAndJoiners(place.left, place.right, memory) { return decided }
    if let decided = quotations(at: place) { return decided }
    if a == .contingentBreak || b == .contingentBreak { return true }  // LB20
    return
      !(hyphensAndLetters(a, b, at: place) || numbers(a, b, at: place, memory)
      || syllablesAndPairs(a, b, memory))
  }

  /// LB5 to LB18: `nil` if they say nothing.
  private func spacesAndJoiners(_ left: LineBreakUnit, _ right: LineBreakUnit, _ memory: Memory) -> Bool? {
    let (a, b) = (left.lineBreakClass, right.lineBreakClass)
    let past = memory.beforeSpaces
    if b.endsLine || b == .zeroWidthSpace { return false }  // LB5, LB6, LB7
    if past == .zeroWidthSpace { return true }  // LB8
    if left.endsInJoiner { return false }  // LB8a
    if a == .wordJoiner || b == .wordJoiner || a == .glue { return false }  // LB11, LB12
    if b == .glue, !(a == .space || a == .breakAfter || a == .hyphen) { return false }  // LB12a
    if b.closes { return false }  // LB13
    if past?.opens == true { return false }  // LB14
    if past?.isQuotation == true, b.opens { return false }  // LB15
    if past?.isClosing == true, b == .nonstarter { return false }  // LB16
    if past == .breakBoth, b == .breakBoth { return false }  // LB17
    return a == .space ? true : nil  // LB18
  }

  /// LB19 with LB19a of Unicode 16: an initial quotation mark may begin a line, a final one may end it,
  /// if both its neighbours are East Asian.
  private func quotations(at place: Place) -> Bool? {
    let (a, b) = (place.left.lineBreakClass, place.right.lineBreakClass)
    if b == .quotation || b == .quotationFinal || a == .quotation || a == .quotationInitial { return false }
    if b == .quotationInitial, !place.left.isEastAsian || place.afterRight?.isEastAsian != true {
      return false
    }
    if a == .quotationFinal, place.beforeLeft?.isEastAsian != true || !place.right.isEastAsian {
      return false
    }
    return nil
  }

  /// LB21 to LB24 and LB28 to LB30, as far as they forbid a break.
  private func hyphensAndLetters(_ a: LineBreakClass, _ b: LineBreakClass, at place: Place) -> Bool {
    if b == .breakAfter || b == .hyphen || b == .nonstarter || a == .breakBefore { return true }  // LB21
    let comesAfterHyphen = a == .hyphen || a == .breakAfter
    if comesAfterHyphen, place.beforeLeft?.lineBreakClass == .hebrewLetter { return true }  // LB21a
    if a == .symbolAllowingBreakAfter, b == .hebrewLetter { return true }  // LB21b
    if b == .inseparable { return true }  // LB22
    if a.isLetter, b == .numeric || b.isLetter || b.isAffix { return true }  // LB23, LB28, LB24
    if b.isLetter, a == .numeric || a.isAffix || a == .infixSeparator { return true }  // LB23, LB24, LB29
    if a == .prefixNumeric, b.isIdeograph { return true }  // LB23a
    if a.isIdeograph, b == .postfixNumeric { return true }  // LB23a
    if b == .openPunctuation, a.isLetter || a == .numeric { return true }  // LB30
    return a == .closeParenthesis && (b.isLetter || b == .numeric)  // LB30
  }

  /// LB25 as section 8.2 of the annex refines it.
  private func numbers(_ a: LineBreakClass, _ b: LineBreakClass, at place: Place, _ memory: Memory) -> Bool {
    if b == .numeric, a.isAffix || a.opens || a == .hyphen || memory.number == .digits { return true }
    if a.isAffix, b.opens { return place.afterRight?.lineBreakClass == .numeric }
    return memory.number != .none && b.isAffix
  }

  /// LB26, LB27, LB30a and LB30b.
  private func syllablesAndPairs(_ a: LineBreakClass, _ b: LineBreakClass, _ memory: Memory) -> Bool {
    if a == .regionalIndicator, b == .regionalIndicator { return memory.isInsidePair }  // LB30a
    if b == .emojiModifier { return a == .emojiBase || a == .pictographUnassigned }  // LB30b
    if a == .prefixNumeric { return b.isHangul }  // LB27
    guard a.isHangul else { return false }
    if b == .postfixNumeric { return true }  // LB27
    if a == .hangulL { return b.isHangul && b != .hangulT }  // LB26
    if b == .hangulV { return a == .hangulV || a == .hangulLV }
    return b == .hangulT
  }
}

extension LineBreakClass {
  fileprivate var isLetter: Bool { self == .alphabetic || self == .hebrewLetter }
  fileprivate var isAffix: Bool { self == .prefixNumeric || self == .postfixNumeric }
  fileprivate var opens: Bool { self == .openPunctuation || self == .openPunctuationWide }

  fileprivate var isClosing: Bool {
    self == .closePunctuation || self == .closeParenthesis
  }

  var endsLine: Bool {
    self == .mandatoryBreak || self == .carriageReturn || self == .lineFeed || self == .nextLine
  }

  /// What no line begins with, even after a space (LB13).
  fileprivate var closes: Bool {
    isClosing || self == .exclamation || self == .infixSeparator || self == .symbolAllowingBreakAfter
  }

  fileprivate var isQuotation: Bool {
    self == .quotation || self == .quotationInitial || self == .quotationFinal
  }

  fileprivate var isIdeograph: Bool {
    self == .ideographic || self == .emojiBase || self == .emojiModifier || self == .pictographUnassigned
  }

  fileprivate var isHangul: Bool {
    self == .hangulL || self == .hangulV || self == .hangulT || self == .hangulLV || self == .hangulLVT
  }
}
