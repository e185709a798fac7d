package import Domain

/// A text is kept with the ids of its blocks' audiences and written with their names: an audience can be renamed, and a
/// new one that gets an old name opens nothing.
extension AudienceBlocks {
    /// As it is kept.
    package static func kept(_ source: String, among audiences: [NamedAudience]) -> String {
        AudienceBlocks(source, among: audiences).renamed { words in
            Audience(written: words, among: audiences)?.text
        }
    }

    /// As it is written and taken along: by names, where they are clear.
    package static func written(_ source: String, among audiences: [NamedAudience]) -> String {
        AudienceBlocks(source, among: audiences).renamed { words in
            guard let audience = Audience(words), case .named(let id) = audience,
                let name = audiences.first(where: { $0.id == id })?.name, Audience(name) == nil,
                Audience(written: "\"\(name)\"", among: audiences) == audience
            else { return nil }
            return "\"\(name)\""
        }
    }

    /// - Parameter name: nil leaves a fence as it is.
    private func renamed(_ name: (String) -> String?) -> String {
        guard !isEmpty else { return lines.map(\.text).joined() }
        return lines.map { line in
            guard line.isFence, let fence = AudienceFence(line.text), case .audience(let words) = fence.meaning,
                let new = name(words)
            else { return String(line.text) }
            let ending = line.text.unicodeScalars.suffix(while: { $0 == "\n" || $0 == "\r" })
            return "\(fence.opening)audience \(new)\(String(String.UnicodeScalarView(ending)))"
        }.joined()
    }
}

extension Audience {
    /// By its own word (`signed_in`, `audience:<id>`), or by a name that only one audience has. In quotes it is a name
    /// where there is one, and otherwise the word: names are written in quotes, and so this is, too.
    init?(written words: String, among audiences: [NamedAudience]) {
        let quoted = Quoted.text(words)
        if quoted == nil, let audience = Audience(words) {
            self = audience
            return
        }
        let name = quoted ?? words
        let same = audiences.filter { $0.name == name }
        let alike = same.isEmpty ? audiences.filter { $0.name.lowercased() == name.lowercased() } : same
        guard alike.count <= 1, let audience = alike.first.map({ .named(id: $0.id) }) ?? Audience(name) else {
            return nil
        }
        self = audience
    }
}

extension Substring.UnicodeScalarView {
    fileprivate func suffix(while holds: (Unicode.Scalar) -> Bool) -> SubSequence {
        var start = endIndex
        while start > startIndex, holds(self[index(before: start)]) { start = index(before: start) }
        return self[start...]
    }
}
