import Desk
import Domain
import HTTPTypes
import Hummingbird

/// The contact form.
struct ContactPages {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.get("contact", use: get)
        pages.post("contact", use: post)
        pages.get("contact/sent", use: getSent)
    }

    private func get(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        count(context)
        return try await site.orSignIn(request, context) {
            guard context.person != nil || context.snapshot.settings.enforcement != .enforced else {
                throw Problem.sessionRequired
            }
            var model = ContactModel(clientID: site.desk.newID())
            model.subject = await subject(request, context) ?? ""
            return try show(model, request, context)
        }
    }

    /// Who comes from an article that didn't help asks about it. Its title is told to those who may read it only.
    private func subject(_ request: Request, _ context: WorkspaceContext) async -> String? {
        guard let id = request.uri.queryParameters["about"].flatMap({ AddressID($0) }) else { return nil }
        let reading = try? await site.desk.reading(id.text, context.language, for: context.reader, in: context.snapshot)
        return reading.map { site.text("contact.about", context, ["title": $0.title]).prefix(ofScalars: 200) }
    }

    /// The form is where enforcement is felt on the help centre: public articles stay public.
    private func count(_ context: WorkspaceContext) {
        guard context.person != nil else { return site.countStranger(context) }
        let snapshot = context.snapshot
        site.desk.tracker.count(.identified, from: snapshot.originRule.helpCenter, workspace: snapshot.id)
    }

    private func post(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let form = try await request.form()
        let question = Question(
            clientID: form.text("clientId"), subject: form["subject"], message: form.text("message"),
            name: form["name"], email: form["email"], language: context.language)
        do {
            return try await site.orSignIn(request, context, keeping: KeptWords(form, sentTo: request.uri.path)) {
                try await send(question, request, context)
            }
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .rateLimited {
            let all = problem.kind == .invalid ? question.problems(by: context.asker) : []
            let model = ContactModel(form, problems: all.isEmpty ? [problem] : all, site, context)
            return try show(model, request, context, status: HTTPResponse.Status(code: problem.kind.rawValue))
        }
    }

    private func send(
        _ question: Question, _ request: Request, _ context: WorkspaceContext
    ) async throws -> Response {
        try site.desk.limits.messages.take(context.address, at: site.desk.clock.now)
        let asked = try await site.desk.ask(question, by: context.asker, in: context.snapshot)
        var response = Response.seeOther("/\(context.language.rawValue)/contact/sent?request=\(asked.conversation.id)")
        if let visitor = asked.visitor { response.setVisitor(visitor, in: context.snapshot) }
        return response
    }

    private func getSent(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let id = request.uri.queryParameters["request"].flatMap { AddressID($0) }
        var frame = HelpFrame(title: site.title(site.text("sent.title", context), context))
        frame.isHidden = true
        let model = SentModel(request: id.map { HelpPath.request($0.text, context.language) })
        return try site.helpPage("contact-sent", model, frame, request, context)
    }

    private func show(
        _ model: ContactModel, _ request: Request, _ context: WorkspaceContext, status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var frame = HelpFrame(title: site.title(site.text("contact.title", context), context))
        frame.isContact = true
        return try site.helpPage("contact", model, frame, request, context, status: status)
    }
}

struct SentModel: Encodable {
    let request: String?
}

/// The form as it is shown: empty, or with what was typed and what is to be mended.
struct ContactModel: Encodable {
    let clientID: String
    var name = ""
    var email = ""
    var subject = ""
    var message = ""
    /// What concerns no single field.
    var problem: String?
    var nameError: String?
    var emailError: String?
    var subjectError: String?
    var messageError: String?

    init(clientID: String) {
        self.clientID = clientID
    }

    init(_ form: Form, problems: [Problem], _ site: Site, _ context: WorkspaceContext) {
        // A form whose id was lost or bent gets a new one: the next try is then its own.
        let isBent = problems.contains { $0.field == "clientId" }
        clientID = isBent ? site.desk.newID() : form.text("clientId")
        name = form.text("name")
        email = form.text("email")
        subject = form.text("subject")
        message = form.text("message")
        for problem in problems { show(problem, site.texts.sentence(of: problem, context.spoken)) }
    }

    private mutating func show(_ problem: Problem, _ sentence: String) {
        switch problem.field {
        case "name": nameError = sentence
        case "email": emailError = sentence
        case "subject": subjectError = sentence
        case "message": messageError = sentence
        default: self.problem = sentence
        }
    }
}
