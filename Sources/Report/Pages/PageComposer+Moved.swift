import Templates

extension PageComposer {
  /// The `moved` object: what stands under an earlier name of a page, in the frame of every other.
  func page(for page: MovedPage, language: String, frame: SiteFrame) -> TemplateValue {
    let root = SiteFrame.root(from: page.path)
    // Made of identifiers and folder names, so there is nothing in it to escape.
    let target = root + page.target
    var fields: [TemplateField] = [
      .init("language", .string(language)),
      .init("is_right_to_left", .bool(language.isWrittenRightToLeft)),
      .init("refresh", .markup("<meta http-equiv=\"refresh\" content=\"0; url=\(target)\">", .html)),
      .init("href", .string(target)),
      .init("canonical", .optional(canonical(page.target))),
      .init("title", .string(page.title)),
      .init("earlier", .string(page.earlier)),
      .init("site_name", .string(project.title.value)),
    ]
    fields += surroundings(frame, root: root)
    return .object(fields)
  }
}
