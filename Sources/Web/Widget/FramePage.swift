import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON

/// The page inside the widget's iframe. Only the workspace's own pages may frame it, and it learns from here which
/// page's messages to believe.
struct FramePage {
    let site: Site

    func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let snapshot = context.snapshot
        guard let widgetID = request.uri.queryParameters["widgetId"].map(String.init), snapshot.hasWidget(widgetID)
        else { throw Problem(.notFound, "unknown_widget") }
        let model = FrameModel(
            title: snapshot.workspace.name, config: config(widgetID, context).serialized())
        var response = Response.compressedHTML(try site.text("widget/frame", model, context), for: request)
        response.headers[.contentSecurityPolicy] = SecurityPolicy.frame(
            ancestors: snapshot.originRule.ancestors)
        // Inside somebody else's page the opener policy has no meaning, and the frame's must not be that page's.
        response.headers[.cacheControl] = "no-store"
        return response
    }

    private struct FrameModel: Encodable {
        let title: String
        let config: String
    }

    private func config(_ widgetID: String, _ context: WorkspaceContext) -> JSONValue {
        let snapshot = context.snapshot
        return [
            "widgetId": .string(widgetID),
            "locale": .string(context.spoken.rawValue),
            "content": .string(context.language.rawValue),
            "workspace": ["name": .string(snapshot.workspace.name)],
            "parents": snapshot.originRule.parents,
            "texts": site.texts.tree("widget", context.spoken),
        ]
    }
}

extension OriginRule {
    /// Sources of `frame-ancestors`. A wildcard there means any depth, so the frame checks the one label itself.
    var ancestors: [String] {
        let extra = extraOrigins.map(\.text).sorted()
        if helpCenter.isLoopback {
            return [
                "'self'", "http://localhost:*", "http://*.localhost:*", "http://127.0.0.1:*", "https://localhost:*",
            ] + extra
        }
        guard let domain else { return ["'self'"] + extra }
        let schemes = isDevelopment ? ["https", "http"] : ["https"]
        let ports = isDevelopment ? [":*"] : ["", helpCenter.port.map { ":\($0)" }].compactMap(\.self)
        let own = schemes.flatMap { scheme in
            ports.flatMap { port in ["\(scheme)://\(domain)\(port)", "\(scheme)://*.\(domain)\(port)"] }
        }
        return ["'self'"] + own + extra
    }

    /// The same rule for the frame's script.
    var parents: JSONValue {
        [
            "exact": .array(([helpCenter.text] + extraOrigins.map(\.text).sorted()).map(JSONValue.string)),
            "domain": helpCenter.isLoopback ? "localhost" : JSONValue(domain),
            "development": .bool(isDevelopment || helpCenter.isLoopback),
        ]
    }
}
