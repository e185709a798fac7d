import CBrotli
import CZlib
import Hummingbird
import NIOCore

/// The two encodings that browsers take: brotli over https, gzip everywhere.
enum Compression {
    /// Enough for what is made anew each time; the best is some ten times slower.
    static let quickly: Int32 = 5

    static func brotli(_ bytes: [UInt8]) -> [UInt8]? {
        brotli(bytes, quality: BROTLI_MAX_QUALITY)
    }

    static func brotli(_ bytes: [UInt8], quality: Int32) -> [UInt8]? {
        var length = BrotliEncoderMaxCompressedSize(bytes.count)
        guard length > 0 else { return nil }
        var output = [UInt8](repeating: 0, count: length)
        let done = BrotliEncoderCompress(
            quality, BROTLI_MAX_WINDOW_BITS, BROTLI_MODE_TEXT, bytes.count, bytes, &length, &output)
        return done == 0 ? nil : Array(output.prefix(length))
    }

    static func gzip(_ bytes: [UInt8]) -> [UInt8]? {
        var stream = z_stream()
        // 15 window bits, and 16 more for a gzip frame around them.
        let opened = deflateInit2_(
            &stream, Z_BEST_COMPRESSION, Z_DEFLATED, 15 + 16, 9, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { return nil }
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let written = input.withUnsafeMutableBufferPointer { source in
            output.withUnsafeMutableBufferPointer { target -> Int? in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(target.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? target.count - Int(stream.avail_out) : nil
            }
        }
        return written.map { Array(output.prefix($0)) }
    }
}

extension Request {
    func accepts(encoding name: String) -> Bool {
        (headers[.acceptEncoding] ?? "").split(separator: ",").contains { choice in
            choice.prefix { $0 != ";" }.filter { $0 != " " } == name
        }
    }
}

extension Response {
    /// A page that holds nothing secret, compressed where the browser takes it. Pages with secrets beside words that a
    /// stranger chose stay as they are: their length would tell of the secret (BREACH).
    static func compressedHTML(_ page: String, for request: Request) -> Response {
        var response = Response.html(page)
        response.headers[.vary] = "Accept-Encoding"
        guard request.accepts(encoding: "br"),
            let bytes = Compression.brotli(Array(page.utf8), quality: Compression.quickly)
        else { return response }
        response.body = ResponseBody(byteBuffer: ByteBuffer(bytes: bytes))
        response.headers[.contentEncoding] = "br"
        return response
    }
}
