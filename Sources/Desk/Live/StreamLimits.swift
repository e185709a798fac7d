/// How many streams may be open at once. Whoever gets none asks in intervals.
package struct StreamLimits: Sendable {
    package let ofSession: Int
    package let ofAddress: Int
    /// A stream holds a descriptor for as long as it lasts, and pages need some, too.
    package let ofServer: Int

    package init(ofSession: Int = 8, ofAddress: Int = 256, ofServer: Int = 10_000) {
        self.ofSession = ofSession
        self.ofAddress = ofAddress
        self.ofServer = ofServer
    }
}
