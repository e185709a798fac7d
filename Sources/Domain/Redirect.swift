/// An address that once was, and where it leads now.
package struct Redirect: Sendable, Hashable {
    package enum Target: Sendable, Hashable {
        /// Whatever the article will be called, and in the reader's language.
        case article(id: String)
        case path(SitePath)
    }

    package let path: OldPath
    package let target: Target
    package let madeAt: Timestamp

    package init(path: OldPath, target: Target, madeAt: Timestamp) {
        self.path = path
        self.target = target
        self.madeAt = madeAt
    }
}
