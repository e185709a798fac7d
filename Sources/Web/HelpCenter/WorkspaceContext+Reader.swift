import Desk
import Domain
import Hummingbird

/// Who reads, as every page of the help centre asks.
extension WorkspaceContext {
    var asker: Asker {
        if let view = viewer?.view { return .viewer(view) }
        if let person { return .person(person) }
        return isDoorOpen ? .guest : .stranger
    }

    var reader: Reader { asker.reader(in: snapshot) }

    /// Whose name and words the page knows.
    var contact: Contact? { viewer?.view?.contact ?? person?.contact }

    /// A stranger, and nothing but: the page is the same for everybody, and a browser may keep it.
    var isPlainStranger: Bool { person == nil && viewer == nil && !isDoorOpen }

    /// The help centre's own origin, for whole addresses.
    var origin: String { snapshot.helpCenter.origin }
}
