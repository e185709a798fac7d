import Desk
import Domain
import HTTPTypes
import Hummingbird
import NIOCore

/// What makes a help centre look like its company: the accent as a stylesheet, and the logo. Their addresses change with
/// their content, so that browsers keep them for good.
struct AppearanceFiles {
    let site: Site

    func add(to router: RouterGroup<WorkspaceContext>) {
        router.get("theme.css", use: getTheme)
        router.get("logo/:name", use: getLogo)
    }

    private func getTheme(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        guard let theme = context.snapshot.theme else { throw Problem.notFound }
        // Under another version's address this one would stay in caches where the other belongs.
        let isNamed = request.uri.queryParameters["v"].map(String.init) == theme.version
        return file(Array(theme.stylesheet.utf8), type: "text/css; charset=utf-8", isKept: isNamed)
    }

    private func getLogo(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let name = try context.parameters.require("name")
        let bytes = try await site.desk.logo(named: name, in: context.snapshot)
        return file(bytes, type: Self.type(of: name), isKept: true)
    }

    private func file(_ bytes: [UInt8], type: String, isKept: Bool) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: type, .cacheControl: isKept ? "public, max-age=31536000, immutable" : "no-cache",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "png": "image/png"
        case "jpg": "image/jpeg"
        default: "image/webp"
        }
    }
}

extension WorkspaceSnapshot {
    /// The address of the workspace's own accent, for pages and the widget's frame.
    var themeAddress: String? { theme.map { "/theme.css?v=\($0.version)" } }

    var logoAddress: String? { settings.logo.map { "/logo/\($0)" } }
}
