import Foundation

/// The owner at the desk, who writes the articles of the measurement through its forms.
struct Desk {
    private let connection: HTTPConnection
    private let cookie: String

    init(port: Int) throws {
        connection = try HTTPConnection(port: port)
        let fields = ["email": "owner@example.com", "password": UsherServer.password]
        let answer = try connection.send(Self.request("POST", "/desk/login", fields: fields))
        guard answer.status == 303, let cookie = answer.headers["set-cookie"] else {
            throw Command.Failure(description: "Signing in at the desk failed with \(answer.status).")
        }
        self.cookie = String(cookie.prefix { $0 != ";" })
    }

    /// Publishes articles and gives the paths of their public pages.
    func publish(_ count: Int) throws -> [String] {
        var prose = Prose()
        for _ in 0..<count {
            let form = try blankForm()
            var fields = form.fields
            fields["title"] = prose.title()
            fields["body"] = prose.body()
            fields["audience"] = "everyone"
            let answer = try connection.send(Self.request("POST", form.address, fields: fields, cookie: cookie))
            guard answer.status == 303 else {
                throw Command.Failure(description: "Publishing an article failed with \(answer.status).")
            }
        }
        return try addresses()
    }

    /// The editor's form: where it publishes, its hidden fields, and the first collection (or a name for one).
    private func blankForm() throws -> (address: String, fields: [String: String]) {
        let answer = try connection.send(Self.request("GET", "/desk/articles/new", cookie: cookie))
        let page = String(decoding: answer.body, as: UTF8.self)
        guard let address = page.firstMatch(of: /formaction="([^"]+)"/)?.1 else {
            throw Command.Failure(
                description: "The editor's page has no form to publish an article (\(answer.status)).")
        }
        var fields: [String: String] = [:]
        for hidden in page.matches(of: /<input type="hidden" name="([^"]+)" value="([^"]*)"/) {
            fields[String(hidden.1)] = String(hidden.2)
        }
        if let collection = page.firstMatch(of: /<option value="([^"]+)"/)?.1 {
            fields["collection"] = String(collection)
        } else {
            fields["newCollection"] = "Everything"
        }
        return (String(address), fields)
    }

    private func addresses() throws -> [String] {
        let answer = try connection.send(Self.request("GET", "/sitemap.xml"))
        let paths = String(decoding: answer.body, as: UTF8.self).matches(
            of: /<loc>https:\/\/[^\/]+(\/en\/articles\/[^<]+)</)
        guard !paths.isEmpty else { throw Command.Failure(description: "The sitemap names no article.") }
        return paths.map { String($0.1) }
    }

    private static func request(
        _ method: String, _ path: String, fields: [String: String] = [:], cookie: String = ""
    ) -> HTTPConnection.Request {
        let headers = [
            "Host": UsherServer.host, "Origin": UsherServer.help, "Cookie": cookie, "X-Forwarded-Proto": "https",
            "Content-Type": "application/x-www-form-urlencoded",
        ]
        let body = fields.map { "\($0.key)=\(escape($0.value))" }.joined(separator: "&")
        return HTTPConnection.Request(method, path, headers: headers, body: Data(body.utf8))
    }

    private static func escape(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}
