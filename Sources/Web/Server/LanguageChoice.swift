import Desk
import Domain
import HTTPTypes
import Hummingbird

/// Which language a request is about, and in which one we speak around it: `?locale=`, then the address's own (`/fr/…`),
/// then the choice kept in a cookie, then the browser's wishes.
struct LanguageChoice {
    let language: Language
    let spoken: InterfaceLanguage

    init(_ request: Request, among languages: ContentLanguages) {
        let asked = request.uri.queryParameters["locale"].map(String.init)
        let page = request.uri.path.split(separator: "/").first.flatMap { languages[$0] }
        let kept = request.cookie(CookieName.language)
        let wishes = request.headers[.acceptLanguage]
        let usual = kept.flatMap { languages[$0] } ?? wishes.flatMap(languages.best(forWishes:)) ?? languages.main
        language = asked.flatMap { languages.best(for: $0) } ?? page ?? usual
        // A page with a language in its address is the same for everybody who asks for it.
        let around = InterfaceLanguage(around: language, otherwise: languages.main)
        if let asked {
            spoken = InterfaceLanguage(tag: asked) ?? around
        } else if page != nil {
            spoken = around
        } else {
            let chosen = kept.flatMap(InterfaceLanguage.init(rawValue:))
            spoken = chosen ?? wishes.flatMap(InterfaceLanguage.init(acceptLanguage:)) ?? around
        }
    }
}
