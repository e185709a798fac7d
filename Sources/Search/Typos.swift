extension QueryTerms {
    /// Adds the words that are nearest to one that nobody wrote, in all their forms. If the nearest is a stop word, it
    /// was meant, and there is nothing to seek.
    ///
    /// - Returns: whether it is clear what was meant.
    func correct(_ word: String, in term: inout Term) -> Bool {
        let letters = word.unicodeScalars.map(\.value)
        guard letters.count >= 4 else { return false }
        for limit in 1...(letters.count >= 8 ? 2 : 1) {
            let near = candidates(for: letters, limit: limit)
            guard !near.isEmpty else { continue }
            let stopWords = language.index.language.stopWords
            if near.contains(where: { stopWords.contains(vocabulary.words[$0]) }) { return true }
            let weight = limit == 1 ? Weight.oneTypo : Weight.twoTypos
            for number in near {
                let word = vocabulary.words[number]
                for form in forms(of: word, key: key(of: word)).words { term.add(form.key, weight * form.value) }
            }
            return true
        }
        return false
    }

    /// Of a word with one mistake, the first or the last half is right: its neighbours from the front and from the
    /// back hold all candidates. With two mistakes, a third of it.
    private func candidates(for letters: [UInt32], limit: Int) -> [Vocabulary.Number] {
        let piece = (letters.count - 1) / (limit + 1)
        let front = vocabulary.words(beginningWith: letters.prefix(piece))
        let back = vocabulary.words(endingWith: letters.suffix(piece))
        var near: Set<Vocabulary.Number> = []
        var distance = EditDistance(from: letters)
        for list in [front, back] {
            for number in list.lazy.map(Int.init) where abs(vocabulary.length(of: number) - letters.count) <= limit {
                guard !near.contains(number) else { continue }
                let isNear = distance.distance(to: vocabulary.letters(of: number), limit: limit) != nil
                if isNear, language.knows(number) { near.insert(number) }
            }
        }
        return near.sorted { vocabulary.words[$0] < vocabulary.words[$1] }
    }
}
