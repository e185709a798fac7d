import Logging

/// The server's log: lines on standard error. What a person said, holds or is never gets there; see SECURITY.md.
enum ServerLog {
    static func make() -> Logger {
        var logger = Logger(label: "usher") { StreamLogHandler.standardError(label: $0) }
        logger.logLevel = .notice
        return logger
    }
}
