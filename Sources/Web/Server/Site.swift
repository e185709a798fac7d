package import Desk

/// What routes share: the product, its pages and texts, and how this server was started.
package final class Site: Sendable {
    package let desk: Desk
    package let assets: Assets
    package let texts: Texts
    package let renderer: Renderer
    package let options: Options
    let strangerPages = StrangerPages()
    let sharedPages = SharedPages()
    let holeMarks: HoleMarks

    package struct Options: Sendable {
        /// Plain http, other ports and cookies without the `__Host-` prefix are admitted.
        package var isDevelopment = false
        /// Proxies whose `X-Forwarded-For` is believed.
        package var trustedProxies = TrustedProxies([])

        package init() {}
    }

    /// - Parameter assetFolder: read assets from this folder at each request instead of the embedded ones; for work on
    ///   pages, in development mode only.
    package init(desk: Desk, options: Options = Options(), assetFolder: String? = nil) throws {
        self.desk = desk
        self.options = options
        holeMarks = HoleMarks(randomness: desk.randomness)
        assets = assetFolder.map(Assets.init(folder:)) ?? Assets()
        texts = try Texts(assets)
        renderer = Renderer(assets: assets, texts: texts)
    }
}
