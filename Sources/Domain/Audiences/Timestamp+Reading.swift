import JSON

extension Timestamp {
    /// The moment that an attribute names: an ISO 8601 date or date and time, or seconds since 1970 (milliseconds where
    /// a number is too large for seconds). Without a zone a text means UTC.
    init?(attribute value: JSONValue) {
        if let text = value.string {
            guard let moments = Self.moments(of: text) else { return nil }
            self = Timestamp(milliseconds: moments.lowerBound)
        } else if let number = value.double, abs(number) < 1e15 {
            self = Timestamp(milliseconds: Int(abs(number) < 1e11 ? number * 1000 : number))
        } else {
            return nil
        }
    }

    /// The moment of a form's date and time. Without a zone they are of UTC.
    package init?(typed text: String) {
        guard let moments = Self.moments(of: text), moments.count == 1 else { return nil }
        self = Timestamp(milliseconds: moments.lowerBound)
    }

    /// What a date (a whole day) or a date with a time (that moment) stands for.
    static func moments(of text: String) -> Range<Int>? {
        var reader = ISOReader(text)
        guard let day = reader.day() else { return nil }
        let start = day * Span.days(1).milliseconds
        if reader.isAtEnd { return start..<start + Span.days(1).milliseconds }
        guard reader.takesOne(of: "Tt "), let time = reader.time(), let zone = reader.zone(), reader.isAtEnd else {
            return nil
        }
        let moment = start + time - zone
        return moment..<moment + 1
    }
}

/// Reads `2026-11-21T10:30:00.5+01:00` from left to right.
private struct ISOReader {
    private var rest: Substring.UTF8View

    init(_ text: String) {
        rest = text[...].utf8
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Days since 1970.
    mutating func day() -> Int? {
        guard let year = digits(4), takes("-"), let month = digits(2), takes("-"), let day = digits(2),
            (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(day)
        else { return nil }
        return Self.number(year, month, day)
    }

    /// Milliseconds since midnight; seconds may be missing.
    mutating func time() -> Int? {
        guard let hour = digits(2), takes(":"), let minute = digits(2), hour < 24, minute < 60 else { return nil }
        var milliseconds = (hour * 60 + minute) * 60_000
        if takes(":") {
            guard let second = digits(2), second < 60 else { return nil }
            milliseconds += second * 1000
            if takes(".") {
                guard let fraction = fraction() else { return nil }
                milliseconds += fraction
            }
        }
        return milliseconds
    }

    /// The zone's distance from UTC in milliseconds.
    mutating func zone() -> Int? {
        if isAtEnd || takesOne(of: "Zz") { return 0 }
        let sign = takes("+") ? 1 : takes("-") ? -1 : 0
        guard sign != 0, let hour = digits(2), hour < 24 else { return nil }
        _ = takes(":")
        guard let minute = digits(2), minute < 60 else { return nil }
        return sign * (hour * 60 + minute) * 60_000
    }

    mutating func takesOne(of characters: String) -> Bool {
        guard let first = rest.first, characters.utf8.contains(first) else { return false }
        rest = rest.dropFirst()
        return true
    }

    private mutating func takes(_ character: String) -> Bool { takesOne(of: character) }

    private mutating func digits(_ count: Int) -> Int? {
        let taken = rest.prefix(count)
        guard taken.count == count, taken.allSatisfy(Self.isDigit) else { return nil }
        rest = rest.dropFirst(count)
        return taken.reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    /// The first three digits after the point.
    private mutating func fraction() -> Int? {
        let taken = rest.prefix(while: Self.isDigit)
        rest = rest.dropFirst(taken.count)
        guard (1...9).contains(taken.count) else { return nil }
        return (Array(taken.prefix(3)) + [48, 48]).prefix(3).reduce(0) { $0 * 10 + Int($1) - 48 }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func days(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Counts in eras of 400 years that begin in March, so that the leap day is the last of a year.
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }
}
