import ArgumentParser
import Mail
import Report

/// The briefings as files that a digest carries.
struct DigestAttachments {
  enum Format: String, CaseIterable {
    case text = "txt"
    case markdown = "md"
    case html
    case pdf
  }

  let formats: [Format]
  /// Where the pages will be published.
  let address: String?

  /// Every briefing in every format that is asked for, in the order of the briefings.
  func files(of plans: [BriefingPlan], _ pipeline: Pipeline) throws -> [MailAttachment] {
    guard !formats.isEmpty else { return [] }
    var attachments: [MailAttachment] = []
    for plan in plans {
      let files = try pipeline.files(of: plan, formats: needed, standsAlone: true)
      for format in formats {
        attachments.append(try attachment(of: plan.id.value, as: format, from: files))
      }
    }
    return attachments
  }

  private var needed: Set<BriefingFormat> { Set(formats.map(\.source)) }

  private func attachment(
    of id: String, as format: Format, from files: [OutputFile]
  ) throws -> MailAttachment {
    let name = format.source.fileName(of: id)
    guard let file = files.first(where: { $0.path == name }) else {
      preconditionFailure("the pipeline makes every format it is asked for")
    }
    guard format == .pdf else {
      return MailAttachment(name: name, mediaType: format.source.mediaType, bytes: file.bytes)
    }
    return MailAttachment(
      name: id + ".pdf", mediaType: "application/pdf",
      bytes: try WeasyPrint(baseURL: address).pdf(of: file.bytes))
  }

  /// `txt,pdf` as formats, in the order of the list above.
  @Sendable static func formats(_ argument: String) throws -> [Format] {
    let known = Format.allCases.map(\.rawValue)
    let named = try argument.split(separator: ",", omittingEmptySubsequences: false).map { name in
      guard let format = Format(rawValue: String(name)) else {
        throw ValidationError(
          "there is no format `\(name)`; the formats are \(known.joined(separator: ", "))")
      }
      return format
    }
    return Format.allCases.filter(named.contains)
  }
}

extension DigestAttachments.Format {
  /// The format that the pipeline makes for it.
  fileprivate var source: BriefingFormat {
    switch self {
    case .text: .text
    case .markdown: .markdown
    case .html, .pdf: .html
    }
  }
}
