import Foundation
@testable import Report
import Testing

@testable import Site

@Suite struct PictureTests {
  @Test(arguments: SitePicture.all.map(\.name), ["example", "awkward"])
  func isDrawnAsExpected(_ name: String, project: String) throws {
    let kind = try #require(SitePicture.all.first { $0.name == name })
    let published = try project == "example" ? PublishedProject.example() : .awkward()
    let picture = try #require(kind.picture(of: published.publication))
    try expect(picture.file, equalsFile: "Pictures/Cases/\(project)/\(name).svg")
    try expect(Array(picture.table.text.utf8), equalsFile: "Pictures/Cases/\(project)/\(name).txt")
    picture.expectLegible("\(project)/\(name)")
  }

  @Test func nothingIsDrawnOfNothing() throws {
    let publication = try PublishedProject.made("actors: []").publication
    for kind in SitePicture.all { #expect(kind.picture(of: publication) == nil, "\(kind.name)") }
  }

  @Test func inAPageThePictureTakesTheColourOfThePage() throws {
    let publication = try PublishedProject.example().publication
    for kind in SitePicture.all {
      let picture = try #require(kind.picture(of: publication))
      let (inline, file) = (
        String(decoding: picture.drawing.fragment, as: UTF8.self),
        String(decoding: picture.file, as: UTF8.self)
      )
      // A style element or attribute would be stopped by the policy of the page.
      #expect(!inline.contains("style") && !inline.contains("<?xml"))
      #expect(file.contains("prefers-color-scheme:dark") && file.contains("xmlns="))
      #expect(
        inline.contains("role=\"img\"") && inline.contains("<title id=") && inline.contains("<desc id="))
      #expect(picture.path == kind.path)
    }
  }

  @Test func whatIsTooHeavyForAPageIsLeftToTheTextAndToTheFile() throws {
    let publication = try PublishedProject.example().publication
    let picture = try #require(SitePicture.timeline.picture(of: publication))
    func figure(_ limit: Int) -> String { String(decoding: picture.figure(within: limit), as: UTF8.self) }
    let whole = figure(.max)
    #expect(whole.contains("<svg") && whole.contains("<table>"))
    let bare = figure(whole.utf8.count - 1)
    #expect(bare.contains("<svg") && !bare.contains("<table>") && bare.contains("<figcaption>"))
    let link = figure(bare.utf8.count - 1)
    #expect(!link.contains("<svg") && link.contains("href=\"\(picture.path)\""))
  }

  @Test(arguments: [
    MadeChronology(events: 1), MadeChronology(events: 2, step: 400_000), MadeChronology(events: 500, step: 0),
    MadeChronology(events: 500, step: 1), MadeChronology(events: 500, step: 40),
    MadeChronology(events: 2_000, step: 1, sides: 20),
    MadeChronology(events: 500, step: 7, sides: 12), MadeChronology(events: 120, step: 20_000, sides: 5),
    MadeChronology(events: 30, step: 3, sides: 1),
  ])
  func anyChronologyIsLegible(_ made: MadeChronology) throws {
    let publication = try PublishedProject.made(
      made.yaml, sides: made.sidesYAML, asOf: "9999-12-31"
    ).publication
    let picture = try #require(SitePicture.timeline.picture(of: publication))
    picture.expectLegible("\(made)")
    #expect(picture.table.rows.count == made.events)
    #expect(picture.drawing.fragment.count < 60_000)
  }

  @Test(arguments: [(1, 1), (3, 26), (12, 70), (40, 9), (8, 400)])
  func anyCoverageIsLegible(principles: Int, sources: Int) throws {
    let publication = try PublishedProject.made(MadeCoverage.yaml(principles: principles, sources: sources))
      .publication
    let picture = try #require(SitePicture.coverage.picture(of: publication))
    picture.expectLegible("\(principles) × \(sources)")
    #expect(picture.table.rows.count == principles)
    #expect(picture.table.columns.count == sources + 1)
    #expect(picture.drawing.fragment.count < 60_000)
    let graph = try #require(SitePicture.dependence.picture(of: publication))
    graph.expectLegible("graph of \(sources)")
    #expect(graph.table.rows.count == sources)
    #expect(graph.drawing.fragment.count < 60_000)
    // Seen at once: no more than about four times as tall as wide, whatever the corpus.
    #expect(graph.height < 1300, "graph of \(sources) is \(graph.height) high")
  }

  /// Of more parties than the picture holds some stand in the table alone, and no line leads to where they are not.
  @Test func noLineOfDependenceEndsInNothing() throws {
    let numbers = 0..<20
    let actors = numbers.map { "  - {id: a\($0), kind: outlet, name: Paper \($0)}" }
    let sources = numbers.map {
      "  - {id: s\($0), type: webpage, title: Page \($0), publisher: a\($0), issued: \"2031-06-12\", language: en, "
        + "class: blog, rights: {licence: none}}"
    }
    let evidence = numbers.map {
      "      - {source: s\($0), stance: supports, mode: paraphrase, says: Yes., origin: {kind: reporting, of: a\($0)}}"
    }
    let claim = ["claims:", "  - id: c", "    kind: fact", "    text: It happened.", "    evidence:"]
    let yaml = (["actors:"] + actors + ["sources:"] + sources + claim + evidence).joined(separator: "\n")
    let publication = try PublishedProject.made(yaml).publication
    let picture = try #require(SitePicture.dependence.picture(of: publication))
    let drawing = String(decoding: picture.drawing.fragment, as: UTF8.self)
    #expect(drawing.matches(of: #/H140/#).count == 16)
    #expect(drawing.matches(of: #/C176/#).count == 16)
  }

  @Test func sourcesMadeFromEachOtherInARingAreDrawn() throws {
    let yaml = MadeCoverage.yaml(principles: 2, sources: 3)
    let publication = try PublishedProject.made(yaml).publication
    var corpus = publication.corpus
    var sources = Table<Source>()
    for (position, source) in corpus.sources.records.enumerated() {
      let other = corpus.sources.records[(position + 1) % 3].id
      let reprint = Source.Derivation(source: other, how: Located(.reprint, other.span), note: nil)
      sources.insert(source.made(from: reprint))
    }
    corpus.sources = sources
    let ring = Publication(corpus: corpus, verdicts: Verdicts(corpus: corpus))
    let picture = try #require(SitePicture.dependence.picture(of: ring))
    #expect(picture.table.rows.count == 3)
    picture.expectLegible("ring")
  }
}

extension Source {
  /// The same source, made from another.
  fileprivate func made(from derivation: Derivation) -> Source {
    Source(
      id: id, type: type, title: title, short: short, publisher: publisher, authors: authors, issued: issued,
      dateline: dateline, language: language, sourceClass: sourceClass, rights: rights, url: url,
      accessed: accessed, archived: archived, status: status, derivedFrom: [derivation], grade: grade,
      descriptor: descriptor, infoDate: infoDate, isHeld: isHeld, text: text, sha256: sha256,
      regions: regions,
      extractor: extractor, assistedBy: assistedBy, note: note, aliases: aliases)
  }
}

extension PictureTable {
  /// One row a line, cells apart by a stroke.
  fileprivate var text: String {
    ([[caption], columns] + rows).map { $0.joined(separator: " | ") }.joined(separator: "\n") + "\n"
  }
}

extension Picture {
  /// No label leaves the drawing or touches another, as wide as the widest font would make them; every cell
  /// of the table says something.
  fileprivate func expectLegible(_ name: String) {
    struct Label {
      let text: Substring
      let left: Int
      let right: Int
      let baseline: Int
    }
    // What stands in `defs` is drawn only where it is used.
    let svg = String(decoding: drawing.fragment, as: UTF8.self).replacing(#/<defs>[\s\S]*</defs>/#, with: "")
    let pattern = #/<text x="([\d.-]+)" y="([\d.-]+)"(?: text-anchor="(\w+)")?[^>]*>([^<]*)</text>/#
    let labels = svg.matches(of: pattern).map { match -> Label in
      let (x, y) = (Double(match.1) ?? -1, Double(match.2) ?? -1)
      let words = String(match.4).replacing("&amp;", with: "&").replacing("&lt;", with: "<")
        .replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      let width = TextFitting.width(of: words)
      let start = Int(x * 10) - (match.3 == "end" ? width : match.3 == "middle" ? width / 2 : 0)
      return Label(text: match.4, left: start, right: start + width, baseline: Int(y * 10))
    }
    #expect(labels.count == svg.matches(of: #/<text /#).count, "\(name): a label was not read")
    for (index, label) in labels.enumerated() {
      let isInside =
        label.left >= 0 && label.right <= width * 10 && label.baseline >= 90
        && label.baseline + 30 <= height * 10
      #expect(isInside, "\(name): “\(label.text)” leaves the drawing")
      // Letters reach 9 units above the baseline and 3 below.
      for other in labels[(index + 1)...] where abs(other.baseline - label.baseline) < 120 {
        let isApart = other.left >= label.right || label.left >= other.right
        #expect(isApart, "\(name): “\(label.text)” touches “\(other.text)”")
      }
    }
    #expect(table.rows.allSatisfy { $0.count == table.columns.count && !$0.contains("") }, "\(name)")
  }
}
