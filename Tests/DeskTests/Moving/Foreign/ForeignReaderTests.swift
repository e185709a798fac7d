import Domain
import Testing

@testable import Desk

@Suite("Help centres of other products")
struct ForeignReaderTests {
    private func files(_ texts: String...) -> [SourceFile] {
        texts.enumerated().map { SourceFile(path: "\($0).json", bytes: Array($1.utf8)) }
    }

    @Test("Intercom: collections in collections, languages, states, links and former addresses")
    func intercom() {
        let cargo = IntercomReader.read(
            files(Samples.intercomArticles, Samples.intercomCollections), languages: .usual)
        #expect(cargo.collections.map(\.key) == ["10", "11", "="])
        #expect(cargo.collections[0].texts.map(\.name) == ["Billing", "Abrechnung"])
        #expect(cargo.collections[1].parent == "10")
        #expect(cargo.articles.map(\.key) == ["3", "4"])
        let invoice = cargo.articles[0]
        #expect(invoice.collection == "11")
        #expect(invoice.state == .published)
        #expect(invoice.texts.map(\.language) == [.english, .german])
        #expect(invoice.texts[0].body == "See [the plan](https://intercom.help/acme/en/articles/4-your-plan#h_1).")
        #expect(invoice.texts[0].links.values.map(\.article) == ["4"])
        #expect(
            invoice.aliases == [
                "https://intercom.help/acme/en/articles/3-your-invoice",
                "https://intercom.help/acme/de/articles/3-ihre-rechnung",
            ])
        #expect(cargo.articles[1].state == .draft)
        // French isn't a language here.
        #expect(cargo.remarks.map(\.kind) == [.leftOut])
        #expect(cargo.articles.flatMap { $0.texts.flatMap(\.files.values) }.count == 1)
    }

    @Test("Zendesk: categories, sections, translations; what is for a segment comes as a draft")
    func zendesk() {
        let cargo = ZendeskReader.read(
            files(Samples.zendeskArticles, Samples.zendeskSections, Samples.zendeskCategories),
            languages: .usual)
        #expect(cargo.collections.map(\.key) == ["Category:1", "Section:1"])
        #expect(cargo.collections[1].parent == "Category:1")
        #expect(cargo.articles.map(\.key) == ["361", "360"])
        let article = cargo.articles[1]
        #expect(article.texts.map(\.title) == ["Charge the battery", "Die Batterie laden"])
        #expect(article.texts[0].body == "> [!WARNING]\n> Mind the [light](/hc/en-us/articles/361-The-light).")
        #expect(article.texts[0].links == ["/hc/en-us/articles/361-The-light": MovedLink(article: "361")])
        #expect(cargo.articles[0].state == .draft)
        #expect(cargo.remarks.contains { $0.reason.contains("some people only") })
    }

    @Test(
        "A list of which a page wasn't saved is told, in each product's own words; a whole one isn't",
        arguments: [
            (#"{"articles":[],"page":1,"page_count":3,"next_page":"https://a.test?page=2"}"#, "2 of 3"),
            (#"{"sections":[],"page":1,"page_count":1,"next_page":null}"#, nil),
            (#"[{"articles":[],"page":1,"page_count":2},{"articles":[],"page":2,"page_count":2}]"#, nil),
            (#"[{"articles":[],"page":1,"page_count":3},{"articles":[],"page":3,"page_count":3}]"#, "1 of 3"),
            (#"{"categories":[],"meta":{"has_more":true}}"#, "goes on"),
            (#"[{"categories":[],"meta":{"has_more":true}},{"categories":[],"meta":{"has_more":false}}]"#, nil),
            (#"{"type":"list","pages":{"page":1,"total_pages":2},"data":[{"type":"article"}]}"#, "1 of 2"),
            (#"{"type":"list","pages":{"page":1,"total_pages":1},"data":[]}"#, nil),
            (#"{"articles":{"page":2,"pages":2,"items":[]}}"#, "1 of 2"),
            (#"{"articles":{"page":1,"pages":1,"items":[]}}"#, nil),
            (#"{"articles":[],"page":-1,"page_count":99999999999}"#, "10000 of 10000"),
            (#"{"articles":[],"page":"1","page_count":null}"#, nil),
        ])
    func pages(_ text: String, _ told: String?) {
        let remarks = ForeignJSON(files(text)).remarks
        #expect(remarks.count == (told == nil ? 0 : 1))
        #expect(told == nil || remarks.first?.reason.contains(told ?? "") == true, "\(remarks)")
        #expect(remarks.allSatisfy { $0.kind == .leftOut && !$0.advice.isEmpty })
    }

    @Test("Help Scout: categories in collections, links by number; private ones come as drafts")
    func helpScout() {
        let cargo = HelpScoutReader.read(
            files(
                Samples.helpScoutCollections, Samples.helpScoutCategories, Samples.helpScoutArticle,
                Samples.helpScoutList),
            languages: .usual)
        #expect(cargo.collections.map(\.key) == ["c1", "c2", "k1"])
        #expect(cargo.collections[2].parent == "c1")
        #expect(cargo.articles.map(\.key) == ["a1"])
        #expect(cargo.articles[0].collection == "k1")
        #expect(cargo.articles[0].texts[0].links.values.map(\.article) == ["a1"])
        #expect(cargo.articles[0].aliases == ["https://docs.acme.test/article/14-my-article"])
        // The list names one whose text isn't there.
        #expect(cargo.remarks.map(\.kind) == [.leftOut])
    }

    @Test(
        "Whatever else the JSON holds is told and harms nothing", .timeLimit(.minutes(1)),
        arguments: [
            "", "[]", "{}", "null", "{\"articles\": 3}", "{\"data\": [3, null, {}]}", "not json",
            "{\"articles\":[{\"id\":{}}]}",
            "{\"type\":\"article\",\"id\":1,\"title\":\"T\",\"translated_content\":[],\"state\":7}",
            "[{\"type\":\"collection\",\"id\":1,\"parent_id\":2},{\"type\":\"collection\",\"id\":2,\"parent_id\":1}]",
            "{\"sections\":[{\"id\":1,\"parent_section_id\":1,\"position\":9223372036854775807}],\"articles\":[{\"id\":1e400,\"title\":\"x\"}]}",
        ])
    func hostile(json: String) {
        for read in [IntercomReader.read, ZendeskReader.read, HelpScoutReader.read] {
            let cargo = read(files(json), .usual)
            #expect(!cargo.remarks.isEmpty || cargo.articles.map(\.key) == ["1"])
            #expect(cargo.collections.allSatisfy { $0.parent != $0.key })
        }
    }
}

/// As the products' documentation shows their answers, written for this test.
private enum Samples {
    static let intercomArticles = """
        {"type": "list", "pages": {"type": "pages", "page": 1}, "total_count": 2, "data": [
          {"type": "article", "id": "3", "workspace_id": "w", "title": "Your invoice", "description": "Line by line",
           "body": "<p class=\\"no-margin\\">See <a href=\\"https://intercom.help/acme/en/articles/4-your-plan#h_1\\">the plan</a>.</p>",
           "author_id": 5, "state": "published", "created_at": 1672928359, "updated_at": 1672928610,
           "url": "https://intercom.help/acme/en/articles/3-your-invoice", "parent_id": 11, "parent_type": "collection",
           "default_locale": "en",
           "translated_content": {"type": "article_translated_content", "en": null,
             "de": {"type": "article_content", "title": "Ihre Rechnung", "description": "", "body": "<p>Text</p>",
                    "author_id": 5, "state": "published", "url": "https://intercom.help/acme/de/articles/3-ihre-rechnung"},
             "fr": {"type": "article_content", "title": "Votre facture", "body": "<p>Texte</p>", "state": "published"}}},
          {"type": "article", "id": "4", "title": "Your plan", "description": null,
           "body": "<div class=\\"intercom-container\\"><img src=\\"https://downloads.example/i.png\\"></div>", "state": "draft",
           "url": null, "parent_id": null, "parent_type": null, "translated_content": null}]}
        """
    static let intercomCollections = """
        {"type": "list", "data": [
          {"type": "collection", "id": "11", "name": "Cards", "description": "", "order": 0, "parent_id": "10"},
          {"type": "collection", "id": "10", "name": "Billing", "description": "Money", "order": 1, "parent_id": null,
           "default_locale": "en",
           "translated_content": {"type": "group_translated_content",
             "de": {"type": "group_content", "name": "Abrechnung", "description": null}}}]}
        """
    static let zendeskArticles = """
        {"count": 2, "next_page": null, "articles": [
          {"id": 360, "title": "Charge the battery", "name": "Charge the battery", "locale": "en-us", "draft": false,
           "position": 2, "section_id": 1, "user_segment_id": null, "source_locale": "en-us",
           "html_url": "https://acme.zendesk.com/hc/en-us/articles/360-Charge-the-battery",
           "body": "<div class=\\"callout callout--warning\\"><p>Mind the <a href=\\"/hc/en-us/articles/361-The-light\\">light</a>.</p></div>",
           "translations": [
             {"id": 9, "source_id": 360, "source_type": "Article", "locale": "en-us", "title": "Charge the battery", "body": ""},
             {"id": 10, "source_id": 360, "source_type": "Article", "locale": "de", "title": "Die Batterie laden",
              "body": "<p>Text</p>", "draft": false, "hidden": false}]},
          {"id": 361, "title": "The light", "locale": "en-us", "draft": false, "position": 1, "section_id": 1,
           "user_segment_id": 77, "html_url": "https://acme.zendesk.com/hc/en-us/articles/361-The-light", "body": "<p>x</p>"}]}
        """
    static let zendeskSections = """
        {"sections": [{"id": 1, "name": "Battery", "locale": "en-us", "category_id": 1, "parent_section_id": null,
          "position": 0, "description": ""}]}
        """
    static let zendeskCategories = """
        {"categories": [{"id": 1, "name": "Devices", "locale": "en-us", "position": 0, "description": "All of them"}]}
        """
    static let helpScoutCollections = """
        {"collections": {"page": 1, "pages": 1, "count": 2, "items": [
          {"id": "c1", "siteId": "s", "number": 33, "slug": "guides", "visibility": "public", "order": 1, "name": "Guides"},
          {"id": "c2", "siteId": "s", "number": 34, "slug": "team", "visibility": "private", "order": 2, "name": "Team"}]}}
        """
    static let helpScoutCategories = """
        {"categories": {"page": 1, "pages": 1, "count": 1, "items": [
          {"id": "k1", "number": 65, "slug": "start", "visibility": "public", "collectionId": "c1", "order": 1, "name": "Start"}]}}
        """
    static let helpScoutArticle = """
        {"article": {"id": "a1", "number": 14, "collectionId": "c1", "slug": "my-article", "status": "published",
          "name": "My article", "text": "<p>Again <a href=\\"https://docs.acme.test/article/14-my-article\\">here</a></p>",
          "categories": ["k1"], "publicUrl": "https://docs.acme.test/article/14-my-article"}}
        """
    static let helpScoutList = """
        {"articles": {"page": 1, "pages": 1, "count": 2, "items": [
          {"id": "a1", "number": 14, "collectionId": "c1", "status": "published", "name": "My article"},
          {"id": "a2", "number": 15, "collectionId": "c1", "status": "published", "name": "Another"}]}}
        """
}
