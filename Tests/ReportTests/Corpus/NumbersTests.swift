import Report
import Testing

/// Decimal numbers and offsets: what is one, and how it prints.
@Suite struct NumbersTests {
  @Test(arguments: [
    ("0", "0"), ("118", "118"), ("-5", "-5"), ("1.10", "1.10"), ("0.05", "0.05"), ("-0.5", "-0.5"),
    ("1234", "1,234"), ("1234567.5", "1,234,567.5"), ("-999", "-999"), ("-1000", "-1,000"), ("007", "7"),
    ("999999999999999999", "999,999,999,999,999,999"),
  ])
  func prints(_ text: String, _ printed: String) {
    #expect(DecimalNumber(text)?.description == printed)
  }

  @Test(arguments: [
    "", "-", ".", ".5", "5.", "1,000", "1e3", "+5", "--5", "1.2.3", "１", " 1", "1 ", "0x1F",
    "1234567890123456789",
  ])
  func isNoNumber(_ text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func equalityIgnoresTrailingZeros() {
    #expect(DecimalNumber("1.10") == DecimalNumber("1.1"))
    #expect(DecimalNumber("2.0") == DecimalNumber(2))
    #expect(DecimalNumber("2.0")?.hashValue == DecimalNumber(2).hashValue)
    #expect(DecimalNumber("2.0")?.integer == nil)
    #expect(DecimalNumber("1.1") != DecimalNumber("11"))
  }

  @Test(arguments: [
    ("Z", 0, "+00:00"), ("+08:00", 480, "+08:00"), ("-04:00", -240, "-04:00"), ("+05:30", 330, "+05:30"),
    ("-00:30", -30, "-00:30"), ("+14:00", 840, "+14:00"),
  ])
  func offsets(_ text: String, _ minutes: Int, _ printed: String) {
    #expect(UTCOffset(text)?.minutes == minutes)
    #expect(UTCOffset(text)?.description == printed)
  }

  @Test(arguments: [
    "", "z", "08:00", "+8:00", "+0800", "+08:60", "+14:01", "+99:00", "+08:0a", "CET", "+０8:00",
  ])
  func isNoOffset(_ text: String) {
    #expect(UTCOffset(text) == nil)
  }
}
