package import Domain

/// A form with files in it (RFC 7578), strictly: parts, each with headers, an empty line and bytes. What a part says of
/// its file (name, type) is not read: the bytes decide.
package struct MultipartForm: Sendable {
    private let parts: [(name: String, bytes: ArraySlice<UInt8>)]

    private static let mostParts = 20
    private static let lineEnd = Array("\r\n".utf8)

    package static func boundary(of type: String) -> String? {
        guard let start = type.firstRange(of: "boundary=") else { return nil }
        let rest = type[start.upperBound...]
        let value =
            rest.hasPrefix("\"") ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && $0 != " " }
        return (1...70).contains(value.utf8.count) ? String(value) : nil
    }

    package init(_ bytes: [UInt8], boundary: String) throws(Problem) {
        let delimiter = Array("--\(boundary)".utf8)
        var parts: [(String, ArraySlice<UInt8>)] = []
        guard bytes.starts(with: delimiter) else { throw Self.malformed }
        var rest = bytes[delimiter.count...]
        while !rest.starts(with: Array("--".utf8)) {
            guard rest.starts(with: Self.lineEnd), parts.count < Self.mostParts,
                let end = rest.firstRange(of: Self.lineEnd + delimiter)
            else { throw Self.malformed }
            parts.append(try Self.part(rest[(rest.startIndex + 2)..<end.lowerBound]))
            rest = rest[end.upperBound...]
        }
        self.parts = parts
    }

    private static let malformed = Problem(.badRequest, "form_malformed")

    private static func part(_ bytes: ArraySlice<UInt8>) throws(Problem) -> (String, ArraySlice<UInt8>) {
        guard let head = bytes.firstRange(of: lineEnd + lineEnd),
            let headers = String(validating: bytes[..<head.lowerBound], as: UTF8.self),
            let name = name(in: headers)
        else { throw malformed }
        return (name, bytes[head.upperBound...])
    }

    /// The `name` of `Content-Disposition: form-data; name="logo"; filename="x.png"`.
    private static func name(in headers: String) -> String? {
        headers.split(separator: "\r\n").lazy.filter { $0.lowercased().hasPrefix("content-disposition:") }
            .compactMap { line in
                line.split(separator: ";").map { $0.trimmingPrefix { $0 == " " } }.first { $0.hasPrefix("name=\"") }
            }
            .first.map { String($0.dropFirst(6).prefix { $0 != "\"" }) }
    }

    /// The first part of that name; empty where nothing was chosen.
    package func bytes(_ name: String) -> [UInt8] {
        Array(parts.first { $0.name == name }?.bytes ?? [])
    }
}
