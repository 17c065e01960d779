import Diagnostics
import Foundation
import Testing

@testable import Report

/// Every field of every record arrives where it belongs, with what was typed.
@Suite struct FullCorpusTests {
  static let folder = LoadingCase.folder + "/Full/"

  static func load() throws -> LoadResult {
    func text(_ name: String) throws -> SourceText {
      SourceText(name: name, text: try String(contentsOfFile: folder + name, encoding: .utf8))
    }
    return try CorpusLoader.load(project: text("briefgen.yaml"), corpus: [text("full.yaml")])
  }

  @Test func arrivesWhole() throws {
    let result = try Self.load()
    #expect(result.diagnostics.isEmpty, "\n\(DiagnosticPrinter.full(color: false).print(result.diagnostics))")
    let corpus = try #require(result.corpus)
    let outline = Outline.of(corpus.project, name: "project") + Self.tables(of: corpus)
    let path = Self.folder + "corpus.txt"
    if LoadingTests.isAccepting {
      try outline.write(toFile: path, atomically: true, encoding: .utf8)
    } else {
      #expect(outline == (try String(contentsOfFile: path, encoding: .utf8)))
    }
  }

  /// The corpus of this test uses every field there is, so that none is left unread.
  @Test func usesEveryField() throws {
    let text = try String(contentsOfFile: Self.folder + "full.yaml", encoding: .utf8)
    let project = try String(contentsOfFile: Self.folder + "briefgen.yaml", encoding: .utf8)
    var shapes = ShapeCollector()
    for list in CorpusList.all { shapes.add(list.shape) }
    for field in shapes.shapes.flatMap(\.fields) {
      #expect(text.contains("\(field.name):"), "full.yaml has no `\(field.name)`")
    }
    for field in ProjectFields.shape.description.fields { #expect(project.contains("\(field.name):")) }
  }

  private static func tables(of corpus: Corpus) -> String {
    corpus.actors.records.map { Outline.of($0, name: "actor") }.joined()
      + corpus.sources.records.map { Outline.of($0, name: "source") }.joined()
      + corpus.principles.records.map { Outline.of($0, name: "principle") }.joined()
      + corpus.quotations.records.map { Outline.of($0, name: "quotation") }.joined()
      + corpus.claims.records.map { Outline.of($0, name: "claim") }.joined()
      + corpus.events.records.map { Outline.of($0, name: "event") }.joined()
      + corpus.questions.records.map { Outline.of($0, name: "question") }.joined()
      + corpus.briefings.records.map { Outline.of($0, name: "briefing") }.joined()
      + corpus.waivers.records.map { Outline.of($0, name: "waiver") }.joined()
  }
}

/// A value as an indented outline of its properties, without the places where they were written.
enum Outline {
  static func of(_ value: Any, name: String, indent: String = "") -> String {
    if let text = leaf(value) { return "\(indent)\(name): \(text)\n" }
    let mirror = Mirror(reflecting: value)
    let children = mirror.children.filter { $0.label != "span" }
    if mirror.displayStyle == .optional {
      return children.first.map { of($0.value, name: name, indent: indent) } ?? ""
    }
    if children.count == 1, let only = children.first, only.label == "value" {
      return of(only.value, name: name, indent: indent)
    }
    if mirror.displayStyle == .collection {
      return children.map { of($0.value, name: name + "[]", indent: indent) }.joined()
    }
    return "\(indent)\(name)\n"
      + children.map { child in
        let label = child.label ?? "-"
        guard let kept = child.value as? any Kept else {
          return of(child.value, name: label, indent: indent + "  ")
        }
        return of(kept.seen, name: String(label.dropFirst()), indent: indent + "  ")
      }.joined()
  }

  private static func leaf(_ value: Any) -> String? {
    switch value {
    case let text as String: return text
    case let date as EDTF: return "EDTF \(date)"
    case let value as any CustomStringConvertible & Hashable
    where !(value is any Collection) && Mirror(reflecting: value).displayStyle != .optional:
      return "\(value)"
    case let value as any RawRepresentable<String>: return "." + value.rawValue
    case let origin as Origin where origin == .unknown: return "unknown"
    case let range as ClosedRange<Int>: return "\(range)"
    case _: return nil
    }
  }
}
