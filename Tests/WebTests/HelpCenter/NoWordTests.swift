import Desk
import Domain
import HTTPTypes
import Store
import TestSupport
import Testing
import Web

/// Walks every route as every kind of person: what may not be read is nowhere hinted at.
@Suite("No word of what may not be read")
struct NoWordTests {
    fileprivate enum Kind: CaseIterable {
        case stranger, visitor, voter, endedSession, otherWorkspacesPerson, deskAgent
        /// Known here, and outside of the audience: plan `free` where `pro` is asked for.
        case outsider

        /// Who doesn't get through a door. Whoever is known may read what is for signed-in people.
        static let before: [(Kind, Door)] = Door.allCases.flatMap { door in
            allCases.filter { $0 != .outsider || door == .rule }.map { ($0, door) }
        }
    }

    /// What keeps the articles.
    fileprivate enum Door: CaseIterable {
        case signedIn, rule, wholeCentre
        /// A collection that is for everyone stands in one that isn't.
        case parent
    }

    /// A help centre in which everything that could tell of a restricted article has happened to it.
    fileprivate struct Secrets {
        let ids: [String]
        /// An article that everybody may read, with a part that is for the audience alone.
        let partlyID: String

        init(_ world: World, behind door: Door) async throws {
            let audience = try await Self.audience(of: door, in: world)
            let open = try await world.collection("Basics", german: "Grundlagen")
            let shelf = try await Self.shelf(behind: door, for: audience, in: world)
            try await world.article("Open", german: "Offen", "A zebra.", in: open)
            let body = "## Quokka heading\n\nThe zebrafish text."
            let hidden = [
                try await world.article("Quokka", german: "Quokkas", body, in: open, audience: audience),
                try await world.article("Quokka guide", german: "Quokkatipps", body, in: shelf),
                try await world.article("Quokka draft", german: "Quokkaentwurf", body, in: open, state: .draft),
            ]
            let unlisted = try await world.article(
                "Quokka unlisted", body, in: open, audience: audience, state: .unlisted)
            let archived = try await world.article("Quokka archived", body, in: open, state: .archived)
            ids = hidden.map(\.id) + [shelf.id, unlisted.id, archived.id] + [shelf.parentID].compactMap(\.self)
            let block = (door == .wholeCentre ? Audience.signedIn : audience).text
            let part = ":::audience \(block)\n## Quokka heading\n\nThe zebrafish text. A numbat.\n:::"
            partlyID = try await world.article(
                "Partly", german: "Teilweise", "For {{ name | all }}.\n\n\(part)\n\nEnd.", in: open
            ).id
            let published = try await world.article("Last", german: "Letzter", "Zebras again.", in: open)
            try await Self.writeBeside(published, in: world)
            let jane = Voter.person(try await world.identify(.jane, at: world.acme))
            for article in hidden.dropLast() {
                for _ in 0..<9 {
                    world.desk.tracker.track(.articleViewed, workspace: world.snapshot.id, subject: article.id)
                }
                _ = try await world.desk.vote(
                    helped: false, comment: "quokka", on: article.id, .english, by: jane, in: world.snapshot)
                try await world.desk.addRedirect(
                    RedirectDraft(from: "/old-\(article.id)", to: "/en/articles/quokka-\(article.id)"),
                    in: world.snapshot)
            }
            await world.desk.tracker.flush()
        }

        private static func shelf(
            behind door: Door, for audience: Audience, in world: World
        ) async throws -> Collection {
            guard door == .parent else {
                return try await world.collection("Quokka shelf", german: "Quokkaregal", audience: audience)
            }
            let outer = try await world.collection("Quokka house", german: "Quokkahaus", audience: audience)
            return try await world.collection("Quokka shelf", german: "Quokkaregal", in: outer)
        }

        /// A draft in both languages beside what everybody reads, scheduled and revised.
        private static func writeBeside(_ article: Article, in world: World) async throws {
            for language in [Language.english, .german] {
                let draft = ArticleDraft(
                    language: language, title: "Quokka news", description: "Quokka", body: "A zebrafish in a draft.",
                    revision: article.translations[0].updatedAt.milliseconds)
                _ = try await world.desk.saveArticle(article.id, draft, by: .importer("test"), in: world.snapshot)
            }
        }

        private static func audience(of door: Door, in world: World) async throws -> Audience {
            switch door {
            case .signedIn, .parent: return .signedIn
            case .rule:
                let draft = AudienceDraft(name: "Quokka circle", rule: "plan = \"pro\"")
                try await world.desk.saveAudience(nil, draft, in: world.snapshot)
                return .named(id: try #require(world.snapshot.audiences.first).id)
            case .wholeCentre:
                try await world.desk.change(centreAudience: Audience.signedIn.text, in: world.snapshot)
                return .everyone
            }
        }

        /// Every address at which a word could stand, none of which holds one itself.
        func paths(_ world: World) throws -> [String] {
            let routes = try Route.all(of: world).filter { $0.method == .get && !$0.isTeams && !$0.isFile }
            let zeros = String(repeating: "0", count: 26)
            let direct = routes.flatMap { route -> [String] in
                guard route.path.contains(zeros) else { return [route.path] }
                return ids.flatMap { id in
                    [id, "x-\(id)", "x-\(id).md"].map { route.path.replacing(zeros, with: $0) }
                }
            }
            let asked = ["zebrafish", "numbat", "quokka"].flatMap { word in
                ["/en/search?q=", "/de/search?q=", "/en/search/answers?q=", "/de/search/answers?q="].map { $0 + word }
            }
            let partly = ["/en/articles/partly-\(partlyID)", "/de/articles/teilweise-\(partlyID)"].flatMap {
                [$0, $0 + ".md"]
            }
            return direct + asked + partly + [
                "/widget/v1/articles/\(partlyID)", "/widget/v1/articles/\(partlyID)?locale=de",
                "/widget/v1/search?q=zebrafish&locale=en", "/widget/v1/search?q=numbat&locale=de",
                "/widget/v1/home?locale=en&url=https://app.test/zebrafish",
                "/widget/v1/home?locale=en&url=https://app.test/numbat",
                "/widget/frame?widgetId=\(world.acme.widget.id)",
            ] + ids.flatMap { ["/en/contact?about=\($0)", "/old-\($0)", "/articles/\($0)?locale=de"] }
        }
    }

    @Test("Nobody who may not read an article meets a word of it, at any address", arguments: Kind.before)
    fileprivate func walk(_ kind: Kind, _ door: Door) async throws {
        try await withBrowser { world, browser in
            let secrets = try await Secrets(world, behind: door)
            let headers = try await browser.become(kind, in: world)
            let paths = try secrets.paths(world)
            #expect(paths.count > 150)
            for path in paths {
                let page = try await browser.get(path, headers: headers)
                #expect(page.status < 500, "\(path)")
                #expect(page.words(besides: path).isEmpty, "\(path)")
                // A part's words lead nobody else to its article.
                #expect(!path.contains("q=numbat") || !page.text.contains(secrets.partlyID), "\(path)")
            }
            for id in secrets.ids {
                for helped in ["yes", "no", "x"] {
                    let page = try await browser.post("/en/articles/\(id)/feedback", [("helped", helped)])
                    #expect(page.words(besides: "").isEmpty && page.status >= 400)
                }
                let voted = try await browser.post(
                    "/widget/v1/articles/\(id)/feedback", body: #"{"helped":true}"#, type: "application/json",
                    headers: headers)
                #expect(voted.words(besides: "").isEmpty && voted.status >= 400)
            }
        }
    }

    @Test(
        "Whoever may read it meets it in all these places, so that the walk above would see it",
        arguments: Door.allCases)
    fileprivate func known(_ door: Door) async throws {
        try await withBrowser { world, browser in
            let secrets = try await Secrets(world, behind: door)
            let headers = try await browser.know(.jane, at: world.acme, in: world)
            var telling: Set<String> = []
            for path in try secrets.paths(world) {
                let page = try await browser.get(path, headers: headers)
                if !page.words(besides: path).isEmpty { telling.insert(path) }
                // A draft is nobody's but the team's.
                for word in ["Quokka draft", "Quokkaentwurf", "Quokka news", "Quokka archived"] {
                    #expect(!page.text.contains(word), "\(path)")
                }
                // What is unlisted opens by its address alone.
                let isAddressed = path.contains(secrets.ids[4])
                #expect(isAddressed || !page.text.contains("Quokka unlisted"), "\(path)")
            }
            for path in [
                "/en", "/de", "/en/search?q=zebrafish", "/en/search/answers?q=zebrafish", "/widget/v1/home",
                "/widget/v1/search?q=zebrafish&locale=en", "/en/contact?about=\(secrets.ids[0])",
                "/en/articles/\(secrets.ids[0])", "/widget/v1/articles/\(secrets.ids[0])",
                "/en/search?q=numbat", "/de/search?q=numbat", "/en/search/answers?q=numbat",
                "/widget/v1/search?q=numbat&locale=de",
                "/widget/v1/articles/\(secrets.partlyID)", "/en/articles/partly-\(secrets.partlyID)",
                "/en/articles/partly-\(secrets.partlyID).md", "/en/collections/\(secrets.ids[3])",
                "/en/articles/x-\(secrets.ids[0]).md",
            ] {
                #expect(telling.contains(path), "\(path)")
            }
            // Programs that read lists are strangers, whoever's browser asks.
            for path in ["/sitemap.xml", "/llms.txt", "/en/feed.atom", "/robots.txt"] {
                #expect(!telling.contains(path))
            }
        }
    }
}

extension Browser.Page {
    /// The hidden words in the answer or its headers. A search repeats what was asked for.
    fileprivate func words(besides path: String) -> [String] {
        let everything = (text + headers.map(\.value).joined(separator: "\n")).lowercased()
        return ["quokka", "zebrafish", "numbat"].filter { !path.contains("q=\($0)") && everything.contains($0) }
    }
}

extension Browser {
    fileprivate func become(_ kind: NoWordTests.Kind, in world: World) async throws -> HTTPFields {
        switch kind {
        case .stranger: break
        case .visitor:
            let visitor = try #require(try await world.askAsStranger("Hello", at: world.acme).visitor)
            cookies["__Host-usher-visitor"] = visitor.text
            return [.authorization: "Bearer " + visitor.text]
        case .voter: cookies["__Host-usher-voter"] = VoterToken(randomness: SystemRandomness()).text
        case .endedSession:
            let headers = try await know(.jane, at: world.acme, in: world)
            let ended = cookies[CookieName.session(isSecure: true)].flatMap { Credential($0, kind: .session) }
            try await world.desk.signOut(ended, in: world.snapshot)
            return headers
        case .otherWorkspacesPerson: return try await know(.omar, at: world.globex, in: world)
        case .deskAgent: try await signIn()
        case .outsider: return try await know(.omar, at: world.acme, in: world)
        }
        return [:]
    }

    /// - Returns: the headers by which the widget knows the person; pages know by cookie.
    fileprivate func know(_ somebody: Somebody, at founded: Founded, in world: World) async throws -> HTTPFields {
        let snapshot = world.snapshot(founded)
        let identified = try await world.desk.identify(
            IdentifyRequest(
                widgetID: founded.widget.id, token: try world.token(for: somebody, by: founded),
                origin: snapshot.originRule.helpCenter),
            in: snapshot)
        cookies[CookieName.session(isSecure: true)] = identified.credential.text
        return [.authorization: "Bearer " + identified.credential.text]
    }
}
