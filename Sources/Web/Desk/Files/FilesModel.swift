import Desk
import Domain

/// What Articles › Files shows.
struct FilesModel: Encodable {
    struct Wish {
        let isUnusedOnly: Bool
        let cursor: String?
    }

    /// Nothing here is optional: where a line lacked a value, the page's would be shown.
    struct Line: Encodable {
        let id: String
        let fileName: String
        let address: String
        let facts: String
        let isPicture: Bool
        let previewAddress: String
        let made: Moment
        let places: [Place]
        let isUnused: Bool
        let removal: String
        let deleteAddress: String
    }

    struct Place: Encodable {
        let label: String
        let editAddress: String
        /// Only a draft or an earlier text names it.
        let isFormer: Bool
    }

    let isFiles = true
    let notice: String?
    let problem: String?
    let summary: String
    let lines: [Line]
    let isEmpty: Bool
    let emptyText: String
    let isUnusedOnly: Bool
    let allAddress = DeskPath.files()
    let unusedAddress = DeskPath.files(unusedOnly: true)
    let unusedLabel: String
    let nextAddress: String?

    init(_ page: FileList, _ wish: Wish, notice: String?, problem: String?, _ words: Wording) {
        self.notice = notice
        self.problem = problem
        summary = words.count("files.count", page.count)
        lines = page.lines.map { Line($0, words) }
        isEmpty = lines.isEmpty
        emptyText = words(wish.isUnusedOnly ? "files.noneUnused" : "files.none")
        isUnusedOnly = wish.isUnusedOnly
        unusedLabel = words("files.unusedOnly", ["count": Numeral.text(page.unused, words.language)])
        nextAddress = page.next.map { DeskPath.files(unusedOnly: wish.isUnusedOnly, after: $0) }
    }
}

extension FilesModel.Line {
    fileprivate init(_ line: FileList.Line, _ words: Wording) {
        let file = line.file
        id = file.id
        fileName = file.name
        address = file.address.text
        isPicture = file.isPicture
        previewAddress = (file.widths.min().map { file.address(width: $0) } ?? file.address).text
        facts =
            ([FileSize.text(file.size, words.language)]
            + [file.pixels.map { "\($0.width) × \($0.height)" }]
            .compactMap(\.self)).joined(separator: ", ")
        made = Moment(line.madeAt, words.language)
        places =
            line.articles.map { FilesModel.Place($0, isFormer: false, words) }
            + line.formerly.map { FilesModel.Place($0, isFormer: true, words) }
        isUnused = line.isUnused
        removal =
            line.removedAt.map {
                words("files.removedOn", ["day": CalendarDay($0.day).text(words.language)])
            } ?? ""
        deleteAddress = "/desk/files/\(file.id)/delete"
    }
}

extension FilesModel.Place {
    fileprivate init(_ place: FileList.Place, isFormer: Bool, _ words: Wording) {
        label = place.titles.best(for: words.language) ?? words("files.untitled")
        editAddress = DeskPath.article(place.id)
        self.isFormer = isFormer
    }
}

/// `340 KB`, `1,2 MB`.
enum FileSize {
    static func text(_ bytes: Int, _ language: InterfaceLanguage) -> String {
        guard bytes >= 1_000_000 else { return "\(max(1, (bytes + 500) / 1_000)) KB" }
        let tenths = (bytes + 50_000) / 100_000
        let separator = language == .german ? "," : "."
        return "\(tenths / 10)\(separator)\(tenths % 10) MB"
    }
}
