import Testing

@testable import Site

@Suite struct SiteManifestTests {
  @Test func whatIsWrittenIsRead() {
    var manifest = SiteManifest()
    manifest["briefing/b"] = .init(
      key: "abc", files: [.init(path: "b.html", size: 1), .init(path: "b/x.html", size: 2)])
    manifest["actor/a"] = .init(key: "def", files: [])
    #expect(
      manifest.text == """
        briefgen-site 1
        unit def actor/a
        unit abc briefing/b
        file 1 b.html
        file 2 b/x.html

        """)
    #expect(SiteManifest(Array(manifest.text.utf8)) == manifest)
  }

  @Test(arguments: [
    "", "briefgen-site 2\n", "briefgen-site 1", "briefgen-site 1\nfile 1 a.html\n",
    "briefgen-site 1\nunit a\n",
    "briefgen-site 1\nunit k n\nfile x a.html\n", "briefgen-site 1\nunit k n\nfile -1 a.html\n",
    "briefgen-site 1\nunit k n\nfile 1 ../a.html\n", "briefgen-site 1\nunit k n\nfile 1 /a.html\n",
    "briefgen-site 1\nunit k n\nfile 1 a//b.html\n", "briefgen-site 1\nunit k n\nfile 1 .git/config\n",
    "briefgen-site 1\nunit k n\nunit k n\n", "briefgen-site 1\nother k n\n", "briefgen-site 1\n\n",
  ])
  func anythingElseIsNone(_ text: String) { #expect(SiteManifest(Array(text.utf8)) == nil) }

  @Test func bytesAreNoManifest() {
    #expect(SiteManifest([0xFF, 0x00, 0x0A]) == nil)
    #expect(SiteManifest(Array("briefgen-site 1\nunit k n\nfile 1 a\u{FFFD}.html\n".utf8)) == nil)
  }
}
