extension Language {
    /// What its speakers call it; the tag where we don't know. A region or script that we have no name for is told by
    /// its tag: `Português (AO)`.
    package var ownName: String {
        if let name = Self.names[rawValue] { return name }
        guard let name = Self.names[primary] else { return rawValue }
        return "\(name) (\(rawValue.dropFirst(primary.count + 1)))"
    }

    /// For narrow places: `EN`, `PT-BR`.
    package var shortName: String { rawValue.uppercased() }

    private static let names: [String: String] = [
        "ar": "العربية", "bg": "Български", "bn": "বাংলা", "bs": "Bosanski", "ca": "Català", "cs": "Čeština",
        "cy": "Cymraeg", "da": "Dansk", "de": "Deutsch", "de-AT": "Deutsch (Österreich)", "de-CH": "Deutsch (Schweiz)",
        "el": "Ελληνικά", "en": "English", "en-GB": "English (United Kingdom)", "en-US": "English (United States)",
        "es": "Español", "es-419": "Español (Latinoamérica)", "es-MX": "Español (México)", "et": "Eesti",
        "eu": "Euskara", "fa": "فارسی", "fi": "Suomi", "fr": "Français", "fr-BE": "Français (Belgique)",
        "fr-CA": "Français (Canada)", "fr-CH": "Français (Suisse)", "ga": "Gaeilge", "gl": "Galego", "he": "עברית",
        "hi": "हिन्दी", "hr": "Hrvatski", "hu": "Magyar", "hy": "Հայերեն", "id": "Bahasa Indonesia", "is": "Íslenska",
        "it": "Italiano", "ja": "日本語", "ka": "ქართული", "kk": "Қазақ тілі", "ko": "한국어", "lt": "Lietuvių",
        "lv": "Latviešu", "mk": "Македонски", "ms": "Bahasa Melayu", "nb": "Norsk bokmål", "ne": "नेपाली",
        "nl": "Nederlands", "nl-BE": "Nederlands (België)", "nn": "Norsk nynorsk", "no": "Norsk", "pl": "Polski",
        "pt": "Português", "pt-BR": "Português (Brasil)", "pt-PT": "Português (Portugal)", "ro": "Română",
        "ru": "Русский", "sk": "Slovenčina", "sl": "Slovenščina", "sq": "Shqip", "sr": "Српски",
        "sr-Latn": "Srpski (latinica)", "sv": "Svenska", "ta": "தமிழ்", "th": "ไทย", "tr": "Türkçe",
        "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "yi": "ייִדיש", "zh": "中文", "zh-CN": "中文（中国）",
        "zh-Hans": "简体中文", "zh-Hant": "繁體中文", "zh-TW": "中文（台灣）",
    ]

    /// Those that a help centre most often adds, to choose from.
    package static let commonest: [Language] = [
        "ar", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he", "hi", "hr", "hu", "id",
        "it", "ja", "ko", "lt", "lv", "nb", "nl", "pl", "pt", "pt-BR", "ro", "ru", "sk", "sl", "sr", "sv", "th", "tr",
        "uk", "ur", "vi", "zh-Hans", "zh-Hant",
    ].compactMap { Language(rawValue: $0) }

    package enum Direction: String, Sendable {
        case leftToRight = "ltr"
        case rightToLeft = "rtl"
    }

    /// Which way it is written: by its script where the tag names one, otherwise by the usual one of its language.
    package var direction: Direction {
        let script = rawValue.split(separator: "-").dropFirst().first { part in
            part.utf8.count == 4 && part.first?.isUppercase == true
        }
        let isFromRight = script.map { Self.scriptsFromRight.contains(String($0)) }
        return isFromRight ?? Self.fromRight.contains(primary) ? .rightToLeft : .leftToRight
    }

    private static let fromRight: Set = [
        "ar", "arc", "arz", "azb", "ckb", "dv", "fa", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "prs", "sd",
        "syr", "ug", "ur", "yi",
    ]
    private static let scriptsFromRight: Set = [
        "Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa",
    ]
}
