import Foundation
import Testing

@testable import Report

/// Every `Cases/NAME.md` renders to `Cases/NAME.html`, with all additions switched on.
@Suite("HTML renderer")
struct HTMLCaseTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  private static let accepts = ProcessInfo.processInfo.environment["BRIEFGEN_ACCEPT"] == "1"

  private static let names: [String] = {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))) ?? []
    return Set(files.map { URL(filePath: $0).deletingPathExtension().lastPathComponent }).sorted()
  }()

  private static let options: HTMLOptions = {
    var options = HTMLOptions()
    let anchors = [
      "1": "event-one", "2": "event-two", "4": "event-four", "5": "event-five", "6": "event-six",
      "7": "event-seven", "8": "event-eight",
      "9": "event-seven", "10": "heading",
    ]
    for (label, anchor) in anchors { options.rowAnchors[NoteReference(label)] = Permalink(anchor) }
    options.rowAnchors[NoteReference("1", occurrence: 2)] = Permalink("event-one-again")
    for name in ["row", "item", "paragraph", "second"] {
      options.rowAnchors[NoteReference("new-\(name)")] = Permalink(
        "event-new-\(name)", earlier: ["event-old-\(name)", "event-older-\(name)"])
      options.noteNames["new-\(name)"] = Permalink("claim-new-\(name)", earlier: ["claim-old-\(name)"])
    }
    options.linkAnchors = [
      "part.html#event-new": Permalink("event-moved", earlier: ["event-old-moved", "event-old-row"])
    ]
    options.times = ["5 March 2031": "2031-03-05", "March 2031": "2031-03", "2031": "2031"]
    options.foreignWords = [
      "los puertos no serán reparados": "es", "la ley de 2031": "es", "Ці слова мої": "uk", "اردو میں": "ur",
    ]
    options.scriptLanguages = [
      .han: "zh-Hans", .cyrillic: "ru", .arabic: "ar", .hebrew: "he", .greek: "el", .devanagari: "hi",
    ]
    options.destinations = ["principles.md": "principles.html", "chronology.md": "../chronology/"]
    return options
  }()

  @Test("a case renders as expected", arguments: names)
  func golden(name: String) throws {
    let markdown = try String(contentsOf: Self.folder.appending(path: "\(name).md"), encoding: .utf8)
    let html = HTMLRenderer(options: Self.options).render(try parse(markdown).withCaptions())
    let expectation = Self.folder.appending(path: "\(name).html")
    if Self.accepts { try Data(html).write(to: expectation) }
    let expected = try String(contentsOf: expectation, encoding: .utf8)
    #expect(String(decoding: html, as: UTF8.self) == expected)
  }

  @Test("no case, whatever is in it, brings a script, a handler or a foreign address")
  func harmless() throws {
    for name in Self.names {
      let markdown = try String(contentsOf: Self.folder.appending(path: "\(name).md"), encoding: .utf8)
      let bytes = HTMLRenderer(options: Self.options).render(try parse(markdown))
      let html = String(decoding: bytes, as: UTF8.self).lowercased()
      for harm in [
        "<script", "<div onclick", "href=\"javascript", "href=\"data:", "src=\"data:", "href=\"//",
      ] {
        #expect(!html.contains(harm), "\(harm) in \(name)")
      }
    }
    #expect(Self.names.count >= 10)
  }
}
