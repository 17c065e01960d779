import Report
import Templates

/// What a unit is to become: its key, known before anything is rendered, and its files.
struct SiteWork {
  private enum Product {
    case page(PageSubject, pictures: [PagePicture])
    case moved(MovedPage)
    case fixed(OutputFile)
  }

  /// The hash of everything that the files depend on.
  let key: String
  private let product: Product
  private let pipeline: SitePipeline

  init(_ unit: SiteUnit, _ builder: SiteBuilder) {
    pipeline = builder.pipeline
    switch unit.kind {
    case .moved(let page):
      product = .moved(page)
      key = builder.pipeline.key(of: page)
    case .fixed(let file):
      product = .fixed(file)
      key = SHA256.digest(of: file.bytes).hexadecimal
    case .briefing, .record, .index, .alphabet, .notFound, .list:
      guard let subject = builder.subject(of: unit) else {
        preconditionFailure("units are made of records that there are")
      }
      let pictures = builder.pictures(of: unit)
      product = .page(subject, pictures: pictures)
      key = builder.pipeline.key(of: subject, pictures: pictures)
    }
  }

  /// The files, rendered now.
  func files() throws(TemplateErrors) -> [OutputFile] {
    switch product {
    case .page(let subject, let pictures): try pipeline.pages(of: subject, pictures: pictures)
    case .moved(let page): [try pipeline.page(of: page)]
    case .fixed(let file): [file]
    }
  }
}
