import JSON

/// One block of a PEM text (RFC 7468): `-----BEGIN label-----`, base64, `-----END label-----`.
struct PEM {
    let label: String
    let bytes: [UInt8]

    /// The only block of a text with nothing around it.
    init(single text: String) throws(KeyError) {
        let blocks = try Self.blocks(of: text)
        guard let block = blocks.first, blocks.count == 1 else {
            throw KeyError(.malformed, "There is more than one key in the text. Paste one of them.")
        }
        self = block
    }

    private init(label: String, bytes: [UInt8]) {
        self.label = label
        self.bytes = bytes
    }

    static func isPEM(_ text: String) -> Bool {
        text.hasTrimmedPrefix("-----BEGIN ")
    }

    /// All blocks, in their order. Line breaks that an environment variable made `\n` of are taken as such.
    static func blocks(of text: String) throws(KeyError) -> [PEM] {
        var lines = text.split(whereSeparator: \.isNewline).flatMap { $0.lines(at: #"\n"#) }[...]
        var blocks: [PEM] = []
        while let line = lines.popFirst() {
            guard !line.isEmpty else { continue }
            guard let label = line.between("-----BEGIN ", "-----"),
                let end = lines.firstIndex(of: "-----END \(label)-----")
            else { throw damaged }
            guard let bytes = Base64URL.decodeLeniently(Array(lines[..<end].joined().utf8)), !bytes.isEmpty else {
                throw damaged
            }
            blocks.append(PEM(label: label, bytes: bytes))
            lines = lines[(end + 1)...]
        }
        return blocks
    }

    private static let damaged = KeyError(
        .malformed,
        "The PEM text is damaged. Paste all of it, from the line BEGIN to the line END, with nothing around it.")
}

extension Substring {
    /// The parts between separators, without space around them.
    fileprivate func lines(at separator: String) -> [String] {
        var rest = self
        var lines: [String] = []
        while let place = rest.firstRange(of: separator) {
            lines.append(rest[..<place.lowerBound].trimmed)
            rest = rest[place.upperBound...]
        }
        return lines + [rest.trimmed]
    }

    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}

extension String {
    func hasTrimmedPrefix(_ prefix: String) -> Bool {
        utf8.drop { $0 <= 0x20 }.starts(with: prefix.utf8)
    }

    fileprivate func between(_ start: String, _ end: String) -> String? {
        guard hasPrefix(start), hasSuffix(end), utf8.count > start.utf8.count + end.utf8.count else { return nil }
        return String(dropFirst(start.count).dropLast(end.count))
    }
}
