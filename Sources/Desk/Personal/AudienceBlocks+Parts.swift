import Domain

extension AudienceBlocks {
    /// What of the text is for the same people beyond those who read the rest.
    struct Part: Equatable {
        /// Whoever reads it belongs to all of these: each block narrows the one around it.
        let audiences: Set<Audience>
        fileprivate(set) var source: String
    }

    /// Everything that `openSource` leaves out and somebody sees, in the order of the text.
    var parts: [Part] {
        guard !blocks.isEmpty else { return [] }
        let audiences = self.audiences
        var parts: [Part] = []
        var former: Int?
        for line in lines {
            guard let block = line.block, let needed = audiences[block], !needed.isEmpty else { continue }
            let place = parts.firstIndex { $0.audiences == needed } ?? parts.count
            if place == parts.count { parts.append(Part(audiences: needed, source: "")) }
            // Two blocks don't run together.
            if block != former { parts[place].source += "\n" }
            parts[place].source += line.isFence ? "\n" : line.text
            former = block
        }
        return parts
    }

    /// By block: whom it asks for besides everyone; nil where it is for nobody.
    private var audiences: [Set<Audience>?] {
        var all: [Set<Audience>?] = []
        for block in blocks {
            let around: Set<Audience>? = if let parent = block.parent { all[parent] } else { [] }
            guard let around, let audience = block.audience else {
                all.append(nil)
                continue
            }
            all.append(audience == .everyone ? around : around.union([audience]))
        }
        return all
    }
}
