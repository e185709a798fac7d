// Written by scripts/list-assets.
#include "assets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../Assets/demo/app.css" suffix(, 0) if_empty(0)
};
static const unsigned char file1[] = {
#embed "../../Assets/demo/app.js" suffix(, 0) if_empty(0)
};
static const unsigned char file2[] = {
#embed "../../Assets/desk/analytics.css" suffix(, 0) if_empty(0)
};
static const unsigned char file3[] = {
#embed "../../Assets/desk/analytics.js" suffix(, 0) if_empty(0)
};
static const unsigned char file4[] = {
#embed "../../Assets/desk/arrival.js" suffix(, 0) if_empty(0)
};
static const unsigned char file5[] = {
#embed "../../Assets/desk/articles.css" suffix(, 0) if_empty(0)
};
static const unsigned char file6[] = {
#embed "../../Assets/desk/articles.js" suffix(, 0) if_empty(0)
};
static const unsigned char file7[] = {
#embed "../../Assets/desk/composer.js" suffix(, 0) if_empty(0)
};
static const unsigned char file8[] = {
#embed "../../Assets/desk/confirm.css" suffix(, 0) if_empty(0)
};
static const unsigned char file9[] = {
#embed "../../Assets/desk/controls.css" suffix(, 0) if_empty(0)
};
static const unsigned char file10[] = {
#embed "../../Assets/desk/copy.js" suffix(, 0) if_empty(0)
};
static const unsigned char file11[] = {
#embed "../../Assets/desk/desk.js" suffix(, 0) if_empty(0)
};
static const unsigned char file12[] = {
#embed "../../Assets/desk/folded.js" suffix(, 0) if_empty(0)
};
static const unsigned char file13[] = {
#embed "../../Assets/desk/frame.css" suffix(, 0) if_empty(0)
};
static const unsigned char file14[] = {
#embed "../../Assets/desk/keyboard.js" suffix(, 0) if_empty(0)
};
static const unsigned char file15[] = {
#embed "../../Assets/desk/login.css" suffix(, 0) if_empty(0)
};
static const unsigned char file16[] = {
#embed "../../Assets/desk/menus.js" suffix(, 0) if_empty(0)
};
static const unsigned char file17[] = {
#embed "../../Assets/desk/panes.js" suffix(, 0) if_empty(0)
};
static const unsigned char file18[] = {
#embed "../../Assets/desk/parts.css" suffix(, 0) if_empty(0)
};
static const unsigned char file19[] = {
#embed "../../Assets/desk/people.css" suffix(, 0) if_empty(0)
};
static const unsigned char file20[] = {
#embed "../../Assets/desk/refresh.js" suffix(, 0) if_empty(0)
};
static const unsigned char file21[] = {
#embed "../../Assets/desk/settings.css" suffix(, 0) if_empty(0)
};
static const unsigned char file22[] = {
#embed "../../Assets/desk/settings.js" suffix(, 0) if_empty(0)
};
static const unsigned char file23[] = {
#embed "../../Assets/desk/thread.css" suffix(, 0) if_empty(0)
};
static const unsigned char file24[] = {
#embed "../../Assets/desk/times.js" suffix(, 0) if_empty(0)
};
static const unsigned char file25[] = {
#embed "../../Assets/examples/go.go" suffix(, 0) if_empty(0)
};
static const unsigned char file26[] = {
#embed "../../Assets/examples/node.js" suffix(, 0) if_empty(0)
};
static const unsigned char file27[] = {
#embed "../../Assets/examples/php.php" suffix(, 0) if_empty(0)
};
static const unsigned char file28[] = {
#embed "../../Assets/examples/python.py" suffix(, 0) if_empty(0)
};
static const unsigned char file29[] = {
#embed "../../Assets/examples/ruby.rb" suffix(, 0) if_empty(0)
};
static const unsigned char file30[] = {
#embed "../../Assets/help/answers.js" suffix(, 0) if_empty(0)
};
static const unsigned char file31[] = {
#embed "../../Assets/help/article.css" suffix(, 0) if_empty(0)
};
static const unsigned char file32[] = {
#embed "../../Assets/help/comfort.js" suffix(, 0) if_empty(0)
};
static const unsigned char file33[] = {
#embed "../../Assets/help/contents.js" suffix(, 0) if_empty(0)
};
static const unsigned char file34[] = {
#embed "../../Assets/help/copy.js" suffix(, 0) if_empty(0)
};
static const unsigned char file35[] = {
#embed "../../Assets/help/form.css" suffix(, 0) if_empty(0)
};
static const unsigned char file36[] = {
#embed "../../Assets/help/frame.css" suffix(, 0) if_empty(0)
};
static const unsigned char file37[] = {
#embed "../../Assets/help/help.css" suffix(, 0) if_empty(0)
};
static const unsigned char file38[] = {
#embed "../../Assets/help/help.js" suffix(, 0) if_empty(0)
};
static const unsigned char file39[] = {
#embed "../../Assets/help/home.css" suffix(, 0) if_empty(0)
};
static const unsigned char file40[] = {
#embed "../../Assets/help/icon.svg" suffix(, 0) if_empty(0)
};
static const unsigned char file41[] = {
#embed "../../Assets/help/prose.css" suffix(, 0) if_empty(0)
};
static const unsigned char file42[] = {
#embed "../../Assets/help/requests.css" suffix(, 0) if_empty(0)
};
static const unsigned char file43[] = {
#embed "../../Assets/help/rings.svg" suffix(, 0) if_empty(0)
};
static const unsigned char file44[] = {
#embed "../../Assets/help/search.css" suffix(, 0) if_empty(0)
};
static const unsigned char file45[] = {
#embed "../../Assets/help/theme-choice.js" suffix(, 0) if_empty(0)
};
static const unsigned char file46[] = {
#embed "../../Assets/help/theme.js" suffix(, 0) if_empty(0)
};
static const unsigned char file47[] = {
#embed "../../Assets/pages/demo/house.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file48[] = {
#embed "../../Assets/pages/demo/mark.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file49[] = {
#embed "../../Assets/pages/demo/signed-in.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file50[] = {
#embed "../../Assets/pages/demo/signed-out.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file51[] = {
#embed "../../Assets/pages/demo-layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file52[] = {
#embed "../../Assets/pages/desk/access-attempts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file53[] = {
#embed "../../Assets/pages/desk/access-enforcement.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file54[] = {
#embed "../../Assets/pages/desk/access-inspector.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file55[] = {
#embed "../../Assets/pages/desk/access-keys.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file56[] = {
#embed "../../Assets/pages/desk/access-places.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file57[] = {
#embed "../../Assets/pages/desk/access-rules.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file58[] = {
#embed "../../Assets/pages/desk/access-snippet.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file59[] = {
#embed "../../Assets/pages/desk/access.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file60[] = {
#embed "../../Assets/pages/desk/analytics-tabs.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file61[] = {
#embed "../../Assets/pages/desk/analytics.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file62[] = {
#embed "../../Assets/pages/desk/article-edit.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file63[] = {
#embed "../../Assets/pages/desk/articles-tabs.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file64[] = {
#embed "../../Assets/pages/desk/articles.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file65[] = {
#embed "../../Assets/pages/desk/attributes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file66[] = {
#embed "../../Assets/pages/desk/collection-fields.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file67[] = {
#embed "../../Assets/pages/desk/collections.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file68[] = {
#embed "../../Assets/pages/desk/conversation-side.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file69[] = {
#embed "../../Assets/pages/desk/conversation.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file70[] = {
#embed "../../Assets/pages/desk/error.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file71[] = {
#embed "../../Assets/pages/desk/icons/analytics.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file72[] = {
#embed "../../Assets/pages/desk/icons/articles.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file73[] = {
#embed "../../Assets/pages/desk/icons/back.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file74[] = {
#embed "../../Assets/pages/desk/icons/check.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file75[] = {
#embed "../../Assets/pages/desk/icons/close.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file76[] = {
#embed "../../Assets/pages/desk/icons/inbox.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file77[] = {
#embed "../../Assets/pages/desk/icons/keyboard.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file78[] = {
#embed "../../Assets/pages/desk/icons/lock.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file79[] = {
#embed "../../Assets/pages/desk/icons/panel-end.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file80[] = {
#embed "../../Assets/pages/desk/icons/panel.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file81[] = {
#embed "../../Assets/pages/desk/icons/people.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file82[] = {
#embed "../../Assets/pages/desk/icons/person.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file83[] = {
#embed "../../Assets/pages/desk/icons/reopen.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file84[] = {
#embed "../../Assets/pages/desk/icons/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file85[] = {
#embed "../../Assets/pages/desk/icons/settings.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file86[] = {
#embed "../../Assets/pages/desk/icons/sign-out.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file87[] = {
#embed "../../Assets/pages/desk/icons/verified.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file88[] = {
#embed "../../Assets/pages/desk/icons/warning.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file89[] = {
#embed "../../Assets/pages/desk/inbox-list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file90[] = {
#embed "../../Assets/pages/desk/inbox.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file91[] = {
#embed "../../Assets/pages/desk/install.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file92[] = {
#embed "../../Assets/pages/desk/login.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file93[] = {
#embed "../../Assets/pages/desk/people.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file94[] = {
#embed "../../Assets/pages/desk/person.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file95[] = {
#embed "../../Assets/pages/desk/sessions.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file96[] = {
#embed "../../Assets/pages/desk/settings-tabs.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file97[] = {
#embed "../../Assets/pages/desk-layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file98[] = {
#embed "../../Assets/pages/help/answers.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file99[] = {
#embed "../../Assets/pages/help/article.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file100[] = {
#embed "../../Assets/pages/help/ask.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file101[] = {
#embed "../../Assets/pages/help/collection.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file102[] = {
#embed "../../Assets/pages/help/contact-sent.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file103[] = {
#embed "../../Assets/pages/help/contact.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file104[] = {
#embed "../../Assets/pages/help/error.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file105[] = {
#embed "../../Assets/pages/help/footer.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file106[] = {
#embed "../../Assets/pages/help/header.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file107[] = {
#embed "../../Assets/pages/help/home.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file108[] = {
#embed "../../Assets/pages/help/icons/book.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file109[] = {
#embed "../../Assets/pages/help/icons/box.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file110[] = {
#embed "../../Assets/pages/help/icons/card.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file111[] = {
#embed "../../Assets/pages/help/icons/chart.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file112[] = {
#embed "../../Assets/pages/help/icons/chat.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file113[] = {
#embed "../../Assets/pages/help/icons/check.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file114[] = {
#embed "../../Assets/pages/help/icons/code.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file115[] = {
#embed "../../Assets/pages/help/icons/dark.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file116[] = {
#embed "../../Assets/pages/help/icons/forward.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file117[] = {
#embed "../../Assets/pages/help/icons/gear.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file118[] = {
#embed "../../Assets/pages/help/icons/globe.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file119[] = {
#embed "../../Assets/pages/help/icons/key.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file120[] = {
#embed "../../Assets/pages/help/icons/lamp.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file121[] = {
#embed "../../Assets/pages/help/icons/leave.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file122[] = {
#embed "../../Assets/pages/help/icons/light.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file123[] = {
#embed "../../Assets/pages/help/icons/lock.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file124[] = {
#embed "../../Assets/pages/help/icons/menu.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file125[] = {
#embed "../../Assets/pages/help/icons/people.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file126[] = {
#embed "../../Assets/pages/help/icons/person.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file127[] = {
#embed "../../Assets/pages/help/icons/plug.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file128[] = {
#embed "../../Assets/pages/help/icons/problem.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file129[] = {
#embed "../../Assets/pages/help/icons/question.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file130[] = {
#embed "../../Assets/pages/help/icons/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file131[] = {
#embed "../../Assets/pages/help/icons/shield.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file132[] = {
#embed "../../Assets/pages/help/icons/start.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file133[] = {
#embed "../../Assets/pages/help/icons/system.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file134[] = {
#embed "../../Assets/pages/help/icons/verified.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file135[] = {
#embed "../../Assets/pages/help/request.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file136[] = {
#embed "../../Assets/pages/help/requests.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file137[] = {
#embed "../../Assets/pages/help/search-form.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file138[] = {
#embed "../../Assets/pages/help/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file139[] = {
#embed "../../Assets/pages/help/sign-in.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file140[] = {
#embed "../../Assets/pages/help/signed-out.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file141[] = {
#embed "../../Assets/pages/help-layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file142[] = {
#embed "../../Assets/pages/widget/frame.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file143[] = {
#embed "../../Assets/shared/tokens.css" suffix(, 0) if_empty(0)
};
static const unsigned char file144[] = {
#embed "../../Assets/widget/api.js" suffix(, 0) if_empty(0)
};
static const unsigned char file145[] = {
#embed "../../Assets/widget/article-view.js" suffix(, 0) if_empty(0)
};
static const unsigned char file146[] = {
#embed "../../Assets/widget/ask-place.js" suffix(, 0) if_empty(0)
};
static const unsigned char file147[] = {
#embed "../../Assets/widget/ask-views.js" suffix(, 0) if_empty(0)
};
static const unsigned char file148[] = {
#embed "../../Assets/widget/dom.js" suffix(, 0) if_empty(0)
};
static const unsigned char file149[] = {
#embed "../../Assets/widget/field.js" suffix(, 0) if_empty(0)
};
static const unsigned char file150[] = {
#embed "../../Assets/widget/frame.css" suffix(, 0) if_empty(0)
};
static const unsigned char file151[] = {
#embed "../../Assets/widget/frame.js" suffix(, 0) if_empty(0)
};
static const unsigned char file152[] = {
#embed "../../Assets/widget/help-place.js" suffix(, 0) if_empty(0)
};
static const unsigned char file153[] = {
#embed "../../Assets/widget/help-session.js" suffix(, 0) if_empty(0)
};
static const unsigned char file154[] = {
#embed "../../Assets/widget/linked-text.js" suffix(, 0) if_empty(0)
};
static const unsigned char file155[] = {
#embed "../../Assets/widget/loader.js" suffix(, 0) if_empty(0)
};
static const unsigned char file156[] = {
#embed "../../Assets/widget/message-log.js" suffix(, 0) if_empty(0)
};
static const unsigned char file157[] = {
#embed "../../Assets/widget/notices.js" suffix(, 0) if_empty(0)
};
static const unsigned char file158[] = {
#embed "../../Assets/widget/parents.js" suffix(, 0) if_empty(0)
};
static const unsigned char file159[] = {
#embed "../../Assets/widget/poll.js" suffix(, 0) if_empty(0)
};
static const unsigned char file160[] = {
#embed "../../Assets/widget/reply-form.js" suffix(, 0) if_empty(0)
};
static const unsigned char file161[] = {
#embed "../../Assets/widget/request-draft.js" suffix(, 0) if_empty(0)
};
static const unsigned char file162[] = {
#embed "../../Assets/widget/requests-place.js" suffix(, 0) if_empty(0)
};
static const unsigned char file163[] = {
#embed "../../Assets/widget/shell.js" suffix(, 0) if_empty(0)
};
static const unsigned char file164[] = {
#embed "../../Assets/widget/texts.js" suffix(, 0) if_empty(0)
};
static const unsigned char file165[] = {
#embed "../../Assets/widget/thread-view.js" suffix(, 0) if_empty(0)
};
static const unsigned char file166[] = {
#embed "../../Assets/widget/times.js" suffix(, 0) if_empty(0)
};
static const unsigned char file167[] = {
#embed "../../Assets/widget/visitor.js" suffix(, 0) if_empty(0)
};
static const unsigned char file168[] = {
#embed "../../Locales/de/analytics.json" suffix(, 0) if_empty(0)
};
static const unsigned char file169[] = {
#embed "../../Locales/de/articles.json" suffix(, 0) if_empty(0)
};
static const unsigned char file170[] = {
#embed "../../Locales/de/demo.json" suffix(, 0) if_empty(0)
};
static const unsigned char file171[] = {
#embed "../../Locales/de/desk.json" suffix(, 0) if_empty(0)
};
static const unsigned char file172[] = {
#embed "../../Locales/de/help.json" suffix(, 0) if_empty(0)
};
static const unsigned char file173[] = {
#embed "../../Locales/de/problems.json" suffix(, 0) if_empty(0)
};
static const unsigned char file174[] = {
#embed "../../Locales/de/settings.json" suffix(, 0) if_empty(0)
};
static const unsigned char file175[] = {
#embed "../../Locales/de/widget.json" suffix(, 0) if_empty(0)
};
static const unsigned char file176[] = {
#embed "../../Locales/en/analytics.json" suffix(, 0) if_empty(0)
};
static const unsigned char file177[] = {
#embed "../../Locales/en/articles.json" suffix(, 0) if_empty(0)
};
static const unsigned char file178[] = {
#embed "../../Locales/en/demo.json" suffix(, 0) if_empty(0)
};
static const unsigned char file179[] = {
#embed "../../Locales/en/desk.json" suffix(, 0) if_empty(0)
};
static const unsigned char file180[] = {
#embed "../../Locales/en/help.json" suffix(, 0) if_empty(0)
};
static const unsigned char file181[] = {
#embed "../../Locales/en/problems.json" suffix(, 0) if_empty(0)
};
static const unsigned char file182[] = {
#embed "../../Locales/en/settings.json" suffix(, 0) if_empty(0)
};
static const unsigned char file183[] = {
#embed "../../Locales/en/widget.json" suffix(, 0) if_empty(0)
};

static const struct usher_asset files[] = {
    {"Assets/demo/app.css", file0, sizeof(file0) - 1},
    {"Assets/demo/app.js", file1, sizeof(file1) - 1},
    {"Assets/desk/analytics.css", file2, sizeof(file2) - 1},
    {"Assets/desk/analytics.js", file3, sizeof(file3) - 1},
    {"Assets/desk/arrival.js", file4, sizeof(file4) - 1},
    {"Assets/desk/articles.css", file5, sizeof(file5) - 1},
    {"Assets/desk/articles.js", file6, sizeof(file6) - 1},
    {"Assets/desk/composer.js", file7, sizeof(file7) - 1},
    {"Assets/desk/confirm.css", file8, sizeof(file8) - 1},
    {"Assets/desk/controls.css", file9, sizeof(file9) - 1},
    {"Assets/desk/copy.js", file10, sizeof(file10) - 1},
    {"Assets/desk/desk.js", file11, sizeof(file11) - 1},
    {"Assets/desk/folded.js", file12, sizeof(file12) - 1},
    {"Assets/desk/frame.css", file13, sizeof(file13) - 1},
    {"Assets/desk/keyboard.js", file14, sizeof(file14) - 1},
    {"Assets/desk/login.css", file15, sizeof(file15) - 1},
    {"Assets/desk/menus.js", file16, sizeof(file16) - 1},
    {"Assets/desk/panes.js", file17, sizeof(file17) - 1},
    {"Assets/desk/parts.css", file18, sizeof(file18) - 1},
    {"Assets/desk/people.css", file19, sizeof(file19) - 1},
    {"Assets/desk/refresh.js", file20, sizeof(file20) - 1},
    {"Assets/desk/settings.css", file21, sizeof(file21) - 1},
    {"Assets/desk/settings.js", file22, sizeof(file22) - 1},
    {"Assets/desk/thread.css", file23, sizeof(file23) - 1},
    {"Assets/desk/times.js", file24, sizeof(file24) - 1},
    {"Assets/examples/go.go", file25, sizeof(file25) - 1},
    {"Assets/examples/node.js", file26, sizeof(file26) - 1},
    {"Assets/examples/php.php", file27, sizeof(file27) - 1},
    {"Assets/examples/python.py", file28, sizeof(file28) - 1},
    {"Assets/examples/ruby.rb", file29, sizeof(file29) - 1},
    {"Assets/help/answers.js", file30, sizeof(file30) - 1},
    {"Assets/help/article.css", file31, sizeof(file31) - 1},
    {"Assets/help/comfort.js", file32, sizeof(file32) - 1},
    {"Assets/help/contents.js", file33, sizeof(file33) - 1},
    {"Assets/help/copy.js", file34, sizeof(file34) - 1},
    {"Assets/help/form.css", file35, sizeof(file35) - 1},
    {"Assets/help/frame.css", file36, sizeof(file36) - 1},
    {"Assets/help/help.css", file37, sizeof(file37) - 1},
    {"Assets/help/help.js", file38, sizeof(file38) - 1},
    {"Assets/help/home.css", file39, sizeof(file39) - 1},
    {"Assets/help/icon.svg", file40, sizeof(file40) - 1},
    {"Assets/help/prose.css", file41, sizeof(file41) - 1},
    {"Assets/help/requests.css", file42, sizeof(file42) - 1},
    {"Assets/help/rings.svg", file43, sizeof(file43) - 1},
    {"Assets/help/search.css", file44, sizeof(file44) - 1},
    {"Assets/help/theme-choice.js", file45, sizeof(file45) - 1},
    {"Assets/help/theme.js", file46, sizeof(file46) - 1},
    {"Assets/pages/demo/house.mustache", file47, sizeof(file47) - 1},
    {"Assets/pages/demo/mark.mustache", file48, sizeof(file48) - 1},
    {"Assets/pages/demo/signed-in.mustache", file49, sizeof(file49) - 1},
    {"Assets/pages/demo/signed-out.mustache", file50, sizeof(file50) - 1},
    {"Assets/pages/demo-layout.mustache", file51, sizeof(file51) - 1},
    {"Assets/pages/desk/access-attempts.mustache", file52, sizeof(file52) - 1},
    {"Assets/pages/desk/access-enforcement.mustache", file53, sizeof(file53) - 1},
    {"Assets/pages/desk/access-inspector.mustache", file54, sizeof(file54) - 1},
    {"Assets/pages/desk/access-keys.mustache", file55, sizeof(file55) - 1},
    {"Assets/pages/desk/access-places.mustache", file56, sizeof(file56) - 1},
    {"Assets/pages/desk/access-rules.mustache", file57, sizeof(file57) - 1},
    {"Assets/pages/desk/access-snippet.mustache", file58, sizeof(file58) - 1},
    {"Assets/pages/desk/access.mustache", file59, sizeof(file59) - 1},
    {"Assets/pages/desk/analytics-tabs.mustache", file60, sizeof(file60) - 1},
    {"Assets/pages/desk/analytics.mustache", file61, sizeof(file61) - 1},
    {"Assets/pages/desk/article-edit.mustache", file62, sizeof(file62) - 1},
    {"Assets/pages/desk/articles-tabs.mustache", file63, sizeof(file63) - 1},
    {"Assets/pages/desk/articles.mustache", file64, sizeof(file64) - 1},
    {"Assets/pages/desk/attributes.mustache", file65, sizeof(file65) - 1},
    {"Assets/pages/desk/collection-fields.mustache", file66, sizeof(file66) - 1},
    {"Assets/pages/desk/collections.mustache", file67, sizeof(file67) - 1},
    {"Assets/pages/desk/conversation-side.mustache", file68, sizeof(file68) - 1},
    {"Assets/pages/desk/conversation.mustache", file69, sizeof(file69) - 1},
    {"Assets/pages/desk/error.mustache", file70, sizeof(file70) - 1},
    {"Assets/pages/desk/icons/analytics.mustache", file71, sizeof(file71) - 1},
    {"Assets/pages/desk/icons/articles.mustache", file72, sizeof(file72) - 1},
    {"Assets/pages/desk/icons/back.mustache", file73, sizeof(file73) - 1},
    {"Assets/pages/desk/icons/check.mustache", file74, sizeof(file74) - 1},
    {"Assets/pages/desk/icons/close.mustache", file75, sizeof(file75) - 1},
    {"Assets/pages/desk/icons/inbox.mustache", file76, sizeof(file76) - 1},
    {"Assets/pages/desk/icons/keyboard.mustache", file77, sizeof(file77) - 1},
    {"Assets/pages/desk/icons/lock.mustache", file78, sizeof(file78) - 1},
    {"Assets/pages/desk/icons/panel-end.mustache", file79, sizeof(file79) - 1},
    {"Assets/pages/desk/icons/panel.mustache", file80, sizeof(file80) - 1},
    {"Assets/pages/desk/icons/people.mustache", file81, sizeof(file81) - 1},
    {"Assets/pages/desk/icons/person.mustache", file82, sizeof(file82) - 1},
    {"Assets/pages/desk/icons/reopen.mustache", file83, sizeof(file83) - 1},
    {"Assets/pages/desk/icons/search.mustache", file84, sizeof(file84) - 1},
    {"Assets/pages/desk/icons/settings.mustache", file85, sizeof(file85) - 1},
    {"Assets/pages/desk/icons/sign-out.mustache", file86, sizeof(file86) - 1},
    {"Assets/pages/desk/icons/verified.mustache", file87, sizeof(file87) - 1},
    {"Assets/pages/desk/icons/warning.mustache", file88, sizeof(file88) - 1},
    {"Assets/pages/desk/inbox-list.mustache", file89, sizeof(file89) - 1},
    {"Assets/pages/desk/inbox.mustache", file90, sizeof(file90) - 1},
    {"Assets/pages/desk/install.mustache", file91, sizeof(file91) - 1},
    {"Assets/pages/desk/login.mustache", file92, sizeof(file92) - 1},
    {"Assets/pages/desk/people.mustache", file93, sizeof(file93) - 1},
    {"Assets/pages/desk/person.mustache", file94, sizeof(file94) - 1},
    {"Assets/pages/desk/sessions.mustache", file95, sizeof(file95) - 1},
    {"Assets/pages/desk/settings-tabs.mustache", file96, sizeof(file96) - 1},
    {"Assets/pages/desk-layout.mustache", file97, sizeof(file97) - 1},
    {"Assets/pages/help/answers.mustache", file98, sizeof(file98) - 1},
    {"Assets/pages/help/article.mustache", file99, sizeof(file99) - 1},
    {"Assets/pages/help/ask.mustache", file100, sizeof(file100) - 1},
    {"Assets/pages/help/collection.mustache", file101, sizeof(file101) - 1},
    {"Assets/pages/help/contact-sent.mustache", file102, sizeof(file102) - 1},
    {"Assets/pages/help/contact.mustache", file103, sizeof(file103) - 1},
    {"Assets/pages/help/error.mustache", file104, sizeof(file104) - 1},
    {"Assets/pages/help/footer.mustache", file105, sizeof(file105) - 1},
    {"Assets/pages/help/header.mustache", file106, sizeof(file106) - 1},
    {"Assets/pages/help/home.mustache", file107, sizeof(file107) - 1},
    {"Assets/pages/help/icons/book.mustache", file108, sizeof(file108) - 1},
    {"Assets/pages/help/icons/box.mustache", file109, sizeof(file109) - 1},
    {"Assets/pages/help/icons/card.mustache", file110, sizeof(file110) - 1},
    {"Assets/pages/help/icons/chart.mustache", file111, sizeof(file111) - 1},
    {"Assets/pages/help/icons/chat.mustache", file112, sizeof(file112) - 1},
    {"Assets/pages/help/icons/check.mustache", file113, sizeof(file113) - 1},
    {"Assets/pages/help/icons/code.mustache", file114, sizeof(file114) - 1},
    {"Assets/pages/help/icons/dark.mustache", file115, sizeof(file115) - 1},
    {"Assets/pages/help/icons/forward.mustache", file116, sizeof(file116) - 1},
    {"Assets/pages/help/icons/gear.mustache", file117, sizeof(file117) - 1},
    {"Assets/pages/help/icons/globe.mustache", file118, sizeof(file118) - 1},
    {"Assets/pages/help/icons/key.mustache", file119, sizeof(file119) - 1},
    {"Assets/pages/help/icons/lamp.mustache", file120, sizeof(file120) - 1},
    {"Assets/pages/help/icons/leave.mustache", file121, sizeof(file121) - 1},
    {"Assets/pages/help/icons/light.mustache", file122, sizeof(file122) - 1},
    {"Assets/pages/help/icons/lock.mustache", file123, sizeof(file123) - 1},
    {"Assets/pages/help/icons/menu.mustache", file124, sizeof(file124) - 1},
    {"Assets/pages/help/icons/people.mustache", file125, sizeof(file125) - 1},
    {"Assets/pages/help/icons/person.mustache", file126, sizeof(file126) - 1},
    {"Assets/pages/help/icons/plug.mustache", file127, sizeof(file127) - 1},
    {"Assets/pages/help/icons/problem.mustache", file128, sizeof(file128) - 1},
    {"Assets/pages/help/icons/question.mustache", file129, sizeof(file129) - 1},
    {"Assets/pages/help/icons/search.mustache", file130, sizeof(file130) - 1},
    {"Assets/pages/help/icons/shield.mustache", file131, sizeof(file131) - 1},
    {"Assets/pages/help/icons/start.mustache", file132, sizeof(file132) - 1},
    {"Assets/pages/help/icons/system.mustache", file133, sizeof(file133) - 1},
    {"Assets/pages/help/icons/verified.mustache", file134, sizeof(file134) - 1},
    {"Assets/pages/help/request.mustache", file135, sizeof(file135) - 1},
    {"Assets/pages/help/requests.mustache", file136, sizeof(file136) - 1},
    {"Assets/pages/help/search-form.mustache", file137, sizeof(file137) - 1},
    {"Assets/pages/help/search.mustache", file138, sizeof(file138) - 1},
    {"Assets/pages/help/sign-in.mustache", file139, sizeof(file139) - 1},
    {"Assets/pages/help/signed-out.mustache", file140, sizeof(file140) - 1},
    {"Assets/pages/help-layout.mustache", file141, sizeof(file141) - 1},
    {"Assets/pages/widget/frame.mustache", file142, sizeof(file142) - 1},
    {"Assets/shared/tokens.css", file143, sizeof(file143) - 1},
    {"Assets/widget/api.js", file144, sizeof(file144) - 1},
    {"Assets/widget/article-view.js", file145, sizeof(file145) - 1},
    {"Assets/widget/ask-place.js", file146, sizeof(file146) - 1},
    {"Assets/widget/ask-views.js", file147, sizeof(file147) - 1},
    {"Assets/widget/dom.js", file148, sizeof(file148) - 1},
    {"Assets/widget/field.js", file149, sizeof(file149) - 1},
    {"Assets/widget/frame.css", file150, sizeof(file150) - 1},
    {"Assets/widget/frame.js", file151, sizeof(file151) - 1},
    {"Assets/widget/help-place.js", file152, sizeof(file152) - 1},
    {"Assets/widget/help-session.js", file153, sizeof(file153) - 1},
    {"Assets/widget/linked-text.js", file154, sizeof(file154) - 1},
    {"Assets/widget/loader.js", file155, sizeof(file155) - 1},
    {"Assets/widget/message-log.js", file156, sizeof(file156) - 1},
    {"Assets/widget/notices.js", file157, sizeof(file157) - 1},
    {"Assets/widget/parents.js", file158, sizeof(file158) - 1},
    {"Assets/widget/poll.js", file159, sizeof(file159) - 1},
    {"Assets/widget/reply-form.js", file160, sizeof(file160) - 1},
    {"Assets/widget/request-draft.js", file161, sizeof(file161) - 1},
    {"Assets/widget/requests-place.js", file162, sizeof(file162) - 1},
    {"Assets/widget/shell.js", file163, sizeof(file163) - 1},
    {"Assets/widget/texts.js", file164, sizeof(file164) - 1},
    {"Assets/widget/thread-view.js", file165, sizeof(file165) - 1},
    {"Assets/widget/times.js", file166, sizeof(file166) - 1},
    {"Assets/widget/visitor.js", file167, sizeof(file167) - 1},
    {"Locales/de/analytics.json", file168, sizeof(file168) - 1},
    {"Locales/de/articles.json", file169, sizeof(file169) - 1},
    {"Locales/de/demo.json", file170, sizeof(file170) - 1},
    {"Locales/de/desk.json", file171, sizeof(file171) - 1},
    {"Locales/de/help.json", file172, sizeof(file172) - 1},
    {"Locales/de/problems.json", file173, sizeof(file173) - 1},
    {"Locales/de/settings.json", file174, sizeof(file174) - 1},
    {"Locales/de/widget.json", file175, sizeof(file175) - 1},
    {"Locales/en/analytics.json", file176, sizeof(file176) - 1},
    {"Locales/en/articles.json", file177, sizeof(file177) - 1},
    {"Locales/en/demo.json", file178, sizeof(file178) - 1},
    {"Locales/en/desk.json", file179, sizeof(file179) - 1},
    {"Locales/en/help.json", file180, sizeof(file180) - 1},
    {"Locales/en/problems.json", file181, sizeof(file181) - 1},
    {"Locales/en/settings.json", file182, sizeof(file182) - 1},
    {"Locales/en/widget.json", file183, sizeof(file183) - 1},
};

size_t usher_asset_count(void) { return sizeof(files) / sizeof(files[0]); }

struct usher_asset usher_asset_at(size_t index) { return files[index]; }
