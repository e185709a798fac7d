import Foundation

/// Notices that something in a folder is another thing than before, by looking at it again and again: that works on network
/// folders too, which tell nobody.
struct FolderWatch {
    private let path: String
    private let interval: Duration
    private var taken: Set<String>?

    init(_ path: String, every interval: Duration) {
        self.path = path
        self.interval = interval
    }

    /// Waits until the folder has changed and then has been still for one interval: an editor or a checkout writes many
    /// files one after the other.
    /// - Returns: false when somebody wants it to stop.
    mutating func next() async -> Bool {
        var last = marks()
        if taken == nil {
            taken = last
            return !Interruption.isWanted
        }
        while await Self.pause(interval) {
            let now = marks()
            if now == last, now != taken {
                taken = now
                return true
            }
            last = now
        }
        return false
    }

    /// In small steps, so that Ctrl-C is heard at once.
    private static func pause(_ interval: Duration) async -> Bool {
        let end = ContinuousClock.now + interval
        while ContinuousClock.now < end, !Interruption.isWanted {
            try? await Task.sleep(for: min(.milliseconds(100), end - ContinuousClock.now))
        }
        return !Interruption.isWanted
    }

    /// Of every file its path, size, time and number; nothing is opened, and no link followed.
    private func marks() -> Set<String> {
        guard let walker = FileManager.default.enumerator(atPath: path) else { return [] }
        var marks: Set<String> = []
        while let place = walker.nextObject() as? String {
            let attributes = walker.fileAttributes
            let time = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            let size = attributes?[.size] as? Int ?? 0
            let number = attributes?[.systemFileNumber] as? Int ?? 0
            if place.hasPrefix(".") || place.contains("/.") { continue }
            marks.insert("\(place)\n\(size) \(time) \(number)")
        }
        return marks
    }
}
