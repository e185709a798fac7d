import Desk
import Domain
import HTTPTypes
import Hummingbird

/// "Did this help?" below an article: a form, so that it works without scripts, and the way back with thanks.
struct FeedbackPage {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.post("articles/:id/feedback", use: post)
        pages.get("articles/:id/feedback", use: backToArticle)
    }

    /// A page that came in answer to a form can be asked for again by its address.
    private func backToArticle(_ request: Request, _ context: WorkspaceContext) throws -> Response {
        guard let id = AddressID(try context.parameters.require("id")) else { throw Problem.notFound }
        return .found("/\(context.language.rawValue)/articles/\(id.text)")
    }

    /// What the reader has said before. A browser that keeps no cookies is thanked by the address it came back to.
    func feedback(on id: String, _ request: Request, _ context: WorkspaceContext) async throws -> FeedbackModel {
        let known = context.person.map(Voter.person) ?? request.voterCookie(context.snapshot).map { .stranger($0) }
        let vote = try await known.asyncMap { try await site.desk.vote(of: $0, on: id, in: context.snapshot) }
        let said = request.uri.queryParameters["feedback"].flatMap { FeedbackModel.State(rawValue: String($0)) }
        return FeedbackModel(id, vote.flatMap(\.self).map(FeedbackModel.State.init) ?? said ?? .unasked, context)
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        guard let id = AddressID(try context.parameters.require("id")) else { throw Problem.notFound }
        let form = try await request.form()
        return try await site.orSignIn(request, context) {
            do {
                return try await vote(form, on: id.text, request, context)
            } catch let problem as Problem where problem.kind == .invalid || problem.kind == .rateLimited {
                return try await refused(problem, form, id.text, request, context)
            }
        }
    }

    private func vote(
        _ form: Form, on id: String, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        try site.desk.limits.votes.take(context.address, at: site.desk.clock.now)
        let token = request.voterCookie(context.snapshot) ?? VoterToken(randomness: site.desk.randomness)
        let article = try await site.desk.vote(
            helped: try Self.helped(form.text("helped")), comment: form["comment"], on: id, context.language,
            by: context.person.map(Voter.person) ?? .stranger(token, as: context.reader), in: context.snapshot)
        let state: FeedbackModel.State = form["comment"] != nil ? .said : form.text("helped") == "yes" ? .yes : .no
        let path = HelpPath.article(article.id, title: article.title, context.language)
        var response = Response.seeOther("\(path)?feedback=\(state.rawValue)#helped")
        if context.person == nil { response.setVoter(token, in: context.snapshot) }
        return response
    }

    private static func helped(_ answer: String) throws(Problem) -> Bool {
        switch answer {
        case "yes": true
        case "no": false
        default: throw Problem.field("helped", "vote_unknown")
        }
    }

    /// The article again, with what was typed and what is to be mended.
    private func refused(
        _ problem: Problem, _ form: Form, _ id: String, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        let reading = try await site.desk.reading(id, context.language, for: context.reader, in: context.snapshot)
        var feedback = FeedbackModel(id, .no, context)
        feedback.comment = form.text("comment")
        feedback.problem = site.texts.sentence(of: problem, context.spoken)
        var response = try ArticlePage(site: site).show(
            reading, feedback, request, context, status: HTTPResponse.Status(code: problem.kind.rawValue))
        if let seconds = problem.retryAfter { response.headers[.retryAfter] = String(seconds) }
        return response
    }
}

/// The question below an article, as far as it has been answered.
struct FeedbackModel: Encodable {
    enum State: String {
        case unasked, yes, no
        /// A word was written, too.
        case said

        init(_ vote: Vote) {
            self = vote.comment != nil ? .said : vote.helped ? .yes : .no
        }
    }

    let address: String
    let contactAddress: String
    let isAnswered: Bool
    let isYes: Bool
    let isNo: Bool
    /// After a no, until something is written.
    let asksWhy: Bool
    let isSaid: Bool
    var comment = ""
    var problem: String?

    init(_ id: String, _ state: State, _ context: WorkspaceContext) {
        address = HelpPath.feedback(onArticle: id, context.language)
        contactAddress = HelpPath.contact(aboutArticle: id, context.language)
        isAnswered = state != .unasked
        isYes = state == .yes
        isNo = state == .no || state == .said
        asksWhy = state == .no
        isSaid = state == .said
    }
}
