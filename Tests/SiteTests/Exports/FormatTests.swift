import Report
import Testing

@testable import Site

@Suite struct CalendarWriterTests {
  private func written(_ text: String) -> String {
    var writer = CalendarWriter()
    writer.add("X", text: text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  @Test func whatMeansSomethingIsEscaped() {
    #expect(written("a,b;c\\d\r\ne\nf\rg\u{0}h\ti") == "X:a\\,b\\;c\\\\d\\ne\\nf\\ng h i\r\n")
  }

  @Test(arguments: [72, 73, 74, 75, 147, 148, 149])
  func linesAreFoldedBetweenCharacters(_ length: Int) {
    for character in ["a", "é", "字", "🛥"] {
      let text = String(repeating: character, count: length)
      let lines = written(text).split(separator: "\r\n")
      #expect(lines.allSatisfy { $0.utf8.count <= 75 })
      #expect(lines.dropFirst().allSatisfy { $0.hasPrefix(" ") })
      let unfolded = lines.enumerated().map { $0 == 0 ? $1 : $1.dropFirst() }.joined()
      #expect(unfolded == "X:" + text)
    }
  }
}

@Suite struct CSVWriterTests {
  private func written(_ cells: [String]) -> String {
    String(decoding: CSVWriter.bytes([cells]), as: UTF8.self)
  }

  @Test func cellsAreQuotedWhereTheyMust() {
    #expect(written(["a", "b,c", "d\"e", "f\ng", "", "h i"]) == "a,\"b,c\",\"d\"\"e\",\"f\ng\",,h i\r\n")
  }

  @Test(arguments: ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x"])
  func noCellIsAFormula(_ text: String) {
    let written = written([text])
    #expect(written.hasPrefix("'") || written.hasPrefix("\"'"))
  }
}

@Suite struct XMLTests {
  @Test func whatXMLCannotHoldIsReplaced() {
    let bytes = XML.element(
      "a", [("b", "<&\"\n\t>"), ("c", nil)], text: "x\u{0}y\u{B}z \"]]>\" \r\n<&\u{FFFE}"
    )
    .document
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="utf-8"?>
        <a b="&lt;&amp;&quot;&#10;&#9;&gt;">x\u{FFFD}y\u{FFFD}z "]]&gt;" &#13;
        &lt;&amp;\u{FFFD}</a>

        """)
  }

  @Test func onlyElementsAreIndented() {
    let bytes = XML.element("a", [], [.element("b"), .element("c", [], [.text("d "), .element("e")])])
      .fragment
    #expect(String(decoding: bytes, as: UTF8.self) == "<a>\n <b/>\n <c>d <e/></c>\n</a>\n")
  }
}

@Suite struct DateShapeTests {
  @Test(arguments: [
    ("2031-06-12", true, "2031-06-12 2031-06-12"), ("2031-06-12T10:00Z", true, "2031-06-12 2031-06-12"),
    ("2031-06-12?", false, "2031-06-12 2031-06-12"), ("2031-02", false, "2031-02-01 2031-02-28"),
    ("203X", false, "2030-01-01 2039-12-31"), ("2031-24", false, "2031-12-01 2032-02-29"),
    ("2031-06-01/2031-06-03", true, "2031-06-01 2031-06-03"),
    ("2031-06/2031-07", false, "2031-06-01 2031-07-31"),
    ("2031-06-01/..", false, "2031-06-01 2031-06-01"), ("../2031-06", false, "2031-06-30 2031-06-30"),
  ])
  func aDateCoversWhatItCanBe(_ text: String, isExact: Bool, days: String) throws {
    let shape = DateShape(try EDTF(text))
    #expect(shape.isExact == isExact)
    #expect(shape.days.first.iso + " " + shape.days.last.iso == days)
  }
}
