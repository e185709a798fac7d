import Desk
import Domain
import TestSupport
import Testing

@testable import Web

@Suite("Settings › Help centre › Languages")
struct LanguageSettingsPagesTests {
    private static let path = "/desk/settings/help-center"

    @Test("A language is added from the list or by its tag, and everything is written in it at once")
    func adding() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let added = try await browser.post(Self.path + "/languages", [("language", "fr"), ("other", " ")])
            #expect(added.location == Self.path + "?done=languageAdded")
            _ = try await browser.post(Self.path + "/languages", [("language", "nl"), ("other", "pt-br")])
            #expect(world.snapshot.languages.text == "en de fr pt-BR")
            let page = try await browser.get(Self.path + "?done=languageAdded").text
            #expect(page.contains("can be written in it from now on"))
            #expect(page.contains("<span lang=\"pt-BR\" dir=\"ltr\">Português (Brasil)</span>"))
            #expect(page.contains("name=\"header-0-fr\"") && page.contains("Name 1 in French"))
            #expect(try await browser.get("/desk/collections").text.contains("name=\"name-pt-BR\""))
            #expect(try await browser.get("/desk/articles/new?translation=fr").text.contains("lang=\"fr\" dir=\"ltr\""))
            #expect(try await browser.get("/desk/synonyms").text.contains("<option value=\"fr\""))
            #expect(try await browser.get("/fr").status == 200)
        }
    }

    @Test("What is no language comes back with what was typed")
    func malformed() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            let page = try await browser.post(Self.path + "/languages", [("other", "<b>klingon")])
            #expect(page.status == 422 && page.text.contains("value=\"&lt;b&gt;klingon\""))
            #expect(page.text.contains("id=\"language-error\"") && world.snapshot.languages.text == "en de")
        }
    }

    @Test("Another one becomes the main language; one in use is not removed, and the page says why")
    func removing() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.article("Password", german: "Kennwort", in: world.collection("Basics"))
            let page = try await browser.get(Self.path).text
            #expect(page.contains("aria-label=\"Make German the main language\""))
            #expect(!page.contains("aria-label=\"Remove German\"") && page.contains("while something is written in it"))
            let refused = try await browser.post(Self.path + "/languages/remove", [("language", "de")])
            #expect(refused.status == 422 && refused.text.contains("Deutsch wasn&#39;t removed"))
            _ = try await browser.post(Self.path + "/languages/main", [("language", "de")])
            #expect(world.snapshot.languages.text == "de en")
            #expect(try await browser.post(Self.path + "/languages/remove", [("language", "nl")]).status == 404)
            try await world.speak(.french)
            let removed = try await browser.post(Self.path + "/languages/remove", [("language", "fr")])
            #expect(removed.location == Self.path + "?done=languageRemoved" && world.snapshot.languages.text == "de en")
        }
    }

    @Test("The desk itself stays in the agent's language, whatever they read in the help centre")
    func desk() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.speak(.french)
            browser.language = "de"
            browser.cookies["usher-locale"] = "fr"
            let page = try await browser.get("/desk/articles").text
            #expect(page.contains("<html lang=\"de\">"))
            browser.language = "fr"
            #expect(try await browser.get("/desk/articles").text.contains("<html lang=\"en\">"))
        }
    }

    @Test("A French collection and article are written at the desk and read at /fr")
    func writing() async throws {
        try await withBrowser { world, browser in
            try await browser.signIn()
            try await world.speak(.french)
            _ = try await browser.post(
                "/desk/collections", [("name-fr", "Débuts"), ("audience", "everyone"), ("icon", "book")])
            let collection = try #require(try await world.desk.collections(in: world.snapshot).first)
            #expect(collection.translations.map(\.language) == [.french])
            let saved = try await browser.post(
                "/desk/articles/new/publish",
                [
                    ("translation", "fr"), ("title", "Mot de passe"), ("body", "Texte."), ("revision", "0"),
                    ("collection", collection.id), ("audience", "everyone"),
                ])
            #expect(saved.status == 303)
            let home = try await browser.get("/fr").text
            #expect(home.contains("Débuts") && home.contains("Mot de passe"))
            let unknown = try await browser.post(
                "/desk/articles", [("translation", "nl"), ("title", "X"), ("body", "Y"), ("collection", collection.id)])
            #expect(unknown.status == 422)
        }
    }
}
