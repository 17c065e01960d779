/// The reference page of all records and fields, in Markdown, from the loader's own field list.
package enum CorpusReference {
  /// The whole page.
  package static func markdown() -> String {
    var shapes = ShapeCollector()
    for list in CorpusList.all { shapes.add(list.shape) }
    let lists = CorpusList.all.map {
      "| `\($0.name)` | [\($0.shape.name)](#\($0.shape.name)) | \($0.shape.doc) |"
    }
    var project = ShapeCollector()
    project.addParts(of: ProjectFields.shape.description)
    let parts = shapes.shapes.filter { shape in !CorpusList.all.contains { $0.shape.name == shape.name } }
    return introduction + "\n" + section(ProjectFields.shape.description, heading: "briefgen.yaml")
      + project.shapes.map { section($0, heading: $0.name) }.joined()
      + "## Lists of a corpus file\n\n| List | Record | What it holds |\n|---|---|---|\n"
      + lists.joined(separator: "\n") + "\n\n"
      + CorpusList.all.map { section($0.shape, heading: $0.shape.name) }.joined()
      + "## Records inside records\n\n" + parts.map { section($0, heading: $0.name, level: 3) }.joined()
      + kinds
  }

  private static let introduction = """
    <!-- Generated from the loader's field list; `make accept` rewrites it. -->
    # The corpus, record by record

    A project is a folder with [`briefgen.yaml`](#briefgenyaml) and a corpus folder. Every file of that folder \
    whose name ends in `.yaml` is read, folders within included, by path; the lists of all files are merged. \
    Names that begin with a dot are passed over.

    Values are what was typed. Nothing is coerced: `2020-09-08`, `no` and `1.10` stay texts, and only a field \
    that asks for a number, a date or yes or no reads them as such. Fields that are not listed here are errors, \
    as are empty ones. Aliases repeat values; tags, merge keys and several documents in one file are refused.

    Editors check corpus files while you type with the line \
    `# yaml-language-server: $schema=…/docs/schema/corpus.schema.json` at their top; `briefgen schema` prints \
    that schema.

    """

  private static func section(_ shape: ShapeDescription, heading: String, level: Int = 2) -> String {
    let rows = shape.fields.map(row).joined(separator: "\n")
    let needs = shape.needs.map { need in
      "- " + need.phrase.withCapital + " needs "
        + need.fields.map { "`\($0)`" }.joined(separator: ", ") + ".\n"
    }
    return String(repeating: "#", count: level) + " \(heading)\n\n\(shape.doc)\n\n"
      + "| Field | Holds | Must be there | What it is for | Example |\n|---|---|---|---|---|\n\(rows)\n\n"
      + (needs.isEmpty ? "" : needs.joined() + "\n")
  }

  private static func row(_ field: any AnyField) -> String {
    let presence =
      switch field.presence {
      case .required: "yes"
      case .optional: "no"
      case .defaulted(let value): "no: `\(value)`"
      }
    let example = field.example.map { "`\($0)`" } ?? ""
    return [" `\(field.name)`", phrase(field.schema), presence, field.doc, example]
      .map { $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") }
      .joined(separator: " | ").trimmedRow
  }

  private static func phrase(_ schema: FieldSchema) -> String {
    switch schema {
    case .identifier: "[identifier](#kinds-of-value)"
    case .reference(let kind): "[\(kind.rawValue)](#\(kind.rawValue)) identifier"
    case .qualifiedReference: "[kind/identifier](#kinds-of-value)"
    case .text: "text"
    case .localizedText(nil): "[our words](#kinds-of-value)"
    case .localizedText(.characters(let most)?): "[our words](#kinds-of-value), at most \(most) characters"
    case .localizedText(.words(let most)?): "[our words](#kinds-of-value), at most \(most) words"
    case .languageTag: "[language](#kinds-of-value)"
    case .edtf: "[date](#kinds-of-value)"
    case .day: "one day"
    case .offset: "[offset](#kinds-of-value)"
    case .integer(let range): "whole number from \(range.lowerBound) to \(range.upperBound)"
    case .decimal: "[number](#kinds-of-value)"
    case .boolean: "`yes` or `no`"
    case .oneOf(let names): names.map { "`\($0)`" }.joined(separator: ", ")
    case .lines: "[lines](#kinds-of-value)"
    case .url: "[web address](#kinds-of-value)"
    case .sha256: "64 hexadecimal digits"
    case .path: "[path](#kinds-of-value)"
    case .pattern(_, let words): words
    case .list(let element, let least):
      (least > 0 ? "list (at least \(least)) of " : "list of ") + phrase(element)
    case .map(let element): "map from names to " + phrase(element)
    case .record(let shape): "[\(shape.name)](#\(shape.name))"
    case .shorthand(let short, let shape): phrase(short) + " or [\(shape.name) map](#\(shape.name))"
    }
  }

  private static let kinds = """
    ## Kinds of value

    - **Identifier**: lower-case letters and digits with single hyphens between, at most 64 characters, \
    unique among the records of its kind. A kind and an identifier (`claim/members`) name a record of any kind.
    - **Our words**: a text in the project's first language, or a map from the project's languages to texts: \
    `{en: …, zh-Hans: …}`.
    - **Date**: an EDTF expression: `2020-09-08`, `2020-09`, `2020-08?` (uncertain), `2020-08~` (approximate), \
    `2020-21` (spring), `202X`, `2020-09-XX`, `2020-09-08T15:45+05:30`, `2020-09-07/2020-09-08`, `../2020-09-08`.
    - **Offset**: `+08:00`, `-04:00` or `Z`.
    - **Number**: digits with an optional point, without separators: `118`, `-5`, `1.10`.
    - **Lines**: `11-23` or `15`, counted from 1.
    - **Language**: a BCP 47 tag: `en`, `zh-Hans`, `en-IN`.
    - **Web address**: beginning with `https://` or `http://`.
    - **Path**: relative, without `..`.

    """
}

extension String {
  /// The row with its outer bars.
  fileprivate var trimmedRow: String { "|" + self + (hasSuffix(" ") ? "|" : " |") }
}
