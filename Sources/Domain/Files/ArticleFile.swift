/// A picture or another file that articles show or offer.
package struct ArticleFile: Sendable, Hashable {
    /// By the hash of its content, so that the same file is kept once and its address can be kept for good.
    package let id: String
    /// What it was called when it came, for those who download it.
    package let name: String
    /// What its bytes say that it is.
    package let type: String
    package let ending: String
    package let size: Int
    /// Of a picture.
    package let pixels: PixelSize?
    /// The widths of a picture's smaller forms.
    package let widths: [Int]

    package init(
        id: String, name: String, type: String, ending: String, size: Int, pixels: PixelSize? = nil,
        widths: [Int] = []
    ) {
        self.id = id
        self.name = name
        self.type = type
        self.ending = ending
        self.size = size
        self.pixels = pixels
        self.widths = widths
    }

    package var isPicture: Bool { pixels != nil }

    package var address: FileAddress { FileAddress(id: id, ending: ending) }

    package func address(width: Int) -> FileAddress { FileAddress(id: id, width: width, ending: "webp") }
}

package struct PixelSize: Sendable, Hashable {
    package let width: Int
    package let height: Int

    package init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}
