import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON

/// Pictures and files that an editor puts into an article.
struct FileRoutes {
    let site: Site

    func add(to team: RouterGroup<AgentContext>) {
        team.post("files", use: keep)
    }

    /// The body is the file itself: there is no form to take apart, and no page of another site can send one without
    /// asking first. What its sender says of its type is not read.
    private func keep(_ request: Request, _ context: AgentContext) async throws -> Response {
        try site.desk.limits.uploads.take(context.agent.agent.id, at: site.desk.clock.now)
        let bytes = try await request.file(upTo: Desk.longestFile)
        let words = Wording("editor", site.texts, context.language)
        do {
            let file = try await site.desk.keepFile(bytes, named: request.fileName ?? "", in: context.snapshot)
            return .json(
                [
                    "address": .string(file.address.text), "name": .string(file.name),
                    "isPicture": .bool(file.isPicture),
                ], status: .created)
        } catch let problems as FormProblems {
            return .json(
                ["detail": .string(words.fault(problems, "file") ?? "")], status: .unprocessableContent,
                type: "application/problem+json")
        }
    }
}

extension Request {
    /// `Content-Disposition: attachment; filename*=UTF-8''Handbuch%20neu.pdf`.
    fileprivate var fileName: String? {
        let beginning = "attachment; filename*=utf-8''"
        guard let said = headers[.contentDisposition], said.utf8.count < 2_000,
            said.prefix(beginning.count).lowercased() == beginning
        else { return nil }
        return said.dropFirst(beginning.count).removingPercentEncoding()
    }
}

extension StringProtocol {
    /// Nil where what is escaped is no UTF-8.
    fileprivate func removingPercentEncoding() -> String? {
        var bytes: [UInt8] = []
        var rest = Array(utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            else { return nil }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}
