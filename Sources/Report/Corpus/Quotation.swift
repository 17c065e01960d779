/// Words spoken or issued by an official, and every place where they appear.
package struct Quotation: Identified, Hashable {
  package var id: Located<String>
  /// An actor.
  package var speaker: Located<String>
  @Rare package var addressee: Located<String>? = nil
  package var language: Located<String>
  /// The words that are printed.
  package var text: Located<String>
  /// The source whose reading is printed.
  package var base: Located<String>
  /// Why that reading is printed, where witnesses contradict each other.
  package var why: LocalizedText?
  package var witnesses: [Witness]
  package var translations: [Translation]
  /// The event at which the words were spoken.
  @Rare package var occasion: Located<String>? = nil
  package var principles: [Located<String>]
  package var note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package var aliases: [Located<String>] = []
}

extension Quotation {
  /// The witness whose reading is printed: a sound one where its source also has a corrupt one. Nil when the source is
  /// none.
  package var printedWitness: Witness? {
    let witnesses = witnesses.filter { $0.source.value == base.value }
    return witnesses.first { $0.corrupt == nil } ?? witnesses.first
  }

  /// One place where the words appear, in that source's own wording.
  package struct Witness: Hashable, Sendable {
    /// How the witness gives the words.
    package enum Form: String, CaseIterable, Sendable {
      case full, partial, translation
      /// Words changed inside the quotation marks.
      case altered
      /// Reported speech, without quotation marks.
      case reported
    }

    package var source: Located<String>
    package var exact: Located<String>
    package var form: Located<Form>
    @Rare package var locator: Locator? = nil
    @Rare package var prefix: Located<String>? = nil
    @Rare package var suffix: Located<String>? = nil
    /// Light foldings that this witness declares, by name.
    package var fold: [Located<String>]
    /// Why the reading is corrupt; a corrupt reading is shown and never printed as speech.
    package var corrupt: LocalizedText?
    package var note: LocalizedText?
  }

  /// The words in another language, and who put them into it.
  package struct Translation: Hashable, Sendable {
    package var language: Located<String>
    package var text: Located<String>
    package var by: Located<Translator>
    package var source: Located<String>?
  }
}
