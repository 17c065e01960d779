/// A numbered point of the initiative.
package struct Principle: Identified, Hashable {
  /// How strongly the point binds.
  package enum Force: String, CaseIterable, Sendable { case shall, should, may, aspiration }

  package var id: Located<String>
  /// From 1 without a gap.
  package var n: Located<Int>
  package var label: LocalizedText
  /// Our own plain words, at most forty.
  package var gloss: LocalizedText
  package var force: Located<Force>?
  /// The claim that carries the point's content.
  package var claim: Located<String>
  /// Quotations that give its exact wording.
  package var quotations: [Located<String>]
  package var coverage: [Coverage]
  package var endorsedBy: [Stand]
  package var objectedBy: [Stand]
  package var status: ImplementationStatus?
  package var questions: [Located<String>]
  package var note: LocalizedText?
  /// Earlier identifiers, whose pages lead to this record's.
  package var aliases: [Located<String>] = []
}

extension Principle {
  /// How one source treats the point. A source that is not listed was not examined.
  package struct Coverage: Hashable, Sendable {
    /// What a source that was read for the point does with it.
    package enum Treatment: String, CaseIterable, Sendable { case quoted, paraphrased, absent }

    package var source: Located<String>
    package var treatment: Located<Treatment>
    package var locator: Locator?
    package var note: LocalizedText?
  }

  /// An actor's stand on the point and the claim that shows it.
  package struct Stand: Hashable, Sendable {
    package var actor: Located<String>
    package var claim: Located<String>
  }

  /// How far the point has been put into practice.
  package struct ImplementationStatus: Hashable, Sendable {
    package var text: LocalizedText
    package var asOf: Located<EDTF>
  }
}
