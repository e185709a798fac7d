/// A piece of a foreign HTML text.
indirect enum HTMLNode: Hashable {
    case text(String)
    case element(HTMLElement)
}

struct HTMLElement: Hashable {
    let name: String
    let attributes: [String: String]
    var children: [HTMLNode]

    subscript(_ name: String) -> String? { attributes[name] }

    var classes: String { attributes["class"]?.lowercased() ?? "" }

    /// All words in it, without markup.
    var words: String {
        children.reduce(into: "") { words, child in
            switch child {
            case .text(let text): words += text
            case .element(let element): words += element.words
            }
        }
    }

    /// Elements of a name, wherever they stand in it.
    func all(_ names: Set<String>) -> [HTMLElement] {
        children.flatMap { child -> [HTMLElement] in
            guard case .element(let element) = child else { return [] }
            return names.contains(element.name) ? [element] : element.all(names)
        }
    }
}
