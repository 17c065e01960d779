import ArgumentParser
import Diagnostics
import Glibc
import Report
import Site
import Templates

/// The options that every command on a project has, and the road to its pipeline.
struct ProjectOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The folder with briefgen.yaml.", valueName: "dir"))
  var project = "."

  @Option(help: DiagnosticFormat.help)
  var diagnostics = DiagnosticFormat.full

  @Option(
    help: ArgumentHelp(
      "Where the texts of the sources are (default: the project's folder).", valueName: "dir"))
  var sources: String?

  @Flag(help: "Accept no receipts: every text must be here.")
  var strictSources = false

  /// Loads the project, checks it against its texts or its lock, and compiles its templates.
  ///
  /// Errors are printed and stop; warnings are handed on, so that a run prints one report and no more.
  func pipeline() throws -> CheckedProject { try pipeline(inspected()) }

  /// The same for a project that has been read and compared.
  func pipeline(_ inspection: Inspection) throws -> CheckedProject {
    try compiled(inspection) { corpus, verdicts, lock, library, receipt throws(TemplateErrors) in
      var pipeline = try Pipeline(corpus: corpus, verdicts: verdicts, library: library, receipt: receipt)
      pipeline.figures = BriefingPicture.figures(
        for: corpus, publication: Publication(corpus: corpus, verdicts: verdicts, lock: lock))
      return pipeline
    }
  }

  /// The same road, to whatever `compile` makes of the corpus and its templates.
  func compiled<Product>(
    _ compile: (Corpus, Verdicts, Lock, TemplateLibrary, BuildReceipt) throws(TemplateErrors) -> Product
  ) throws -> Checked<Product> {
    try compiled(inspected(), compile)
  }

  private func compiled<Product>(
    _ inspection: Inspection,
    _ compile: (Corpus, Verdicts, Lock, TemplateLibrary, BuildReceipt) throws(TemplateErrors) -> Product
  ) throws -> Checked<Product> {
    guard let (corpus, evidence) = inspection.usable else { throw refusal(inspection.diagnostics) }
    do {
      let folder = try TemplateFolder(
        path(corpus.project.templatesFolder), shownAs: corpus.project.templatesFolder)
      let receipt = BuildReceipt(files: inspection.files, toolVersion: "briefgen \(Version.current)")
      let product = try compile(
        corpus, evidence.verdicts, inspection.lock, TemplateLibrary(own: folder.files), receipt)
      return Checked(
        corpus: corpus, evidence: evidence, lock: inspection.lock, pipeline: product,
        warnings: inspection.diagnostics)
    } catch let errors as TemplateErrors {
      throw refusal(inspection.diagnostics + errors.diagnostics)
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  /// Prints everything that is wrong; what it returns ends the run.
  func refusal(_ problems: [Diagnostic]) -> ExitCode {
    report(problems)
    return .documents
  }

  /// Prints problems as the options ask.
  func report(_ problems: [Diagnostic]) {
    let (project, sources) = (project, sources)
    Console.report(problems, as: diagnostics) { name in
      // Texts of a folder that was named on the command line are named as it is; `<…>` is no file.
      if name.hasPrefix("<") || sources.map({ name.hasPrefix($0 + "/") }) ?? false { return name }
      return project == "." ? name : project + "/" + name
    }
  }

  /// Says something to people, who are not there when standard error is a document for a program.
  func talk(_ text: String) {
    if !diagnostics.isDocument { Console.talk(text) }
  }

  /// Ends the run with all that it holds: to free a corpus record by record takes as long as to check it.
  func end<Held>(holding held: Held) -> Never { withExtendedLifetime(held) { Glibc.exit(EXIT_SUCCESS) } }

  /// A path of the project as a person would type it.
  func path(_ name: String) -> String { project == "." ? name : project + "/" + name }

  /// The folder that a command writes into: the one that was named, or the project's.
  ///
  /// Never the one of the texts: a source may have its text in `chronology.txt`.
  func outputFolder(_ named: String?, of corpus: Corpus) throws -> String {
    let folder = named ?? path(corpus.project.outputFolder)
    guard !SourceTexts.areSame(folder, sources ?? path(corpus.project.sourcesFolder)) else {
      throw Failure(
        "cannot write into `\(folder)`: the texts of the sources are there; name another folder with `--output DIR`"
      )
    }
    return folder
  }

  /// The folder of a site: never one that has the texts in it, because whoever publishes it would publish them too.
  func siteFolder(_ named: String?, of corpus: Corpus) throws -> String {
    let folder = named ?? path("site")
    guard !SourceTexts.isFolder(sources ?? path(corpus.project.sourcesFolder), within: folder) else {
      throw Failure(
        "cannot make a site in `\(folder)`: the texts of the sources are there, and would be published with it; "
          + "name another folder with `--output DIR`")
    }
    return folder
  }

  var lockFile: LockFile { LockFile(path(Lock.fileName)) }

  /// Everything that is known of a project before templates are looked at; its problems are printed.
  func check() throws -> Inspection {
    let inspection = try inspected()
    report(inspection.diagnostics)
    return inspection
  }

  /// The same, with nothing printed yet.
  func inspected() throws -> Inspection {
    do {
      return try inspect()
    } catch {
      Console.talk("error: \(error)")
      throw ExitCode.machine
    }
  }

  private func inspect() throws -> Inspection {
    let (project, lockFile) = (project, lockFile)
    let found = together(
      { Result { try ProjectLoader.load(root: project) } }, { Result { try lockFile.read() } })
    let loaded = try found.0.get()
    var inspection = Inspection(files: loaded.files, diagnostics: loaded.diagnostics)
    guard let corpus = loaded.corpus else { return inspection }
    inspection.corpus = corpus
    let (written, faults) = try found.1.get()
    inspection.diagnostics += faults
    guard let lock = written?.following(corpus) else { return inspection }
    inspection.lock = lock
    let folder = sources ?? corpus.project.sourcesFolder
    if let sources, !SourceTexts.isFolder(sources) {
      throw Failure("there is no folder `\(sources)`; name the one with the texts, or leave `--sources` out")
    }
    let texts = SourceTexts.load(
      sources ?? path(folder), shownAs: folder, within: sources == nil ? project : nil, for: corpus)
    let report = EvidenceGate(corpus: corpus, texts: texts, lock: lock, isStrict: strictSources).report()
    inspection.diagnostics = (inspection.diagnostics + report.diagnostics).sortedForPrinting()
    inspection.evidence = report
    return inspection
  }
}

/// A project as far as it could be read and compared with its texts.
struct Inspection {
  var files: [SourceText]
  var diagnostics: [Diagnostic]
  var corpus: Corpus?
  var lock = Lock()
  var evidence: EvidenceReport?

  /// The corpus and what was found, when nothing stops a build.
  var usable: (Corpus, EvidenceReport)? {
    guard !diagnostics.hasErrors, let corpus, let evidence else { return nil }
    return (corpus, evidence)
  }
}

/// A project that may be built.
struct Checked<Product> {
  let corpus: Corpus
  let evidence: EvidenceReport
  let lock: Lock
  /// What its templates became.
  let pipeline: Product
  /// What is not wrong enough to stop a build, not yet printed.
  let warnings: [Diagnostic]
}

/// A project whose briefings may be written.
typealias CheckedProject = Checked<Pipeline>
