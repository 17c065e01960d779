import Testing

@testable import Report

@Suite("Digests and encodings")
struct DigestTests {
  /// FIPS 180-4's examples, and the two lengths around a block's padding.
  @Test(
    "SHA-256 gives the published digests",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        String(repeating: "a", count: 1_000_000),
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
      ),
    ])
  func digest(text: String, hexadecimal: String) {
    #expect(SHA256.digest(of: Array(text.utf8)).hexadecimal == hexadecimal)
  }

  @Test(
    "base 64 gives the examples of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
      ("foobar", "Zm9vYmFy"), ("\u{FFFD}~?", "77+9fj8="),
    ])
  func base64(text: String, encoded: String) {
    #expect(text.utf8.base64 == encoded)
  }

  @Test(
    "JSON strings escape what JSON and a script element require",
    arguments: [
      ("", "\"\""), ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t\u{0}\u{1F}\u{7F}", #""\n\r\t\u0000\u001f\u007f""#),
      ("</script><!--&", #""\u003c/script\u003e\u003c!--\u0026""#), ("\u{2028}漢é", #""\u2028漢é""#),
    ])
  func json(text: String, literal: String) {
    #expect(text.jsonLiteral == literal)
  }
}
