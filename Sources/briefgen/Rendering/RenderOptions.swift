import ArgumentParser
import Templates

/// `--escape`: the format of the output.
enum RenderEscape: String, CaseIterable, ExpressibleByArgument {
  case none, markdown, html, text

  var output: OutputFormat {
    switch self {
    case .none: .none
    case .markdown: .markdown
    case .html: .html
    case .text: .plain
    }
  }
}

/// `--profile`: which language is spoken and what undefined means.
enum RenderProfile: String, CaseIterable, ExpressibleByArgument {
  case strict, compatible

  func profile(with grammar: RenderGrammar) -> Profile {
    var profile: Profile =
      switch self {
      case .strict: .strict
      case .compatible: .compatible
      }
    profile.grammar = grammar.grammar
    return profile
  }
}

/// `--grammar`: how much of the grammar is checked.
enum RenderGrammar: String, CaseIterable, ExpressibleByArgument {
  case strict, strict2

  var grammar: Profile.Grammar {
    switch self {
    case .strict: .strict
    case .strict2: .strict2
    }
  }
}
