/// What goes over a stream.
package enum Hint: Sendable, Hashable {
    /// A conversation has changed: whoever shows it asks for what is new.
    case conversation(String)
    /// Nothing has happened, so that what lies between doesn't take the stream for dead.
    case heartbeat
}
