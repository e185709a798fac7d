import HTTPTypes
import Hummingbird

extension Request {
    /// What a file is called that is the body: `Content-Disposition: attachment; filename*=UTF-8''Handbuch%20neu.pdf`.
    /// Nil where nothing is said, or not like this.
    var fileName: String? {
        let beginning = "attachment; filename*=utf-8''"
        guard let said = headers[.contentDisposition], said.utf8.count < 2_000,
            said.prefix(beginning.count).lowercased() == beginning
        else { return nil }
        return said.dropFirst(beginning.count).removingPercentEncoding()
    }
}

extension StringProtocol {
    /// Nil for what needs escaping and isn't escaped.
    fileprivate func removingPercentEncoding() -> String? {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                guard Self.isPlain(byte) else { return nil }
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, rest.prefix(2).allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What RFC 8187 leaves as it is, and what scripts don't escape.
    private static func isPlain(_ byte: UInt8) -> Bool {
        let scalar = Unicode.Scalar(byte)
        return Character(scalar).isASCII
            && (scalar.properties.isAlphabetic || "0123456789!#$&'()*+-.^_`|~".unicodeScalars.contains(scalar))
    }
}
