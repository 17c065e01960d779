/// The words that the briefings print for the corpus's own vocabulary, one table per list.

extension Source.Class {
  var words: String {
    switch self {
    case .primaryOfficial: "primary official text"
    case .official: "official page"
    case .newsAgency: "news agency"
    case .newsOriginal: "news, own reporting"
    case .newsRepublication: "news, republished"
    case .machineAltered: "machine-altered copy"
    case .blog: "blog"
    case .legalAnalysis: "legal analysis"
    case .specialist: "specialist publication"
    case .reference: "reference work"
    }
  }
}

extension Source.Rights {
  /// `not stated` for `not-stated`; what has a capital is the name of a licence and stays.
  var licenceWords: String {
    let isPhrase = licence.value.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")) ~= $0 || $0 == UInt8(ascii: "-")
    }
    return isPhrase ? licence.value.split(separator: "-").joined(separator: " ") : licence.value
  }
}

extension Source.Derivation.Manner {
  /// Completes “the source … X”.
  var words: String {
    switch self {
    case .wireCopy: "carries the wire copy of"
    case .republication: "republishes"
    case .reprint: "reprints"
    case .revision: "revises"
    case .translation: "translates"
    case .excerpt: "excerpts"
    case .compilation: "compiles"
    case .rewrite: "rewrites"
    case .machineRewrite: "is a machine rewrite of"
    }
  }
}

extension Source.Status {
  var words: String {
    switch self {
    case .current: "current"
    case .updated: "updated"
    case .corrected: "corrected"
    case .withdrawn: "withdrawn"
    }
  }
}

extension Actor.Kind {
  var words: String {
    switch self {
    case .state: "state"
    case .government: "government body"
    case .agency: "agency"
    case .court: "court"
    case .party: "political party"
    case .company: "company"
    case .organisation: "organisation"
    case .outlet: "news outlet"
    case .person: "person"
    }
  }
}

extension Event.Kind {
  var words: String {
    switch self {
    case .statement: "statement"
    case .meeting: "meeting"
    case .measure: "measure"
    case .document: "document"
    case .report: "news report"
    }
  }
}

extension Event.Status {
  var words: String {
    switch self {
    case .happened: "happened"
    case .scheduled: "scheduled"
    case .reported: "reported"
    case .cancelled: "cancelled"
    }
  }

  /// What stands beside an event in brackets; nil for what happened.
  var remark: String? {
    switch self {
    case .happened: nil
    case .scheduled, .reported, .cancelled: words
    }
  }
}

extension Claim.Kind {
  var words: String {
    switch self {
    case .fact: "statement of fact"
    case .position: "position"
    case .judgment: "judgment"
    case .assumption: "assumption"
    }
  }
}

extension Claim.Confidence.Level {
  var words: String {
    switch self {
    case .low: "low"
    case .moderate: "moderate"
    case .high: "high"
    }
  }
}

extension BriefingPlan.Status {
  var words: String {
    switch self {
    case .new: "new"
    case .updated: "updated"
    case .corrected: "corrected"
    case .withdrawn: "withdrawn"
    }
  }
}

extension Source.Grade.Reliability {
  var words: String {
    switch self {
    case .a: "A, completely reliable"
    case .b: "B, usually reliable"
    case .c: "C, fairly reliable"
    case .d: "D, not usually reliable"
    case .e: "E, unreliable"
    case .f: "F, reliability cannot be judged"
    }
  }
}

extension Evidence.Attribution {
  var words: String {
    switch self {
    case .namedPerson: "named person"
    case .namedOrganisation: "named organisation"
    case .documentSeen: "document seen"
    case .ownReporting: "own reporting"
    case .unnamedDescribed: "unnamed, described"
    case .unnamed: "unnamed"
    case .unattributed: "unattributed"
    }
  }
}

extension Evidence.Stance {
  var words: String {
    switch self {
    case .supports: "for"
    case .contradicts: "against"
    case .context: "context"
    }
  }
}

extension Evidence.Mode {
  var words: String {
    switch self {
    case .quote: "quoted"
    case .paraphrase: "paraphrased"
    }
  }
}

extension Principle.Force {
  var words: String {
    switch self {
    case .shall: "binding language (shall)"
    case .should: "recommended (should)"
    case .may: "permitted (may)"
    case .aspiration: "an aspiration, no obligation"
    }
  }
}

extension Principle.Coverage.Treatment {
  var words: String {
    switch self {
    case .quoted: "● quoted".unbroken
    case .paraphrased: "◐ paraphrased".unbroken
    case .absent: "– absent"
    }
  }

  /// Stands before the sources that treat a principle so.
  var wordsBeforeSources: String {
    switch self {
    case .quoted: "quoted in"
    case .paraphrased: "paraphrased in"
    case .absent: "absent from"
    }
  }

  /// For a source that no one has examined for the principle.
  static let notExamined = "? not examined".unbroken
}

extension BriefingPlan.Position.Stand {
  var words: String {
    switch self {
    case .proposes: "proposes"
    case .supports: "supports"
    case .opposes: "opposes"
    case .nonCommittal: "non-committal"
    case .silent: "silent"
    case .notExamined: "not examined"
    }
  }
}

extension Quotation.Witness.Form {
  var words: String {
    switch self {
    case .full: "full"
    case .partial: "partial"
    case .translation: "another translation"
    case .altered: "altered"
    case .reported: "reported speech, not a quotation"
    }
  }
}

extension Translator {
  var words: String {
    switch self {
    case .official: "official translation"
    case .staff: "our translation"
    case .machine: "machine translation"
    }
  }

  /// What stands before a translation below the words.
  var label: String {
    switch self {
    case .official: "Official translation"
    case .staff: "Our translation"
    case .machine: "Machine translation"
    }
  }
}

extension Claim.Contested.Resolution {
  var words: String {
    switch self {
    case .showBoth: "both readings"
    case .prefer: "one reading"
    case .unresolved: "neither reading"
    }
  }
}

extension Locator {
  /// `lines 11 to 23, paragraph 3`; empty when nothing is said.
  var words: String {
    var parts: [String] = []
    if let lines = lines?.value {
      parts.append(
        lines.count == 1 ? "line \(lines.lowerBound)" : "lines \(lines.lowerBound) to \(lines.upperBound)")
    }
    if let paragraph { parts.append("paragraph \(paragraph.value)") }
    if let page { parts.append("page \(page.value)") }
    if let section { parts.append(section.value) }
    return parts.joined(separator: ", ")
  }
}
