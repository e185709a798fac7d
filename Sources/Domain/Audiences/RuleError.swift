/// Why a rule can't be read, and where. Told in the reader's language by the code.
package struct RuleError: Error, Sendable, Hashable {
    package enum Code: String, Sendable, CaseIterable {
        case empty
        case tooLong = "too_long"
        /// Too many brackets within brackets.
        case tooDeep = "too_deep"
        case tooManyTests = "too_many_tests"
        case unexpectedCharacter = "unexpected_character"
        /// `„pro“` instead of `"pro"`.
        case curlyQuote = "curly_quote"
        case unclosedText = "unclosed_text"
        case badNumber = "bad_number"
        case badDate = "bad_date"
        case unclosedBracket = "unclosed_bracket"
        case expectedAttribute = "expected_attribute"
        case expectedComparison = "expected_comparison"
        case expectedValue = "expected_value"
        /// `<` asks for a number or a date.
        case notOrdered = "not_ordered"
        /// Something follows a whole rule without `and` or `or` between.
        case expectedJoin = "expected_join"
    }

    package let code: Code
    /// In characters from the beginning, counted from 1.
    package let position: Int
    /// What stands there, empty at the end.
    package let found: String

    init(_ code: Code, at position: Int = 1, found: String = "") {
        self.code = code
        self.position = position
        self.found = found
    }
}
