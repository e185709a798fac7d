// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

// A package of its own, built by `make fuzz` with libFuzzer's instrumentation: normal builds know nothing of it.
let package = Package(
    name: "fuzz",
    platforms: [.macOS(.v15)],
    dependencies: [
        .package(name: "usher", path: ".."),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.1"),
    ],
    targets: [
        .systemLibrary(name: "CLibFuzzer"),
        .executableTarget(
            name: "TokenFuzz",
            dependencies: [
                "CLibFuzzer",
                .product(name: "UsherTokens", package: "usher"),
                .product(name: "Crypto", package: "swift-crypto"),
            ],
            swiftSettings: settings,
            // Debian's gold stumbles over the sanitizer's symbols.
            linkerSettings: [.unsafeFlags(["-use-ld=lld"], .when(platforms: [.linux]))]
        ),
    ]
)
