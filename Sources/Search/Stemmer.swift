import CStemmer

/// Takes endings off words by a language's rules (Snowball's, from libstemmer). Not for two threads at once, which is
/// why it can't be copied: whoever analyses text makes one.
struct Stemmer: ~Copyable {
    private let stemmer: OpaquePointer?

    /// Without an algorithm, or with one that the system's library doesn't know, words stay as they are.
    init(_ algorithm: String?) {
        stemmer = algorithm.flatMap { sb_stemmer_new($0, "UTF_8") }
    }

    /// Snowball's names by the codes of languages; English and German say theirs themselves.
    static let algorithms = [
        "ar": "arabic", "ca": "catalan", "da": "danish", "el": "greek", "es": "spanish", "eu": "basque",
        "fi": "finnish", "fr": "french", "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
        "id": "indonesian", "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch",
        "nn": "norwegian", "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian",
        "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
    ]

    /// Whether words are stemmed at all.
    var isKnown: Bool { stemmer != nil }

    deinit {
        if let stemmer { sb_stemmer_delete(stemmer) }
    }

    func stem(_ word: String) -> String {
        guard let stemmer else { return word }
        var word = word
        return word.withUTF8 { bytes in
            guard let stemmed = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            let length = Int(sb_stemmer_length(stemmer))
            return String(decoding: UnsafeBufferPointer(start: stemmed, count: length), as: UTF8.self)
        }
    }
}
