import Desk
import Domain
import HTTPTypes
import Hummingbird
import JSON

/// Tells programs what is wrong with fields, all of them together, and without a key how to show one.
struct APIProblemMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request, context: WorkspaceContext, next: (Request, WorkspaceContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let problem as Problem where problem.kind == .unauthenticated {
            var response = Response.problem(problem, texts: site.texts, language: context.spoken)
            response.headers[.wwwAuthenticate] = "Bearer realm=\"Usher API\""
            return response
        } catch let problems as FormProblems {
            let faults = problems.faults.sorted { $0.key < $1.key }.map { field, fault in
                json(field, fault, context.spoken)
            }
            return .problem(
                Problem(.invalid, "invalid_fields"), texts: site.texts, language: context.spoken,
                errors: .array(faults))
        }
    }

    private func json(_ field: String, _ fault: FormProblems.Fault, _ language: InterfaceLanguage) -> JSONValue {
        let details = Self.topics.lazy.compactMap {
            Wording($0, site.texts, language).ifKnown(fault.code, fault.values)
        }
        return [
            "field": .string(Self.member(field)), "code": .string(Self.code(fault.code)),
            "detail": .string(details.first ?? fault.code),
        ]
    }

    /// Where the sentences of faults are: the API's own first, then those of the desk's forms.
    private static let topics = [
        "api.fields", "articles.errors", "structure.errors", "writing.errors", "editor.errors",
    ]

    /// The fields of the desk's forms by the names that bodies have for them.
    private static func member(_ field: String) -> String {
        if field == "collection" { return "collectionId" }
        if field == "parent" { return "parentId" }
        let parts = field.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, parts[0] == "name" || parts[0] == "description" else { return field }
        return "translations.\(parts[1]).\(parts[0] == "name" ? "title" : "description")"
    }

    /// As all codes are written: `title_required`.
    private static func code(_ name: String) -> String {
        name.reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
    }
}
