import Diagnostics
import Testing

@testable import Report

/// One way in which a corpus can differ from an edition, and what a reader is told.
struct Difference: CustomTestStringConvertible, Sendable {
  let name: String
  let change: @Sendable (inout Edition) -> Void
  /// Kind, record and what was said before.
  let told: [String]

  var testDescription: String { name }

  static let all: [Difference] = [
    Difference(name: "nothing", change: { _ in }, told: []),
    Difference(
      name: "another name and day",
      change: {
        $0.name = "b"; $0.asOf = "2031-07-01"
      }, told: []),
    Difference(
      name: "fewer parties",
      change: {
        $0.claims["crossing"]?.parties = 1; $0.claims["crossing"]?.mark = "● single origin"
      },
      told: ["weakened claim/crossing Its mark was: ●● two origins."]),
    Difference(
      name: "fewer parties, contested and reworded",
      change: {
        $0.claims["crossing"] = .init(
          text: "New.", mark: "● single origin, contested", parties: 1, isContested: true)
      },
      told: ["weakened claim/crossing Before: It runs. Its mark was: ●● two origins."]),
    Difference(
      name: "contested", change: { $0.claims["crossing"]?.isContested = true },
      told: ["newlyContested claim/crossing "]),
    Difference(
      name: "reworded", change: { $0.claims["crossing"]?.text = "It runs twice." },
      told: ["reworded claim/crossing Before: It runs."]),
    Difference(
      name: "judged otherwise", change: { $0.claims["outlook"]?.judgment = "unlikely. Confidence: low." },
      told: [
        "reworded claim/outlook Judged before: likely. Confidence: low. Judged now: unlikely. Confidence: low."
      ]),
    Difference(
      name: "more parties",
      change: {
        $0.claims["crossing"]?.parties = 3; $0.claims["crossing"]?.mark = "●●● three origins"
      },
      told: ["strengthened claim/crossing Its mark was: ●● two origins."]),
    Difference(
      name: "no longer contested",
      change: {
        $0.claims["fares"]?.isContested = false; $0.claims["fares"]?.mark = "● single origin"
      },
      told: ["strengthened claim/fares Its mark was: ● single origin, contested."]),
    Difference(name: "claim removed", change: { $0.claims["fares"] = nil }, told: ["removed claim/fares "]),
    Difference(
      name: "claim added",
      change: { $0.claims["new"] = .init(text: "It is new.", mark: nil, parties: 0, isContested: false) },
      told: ["newStatement claim/new "]),
    Difference(
      name: "event added with its claim",
      change: {
        $0.claims["new"] = .init(text: "It is new.", mark: "● single origin", parties: 1, isContested: false)
        $0.events["strike"] = .init(date: "2031-06", status: "scheduled", claims: ["new"])
      }, told: ["newEvent event/strike "]),
    Difference(
      name: "event removed with its claim",
      change: {
        $0.events["launch"] = nil; $0.claims["crossing"] = nil
      },
      told: ["removed event/launch "]),
    Difference(
      name: "event moved",
      change: {
        $0.events["launch"]?.date = "2031-06-03"; $0.events["launch"]?.status = "cancelled"
      },
      told: ["reworded event/launch Before: 2 June 2031, happened."]),
    Difference(
      name: "event told by other claims", change: { $0.events["launch"]?.claims = ["crossing", "fares"] },
      told: ["reworded event/launch Before: 2 June 2031: It runs. (●● two origins)"]),
    Difference(
      name: "source renamed", change: { $0.sources["post"]?.name = "“Ships” (Post)" },
      told: ["reworded source/post Before: “Ferries” (Post)"]),
    Difference(
      name: "source withdrawn", change: { $0.sources["post"]?.status = "withdrawn" },
      told: ["source source/post "]),
    Difference(name: "source removed", change: { $0.sources["post"] = nil }, told: ["removed source/post "]),
    Difference(
      name: "source added", change: { $0.sources["wire"] = .init(name: "Wire", status: "corrected") },
      told: ["newSource source/wire "]),
    Difference(
      name: "quotation changed", change: { $0.quotations["lind"]?.hash = "1" },
      told: ["reworded quotation/lind "]),
    Difference(
      name: "quotation removed", change: { $0.quotations["lind"] = nil }, told: ["removed quotation/lind "]),
    Difference(
      name: "correction declared", change: { $0.briefings["summary"]?.corrections = ["2 June 2031: Was 3."] },
      told: ["corrected briefing/summary "]),
    Difference(
      name: "briefing in a new edition", change: { $0.briefings["summary"]?.edition = "2" },
      told: ["updatedBriefing briefing/summary Before: edition 1."]),
    Difference(
      name: "briefing withdrawn",
      change: {
        $0.briefings["summary"]?.isWithdrawn = true; $0.briefings["summary"]?.edition = "2"
      },
      told: ["removed briefing/summary "]),
    Difference(
      name: "briefing added",
      change: { $0.briefings["b"] = .init(title: "B", edition: "1", corrections: []) },
      told: ["newBriefing briefing/b "]),
    Difference(
      name: "briefing removed", change: { $0.briefings["summary"] = nil }, told: ["removed briefing/summary "]
    ),
    Difference(
      name: "corrections before news",
      change: {
        $0.sources["a"] = .init(name: "A", status: "current")
        $0.claims["crossing"]?.parties = 4
        $0.claims["fares"] = nil
        $0.events["strike"] = .init(date: "2031-06-09", status: "happened", claims: ["outlook"])
        $0.events["earlier"] = .init(date: "2031-05", status: "happened", claims: ["outlook"])
        $0.sources["post"]?.status = "corrected"
      },
      told: [
        "source source/post ", "removed claim/fares ", "newEvent event/earlier ",
        "newEvent event/strike ", "strengthened claim/crossing ", "newSource source/a ",
      ]),
  ]
}

@Suite struct EditionDifferenceTests {
  static let base: Edition = {
    var edition = Edition(name: "a", number: 1, asOf: "2031-06-20")
    edition.claims = [
      "crossing": .init(text: "It runs.", mark: "●● two origins", parties: 2, isContested: false),
      "fares": .init(text: "Fares rose.", mark: "● single origin, contested", parties: 1, isContested: true),
      "outlook": .init(
        text: "It will run.", mark: nil, parties: 0, isContested: false, judgment: "likely. Confidence: low."),
    ]
    edition.events = ["launch": .init(date: "2031-06-02", status: "happened", claims: ["crossing"])]
    edition.quotations = ["lind": .init(speaker: "Lind", source: "post", hash: "0")]
    edition.sources = ["post": .init(name: "“Ferries” (Post)", status: "current")]
    edition.briefings = ["summary": .init(title: "Summary", edition: "1", corrections: [])]
    return edition
  }()

  @Test(arguments: Difference.all)
  func readersAreTold(_ difference: Difference) {
    var edition = Self.base
    difference.change(&edition)
    let told = EditionDifference(from: Self.base, to: edition).changes.map {
      "\($0.kind) \($0.record) \($0.before.joined(separator: " "))"
    }
    #expect(told == difference.told)
    #expect(Self.base.saysTheSame(as: edition) == difference.told.isEmpty)
  }

  @Test func aBriefingThatNobodyStandsByAnyMoreSaysSo() throws {
    var edition = Self.base
    edition.briefings["summary"]?.isWithdrawn = true
    let withdrawal = EditionDifference(from: Self.base, to: edition).changes
    #expect(withdrawal.map(\.text) == ["The briefing “Summary” is withdrawn."])
    let text = SourceText(name: "a.json", bytes: EditionWriter.json(edition))
    #expect(try EditionReader.read(text, name: "a").edition == edition)
    let back = EditionDifference(from: edition, to: Self.base).changes
    #expect(back.map(\.text) == ["Summary, edition 1"])
    #expect(back.flatMap(\.before) == ["Before: edition 1, withdrawn."])
  }

  @Test func whatWasWrongAndWhyAreTwoSentences() throws {
    let corpus = try Self.corpus([
      "template: chronology": #"corrections: [{on: "2031-06-20", what: The number, why: Misread}]"#
    ])
    let edition = Edition(of: corpus, verdicts: Verdicts(corpus: corpus))
    #expect(edition.briefings["summary"]?.corrections == ["20 June 2031: The number. Misread."])
  }

  @Test func aNewJudgmentSaysHowSureItIs() {
    var old = Self.base
    old.claims["outlook"] = nil
    let changes = EditionDifference(from: old, to: Self.base).changes
    #expect(changes.map(\.mark) == ["our judgment: likely. Confidence: low"])
  }

  /// Records that keep their earlier names as aliases are the records that they were.
  @Test func aRenamedRecordIsNoNews() throws {
    let project = try Self.corpus([:])
    let renamed = try Self.corpus([
      "{id: boat,": "{id: ship, aliases: [boat],", "claims: [boat]": "claims: [ship]",
      "{id: launch,": "{id: opening, aliases: [launch],", "{id: wire,": "{id: agency, aliases: [wire],",
      "source: wire": "source: agency", "base: wire": "base: agency",
      "{id: lind,": "{id: words, aliases: [lind],",
      "{id: summary,": "{id: short, aliases: [summary],",
    ])
    let old = Edition(of: project, verdicts: Verdicts(corpus: project))
    let new = Edition(of: renamed, verdicts: Verdicts(corpus: renamed))
    #expect(!EditionDifference(from: old, to: new).changes.isEmpty)
    #expect(EditionDifference(from: old.renamed(as: renamed), to: new).changes.isEmpty)
  }

  private static func corpus(_ edits: [String: String]) throws -> Corpus {
    var yaml = """
      actors:
        - {id: lindholm, kind: person, name: Lindholm}
      sources:
        - {id: wire, type: article-newspaper, title: Wire, publisher: lindholm, issued: "2031-06-12", language: en, class: news-agency, rights: {licence: none}}
      claims:
        - {id: boat, kind: fact, text: It runs., evidence: [{source: wire, stance: supports, mode: paraphrase, says: So., origin: {kind: unknown}}]}
      events:
        - {id: launch, date: "2031-06-12", side: west, kind: measure, claims: [boat]}
      quotations:
        - {id: lind, speaker: lindholm, language: en, text: It runs, base: wire, witnesses: [{source: wire, exact: It runs, form: full}]}
      briefings:
        - {id: summary, title: Summary, standfirst: Known., status: new, edition: "1", content_changed: "2031-06-20", template: chronology, includes: [chronology]}
      """
    for (old, new) in edits { yaml = yaml.replacing(old, with: new) }
    let project = """
      title: Test
      publisher: Test desk
      as_of: "2031-06-20"
      languages: [en]
      sides: [{id: west, name: West}]
      """
    let result = try CorpusLoader.load(
      project: SourceText(name: "briefgen.yaml", text: project),
      corpus: [SourceText(name: "corpus.yaml", text: yaml)])
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    return try #require(result.corpus)
  }

  /// Several changes at once: whatever differs is told, and nothing else.
  @Test func whateverDiffersIsTold() {
    var numbers = SeededNumbers(4)
    for _ in 0..<2_000 {
      var (old, new) = (Self.base, Self.base)
      for _ in 0..<Int.random(in: 0...3, using: &numbers) {
        Difference.all.randomElement(using: &numbers)?.change(&old)
      }
      for _ in 0..<Int.random(in: 0...3, using: &numbers) {
        Difference.all.randomElement(using: &numbers)?.change(&new)
      }
      let changes = EditionDifference(from: old, to: new).changes
      #expect(changes.isEmpty == old.saysTheSame(as: new), "from \(old) to \(new)")
    }
  }

  @Test func anEditionIsReadAsItWasWritten() throws {
    let bytes = EditionWriter.json(Self.base)
    let (edition, faults) = try EditionReader.read(.init(name: "a.json", bytes: bytes), name: "a")
    #expect(faults.isEmpty)
    #expect(edition == Self.base)
  }

  /// Damage of every kind ends in an edition or in located errors, and in nothing else.
  @Test func noDamageIsFatal() throws {
    let whole = EditionWriter.json(Self.base)
    var numbers = SeededNumbers(5)
    for _ in 0..<2_000 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: 0..<bytes.count, using: &numbers)
        switch Int.random(in: 0...3, using: &numbers) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &numbers)
        case 2:
          bytes.insert(contentsOf: Array("{}[],:\"\u{0}".utf8).shuffled(using: &numbers).prefix(2), at: place)
        case _: bytes.removeSubrange(place..<min(place + 40, bytes.count))
        }
      }
      let (edition, faults) = try EditionReader.read(.init(name: "a.json", bytes: bytes), name: "a")
      #expect(edition != nil || faults.hasErrors)
      #expect(faults.allSatisfy { $0.primary != nil })
    }
  }
}
