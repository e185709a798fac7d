import JSON

/// Says what a text is that isn't a public key, and how to get from it to one.
enum PastedKey {
    /// The largest supported key as a JSON web key with its certificates has half of it.
    static let mostBytes = 16 * 1024

    static func checkSize(_ text: String) throws(KeyError) {
        guard text.utf8.count <= mostBytes else {
            throw KeyError(.tooLarge, "The text has more than \(mostBytes) bytes, and no key has. Paste one key.")
        }
    }

    static func object(_ text: String) throws(KeyError) -> JSONObject {
        try checkSize(text)
        let value: JSONValue
        do throws(JSONError) {
            value = try JSONValue.parse(text)
        } catch {
            throw KeyError(.malformed, "The text isn't strict JSON. \(error) Copy the key once more.")
        }
        guard let object = value.object else {
            throw KeyError(.malformed, "A JSON web key is an object, and this is \(value.kindDescription).")
        }
        guard object["keys"] == nil else {
            throw KeyError(
                .keySet, "This is a set of keys. Paste one of those inside \"keys\", or give the set's address.")
        }
        return object
    }

    /// Everything but `PUBLIC KEY` is something else in the same clothes.
    static func refuseOtherLabels(_ label: String) throws(KeyError) {
        switch label {
        case "PUBLIC KEY": return
        case let label where label.hasSuffix("PRIVATE KEY"): throw .privateKey
        case "RSA PUBLIC KEY":
            throw convert("an RSA key of an older format", "openssl rsa -RSAPublicKey_in -in key.pem -pubout")
        case let label where label.hasSuffix("CERTIFICATE"):
            throw convert("a certificate", "openssl x509 -in certificate.pem -noout -pubkey")
        default: throw KeyError(.otherFormat, "The PEM text isn't a public key: it must begin with \(begin).")
        }
    }

    /// What neither begins like PEM nor like JSON.
    static func unrecognised(_ text: String) -> KeyError {
        switch KeyMaterial.kind(of: text) {
        case "an OpenSSH key": convert("an OpenSSH key", "ssh-keygen -e -m PKCS8 -f key.pub")
        case "a DER key or certificate":
            KeyError(.otherFormat, "The lines BEGIN and END are missing. Paste the whole file, from \(begin) on.")
        default:
            KeyError(
                .malformed,
                "This is no public key. Paste a PEM text that begins with \(begin), or one JSON web key, which begins "
                    + "with {\"kty\".")
        }
    }

    private static let begin = "-----BEGIN PUBLIC KEY-----"

    private static func convert(_ what: String, _ command: String) -> KeyError {
        KeyError(.otherFormat, "This is \(what). Turn it into a public key with: \(command)")
    }
}
