/// Why a text is not strict JSON, and where.
public struct JSONError: Error, Sendable, Hashable {
    /// What is wrong with the text.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The text ends before the value does; also an empty text.
        case unexpectedEnd
        /// A character that can't stand there: a trailing comma, a comment, `NaN`, a name without quotes.
        case unexpectedCharacter
        /// Something follows the value.
        case trailingText
        /// The text begins with a byte order mark (RFC 8259, section 8.1).
        case byteOrderMark
        /// Bytes that are not UTF-8, overlong forms and encoded surrogates included (RFC 3629).
        case invalidUTF8
        /// An unescaped control character inside a string.
        case controlCharacter
        /// A backslash followed by something that is no escape.
        case invalidEscape
        /// One half of a surrogate pair without the other (RFC 7493, section 2.1).
        case loneSurrogate
        /// A number that isn't written as RFC 8259, section 6 says: `01`, `1.`, `+1`, `.5`.
        case malformedNumber
        /// Two members of one object have the same name once escapes are decoded (RFC 7493, section 2.3).
        case duplicateName
        /// More arrays and objects inside one another than allowed.
        case tooDeep
    }

    /// What is wrong.
    public let kind: Kind

    /// Where in the text: the number of bytes before the fault.
    public let offset: Int

    /// - Parameters:
    ///   - kind: What is wrong.
    ///   - offset: Where, in bytes from the beginning.
    public init(kind: Kind, offset: Int) {
        self.kind = kind
        self.offset = offset
    }
}

extension JSONError: CustomStringConvertible {
    /// One English sentence, for people: it never repeats any of the text, which may be secret.
    public var description: String {
        "\(kind.explanation) (byte \(offset))."
    }
}

extension JSONError.Kind {
    fileprivate var explanation: String {
        switch self {
        case .unexpectedEnd: "The JSON text ends too early"
        case .unexpectedCharacter: "A character stands where JSON allows none"
        case .trailingText: "Something follows the JSON value"
        case .byteOrderMark: "The JSON text begins with a byte order mark"
        case .invalidUTF8: "The JSON text is not valid UTF-8"
        case .controlCharacter: "A string contains a control character that is not escaped"
        case .invalidEscape: "A string contains an escape that JSON doesn't know"
        case .loneSurrogate: "A string contains half a surrogate pair"
        case .malformedNumber: "A number is malformed"
        case .duplicateName: "An object contains the same name twice"
        case .tooDeep: "Arrays and objects are nested too deep"
        }
    }
}
