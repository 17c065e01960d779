import Testing

@testable import Report

/// The documents of the golden files in `Cases`: one small document for each behaviour.
struct TextCase: CustomTestStringConvertible {
  let name: String
  var options = TextOptions()
  let document: MarkdownDocument
  var testDescription: String { name }

  init(_ name: String, _ blocks: [Block], notes: [Footnote] = [], base: String? = nil) {
    self.name = name
    document = MarkdownDocument(blocks: blocks, footnotes: notes)
    options.baseURL = base
    options.destinations = ["principles.md": "principles.txt"]
  }

  static let all: [TextCase] = [
    TextCase(
      "headings",
      [
        Tree.heading(1, "Eight principles for data security"), Tree.paragraph("A standfirst."),
        Tree.heading(2, "At a glance"), Tree.paragraph("Words."),
        Tree.heading(3, "A deeper heading"), Tree.paragraph("Words."), Tree.heading(4, "Deeper"),
        Tree.heading(5, "And deeper"), Tree.heading(6, "Deepest"),
        Tree.heading(2, "A heading so long that it does not fit on one line and must be set on two of them"),
        Tree.heading(2, "全球数据安全倡议"),
      ]),
    TextCase(
      "paragraphs",
      [
        Tree.paragraph(
          "A paragraph is filled to seventy-two columns, with *emphasis* dropped,~soft breaks as blanks, "
            + "and hard\nbreaks kept. It costs $(12.50), not €5.00; see the well-known half—half rule of 2020. "
            + "Lines never begin with what could be taken for a list: there were four of these, and not 14. "
            + "They said so."),
        .paragraph([
          .text("Code "), .code("let x  = 1"), .text(" and "), .strikethrough([.text("gone")]),
          .text(" and "),
          .html("<b>"), .strong([.text("strong")]), .html("</b>"),
          .text(" keep\ttheir\u{1B}words\u{85}only."),
        ]),
        .html("<p>raw</p>"),
      ]),
    TextCase(
      "chinese",
      [
        Tree.paragraph(
          "中方提出《全球数据安全倡议》，呼吁各国“秉持发展和安全并重的原则，平衡处理技术进步、经济发展与保护国家安全和社会公共利益的关系”，反对利用信息技术破坏他国关键基础设施。"),
        Tree.paragraph("混排 of 中文 and English 时，宽字符 count as two columns，标点不会出现在行首。👩‍👩‍👧 family 🇨🇳 flags 👍🏽 hands."),
      ]),
    TextCase(
      "lists",
      [
        Tree.paragraph("Before."),
        Tree.bullets([
          [
            Tree.paragraph(
              "An item that is long enough to be wrapped, so that its second line hangs under the first.")
          ],
          [
            Tree.paragraph("With children"),
            Tree.numbered(
              from: 9,
              [
                [Tree.paragraph("nine")], [Tree.paragraph("ten"), Tree.bullets([[Tree.paragraph("deep")]])],
              ]),
          ],
          [],
        ]),
        Tree.numbered(
          from: 1, tight: false,
          [
            [Tree.paragraph("Loose."), Tree.paragraph("Second paragraph of the first item.")],
            [Tree.bullets([[Tree.paragraph("a list directly inside")], [Tree.paragraph("again")]])],
          ]),
        .list(
          ListBlock(
            isTight: true,
            items: [
              ListBlock.Item(isChecked: true, blocks: [Tree.paragraph("done")]),
              ListBlock.Item(
                isChecked: false,
                blocks: [
                  Tree.paragraph(
                    "to do, and so long that it needs a second line, which hangs under the words")
                ]),
            ])),
        Tree.paragraph("After."),
      ]),
    TextCase(
      "quotes",
      [
        .blockQuote([
          Tree.paragraph(
            "A quotation that goes on for longer than one line, so that each of them needs its own sign."),
          .blockQuote([Tree.paragraph("Nested.")]), Tree.paragraph("Back."),
          Tree.bullets([[Tree.paragraph("list")], [.blockQuote([Tree.paragraph("in a list")])]]),
        ]),
        .blockQuote([]), Tree.paragraph("Outside."), .blockQuote([Tree.heading(2, "Heading inside")]),
      ]),
    TextCase(
      "code",
      [
        Tree.paragraph("Before."),
        .code(info: "swift", text: "let x = 1  \n\tif tab {\n\n\n\n\n\tab\tc\n  }\n"),
        .code(info: "", text: ""),
        Tree.bullets([[Tree.paragraph("item"), .code(info: "", text: "in a list\n")]]),
        .thematicBreak, Tree.paragraph("After."), .code(info: "", text: "last\n\n\n"),
      ]),
    TextCase(
      "links",
      [
        Tree.heading(2, "With a [link](https://example.org/h)"),
        Tree.paragraph(
          "A [link](https://example.org/a), [the same](https://example.org/a), an address "
            + "[https://example.org/b](https://example.org/b), [www.example.org](http://www.example.org), a mail "
            + "[a@example.org](mailto:a@example.org), a place [below](#below), one [elsewhere](principles.md#one), "
            + "an image ![of a chart](chart.svg), a bad [one](javascript:alert), [up](../x/./y), [root](/z?q#f), "
            + "[](https://example.org/empty), (see [this](https://example.org/this)) "
            + "[blank](https://example.org/a b)."),
        Tree.paragraph(
          "An address of more than a line stands alone: "
            + "[https://example.org/a/very/long/path/that/goes/on/and/on/for/more/than/seventy/columns/of/text]"
            + "(https://example.org/a/very/long/path/that/goes/on/and/on/for/more/than/seventy/columns/of/text) "
            + "and the words go on, see https://example.org/plain-words-without-a-link/which-are-not-broken either."
        ),
      ], base: "https://briefs.example.org/p/index.html?x#y"),
    TextCase(
      "relative-links", [Tree.paragraph("A [link](other.md), [mapped](principles.md), [net](//host/x).")]),
    TextCase(
      "notes",
      [
        Tree.heading(1, "Title[^1]"),
        Tree.paragraph(
          "A claim.[^2] Two notes.[^1][^10] A mark never begins a line, however the words before it may fall[^2] here."
        ),
        Tree.heading(2, "Notes"),
      ],
      notes: [
        Tree.note("1", Tree.paragraph("Short.")),
        Tree.note(
          "2",
          Tree.paragraph(
            "A note that is long enough to need a second line, which hangs under [its words](https://example.org/n)."
          ),
          Tree.paragraph("And a second paragraph.")),
        Tree.note("10", Tree.bullets([[Tree.paragraph("a list")]])),
      ]),
    TextCase(
      "notes-without-heading", [Tree.heading(2, "Facts"), Tree.paragraph("A claim.[^a] Another.[^b]")],
      notes: [Tree.note("a", Tree.paragraph("First.")), Tree.note("b", Tree.paragraph("Second."))]),
    TextCase(
      "tables-that-fit",
      [
        Tree.table(
          caption: "Sources against principles", "Source | Method stated | Data open",
          "Housing survey | Met | Partly met", "Later study | Not met | Met"),
        Tree.table(
          aligned: [.left, .center, .right], "Name | Middle | Number", "a | b | 1",
          "long name | centred | 1,204"),
        Tree.table("姓名 | 宽度", "数据安全 | 八", "e\u{301} | 👩‍👩‍👧"),
        Tree.table("Head only | Other"),
      ]),
    TextCase(
      "tables-wrapped",
      [
        Tree.table(
          aligned: [.left, .left, .right], "Date | What happened | Parties",
          "8 September 2020 | The foreign minister proposes the initiative at a symposium in Beijing and lists its "
            + "eight points.[^1] | 2",
          "5 August 2020 | The other side announces five lines of effort against carriers, stores, apps, clouds and cables. | 4"
        ),
        .blockQuote([
          Tree.table(
            "Key | Words",
            "inside | A quotation takes two columns, so that the table has seventy left to it, and no more than that."
          )
        ]),
      ], notes: [Tree.note("1", Tree.paragraph("A note."))]),
    TextCase(
      "tables-with-long-headers",
      [
        Tree.table(
          aligned: [.left, .right, .right, .center, .left],
          "Claim | Independent parties that report it | Sources that repeat them | Contested by anyone | Mark",
          "Eight points were proposed | 4 | 11 | no | corroborated",
          "118 applications | 1 | 2 | yes | single origin")
      ]),
    TextCase(
      "tables-of-prose",
      [
        Tree.table(
          "Speaker | What the first source has | What the second source has",
          "Minister | a long passage of words that takes several lines however wide its column can be made | the same "
            + "passage in other words, which stand beside the first and take as many lines as it does",
          "Envoy | short | and short")
      ]),
    TextCase(
      "tables-with-marks",
      [
        Tree.table(
          "Claim | Parties | Notes",
          "A claim so long that its cell has to be wrapped whatever the others do to it, with its mark at its end[^1] | 2 | "
            + "one[^2]"),
        Tree.table(
          "Claim | Parties | Notes",
          "A claim so long that its cell has to be wrapped whatever the others do to it, without a mark | 2 | one[^3]",
          "Another | 3 | two[^3][^4]"
        ),
      ],
      notes: ["1", "2", "3", "4"].map { Tree.note($0, Tree.paragraph("Note.")) }),
    TextCase(
      "tables-as-records",
      [
        Tree.table(
          caption: "Source register",
          "Source | Outlet | Class | Grade | Published | Held | Derived from",
          "first-article | An agency of the state | news report | usually reliable | 8 September 2020 | text held here | "
            + "the ministry’s own statement of that day, re-issued with cuts and a new headline of the agency’s",
          "second-article | Another outlet | commentary | fairly reliable | 9 September 2020 | text held here | ![](x) "
        ),
        Tree.table(
          "Address | Note",
          "https://example.org/an/address/that/is/too/long/for/a/column/of/the/table | long words beside it"),
      ]),
    TextCase(
      "long-words",
      [
        Tree.paragraph(
          "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef end"),
        Tree.paragraph("中" + String(repeating: "\u{2060}文", count: 50)),
      ]),
    TextCase(
      "list-signs-in-prose",
      [
        Tree.paragraph(
          "It is a fact that all of the parties to the agreement met again on 8. That is what they said - and not what is meant by them: only the words > count, as in 12) above."
        )
      ]),
  ]
}
