import Testing

@testable import Report

/// The small rules behind identifiers, languages, addresses and paths.
@Suite struct FieldRulesTests {
  @Test(arguments: [
    ("a", true), ("china-mfa", true), ("p6", true), ("2020", true), (String(repeating: "a", count: 64), true),
    (String(repeating: "a", count: 65), false), ("", false), ("-a", false), ("a-", false), ("a--b", false),
    ("A", false), ("a_b", false), ("é", false), ("a b", false), ("a/b", false),
  ])
  func identifiers(_ text: String, _ isValid: Bool) {
    #expect(Identifier.isValid(text) == isValid)
  }

  @Test(arguments: [
    ("China_MFA", "china-mfa"), ("  a  b ", "a-b"), ("Ünal", "nal"), ("a--b-", "a-b"), ("部", nil),
    ("ok", nil),
  ])
  func suggestions(_ text: String, _ suggestion: String?) {
    #expect(Identifier.suggestion(for: text) == suggestion)
  }

  @Test(arguments: [
    ("en", true), ("zh-Hans", true), ("zh-Hans-CN", true), ("en-IN", true), ("es-419", true), ("yue", true),
    ("sl-nedis", true), ("de-1996", true), ("", false), ("e", false), ("english", false), ("EN", false),
    ("zh-hans", false), ("en-in", false), ("en_IN", false), ("en-", false), ("-en", false),
    ("zh-Hans-Hans", false),
    ("en-x-private", false), ("部", false),
  ])
  func languages(_ tag: String, _ isWellFormed: Bool) {
    #expect(LanguageTag.isWellFormed(tag) == isWellFormed)
  }

  @Test(arguments: [
    ("https://example.org", true), ("http://example.org/a?b=c#d", true), ("https://例子.cn/部", true),
    ("https://example.org/a%20b", true), ("ftp://example.org", false), ("javascript:alert(1)", false),
    ("https://", false), ("https:///a", false), ("https://?a", false), ("https://a b", false),
    ("https://a\"b", false),
    ("https://a<b", false), ("https://a\u{202E}b", false), ("https://a\u{00A0}b", false),
    ("//example.org", false),
    ("HTTPS://example.org", false), ("https://a\\b", false), ("https://a\u{0}b", false),
  ])
  func addresses(_ text: String, _ isValid: Bool) {
    #expect(WebAddress.isValid(text) == isValid)
  }

  @Test(arguments: [
    ("corpus", true), ("a/b.txt", true), ("a..b", true), (".hidden", true), ("", false), ("/a", false),
    ("a/", false),
    ("a//b", false), ("..", false), ("../a", false), ("a/../b", false), ("a/..", false), ("./a", false),
    ("a\\..\\b", false), ("a\u{0}b", false),
  ])
  func paths(_ path: String, _ staysInside: Bool) {
    #expect(ProjectPath.staysInside(path) == staysInside)
  }
}
