import Desk
import Synchronization

/// The loader in a workspace's own colours. It draws the launcher before anything is asked of the server, so that the
/// colours stand in the file itself.
final class LoaderColours: Sendable {
    /// The accents that stand in the file, in light and in dark.
    static let own = (light: "#1f5eff", dark: "#6d9bff")
    /// Themes come and go while somebody tries them; a server of many workspaces doesn't keep all that ever were.
    private static let mostKept = 200

    private let themed = Mutex<[String: Asset]>([:])

    /// - Returns: the file itself for a workspace without an accent of its own.
    func asset(_ loader: Asset, for theme: Theme?) -> Asset {
        guard let theme else { return loader }
        let key = loader.hash + theme.version
        if let made = themed.withLock({ $0[key] }) { return made }
        let made = Asset(path: loader.path, bytes: Self.bytes(of: loader, in: theme.palette))
        themed.withLock { themed in
            if themed.count >= Self.mostKept { themed = [:] }
            themed[key] = made
        }
        return made
    }

    private static func bytes(of loader: Asset, in palette: AccentPalette) -> [UInt8] {
        let text = String(decoding: loader.bytes, as: UTF8.self)
        return Array(
            text.replacing(own.light, with: palette.light.accent.text)
                .replacing(own.dark, with: palette.dark.accent.text).utf8)
    }
}
