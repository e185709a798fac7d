import Foundation

/// The folder of shared test material beside the checkout, where there is one. Tests that need it skip without it.
package enum SharedFolder {
    package static let path: String = {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let beside = root.deletingLastPathComponent().appending(path: "shared").path()
        return FileManager.default.fileExists(atPath: beside) ? beside : "../shared"
    }()
}
