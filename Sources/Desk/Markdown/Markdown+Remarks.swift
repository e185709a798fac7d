extension Markdown {
    /// What an author should look at again. It keeps nothing from being saved.
    package enum Remark: Sendable, Hashable {
        /// Who doesn't see a picture learns nothing of it.
        case pictureWithoutWords
        /// The text of a link that leads to no published article, or to no file.
        case deadLink(String)
        /// An address that is left out: `javascript:`, or another host in the form of a path.
        case refusedAddress(String)
    }
}
