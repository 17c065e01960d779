import Templates

extension StableBytes {
  mutating func append(_ value: TemplateValue) {
    switch value {
    case .null: append(0)
    case .bool(let flag): append(flag ? 2 : 1)
    case .int(let number):
      append(3)
      append(number)
    case .double(let number):
      append(4)
      append(Int(truncatingIfNeeded: number.bitPattern))
    case .string(let text):
      append(5)
      append(text)
    case .markup(let text, _):
      append(6)
      append(text)
    case .array(let items):
      append(7)
      append(items.count)
      for item in items { append(item) }
    case .object(let fields):
      append(8)
      append(fields.count)
      for field in fields {
        append(field.name)
        append(field.value)
      }
    }
  }

  mutating func append(_ subject: PageSubject) {
    for text in [
      subject.path, subject.language, subject.title, subject.headline, subject.description, subject.template,
      subject.root, subject.type,
    ] { append(text) }
    append(subject.day)
    append(subject.published)
    append(subject.isIndexed ? 1 : 0)
    append(subject.contentLanguage)
    append(subject.anchors)
    append(subject.noteNames)
    append(subject.times)
    append(subject.citations.count)
    for citation in subject.citations {
      append(citation.title)
      append(citation.publisher)
      append(citation.date)
      append(citation.url)
    }
    append(subject.data)
  }

  mutating func append(_ frame: SiteFrame) {
    append(frame.style)
    append(frame.icon)
    append(frame.weight)
    append(frame.sharedWeight)
    append(frame.links.count)
    for link in frame.links {
      append(link.path)
      append(link.words)
    }
  }

  /// What the layout of every page takes from the project. Briefings may also be named by others, whose links
  /// lead to their pages by name, so that no list of them belongs here.
  mutating func append(_ project: Project) {
    append(project.title.value)
    append(project.publisher.value)
    append(project.url?.value)
    append(project.authors.map(\.value))
    append(project.languages.map(\.value))
  }
}
