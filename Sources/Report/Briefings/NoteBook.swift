/// The notes of one briefing, numbered once, in the order in which they are first referred to.
struct NoteBook {
  enum Subject: Hashable {
    case claim(String)
    case quotation(String)
  }

  /// The name of each note, made from the identifier of its subject, by its number as printed.
  var names: [String: String] {
    Dictionary(
      uniqueKeysWithValues: subjects.enumerated().map { index, subject in
        switch subject {
        case .claim(let id): (String(index + 1), "claim-" + id)
        case .quotation(let id): (String(index + 1), "quotation-" + id)
        }
      })
  }

  private(set) var subjects: [Subject] = []
  /// The permalink of the place that first refers to a note, by the note's number as printed.
  private(set) var anchors: [String: String] = [:]
  private var numbers: [Subject: Int] = [:]
  private var usedAnchors: Set<String> = []

  /// The number of the note on `subject`, given out now if it has none.
  mutating func number(_ subject: Subject, anchor: String? = nil) -> Int {
    if let number = numbers[subject] { return number }
    subjects.append(subject)
    numbers[subject] = subjects.count
    if let anchor, usedAnchors.insert(anchor).inserted { anchors[String(subjects.count)] = anchor }
    return subjects.count
  }
}
