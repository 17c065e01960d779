import Diagnostics
import Mail
import Report
import Templates

extension ProjectOptions {
  /// The templates of a digest: the project's own, or those that the binary carries.
  func digestTemplates(of corpus: Corpus) throws -> DigestTemplates {
    let name = corpus.project.templatesFolder
    let folder = try TemplateFolder(path(name), shownAs: name)
    return try DigestTemplates(TemplateLibrary(own: folder.files))
  }

  /// What is wrong with a digest's templates before there is a digest.
  func digestTemplateFaults(of corpus: Corpus) throws -> [Diagnostic] {
    do {
      _ = try digestTemplates(of: corpus)
      return []
    } catch let errors as TemplateErrors {
      return errors.diagnostics
    }
  }
}
