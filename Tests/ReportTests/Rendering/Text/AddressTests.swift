import Testing

@testable import Report

@Suite("addresses in text")
struct AddressTests {
  /// Of the examples of RFC 3986, section 5.4, those with the base `http://a/b/c/d;p?q`.
  @Test(
    "relative references are resolved as RFC 3986 has it",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"), ("/g", "http://a/g"),
      ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"), ("g?y", "http://a/b/c/g?y"),
      ("g#s", "http://a/b/c/g#s"),
      ("g?y#s", "http://a/b/c/g?y#s"), (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"),
      ("./", "http://a/b/c/"),
      ("..", "http://a/b/"), ("../", "http://a/b/"), ("../g", "http://a/b/g"), ("../..", "http://a/"),
      ("../../g", "http://a/g"), ("../../../g", "http://a/g"), ("/./g", "http://a/g"),
      ("/../g", "http://a/g"),
      ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
      ("g/../h", "http://a/b/c/h"),
      ("g?y/../x", "http://a/b/c/g?y/../x"), ("g#s/../x", "http://a/b/c/g#s/../x"),
    ])
  func resolution(_ reference: String, _ expected: String) {
    #expect(reference.resolved(against: "http://a/b/c/d;p?q") == expected)
  }

  @Test(
    "a base without a path, or without a host",
    arguments: [
      ("g", "https://a", "https://a/g"), ("g", "mailto:a@b", "g"), ("g", "no base", "g"), ("g", "", "g"),
    ])
  func oddBases(_ reference: String, _ base: String, _ expected: String) {
    #expect(reference.resolved(against: base) == expected)
  }

  @Test("a destination is mapped, refused or kept")
  func destinations() {
    var options = TextOptions()
    options.destinations = ["a.md": "a.txt", "top.md": "#top"]
    let links = LinkRegister(options: options)
    #expect(links.address(of: "a.md#x") == "a.txt#x")
    #expect(links.address(of: "b.md") == "b.md")
    #expect(links.address(of: "top.md") == nil)
    #expect(links.address(of: "#x") == nil)
    #expect(links.address(of: "") == nil)
    #expect(links.address(of: "JavaScript:x") == nil)
    #expect(links.address(of: "HTTPS://a/b") == "HTTPS://a/b")
    #expect(links.address(of: "a b\u{7F}é") == "a%20b%7Fé")
  }

  @Test(
    "addresses among words are found whole",
    arguments: [
      ("see https://a.b/c?d=e, and", ["https://a.b/c?d=e,"]), ("(www.a.b)", ["www.a.b)"]),
      ("mailto:a@b x", ["mailto:a@b"]),
      ("a: b :// www w.w", []), ("中文https://a/b。中", ["https://a/b"]), ("x://a<y://b>", ["x://a", "y://b"]),
      ("", []),
    ])
  func found(_ words: String, _ expected: [String]) {
    let bytes = Array(words.utf8)
    #expect(Addresses.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) } == expected)
  }
}
