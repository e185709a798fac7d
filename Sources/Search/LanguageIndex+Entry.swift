extension LanguageIndex {
    /// An article and its words in order: those of the title, of the headings, of the body.
    final class Entry: Sendable {
        let document: SearchDocument
        let words: [UInt32]
        /// Where each word of the title stands in its UTF-8.
        let titlePlaces: [Place]
        /// Where each word of the body stands in its UTF-8.
        let places: [Place]
        let lengths: Lengths

        var bodyStart: Int { Int(lengths.title + lengths.headings) }

        init(
            document: SearchDocument, words: [UInt32], titlePlaces: [Place], places: [Place], lengths: Lengths
        ) {
            self.document = document
            self.words = words
            self.titlePlaces = titlePlaces
            self.places = places
            self.lengths = lengths
        }
    }

    struct Place: Sendable {
        let start: UInt32
        let length: UInt16

        init(_ range: Range<Int>) {
            start = UInt32(clamping: range.lowerBound)
            length = UInt16(clamping: range.count)
        }

        var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
    }

    /// In words.
    struct Lengths: Sendable {
        var title: UInt32 = 0
        var headings: UInt32 = 0
        var body: UInt32 = 0

        static func + (first: Lengths, second: Lengths) -> Lengths {
            Lengths(
                title: first.title + second.title, headings: first.headings + second.headings,
                body: first.body + second.body)
        }
    }
}

extension LanguageIndex.Entry {
    /// The article as one text with parts of it.
    func joined(with parts: [LanguageIndex.Entry]) -> LanguageIndex.Entry {
        var document = document
        var (places, lengths) = (places, lengths)
        for part in parts {
            document.headings += part.document.headings
            document.body += "\n"
            let start = document.body.utf8.count
            document.body += part.document.body
            places += part.places.map { LanguageIndex.Place($0.range.lowerBound + start..<$0.range.upperBound + start) }
            lengths = lengths + part.lengths
        }
        let headings = [words[..<bodyStart]] + parts.map { $0.words[..<$0.bodyStart] }
        let bodies = [words[bodyStart...]] + parts.map { $0.words[$0.bodyStart...] }
        return LanguageIndex.Entry(
            document: document, words: Array((headings + bodies).joined()), titlePlaces: titlePlaces,
            places: places, lengths: lengths)
    }
}
