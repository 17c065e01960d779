/// The notes of one briefing, numbered once, in the order in which they are first referred to.
struct NoteBook {
  enum Subject: Hashable {
    case claim(String)
    case quotation(String)
  }

  private(set) var subjects: [Subject] = []
  /// The permalink of the place that first refers to a note, by the note's number as printed.
  private(set) var anchors: [String: Permalink] = [:]
  private var numbers: [Subject: Int] = [:]
  private var usedAnchors: Set<String> = []

  /// The number of the note on `subject`, given out now if it has none.
  mutating func number(_ subject: Subject, anchor: Permalink? = nil) -> Int {
    if let number = numbers[subject] { return number }
    subjects.append(subject)
    numbers[subject] = subjects.count
    if let anchor, usedAnchors.insert(anchor.name).inserted { anchors[String(subjects.count)] = anchor }
    return subjects.count
  }
}
