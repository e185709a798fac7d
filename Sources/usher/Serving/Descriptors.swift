import Desk
import Foundation

/// Every open connection holds a descriptor, and many accounts begin with 1,024 of them.
enum Descriptors {
    #if os(Linux)
        private static let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
        private static let kind = RLIMIT_NOFILE
    #endif

    /// Takes as many as this account may have.
    /// - Returns: how many that are.
    static func takeAll() -> Int {
        var limit = rlimit()
        guard getrlimit(kind, &limit) == 0 else { return 1_024 }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        return setrlimit(kind, &limit) == 0 ? Int(limit.rlim_cur) : 1_024
    }
}

extension StreamLimits {
    /// Half of all descriptors at most, so that streams never keep pages out.
    static func fitting(descriptors count: Int) -> StreamLimits {
        StreamLimits(ofServer: min(StreamLimits().ofServer, count / 2))
    }
}
