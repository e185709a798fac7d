import CCurl
import Domain

/// One mail's way over one connection; blocks until it is over.
struct SMTPTransfer: Sendable {
    let server: SMTPServer
    let from: String
    let to: String
    let helo: String
    let text: String
    /// Seconds, for all of it.
    let patience: Int

    func run() -> Result<String, MailFailure> {
        guard let handle = curl_easy_init() else { return .failure(MailFailure(.unreachable)) }
        defer { curl_easy_cleanup(handle) }
        let words = UnsafeMutablePointer<CChar>.allocate(capacity: Int(CURL_ERROR_SIZE))
        words.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        defer { words.deallocate() }
        let recipients = curl_slist_append(nil, "<\(to)>")
        defer { curl_slist_free_all(recipients) }
        let talk = Talk(text)
        return withExtendedLifetime(talk) {
            prepare(handle, recipients, talk, words)
            let code = curl_easy_perform(handle)
            guard code != CURLE_OK else { return .success(talk.lastReply) }
            let reply = Int(usher_curl_reply_code(handle))
            return .failure(MailFailure(code, String(cString: words), reply: reply, talk.lastRefusal))
        }
    }

    private func prepare(
        _ handle: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?, _ talk: Talk,
        _ words: UnsafePointer<CChar>
    ) {
        let texts: [(CURLoption, String?)] = [
            (CURLOPT_URL, server.address(helo: helo)), (CURLOPT_PROTOCOLS_STR, "smtp,smtps"), (CURLOPT_PROXY, ""),
            (CURLOPT_USERNAME, server.user), (CURLOPT_PASSWORD, server.user.map { _ in server.password ?? "" }),
            (CURLOPT_CAINFO, server.authorities), (CURLOPT_MAIL_FROM, "<\(from)>"),
        ]
        for (option, text) in texts {
            if let text { usher_curl_set_text(handle, option, text) }
        }
        let mode = server.encryption == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_USE_SSL, Int(mode.rawValue)), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)), (CURLOPT_CONNECTTIMEOUT, min(patience, 15)),
            (CURLOPT_TIMEOUT, patience), (CURLOPT_NOSIGNAL, 1), (CURLOPT_UPLOAD, 1),
        ]
        for (option, number) in numbers { usher_curl_set_number(handle, option, number) }
        usher_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients)
        usher_curl_set_text(handle, CURLOPT_ERRORBUFFER, words)
        let context = Unmanaged.passUnretained(talk).toOpaque()
        usher_curl_set_callback(handle, CURLOPT_READFUNCTION, Talk.read, CURLOPT_READDATA, context)
        usher_curl_set_callback(handle, CURLOPT_HEADERFUNCTION, Talk.hear, CURLOPT_HEADERDATA, context)
    }
}

/// What libcurl reads from us and hears from the server, on the one thread of its transfer.
private final class Talk {
    private var rest: ArraySlice<UInt8>
    private(set) var lastReply = ""
    /// After it the server only says goodbye.
    private(set) var lastRefusal = ""

    init(_ text: String) {
        rest = Array(text.utf8)[...]
    }

    static let read: usher_curl_callback = { buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let talk = Unmanaged<Talk>.fromOpaque(context).takeUnretainedValue()
        let part = talk.rest.prefix(size * count)
        UnsafeMutableRawBufferPointer(start: buffer, count: part.count).copyBytes(from: part)
        talk.rest = talk.rest.dropFirst(part.count)
        return part.count
    }

    /// A line of the server's: kept without controls, and no longer than a line is shown.
    static let hear: usher_curl_callback = { buffer, size, count, context in
        guard let buffer, let context else { return 0 }
        let bytes = UnsafeRawBufferPointer(start: buffer, count: size * count)
        let line = String(decoding: bytes, as: UTF8.self).withoutControls.trimmed.prefix(ofScalars: 300)
        let talk = Unmanaged<Talk>.fromOpaque(context).takeUnretainedValue()
        if !line.isEmpty { talk.lastReply = line }
        if line.hasPrefix("4") || line.hasPrefix("5") { talk.lastRefusal = line }
        return size * count
    }
}

extension MailFailure {
    /// - Parameter sentence: libcurl's own, which says which of SMTP's commands was refused.
    init(_ code: CURLcode, _ sentence: String, reply: Int, _ line: String) {
        let kind = Self.kind(code, sentence, reply: reply)
        let isRefusal = (400..<600).contains(reply)
        self.init(kind, code: isRefusal ? reply : nil, reply: isRefusal && !line.isEmpty ? line : nil)
    }

    private static func kind(_ code: CURLcode, _ sentence: String, reply: Int) -> Kind {
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: .hostUnknown
        case CURLE_COULDNT_CONNECT: .unreachable
        case CURLE_OPERATION_TIMEDOUT: .tooSlow
        case CURLE_USE_SSL_FAILED: .tlsMissing
        case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
            CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
            .tlsFailed
        case CURLE_LOGIN_DENIED: .loginRefused
        case _ where sentence.hasPrefix("MAIL failed"): .senderRefused
        case _ where sentence.hasPrefix("RCPT failed"): .recipientRefused
        case _ where (400..<600).contains(reply): .messageRefused
        default: .brokenOff
        }
    }
}
