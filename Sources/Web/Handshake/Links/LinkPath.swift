import Domain

/// The addresses of signing in by a link in a mail. The language travels along: these pages stand outside of its folders.
enum LinkPath {
    static func ask(_ language: Language, returningTo path: ReturnPath? = nil) -> String {
        "/sso/mail" + Query([("locale", language.rawValue), ("return_to", path?.text)]).text
    }

    static func sent(_ language: Language) -> String { "/sso/mail/sent" + locale(language) }
    static func link(_ language: Language) -> String { "/sso/mail/link" + locale(language) }

    private static func locale(_ language: Language) -> String { Query([("locale", language.rawValue)]).text }
}
