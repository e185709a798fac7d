package import Desk
package import Domain
package import Hummingbird

/// A program's request. It can't exist without a key that holds.
package struct APIContext: ChildRequestContext {
    package var coreContext: CoreRequestContextStorage
    package let snapshot: WorkspaceSnapshot
    package let key: APIKey

    package init(context: WorkspaceContext) throws {
        guard let key = context.apiKey else { throw Problem(.unauthenticated, "api_key_required") }
        coreContext = context.coreContext
        snapshot = context.snapshot
        self.key = key
    }

    /// Whom revisions name.
    var author: Author { .integration(key.name) }

    func require(_ scope: APIKey.Scope) throws(Problem) {
        guard key.scopes.contains(scope) else {
            throw Problem(.forbidden, "scope_missing", values: ["scope": scope.rawValue])
        }
    }

    /// The id in the address. What isn't of the form of one is nothing's.
    func id(_ name: String = "id") throws -> String {
        let id = try parameters.require(name)
        guard Identifier.isWellFormed(id) else { throw Problem.notFound }
        return id
    }

    func language() throws -> Language {
        guard let language = snapshot.languages[try parameters.require("language")] else { throw Problem.notFound }
        return language
    }
}
