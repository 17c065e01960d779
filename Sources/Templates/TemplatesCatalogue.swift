public import Diagnostics

/// Everything that the language consists of, for reference pages, `explain` and completeness tests.
public enum TemplatesCatalogue {
  /// Every filter, by name.
  public static let filters: [FilterDefinition] = FilterDefinition.all
  /// Every tag, by name.
  public static let tags: [TagDefinition] = TagDefinition.all

  /// Every code that compiling and rendering raise, by name.
  public static let diagnosticCodes: [DiagnosticCode] =
    [
      .badDateFormat, .badTagArguments, .divisionByZero, .duplicateBlock, .endlessRecursion, .filterFailed,
      .instructionLimit, .invalidJSON, .invalidUTF8, .iterationLimit, .jsonNeeded, .missingArgument,
      .missingEnd,
      .mixedOperators, .nestingLimit, .noClock, .noSuperBlock, .notANumber, .notComparable, .numberOverflow,
      .numberTooLarge, .outputLimit, .partialDepthLimit, .partialNotFound, .rangeLimit, .requiredBlock,
      .sourceLimit, .stepLimit, .stringLimit, .temporariesLimit, .unclosedOutput, .unclosedString,
      .unclosedTag, .undefinedVariable, .unexpectedCharacter, .unexpectedEnd, .unexpectedEndTag,
      .unexpectedToken, .unknownArgument, .unknownFilter, .unknownLocale, .unknownPath, .unknownTag,
      .wrongArgumentCount,
      .wrongParameterType,
    ] + EscapingCodes.all
}
