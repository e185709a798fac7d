package import Domain
import HTTPTypes
package import Hummingbird
package import JSON
import NIOCore

extension Request {
    /// The longest JSON body or form that is read.
    package static let bodyLimit = 128 * 1024

    /// The body as a JSON object, read strictly. Only `application/json` is taken, so that a page of another site can't
    /// send it without asking first (the other three types need no preflight).
    package func jsonObject(upTo limit: Int = Self.bodyLimit) async throws -> JSONObject {
        guard mediaType == "application/json" else { throw Problem(.wrongMediaType, "json_expected") }
        let bytes = try await bodyBytes(upTo: limit)
        guard !bytes.isEmpty else { throw Problem(.badRequest, "body_missing") }
        return try object(bytes)
    }

    /// The same where there needn't be a body; nil where there is none.
    package func optionalJSONObject(upTo limit: Int = Self.bodyLimit) async throws -> JSONObject? {
        let bytes = try await bodyBytes(upTo: limit)
        guard !bytes.isEmpty else { return nil }
        guard mediaType == "application/json" else { throw Problem(.wrongMediaType, "json_expected") }
        return try object(bytes)
    }

    private func object(_ bytes: [UInt8]) throws -> JSONObject {
        guard let value = try? JSONValue.parse(bytes, maximumDepth: 24) else {
            throw Problem(.badRequest, "json_malformed")
        }
        guard let object = value.object else { throw Problem(.badRequest, "json_object_expected") }
        return object
    }

    /// The body as a form.
    package func form(upTo limit: Int = Self.bodyLimit) async throws -> Form {
        guard mediaType == "application/x-www-form-urlencoded" else { throw Problem(.wrongMediaType, "form_expected") }
        return try Form(await bodyBytes(upTo: limit))
    }

    /// The body as a form with a file in it, of at most so many bytes altogether.
    package func multipartForm(upTo limit: Int) async throws -> MultipartForm {
        guard mediaType == "multipart/form-data", let type = headers[.contentType],
            let boundary = MultipartForm.boundary(of: type)
        else { throw Problem(.wrongMediaType, "form_expected") }
        return try MultipartForm(await bodyBytes(upTo: limit), boundary: boundary)
    }

    /// The body as a file. Its type must say that it is nothing that a form sends.
    package func file(upTo limit: Int) async throws -> [UInt8] {
        guard mediaType == "application/octet-stream" else { throw Problem(.wrongMediaType, "file_expected") }
        return try await bodyBytes(upTo: limit)
    }

    private func bodyBytes(upTo limit: Int = Self.bodyLimit) async throws -> [UInt8] {
        do {
            let buffer = try await body.collect(upTo: limit)
            return Array(buffer.readableBytesView)
        } catch let error as any HTTPResponseError {
            throw error
        } catch {
            // The client hung up in the middle or broke the chunks: that is its mistake and no line in our log.
            throw Problem(.badRequest, "bad_request")
        }
    }

    private var mediaType: String? {
        headers[.contentType]?.prefix { $0 != ";" }.lowercased().trimmed
    }
}

extension JSONObject {
    /// A text member; nil where it is absent or null.
    package func text(_ name: String) throws(Problem) -> String? {
        switch self[name] {
        case nil, .null: return nil
        case .string(let text): return text
        default: throw Problem.field(name, "text_expected", values: ["field": name])
        }
    }

    package func requiredText(_ name: String) throws(Problem) -> String {
        guard let text = try text(name) else { throw Problem.field(name, "field_required", values: ["field": name]) }
        return text
    }

    package func object(_ name: String) throws(Problem) -> JSONObject? {
        switch self[name] {
        case nil, .null: return nil
        case .object(let object): return object
        default: throw Problem.field(name, "object_expected", values: ["field": name])
        }
    }
}
