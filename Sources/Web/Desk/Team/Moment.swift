import Domain

/// A time as pages show it: exact for machines, and in words for a browser without scripts.
struct Moment: Encodable {
    let iso: String
    let text: String

    init(_ moment: Timestamp, _ language: InterfaceLanguage) {
        let day = CalendarDay(moment.day)
        let time = "\(Self.padded(moment.minuteOfDay / 60)):\(Self.padded(moment.minuteOfDay % 60))"
        iso = "\(day.iso)T\(time):\(Self.padded(moment.secondOfMinute))Z"
        text = "\(day.text(language)), \(time) UTC"
    }

    static func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}

extension Timestamp {
    fileprivate var minuteOfDay: Int {
        (milliseconds - day * Span.days(1).milliseconds) / Span.minutes(1).milliseconds
    }

    fileprivate var secondOfMinute: Int { milliseconds / 1000 % 60 }
}
