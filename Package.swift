// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// A target of ours: each is a wall that ARCHITECTURE.md explains in one line.
func wall(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func suite(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// A C library of the system, found by pkg-config, installed by `scripts/install-packages`.
func system(_ name: String, _ pkgConfig: String?, apt: String) -> Target {
    .systemLibrary(name: name, path: "Sources/System/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")

let package = Package(
    name: "usher",
    products: [
        .executable(name: "usher", targets: ["usher"]),
        .library(name: "UsherTokens", targets: ["Tokens"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.1"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
    ],
    targets: [
        system("CPublicSuffix", "libpsl", apt: "libpsl-dev"),
        system("CMarkdown", "libcmark-gfm", apt: "libcmark-gfm-extensions-dev"),
        system("CStemmer", nil, apt: "libstemmer-dev"),
        system("CBrotli", "libbrotlienc", apt: "libbrotli-dev"),
        system("CZlib", "zlib", apt: "zlib1g-dev"),
        system("CTurboJPEG", "libturbojpeg", apt: "libturbojpeg0-dev"),
        system("CPNG", "libpng", apt: "libpng-dev"),
        system("CWebP", "libwebp", apt: "libwebp-dev"),
        system("CCurl", "libcurl", apt: "libcurl4-openssl-dev"),
        .target(name: "CAssets"),

        wall("JSON"),
        wall("Domain", ["JSON"]),
        wall("Tokens", ["JSON", crypto, cryptoExtras]),
        wall("SQL"),
        wall("SQLiteDatabase", ["SQL", grdb]),
        wall("Store", ["Domain", "JSON", "SQL"]),
        wall("Search", ["Domain", "CStemmer"]),
        wall("Pictures", ["CTurboJPEG", "CPNG", "CWebP"]),
        wall(
            "Desk",
            [
                "Domain", "JSON", "Tokens", "Search", "Store", "SQL", "Pictures", "CPublicSuffix", "CMarkdown", crypto,
                cryptoExtras, logging, lifecycle,
            ]),
        wall(
            "Web",
            [
                "Desk", "Domain", "JSON", "Tokens", "CAssets", "CBrotli", "CZlib", hummingbird, hummingbirdTLS,
                mustache, logging, lifecycle, httpTypes, nioCore, nioHTTPTypes, nioPosix, nioSSL,
            ]),
        wall("Outward", ["Domain", httpClient, nioCore, nioHTTP1, nioPosix]),
        wall("Mail", ["Domain", "CCurl"]),
        .executableTarget(
            name: "usher",
            dependencies: [
                "Web", "Desk", "Outward", "Mail", "Domain", "JSON", "Tokens", "Store", "SQL", "SQLiteDatabase",
                arguments,
                logging, lifecycle, signals, hummingbird, hummingbirdCore, hummingbirdTLS, httpTypes, nioCore, nioSSL,
            ],
            swiftSettings: settings
        ),
        // `make bench-search`. Here, because it measures what no other package sees.
        .executableTarget(
            name: "search-benchmark", dependencies: ["Search"], path: "Benchmarks/Search", swiftSettings: settings),
        // One of the examples that are run by a test: what a Swift backend writes.
        .executableTarget(
            name: "SignToken", dependencies: ["Tokens", "JSON"], path: "examples/sign-token",
            exclude: [
                "SignToken.cs", "SignToken.java", "sign-token.mjs", "sign-token.sh", "sign_token.exs", "sign_token.go",
                "sign_token.php", "sign_token.py", "sign_token.rb", "sign_token.rs",
            ],
            swiftSettings: settings),
        wall("TestSupport", ["Web", "Desk", "Domain", "JSON", "Tokens", "Store", "SQL", "SQLiteDatabase"]),

        suite("JSONTests", ["JSON"]),
        suite("DomainTests", ["Domain", "JSON"]),
        suite("TokensTests", ["Tokens", "JSON", crypto, cryptoExtras, jwtKit]),
        suite("SQLTests", ["SQL", "SQLiteDatabase", "TestSupport"]),
        suite("StoreTests", ["Store", "JSON", "Domain", "SQL", "TestSupport"]),
        suite("SearchTests", ["Search", "Domain"]),
        suite("PicturesTests", ["Pictures"]),
        suite("DeskTests", ["Desk", "JSON", "Domain", "Tokens", "Store", "SQL", "TestSupport", lifecycle]),
        suite("MailTests", ["Mail", "Domain"]),
        suite("OutwardTests", ["Outward", "Domain", hummingbird, hummingbirdTesting, httpTypes, nioCore]),
        suite(
            "WebTests",
            [
                "Web", "SQL", "JSON", "Desk", "Domain", "Tokens", "Store", "TestSupport", hummingbird,
                hummingbirdTesting, httpTypes, nioCore, nioEmbedded, nioHTTPTypes,
            ]),
    ]
)
