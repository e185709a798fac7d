import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON
import Logging

/// Turns whatever goes wrong into an answer: a page for people, `application/problem+json` (RFC 9457) for programs.
/// What isn't a `Problem` is our own mistake: it is logged by its type and a number, and nothing of it is shown.
struct ProblemMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: SiteContext, next: (Request, SiteContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch {
            let (problem, correlation) = problem(for: error, request: request)
            if problem == .notFound, let page = try? await site.nowherePage(request, context) { return page }
            return answer(problem, correlation: correlation, request: request, context: context)
        }
    }

    private func problem(for error: any Error, request: Request) -> (Problem, String?) {
        if let error = error as? any HTTPResponseError { return (problem(for: error.status), nil) }
        guard let problem = Problem.describing(error) else {
            return logged(Problem(.internal, "internal"), error, request)
        }
        return problem == .unavailable ? logged(problem, error, request) : (problem, nil)
    }

    private func problem(for status: HTTPResponse.Status) -> Problem {
        switch status {
        case .contentTooLarge: Problem(.tooLarge, "too_large")
        case .methodNotAllowed: Problem(.notAllowed, "method_not_allowed")
        case .notFound: .notFound
        default: Problem(.badRequest, "bad_request")
        }
    }

    /// The number lets an owner find the line without the line saying anything about the person.
    private func logged(_ problem: Problem, _ error: any Error, _ request: Request) -> (Problem, String?) {
        let correlation = String(site.desk.newID().suffix(8))
        site.desk.logger.error(
            "request failed",
            metadata: ["correlation": "\(correlation)", "error": "\(type(of: error))", "method": "\(request.method)"])
        return (problem, correlation)
    }

    private func answer(
        _ problem: Problem, correlation: String?, request: Request, context: SiteContext
    ) -> Response {
        var response =
            request.wantsJSON
            ? .problem(problem, texts: site.texts, language: context.spoken, correlation: correlation)
            : site.errorPage(problem, correlation: correlation, context: context, request: request)
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}

extension Request {
    /// Programs get problems as JSON: everything under the widget's API, and whoever asks for JSON.
    var wantsJSON: Bool {
        uri.path.hasPrefix("/widget/v1/") || uri.path.hasPrefix("/api/")
            || headers[.accept]?.hasPrefix("application/json") == true
    }
}

extension Response {
    static func problem(
        _ problem: Problem, texts: Texts, language: InterfaceLanguage, correlation: String? = nil,
        errors: JSONValue? = nil
    ) -> Response {
        var body: JSONObject = [
            "type": "about:blank",
            "title": .string(texts.title(of: problem, language)),
            "status": JSONValue(problem.kind.rawValue),
            "code": .string(problem.code),
            "detail": .string(texts.sentence(of: problem, language)),
        ]
        body["reason"] = problem.reason.map(JSONValue.string)
        body["field"] = problem.field.map(JSONValue.string)
        body["errors"] = errors
        body["correlation"] = correlation.map(JSONValue.string)
        return .json(
            .object(body), status: HTTPResponse.Status(code: problem.kind.rawValue), type: "application/problem+json")
    }
}
