/// Two editions side by side.
struct EditionComparison {
  private let old: Edition
  private let new: Edition
  /// The first event that tells each claim.
  private let eventsOfClaims: [String: String]

  init(old: Edition, new: Edition) {
    self.old = old
    self.new = new
    var events: [String: String] = [:]
    for (id, event) in new.events {
      for claim in event.claims { events[claim] = min(id, events[claim] ?? id) }
    }
    eventsOfClaims = events
  }

  var changes: [EditionChange] {
    briefings + sources + claims + events + quotations
  }

  // MARK: - Claims

  private var claims: [EditionChange] {
    // What an event tells is not told again by its claims.
    let newInEvents = Set(
      new.events.filter { old.events[$0.key]?.claims != $0.value.claims }.flatMap(\.value.claims))
    let goneInEvents = Set(
      old.events.filter { new.events[$0.key]?.claims != $0.value.claims }.flatMap(\.value.claims))
    var changes: [EditionChange] = []
    for (id, claim) in new.claims {
      if let before = old.claims[id] {
        changes += change(of: id, from: before, to: claim).map { [$0] } ?? []
      } else if !newInEvents.contains(id) {
        changes.append(
          EditionChange(
            kind: .newStatement, record: "claim/" + id, text: claim.text, mark: claim.standing, before: [],
            page: page(ofClaim: id)))
      }
    }
    for (id, claim) in old.claims where new.claims[id] == nil && !goneInEvents.contains(id) {
      changes.append(
        EditionChange(
          kind: .removed, record: "claim/" + id, text: claim.text, mark: claim.standing, before: [], page: nil
        ))
    }
    return changes
  }

  /// The gravest thing that happened to a claim, with everything that differs.
  private func change(of id: String, from old: Edition.Claim, to new: Edition.Claim) -> EditionChange? {
    let isReworded =
      old.text != new.text || old.judgment != new.judgment || (old.mark == nil) != (new.mark == nil)
    let kind: EditionChange.Kind? =
      if new.parties < old.parties {
        .weakened
      } else if new.isContested, !old.isContested {
        .newlyContested
      } else if isReworded {
        .reworded
      } else if new.parties > old.parties || old.isContested && !new.isContested {
        .strengthened
      } else if old.mark != new.mark {
        .reworded
      } else {
        nil
      }
    guard let kind else { return nil }
    var before: [String] = []
    if old.text != new.text { before.append("Before: " + old.text) }
    if old.mark != new.mark, let mark = old.mark { before.append("Its mark was: \(mark).") }
    if old.judgment != new.judgment {
      before += [old.judgment.map { "Judged before: \($0)" }, new.judgment.map { "Judged now: \($0)" }]
        .compactMap(\.self)
    }
    return EditionChange(
      kind: kind, record: "claim/" + id, text: new.text, mark: new.mark, before: before,
      page: page(ofClaim: id))
  }

  private func page(ofClaim id: String) -> EditionChange.Page? {
    eventsOfClaims[id].map { .event($0) }
  }

  // MARK: - Events

  private var events: [EditionChange] {
    var changes: [EditionChange] = []
    for (id, event) in new.events {
      var change = EditionChange(
        kind: .newEvent, record: "event/" + id, text: words(of: event, in: new), before: [], page: .event(id),
        order: Self.order(event.date))
      if let before = old.events[id] {
        guard before != event else { continue }
        change.kind = .reworded
        change.before = [
          before.claims == event.claims
            ? "Before: \(Self.words(ofDate: before.date)), \(before.status)."
            : "Before: \(words(of: before, in: old))"
        ]
      }
      changes.append(change)
    }
    for (id, event) in old.events where new.events[id] == nil {
      changes.append(
        EditionChange(
          kind: .removed, record: "event/" + id, text: words(of: event, in: old), before: [], page: nil,
          order: Self.order(event.date)))
    }
    return changes
  }

  /// The date and the sentences of an event, each with its mark.
  private func words(of event: Edition.Event, in edition: Edition) -> String {
    let sentences = event.claims.compactMap { edition.claims[$0] }.map { claim in
      claim.text + (claim.standing.map { " (\($0))" } ?? "")
    }
    let status = event.status == Event.Status.happened.rawValue ? "" : " (\(event.status))"
    return "\(Self.words(ofDate: event.date))\(status): \(sentences.joined(separator: " "))"
  }

  private static func words(ofDate text: String) -> String { (try? EDTF(text)).map(DateWords.words) ?? text }

  /// Days in the order of the calendar, whatever is known of them.
  private static func order(_ text: String) -> String {
    guard let date = try? EDTF(text), let day = date.earliestDay ?? date.latestDay else { return text }
    return EDTF(day).description
  }

  // MARK: - Quotations, sources, briefings

  private var quotations: [EditionChange] {
    func change(_ id: String, _ kind: EditionChange.Kind, _ text: String, _ source: String?) -> EditionChange
    {
      EditionChange(
        kind: kind, record: "quotation/" + id, text: text, before: [], page: source.map { .source($0) })
    }
    func origin(_ quotation: Edition.Quotation, _ edition: Edition) -> String {
      "\(quotation.speaker), from \(edition.sources[quotation.source]?.name ?? quotation.source)"
    }
    var changes: [EditionChange] = []
    for (id, quotation) in new.quotations {
      if old.quotations[id] == nil {
        let text = "A quotation of \(origin(quotation, new))."
        changes.append(change(id, .newStatement, text, quotation.source))
      } else if old.quotations[id] != quotation {
        let text = "A quotation of \(origin(quotation, new)), reads differently now."
        changes.append(change(id, .reworded, text, quotation.source))
      }
    }
    for (id, quotation) in old.quotations where new.quotations[id] == nil {
      changes.append(change(id, .removed, "A quotation of \(origin(quotation, old)).", nil))
    }
    return changes
  }

  private var sources: [EditionChange] {
    var changes: [EditionChange] = []
    for (id, source) in new.sources {
      var change = EditionChange(
        kind: .newSource, record: "source/" + id, text: source.name, before: [], page: .source(id))
      if let before = old.sources[id] {
        guard before != source else { continue }
        change.before = before.name == source.name ? [] : ["Before: \(before.name)"]
        change.kind = before.status == source.status ? .reworded : .source
        if change.kind == .source { change.text = Self.words(of: source, before: before.status) }
      } else if source.status != Source.Status.current.rawValue {
        change.text += ", marked \(source.status) by its publisher"
      }
      changes.append(change)
    }
    for (id, source) in old.sources where new.sources[id] == nil {
      changes.append(
        EditionChange(
          kind: .removed, record: "source/" + id, text: "The source \(source.name).", before: [], page: nil))
    }
    return changes
  }

  /// What a publisher makes of his text now. Nobody marks a text as current: a mark is made, or taken away.
  private static func words(of source: Edition.Source, before: String) -> String {
    let plain = Source.Status.current.rawValue
    if source.status == plain { return "\(source.name) is no longer marked \(before) by its publisher." }
    return "\(source.name) is marked \(source.status) by its publisher"
      + (before == plain ? "." : "; before, it was marked \(before).")
  }

  private var briefings: [EditionChange] {
    var changes: [EditionChange] = []
    for (id, briefing) in new.briefings {
      var change = EditionChange(
        kind: .newBriefing, record: "briefing/" + id, text: briefing.title, before: [], page: .briefing(id))
      if let before = old.briefings[id] {
        for correction in briefing.corrections where !before.corrections.contains(correction) {
          changes.append(
            EditionChange(
              kind: .corrected, record: "briefing/" + id, text: correction, before: [], page: .briefing(id)))
        }
        for correction in before.corrections where !briefing.corrections.contains(correction) {
          changes.append(
            EditionChange(
              kind: .removed, record: "briefing/" + id, text: "The correction: " + correction, before: [],
              page: .briefing(id)))
        }
        guard let update = update(of: briefing, from: before) else { continue }
        (change.kind, change.text, change.before) = update
      } else if briefing.isWithdrawn {
        change.text += ", withdrawn"
      }
      changes.append(change)
    }
    for (id, briefing) in old.briefings where new.briefings[id] == nil {
      changes.append(
        EditionChange(
          kind: .removed, record: "briefing/" + id, text: "The briefing “\(briefing.title)”.", before: [],
          page: nil))
    }
    return changes
  }

  /// What became of a briefing that readers know; nil when nothing did.
  private func update(
    of new: Edition.Briefing, from old: Edition.Briefing
  ) -> (EditionChange.Kind, text: String, before: [String])? {
    if new.isWithdrawn, !old.isWithdrawn {
      return (.removed, "The briefing “\(new.title)” is withdrawn.", [])
    }
    guard old != new,
      old.edition != new.edition || old.title != new.title || old.isWithdrawn != new.isWithdrawn
    else { return nil }
    let before =
      (old.title == new.title ? "" : old.title + ", ") + "edition \(old.edition)"
      + (old.isWithdrawn ? ", withdrawn" : "") + "."
    let text = "\(new.title), edition \(new.edition)" + (new.isWithdrawn ? ", withdrawn" : "")
    return (.updatedBriefing, text, ["Before: " + before])
  }
}
