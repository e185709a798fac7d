import Desk
import Domain

extension Site {
    /// An article's text as it will look, with what is wrong with its blocks said first.
    func preview(
        _ body: String, _ language: Language, _ context: AgentContext,
        _ references: MarkdownReferences = MarkdownReferences()
    ) -> String {
        let blocks = AudienceBlocks(body, among: context.snapshot.audiences)
        let words = Wording("access", texts, context.language)
        let audiences = context.audienceWords(self)
        let html = blocks.preview(language, references: references) { audience in
            audience.map { words("block.for", ["audience": audiences.label($0)]) } ?? words("block.forNobody")
        }
        return warning(blocks.mistakes, words) + html
    }

    /// In the form of a warning inside an article, so that it looks like one wherever the preview stands.
    private func warning(_ mistakes: [AudienceBlocks.Mistake], _ words: Wording) -> String {
        guard !mistakes.isEmpty else { return "" }
        let sentences = mistakes.map { mistake in
            words("block.\(mistake.fault.rawValue)", ["line": String(mistake.line), "words": mistake.words])
        }
        let list = sentences.map { "<li>\(HTMLText.escaped($0))</li>\n" }.joined()
        let title = HTMLText.escaped(words("block.mistakes"))
        return """
            <div class="callout callout-warning" role="note"><p class="callout-title">\(title)</p>
            <ul>
            \(list)</ul>
            </div>

            """
    }
}
