import Domain

extension CalendarDay {
    func text(_ language: InterfaceLanguage) -> String {
        switch language {
        case .english: "\(day) \(Self.englishMonths[month - 1]) \(year)"
        case .german: "\(day). \(Self.germanMonths[month - 1]) \(year)"
        }
    }

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let germanMonths = [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
        "Dezember",
    ]
}
