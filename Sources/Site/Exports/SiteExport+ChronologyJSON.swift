import Report

extension SiteExport {
  /// The chronology with everything that a program could ask of it.
  static let chronologyJSON = SiteExport(
    "chronology-json", "Chronology as JSON", path: "chronology.json", mediaType: "application/json",
    from: [.event, .claim, .source, .actor],
    json: { input in
      let project = input.corpus.project
      let publication = input.publication
      let entries = Chronology(publication)
      return JSON.fields([
        ("title", .text(project.title.value)),
        ("publisher", .text(project.publisher.value)),
        ("licence", .optional(project.licence?.value)),
        ("as_of", .text(project.asOf.value.description)),
        ("language", .text(project.language)),
        (
          "sides",
          .list(
            project.sides.map { side in
              .object([
                ("id", .text(side.id.value)), ("name", .text(publication.name(ofSide: side.id.value))),
              ])
            })
        ),
        ("events", .each(entries.count) { event(entries[$0], input: input) }),
      ])
    })

  private static func event(_ entry: ChronologyEntry, input: ExportInput) -> JSON {
    let event = entry.event
    return .fields([
      ("id", .text(event.id.value)),
      ("url", .text(input.address(entry.page))),
      ("date", date(entry)),
      ("side", .text(event.side.value)),
      ("kind", .text(event.kind.value.rawValue)),
      ("status", .text(event.status.rawValue)),
      ("place", .optional(entry.place)),
      (
        "actors",
        .list(
          event.actors.map { id in
            .object([
              ("id", .text(id.value)), ("name", .text(input.publication.name(ofActor: id.value))),
            ])
          })
      ),
      ("claims", .list(entry.claims.map { claim($0, entry: entry) })),
      ("principles", event.principles.isEmpty ? nil : .texts(event.principles.map(\.value))),
      ("note", .optional(entry.note)),
    ])
  }

  private static func date(_ entry: ChronologyEntry) -> JSON {
    let date = entry.event.date
    let instant = entry.instant.map { "\($0.day.iso)T\($0.hour.twoDigits):\($0.minute.twoDigits)Z" }
    return .fields([
      ("words", .text(entry.date)),
      ("edtf", .text(date.edtf.value.description)),
      ("earliest", date.edtf.value.earliestDay.map { .text($0.iso) } ?? .null),
      ("latest", date.edtf.value.latestDay.map { .text($0.iso) } ?? .null),
      ("is_exact", .bool(entry.shape.isExact)),
      ("is_contested", .bool(entry.isDateContested)),
      ("offset", .optional(date.offset?.value.description)),
      ("instant", .optional(instant)),
      ("basis", .optional(entry.basis)),
    ])
  }

  private static func claim(_ claim: Claim, entry: ChronologyEntry) -> JSON {
    var seen: Set<String> = []
    let sources = claim.evidence.map(\.source.value).filter { seen.insert($0).inserted }
    return .fields([
      ("id", .text(claim.id.value)),
      ("kind", .text(claim.kind.value.rawValue)),
      ("text", .text(entry.sentence(of: claim))),
      ("mark", .optional(entry.mark(of: claim))),
      ("is_contested", .bool(claim.contested != nil)),
      ("sources", .texts(sources)),
    ])
  }
}
