import JSON

/// What goes into a sentence: a value that each language writes in its own way. Texts may come from a token: escape them
/// wherever they are shown.
public enum SentenceValue: Sendable, Hashable {
    /// Any text, such as a claim's name.
    case text(String)
    /// A count.
    case number(Int)
    /// A length of time, in seconds.
    case span(Double)
    /// A moment, in Unix seconds.
    case time(Double)
    /// One of the words that are translated themselves.
    case word(Word)

    /// Words that sentences are built with.
    public enum Word: String, Sendable, Hashable, CaseIterable {
        case header, payload, signature
        case encryptedKey, initializationVector, ciphertext, authenticationTag
        case string, number, boolean, null, array, object
        case unexpectedEnd, unexpectedCharacter, trailingText, byteOrderMark, invalidUTF8, controlCharacter
        case invalidEscape, loneSurrogate, malformedNumber, duplicateName, tooDeep
    }

    static func kind(_ value: JSONValue) -> SentenceValue {
        switch value {
        case .string: .word(.string)
        case .number: .word(.number)
        case .bool: .word(.boolean)
        case .null: .word(.null)
        case .array: .word(.array)
        case .object: .word(.object)
        }
    }

    static func fault(_ error: JSONError) -> SentenceValue {
        Word(rawValue: error.kind.rawValue).map(SentenceValue.word) ?? .text(error.kind.rawValue)
    }
}

extension SentenceValue {
    /// The value in English.
    package var text: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        case .span(let seconds): TimeSpan(seconds).text
        case .time(let seconds): Timestamp.text(seconds)
        case .word(let word): word.text
        }
    }
}

extension SentenceValue.Word {
    /// The word in English.
    package var text: String {
        switch self {
        case .header, .payload, .signature, .ciphertext: rawValue
        case .encryptedKey: "encrypted key"
        case .initializationVector: "initialization vector"
        case .authenticationTag: "authentication tag"
        case .string: "a string"
        case .number: "a number"
        case .boolean: "a boolean"
        case .null: "null"
        case .array: "an array"
        case .object: "an object"
        case .unexpectedEnd: "it ends too early"
        case .unexpectedCharacter: "a character stands where none may"
        case .trailingText: "something follows the value"
        case .byteOrderMark: "it begins with a byte order mark"
        case .invalidUTF8: "it is not valid UTF-8"
        case .controlCharacter: "a control character is not escaped"
        case .invalidEscape: "an escape is none that JSON knows"
        case .loneSurrogate: "there is half a surrogate pair"
        case .malformedNumber: "a number is malformed"
        case .duplicateName: "a name occurs twice in one object"
        case .tooDeep: "arrays and objects are nested too deep"
        }
    }
}
