import Domain

/// The desk's words in an agent's language.
struct DeskWords {
    let texts: Texts
    let language: InterfaceLanguage

    func text(_ key: String, _ values: [String: String] = [:]) -> String {
        texts.text("desk.\(key)", language, values)
    }

    /// What a person is called in lists: nobody is nameless.
    func label(of contact: Contact) -> String {
        contact.label ?? text("person.anonymous")
    }

    func state(_ state: Conversation.State) -> String {
        text("state.\(state.rawValue)")
    }
}

extension Site {
    func words(_ language: InterfaceLanguage) -> DeskWords {
        DeskWords(texts: texts, language: language)
    }
}
