package import Domain

extension AudienceBlocks {
    /// The whole text for whoever writes it, each block in a frame that says whom it is for.
    /// - Parameter label: nil stands for nobody.
    package func preview(
        _ language: Language, references: MarkdownReferences = MarkdownReferences(), label: (Audience?) -> String
    ) -> String {
        var html = ""
        var part = ""
        var depth = 0
        for line in lines {
            guard line.isFence else {
                part += line.text
                continue
            }
            html += Markdown(part, language: language, references: references).html
            part = ""
            if let block = line.begins {
                html += "<div class=\"for-audience\"><p class=\"for-audience-title\">"
                html += HTMLText.escaped(label(blocks[block].audience)) + "</p>\n"
            } else {
                html += "</div>\n"
            }
            depth += line.begins == nil ? -1 : 1
        }
        let rest = Markdown(part, language: language, references: references).html
        return html + rest + String(repeating: "</div>\n", count: depth)
    }
}
