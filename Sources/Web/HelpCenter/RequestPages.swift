import Desk
import Domain
import HTTPTypes
import Hummingbird

/// A person's own requests and the answers to them.
struct RequestPages {
    let site: Site

    func add(to pages: RouterGroup<WorkspaceContext>) {
        pages.get("requests", use: getList)
        pages.get("requests/:id", use: getThread)
        pages.post("requests/:id", use: postReply)
        pages.post("requests/:id/read", use: postRead)
    }

    private func getList(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        try await site.orSignIn(request, context) {
            let contact = try await asker(request, context).contact
            let summaries = try await contact.asyncMap { contact in
                try await site.desk.conversations(of: contact, in: context.snapshot)
            }
            var frame = HelpFrame(title: site.title(site.text("requests.title", context), context))
            frame.isRequests = true
            frame.isHidden = true
            return try site.helpPage(
                "requests", RequestsModel(summaries ?? [], site, context), frame, request, context)
        }
    }

    private func getThread(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        try await site.orSignIn(request, context) {
            let asker = try await asker(request, context)
            let thread = try await thread(of: asker, context)
            return try show(thread, RequestModel.Draft(clientID: site.desk.newID()), request, context)
        }
    }

    private func postReply(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let form = try await request.form()
        return try await site.orSignIn(request, context, keeping: KeptWords(form, sentTo: request.uri.path)) {
            try await reply(form, request, context)
        }
    }

    private func reply(_ form: Form, _ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let asker = try await asker(request, context)
        let thread = try await thread(of: asker, context)
        do {
            try site.desk.limits.messages.take(context.address, at: site.desk.clock.now)
            let message = try await site.desk.reply(
                form.text("message"), clientID: form.text("clientId"), to: thread.conversation.id, by: asker,
                in: context.snapshot)
            let path = HelpPath.request(thread.conversation.id, context.language)
            return .seeOther("\(path)#message-\(message.sequence)")
        } catch let problem as Problem where problem.kind == .invalid || problem.kind == .rateLimited {
            let draft = RequestModel.Draft(
                clientID: problem.field == "clientId" ? site.desk.newID() : form.text("clientId"),
                message: form.text("message"), error: site.texts.sentence(of: problem, context.spoken))
            return try show(thread, draft, request, context, status: HTTPResponse.Status(code: problem.kind.rawValue))
        }
    }

    /// The known person, else the browser that has asked before. Where only known people may, nobody else is.
    private func asker(_ request: Request, _ context: WorkspaceContext) async throws -> Asker {
        if let person = context.person { return .person(person) }
        return try await site.desk.asker(showing: request.visitorCookie(context.snapshot), in: context.snapshot)
    }

    private func thread(of asker: Asker, _ context: WorkspaceContext) async throws -> ConversationThread {
        let id = try context.parameters.require("id")
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        guard let contact = asker.contact else { throw Problem.sessionRequired }
        return try await site.desk.thread(id, of: contact, in: context.snapshot)
    }

    /// What is on the page has been seen: the page's script says so, since a GET changes nothing.
    private func postRead(_ request: Request, _ context: WorkspaceContext) async throws -> Response {
        let asker = try await asker(request, context)
        let thread = try await thread(of: asker, context)
        guard let contact = asker.contact, let sequence = Int(try await request.form().text("sequence")), sequence >= 0
        else { throw Problem.field("sequence", "number_expected", values: ["field": "sequence"]) }
        try await site.desk.markRead(
            upTo: min(sequence, thread.conversation.lastSequence), conversation: thread.conversation.id, by: contact,
            in: context.snapshot)
        return .noContent
    }

    private func show(
        _ thread: ConversationThread, _ draft: RequestModel.Draft, _ request: Request, _ context: WorkspaceContext,
        status: HTTPResponse.Status = .ok
    ) throws -> Response {
        var frame = HelpFrame(title: site.title(thread.conversation.subject, context))
        frame.isRequests = true
        frame.isHidden = true
        return try site.helpPage(
            "request", RequestModel(thread, draft, site, context), frame, request, context, status: status)
    }
}

extension Optional {
    func asyncMap<Result>(_ transform: (Wrapped) async throws -> Result) async throws -> Result? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
