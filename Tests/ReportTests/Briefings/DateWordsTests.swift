import Testing

@testable import Report

@Suite struct DateWordsTests {
  @Test(arguments: [
    ("2020-09-08", "8 September 2020"),
    ("2020-08", "August 2020"),
    ("2020", "2020"),
    ("202X", "the 2020s"),
    ("2020-21", "spring 2020"),
    ("2020-09-08?", "possibly 8 September 2020"),
    ("2020-08-08~", "about 8 August 2020"),
    ("2020-08%", "possibly about August 2020"),
    ("../2020-09-08", "on or before 8 September 2020"),
    ("../2020-09", "in or before September 2020"),
    ("../1900", "in or before 1900"),
    ("2020-09-08/..", "from 8 September 2020"),
    ("2020-09-07/2020-09-08", "7 to 8 September 2020"),
    ("2020-07-23/2020-08-01", "23 July to 1 August 2020"),
    ("2019-12-30/2020-01-02", "30 December 2019 to 2 January 2020"),
    ("2020-09-08T15:45+05:30", "8 September 2020, 15:45"),
  ])
  func imprecisionIsSaidInWords(edtf: String, words: String) throws {
    #expect(DateWords.words(try EDTF(edtf)) == words)
  }

  @Test func onlyDatesWithoutDoubtAreGivenToMachines() throws {
    #expect(DateWords.machineReadable(try EDTF("2020-09-08"))?.datetime == "2020-09-08")
    #expect(DateWords.machineReadable(try EDTF("2020-08"))?.datetime == "2020-08")
    for edtf in ["2020-08~", "2020-09-08?", "2020-09-07/2020-09-08", "2020", "2020-21"] {
      #expect(DateWords.machineReadable(try EDTF(edtf)) == nil)
    }
  }
}
