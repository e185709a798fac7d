import Domain
import Store

/// Lets a long taking-in be watched and stopped.
package struct MovingWatch: Sendable {
    /// How many articles of how many are done.
    package let progress: @Sendable (Int, Int) -> Void
    /// Whether somebody wants it to stop. What has come by then is whole.
    package let isStopped: @Sendable () -> Bool

    package init(
        progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in },
        isStopped: @escaping @Sendable () -> Bool = { false }
    ) {
        self.progress = progress
        self.isStopped = isStopped
    }
}

extension Desk {
    /// Takes a cargo in: what is new is made, what the source has changed is changed, and all else stays. Taking the same
    /// again changes nothing. Articles come whole: a stop at any moment leaves none half written.
    package func take(
        _ cargo: Cargo, by order: MovingOrder, in snapshot: WorkspaceSnapshot, files: any MovedFiles = NoFiles(),
        watch: MovingWatch = MovingWatch()
    ) async throws -> MovingReport {
        var taking = CargoTaking(desk: self, cargo: cargo, order: order, snapshot: snapshot)
        try await taking.takeAudiences()
        try await taking.learn()
        try await taking.takeFiles(files, watch)
        let parcels = try await taking.parcels()
        try await taking.deliver(parcels, watch)
        if order.manner == .mirror, !taking.report.wasStopped { try await taking.putAway() }
        try await taking.redirects()
        if !order.isRehearsal { collectionChanged(in: snapshot.id) }
        return taking.report
    }
}

/// One taking-in, step by step.
private struct CargoTaking {
    let desk: Desk
    let cargo: Cargo
    let order: MovingOrder
    let snapshot: WorkspaceSnapshot
    var report = MovingReport()
    /// Those of the workspace, and those that come.
    private var audiences: [NamedAudience]
    private var items: [MovedItem] = []
    /// Where each file is had here, by the name that the cargo has for it.
    private var files: [String: String] = [:]

    /// So many articles share a transaction: few enough to stop soon, enough not to wait for the disk at each.
    private static let batch = 20

    init(desk: Desk, cargo: Cargo, order: MovingOrder, snapshot: WorkspaceSnapshot) {
        self.desk = desk
        self.cargo = cargo
        self.order = order
        self.snapshot = snapshot
        audiences = snapshot.audiences
        report.remarks = cargo.remarks
    }

    /// Reads or writes, so that a rehearsal takes the same steps and holds up nobody.
    private func inStore<Result: Sendable>(
        _ body: @escaping @Sendable (WorkspaceStore) throws -> Result
    ) async throws -> Result {
        guard !order.isRehearsal else { return try await desk.store.read(snapshot.id, body) }
        return try await desk.store.write(snapshot.id) { store in
            let result = try body(store)
            try store.raiseContentRevision()
            return result
        }
    }

    mutating func takeAudiences() async throws {
        for wanted in cargo.audiences {
            if let known = present(wanted) {
                if known.text != wanted.rule { report.remarks.append(.otherRule(known)) }
                continue
            }
            do {
                let audience = try AudienceDraft(name: wanted.name, rule: wanted.rule).audience(
                    wanted.id.flatMap { Identifier.isWellFormed($0) ? $0 : nil } ?? desk.newID())
                let now = desk.clock.now
                if !order.isRehearsal { try await desk.store.write(snapshot.id) { try $0.save(audience, at: now) } }
                audiences.append(audience)
                report.newAudiences += 1
            } catch is FormProblems {
                report.remarks.append(
                    Remark(.leftOut, "the audience \(wanted.name)", "Its rule can't be read.", "Mend the rule."))
            }
        }
        if report.newAudiences > 0, !order.isRehearsal { try await desk.refresh(snapshot.id) }
    }

    /// The one of this id, else the one of this name that was here before.
    private func present(_ wanted: MovedAudience) -> NamedAudience? {
        audiences.first { $0.id == wanted.id }
            ?? snapshot.audiences.first { $0.name.lowercased() == wanted.name.lowercased() }
    }

    /// What came from the same source before.
    mutating func learn() async throws {
        let source = order.source
        items = try await desk.store.read(snapshot.id) { try $0.movedItems(from: source) }
        try requireSameSource()
    }

    private func items(_ kind: MovedItem.Kind) -> [String: MovedItem] {
        Dictionary(items.filter { $0.kind == kind }.map { ($0.key, $0) }) { first, _ in first }
    }

    mutating func takeFiles(_ source: any MovedFiles, _ watch: MovingWatch) async throws {
        let texts = cargo.articles.flatMap { $0.texts + $0.drafts }
        let taking = FileTaking(desk: desk, order: order, snapshot: snapshot, source: source, items: items(.file))
        let taken = try await taking.take(texts.flatMap(\.files.values), isStopped: watch.isStopped)
        files = taken.addresses
        report.newFiles = taken.new
        report.remarks += texts.flatMap(taken.remarks)
    }

    mutating func parcels() async throws -> [ArticleParcel] {
        let collections = try await collections()
        report.newCollections = collections.new
        report.changedCollections = collections.changed
        report.remarks += collections.remarks
        let articleItems = items(.article)
        var packer = ParcelPacker(
            cargo, at: desk.clock.now, snapshot: snapshot, audiences: audiences, ids: articleIDs(articleItems),
            collections: collections.ids, items: articleItems, files: files)
        let parcels = packer.pack(cargo.articles)
        report.remarks += packer.remarks
        return parcels
    }

    private func requireSameSource() throws {
        let known = Set(items.filter { $0.kind == .article }.map(\.key))
        guard order.manner == .mirror, !order.mayTakeAllOut, !known.isEmpty,
            known.isDisjoint(with: cargo.articles.map(\.key))
        else { return }
        throw Problem(.conflict, "moving_other_source", values: ["source": order.source])
    }

    private func collections() async throws -> CollectionDelivery.Result {
        let fresh = cargo.collections.map { collection in
            (collection.key, collection.id.flatMap { Identifier.isWellFormed($0) ? $0 : nil } ?? desk.newID())
        }
        let delivery = CollectionDelivery(
            order: order, audiences: audiences,
            items: items(.collection),
            freshIDs: Dictionary(fresh) { first, _ in first }, now: desk.clock.now)
        let collections = cargo.collections
        return try await inStore { try delivery.deliver(collections, in: $0) }
    }

    /// What each article is called here. An id that an export wrote is kept, so that addresses stay the same; twice in one
    /// source it is the first one's.
    private func articleIDs(_ items: [String: MovedItem]) -> [String: String] {
        var taken = Set(items.values.map(\.target))
        var ids = items.mapValues(\.target)
        for article in cargo.articles where ids[article.key] == nil {
            let own = article.id.flatMap { Identifier.isWellFormed($0) && !taken.contains($0) ? $0 : nil }
            let id = own ?? desk.newID()
            taken.insert(id)
            ids[article.key] = id
        }
        return ids
    }

    mutating func deliver(_ parcels: [ArticleParcel], _ watch: MovingWatch) async throws {
        watch.progress(0, parcels.count)
        for start in stride(from: 0, to: parcels.count, by: Self.batch) {
            if watch.isStopped() {
                report.wasStopped = true
                return
            }
            let batch = Array(parcels[start..<min(start + Self.batch, parcels.count)])
            let order = order
            let writers = batch.map { TextWriters($0, by: order.author, with: desk) }
            let results = try await inStore { store in
                try zip(batch, writers).map {
                    try ArticleDelivery(parcel: $0, order: order, writers: $1, store: store).deliver()
                }
            }
            for (parcel, result) in zip(batch, results) { note(parcel, result) }
            watch.progress(min(start + Self.batch, parcels.count), parcels.count)
        }
    }

    private mutating func note(_ parcel: ArticleParcel, _ result: ArticleDelivery.Result) {
        report.articles.append(.init(outcome: result.outcome, place: parcel.place, title: parcel.title))
        report.newRedirects += result.newRedirects
        report.remarks += result.remarks
    }

    /// What the source has brought and no longer has. Something that is there and could only not be read is not gone.
    mutating func putAway() async throws {
        let here = Set(cargo.articles.map(\.key))
        let unread = Set(cargo.remarks.filter { $0.kind == .leftOut }.map(\.place))
        let gone = items.filter { item in
            item.kind == .article && !here.contains(item.key)
                && !unread.contains { MarkdownPath.isAbout($0, key: item.key) }
        }
        let (isRehearsal, now) = (order.isRehearsal, desk.clock.now)
        let lines = try await inStore { store in
            try gone.compactMap { item -> MovingReport.Line? in
                guard let article = try store.article(item.target)?.article, article.state.isOpen else { return nil }
                if !isRehearsal { try store.putAway(article, item, at: now) }
                return .init(outcome: .archived, place: item.key, title: article.translations.first?.title ?? item.key)
            }
        }
        report.articles += lines
    }

    /// Former addresses that lead to pages that are no articles.
    mutating func redirects() async throws {
        for redirect in cargo.redirects where !report.wasStopped {
            let draft = RedirectDraft(from: redirect.from, to: redirect.to)
            guard let path = OldPath(redirect.from) else { continue }
            if try await desk.store.read(snapshot.id, { try $0.redirect(path) }) != nil { continue }
            report.newRedirects += 1
            guard !order.isRehearsal else { continue }
            do {
                try await desk.addRedirect(draft, in: snapshot)
            } catch is FormProblems {
                report.newRedirects -= 1
                report.remarks.append(
                    Remark(
                        .part, MarkdownFolderReader.redirectsFile, "\(redirect.from) can't lead to \(redirect.to).",
                        "Mend the line."))
            }
        }
    }
}

extension WorkspaceStore {
    /// What it came from is remembered: where the source has it again, it is the same article.
    fileprivate func putAway(_ article: Article, _ item: MovedItem, at moment: Timestamp) throws {
        _ = try setState(.archived, ofArticle: article.id, at: moment)
        var item = item
        item.parts[MovedPart.whole] = ContentDigest.whole(
            collection: article.collectionID, audience: article.audience, state: .archived)
        try save(item, at: moment)
    }
}

extension Remark {
    fileprivate static func otherRule(_ audience: NamedAudience) -> Remark {
        Remark(
            .part, "the audience \(audience.name)", "Its rule here is another one: \(audience.text)",
            "It stays so. Change it at the desk.")
    }
}
