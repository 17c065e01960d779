import Diagnostics
import Foundation
import Templates
import Testing

/// Random templates: lexer, parser, compiler and machine end with a result or an error, never otherwise.
@Suite struct FuzzTests {
  /// Pieces that are likely to meet each other's edges.
  static let pieces = [
    "{{", "}}", "{%", "%}", "{%-", "-%}", "{{-", "-}}", "{%~", "~%}", " ", "\n", "if", "endif", "for",
    "endfor",
    "else", "elsif", "unless", "endunless", "case", "when", "endcase", "capture", "endcapture", "assign", "x",
    "y",
    "a.b", "a[0]", "a['b']", "[x]", "=", "==", "!=", "<", ">=", "contains", "and", "or", "not", "in", "(",
    ")",
    "(1..3)", "1", "-2.5", "'s'", "\"", "'", "|", ":", ",", "upcase", "split: ''", "join: ','", "default: 1",
    "date: '%Y'", "times: 3", "slice: 1", "sort", "map: 'b'", "where: 'b', 1", "render", "include", "'p'",
    "'q'",
    "with", "as", "liquid", "comment", "endcomment", "raw", "endraw", "break", "continue", "cycle",
    "increment",
    "tablerow", "endtablerow", "cols: 2", "limit: 1", "offset: continue", "reversed", "ifchanged",
    "endifchanged", "block", "endblock", "extends", "block.super", "#", "doc", "enddoc", "echo", "param",
    "text",
    "> ", "- ", "*", "`", "[", "](", "<a href=\"", "</a>", "```\n", "|---|", "é", "\u{0}", ".", "..", "?",
  ]

  /// Whole constructs, so that many inputs get past the parser.
  static let constructs = [
    "{{ x }}", "{{ a.b | upcase }}", "{% if x %}", "{% endif %}", "{% for x in a %}", "{% endfor %}",
    "{% assign y = a | sort %}", "{% capture y %}", "{% endcapture %}", "{% render 'p', x: y %}",
    "{% include 'q' %}", "{% break %}", "{% continue %}", "{{ y | json }}", "{% cycle 1, 2 %}",
    "{% increment x %}",
    "{% case x %}{% when 1, 's' %}", "{% endcase %}", "{% else %}", "\n", "text ",
    "{% tablerow x in a cols: 2 %}",
    "{% endtablerow %}", "{{ forloop.parentloop.index }}", "{{ x | times: 9223372036854775807 }}",
    "{% ifchanged %}", "{% endifchanged %}", "{% include x %}", "{{ (x..y) | reverse }}", "{% block b %}",
    "{% endblock %}", "{{ a | group_by: 'b' | json }}", "{{ x | date: '%c' }}", "{{ x | slice: -1, 2 }}",
    "{{ x | number: 2 }}", "[{{ x }}](", "{{ x }})", "`{{ x }}`", "> ", "{{ y | truncate: 3 | indent: 2 }}",
  ]

  static let count =
    ProcessInfo.processInfo.environment["BRIEFGEN_FUZZ_TEMPLATES"].flatMap { Int($0) } ?? 10_000

  static let data: [TemplateValue] = [
    [:],
    ["x": 1, "y": 3, "a": [["b": 1], ["b": 2]]],
    ["x": "p", "y": "2016-03-14", "a": ["b": ["c": [1.5, nil, true]]]],
    ["x": .markup("<b>", .html), "y": .int(.min), "a": [[1, [2, "é"]], "x", nil]],
  ]

  @Test func randomTemplatesEndInAResultOrAnError() {
    var random = Random(state: 42)
    var limits = Limits.default
    // Small, so that a million cases take minutes; large enough to be reached and passed.
    limits.rangeItems = 1_000
    limits.iterations = 2_000
    limits.steps = 2_000
    limits.outputBytes = 1 << 16
    limits.temporaryBytes = 1 << 18
    limits.filterBytes = 1 << 16
    var results = 0
    for number in 0..<Self.count {
      let parts = (0..<3).map { _ in Self.template(&random) }
      var profile = number % 2 == 0 ? Profile.strict : .compatible
      if number % 3 == 0 { profile.dialect = .extended }
      let environment = Environment(
        profile: profile, loader: DictionaryLoader(["p": parts[1], "q": parts[2]]), limits: limits)
      let output = OutputFormat.allCases[number % OutputFormat.allCases.count]
      guard let template = try? environment.compile(SourceText(name: "t", text: parts[0]), output: output)
      else { continue }
      let bytes = try? template.render(environment.bind(Self.data[number / 4 % Self.data.count]))
      if let bytes {
        results += 1
        #expect(String(validating: bytes, as: UTF8.self) != nil, "\(parts)")
        #expect(bytes.count <= limits.outputBytes + 1)
      }
    }
    // Without inputs that render, this would only test the parser.
    #expect(results > Self.count / 50)
  }

  private static func template(_ random: inout Random) -> String {
    let source = random.next(below: 3) == 0 ? pieces : constructs
    let count = 1 + random.next(below: source.count == pieces.count ? 24 : 6)
    return (0..<count).map { _ in source[random.next(below: source.count)] }.joined()
  }

  /// SplitMix64: the same inputs in every run.
  private struct Random {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var word = state
      word = (word ^ word >> 30) &* 0xBF58_476D_1CE4_E5B9
      word = (word ^ word >> 27) &* 0x94D0_49BB_1331_11EB
      return Int(truncatingIfNeeded: (word ^ word >> 31) % UInt64(bound))
    }
  }
}
