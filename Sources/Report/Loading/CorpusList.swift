/// One of the lists that a corpus file may hold.
struct CorpusList: Sendable {
  let kind: RecordKind
  let shape: ShapeDescription
  let read: @Sendable (YAMLNode, LoadContext, inout CorpusRecords) -> Void
  /// Adds the records of one file to those of the files before it.
  let append: @Sendable (CorpusRecords, inout CorpusRecords) -> Void

  var name: String { kind.list }

  private init<Element: Identified>(
    _ kind: RecordKind, _ shape: Shape<Element>,
    _ table: any (WritableKeyPath<CorpusRecords, Table<Element>> & Sendable)
  ) {
    self.kind = kind
    self.shape = shape.description
    read = { node, context, records in
      guard let record = shape.read(node, context) else {
        context.breakRecord(of: kind)
        return
      }
      records[keyPath: table].insert(record)
    }
    append = { file, records in
      for record in file[keyPath: table].records { records[keyPath: table].insert(record) }
    }
  }

  static let all = [
    CorpusList(.actor, ActorFields.shape, \.actors),
    CorpusList(.source, SourceFields.shape, \.sources),
    CorpusList(.principle, PrincipleFields.shape, \.principles),
    CorpusList(.quotation, QuotationFields.shape, \.quotations),
    CorpusList(.claim, ClaimFields.shape, \.claims),
    CorpusList(.event, EventFields.shape, \.events),
    CorpusList(.question, QuestionFields.shape, \.questions),
    CorpusList(.briefing, BriefingFields.shape, \.briefings),
    CorpusList(.waiver, WaiverFields.shape, \.waivers),
  ]
}
