package import Desk
package import Domain

/// Puts letters into words: calm ones, in the reader's language, as text and as plain HTML.
package struct Letters: LetterWriter {
    private let site: Site

    package init(site: Site) {
        self.site = site
    }

    package func write(
        _ letter: Letter, in language: InterfaceLanguage, for snapshot: WorkspaceSnapshot
    ) throws -> WrittenLetter {
        let draft = LetterDraft(letter, Wording("mail", site.texts, language), workspace: snapshot.workspace.name)
        return WrittenLetter(
            subject: draft.subject, text: draft.text,
            html: try site.renderer.render("mail/letter", page: draft, language: language))
    }
}

/// A letter's parts in their order.
struct LetterDraft: Encodable {
    struct Link: Encodable {
        let label: String
        let address: String
    }

    let subject: String
    let before: [String]
    let links: [Link]
    let after: [String]

    init(_ letter: Letter, _ words: Wording, workspace: String) {
        // A header is one line.
        let name = workspace.withoutControls.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let values = ["workspace": name, "minutes": String(SignInLink.life.inSeconds / 60)]
        switch letter {
        case .test:
            subject = words("test.subject", values)
            before = [words("test.text", values)]
            links = []
            after = []
        case .answer(let texts, let address, let isKnown):
            subject = words("answer.subject", values)
            let lines = texts.flatMap { $0.split(whereSeparator: \.isNewline).map(String.init) }
            before = [words("answer.text", values)] + lines
            links = [Link(label: words("answer.link"), address: address)]
            after = [words(isKnown ? "answer.known" : "answer.sameBrowser")]
        case .signInLinks(let people):
            let isShared = people.count > 1
            subject = words("signIn.subject", values)
            before = [words("signIn.text", values)] + (isShared ? [words("signIn.shared")] : [])
            links = people.enumerated().map { number, person in
                Link(label: Self.label(person.name, number + 1, isShared, words), address: person.address)
            }
            after = [words("signIn.once", values), words("signIn.notYou")]
        }
    }

    private static func label(_ name: String?, _ number: Int, _ isShared: Bool, _ words: Wording) -> String {
        guard isShared else { return words("signIn.link") }
        return name.map { words("signIn.linkAs", ["name": $0]) }
            ?? words("signIn.linkNumber", ["number": String(number)])
    }

    var text: String {
        let lines = links.map { "\($0.label):\n\($0.address)" }
        return (before + lines + after).joined(separator: "\n\n") + "\n"
    }
}
