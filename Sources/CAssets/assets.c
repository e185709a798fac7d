// Written by scripts/list-assets.
#include "assets.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char file0[] = {
#embed "../../Assets/api/openapi.json" suffix(, 0) if_empty(0)
};
static const unsigned char file1[] = {
#embed "../../Assets/demo/app.css" suffix(, 0) if_empty(0)
};
static const unsigned char file2[] = {
#embed "../../Assets/demo/app.js" suffix(, 0) if_empty(0)
};
static const unsigned char file3[] = {
#embed "../../Assets/demo/articles/01-getting-started/01-your-first-day.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file4[] = {
#embed "../../Assets/demo/articles/01-getting-started/01-your-first-day.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file5[] = {
#embed "../../Assets/demo/articles/01-getting-started/02-connect-the-app.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file6[] = {
#embed "../../Assets/demo/articles/01-getting-started/02-connect-the-app.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file7[] = {
#embed "../../Assets/demo/articles/01-getting-started/03-what-the-numbers-mean.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file8[] = {
#embed "../../Assets/demo/articles/01-getting-started/03-what-the-numbers-mean.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file9[] = {
#embed "../../Assets/demo/articles/01-getting-started/04-share-your-home.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file10[] = {
#embed "../../Assets/demo/articles/01-getting-started/04-share-your-home.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file11[] = {
#embed "../../Assets/demo/articles/01-getting-started/collection.json" suffix(, 0) if_empty(0)
};
static const unsigned char file12[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/05-what-the-light-says.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file13[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/05-what-the-light-says.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file14[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/06-power-cut.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file15[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/06-power-cut.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file16[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/07-battery-in-winter.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file17[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/07-battery-in-winter.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file18[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/08-battery-offline.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file19[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/08-battery-offline.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file20[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/09-book-a-visit.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file21[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/09-book-a-visit.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file22[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/09b-commission-a-battery.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file23[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/09b-commission-a-battery.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file24[] = {
#embed "../../Assets/demo/articles/02-battery-and-energy/collection.json" suffix(, 0) if_empty(0)
};
static const unsigned char file25[] = {
#embed "../../Assets/demo/articles/03-contract-and-invoices/10-read-your-invoice.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file26[] = {
#embed "../../Assets/demo/articles/03-contract-and-invoices/10-read-your-invoice.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file27[] = {
#embed "../../Assets/demo/articles/03-contract-and-invoices/11-change-or-end-your-plan.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file28[] = {
#embed "../../Assets/demo/articles/03-contract-and-invoices/11-change-or-end-your-plan.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file29[] = {
#embed "../../Assets/demo/articles/03-contract-and-invoices/12-your-warranty.de.md" suffix(, 0) if_empty(0)
};
static const unsigned char file30[] = {
#embed "../../Assets/demo/articles/03-contract-and-invoices/12-your-warranty.en.md" suffix(, 0) if_empty(0)
};
static const unsigned char file31[] = {
#embed "../../Assets/demo/articles/03-contract-and-invoices/collection.json" suffix(, 0) if_empty(0)
};
static const unsigned char file32[] = {
#embed "../../Assets/demo/continue.js" suffix(, 0) if_empty(0)
};
static const unsigned char file33[] = {
#embed "../../Assets/desk/analytics.css" suffix(, 0) if_empty(0)
};
static const unsigned char file34[] = {
#embed "../../Assets/desk/analytics.js" suffix(, 0) if_empty(0)
};
static const unsigned char file35[] = {
#embed "../../Assets/desk/answering.js" suffix(, 0) if_empty(0)
};
static const unsigned char file36[] = {
#embed "../../Assets/desk/appearance.css" suffix(, 0) if_empty(0)
};
static const unsigned char file37[] = {
#embed "../../Assets/desk/arrival.js" suffix(, 0) if_empty(0)
};
static const unsigned char file38[] = {
#embed "../../Assets/desk/articles.css" suffix(, 0) if_empty(0)
};
static const unsigned char file39[] = {
#embed "../../Assets/desk/articles.js" suffix(, 0) if_empty(0)
};
static const unsigned char file40[] = {
#embed "../../Assets/desk/audiences.css" suffix(, 0) if_empty(0)
};
static const unsigned char file41[] = {
#embed "../../Assets/desk/audiences.js" suffix(, 0) if_empty(0)
};
static const unsigned char file42[] = {
#embed "../../Assets/desk/company.js" suffix(, 0) if_empty(0)
};
static const unsigned char file43[] = {
#embed "../../Assets/desk/composer.js" suffix(, 0) if_empty(0)
};
static const unsigned char file44[] = {
#embed "../../Assets/desk/confirm.css" suffix(, 0) if_empty(0)
};
static const unsigned char file45[] = {
#embed "../../Assets/desk/controls.css" suffix(, 0) if_empty(0)
};
static const unsigned char file46[] = {
#embed "../../Assets/desk/copy.js" suffix(, 0) if_empty(0)
};
static const unsigned char file47[] = {
#embed "../../Assets/desk/desk.js" suffix(, 0) if_empty(0)
};
static const unsigned char file48[] = {
#embed "../../Assets/desk/editor-commands.js" suffix(, 0) if_empty(0)
};
static const unsigned char file49[] = {
#embed "../../Assets/desk/editor-field.js" suffix(, 0) if_empty(0)
};
static const unsigned char file50[] = {
#embed "../../Assets/desk/editor-picker.js" suffix(, 0) if_empty(0)
};
static const unsigned char file51[] = {
#embed "../../Assets/desk/editor-toolbar.js" suffix(, 0) if_empty(0)
};
static const unsigned char file52[] = {
#embed "../../Assets/desk/editor-uploads.js" suffix(, 0) if_empty(0)
};
static const unsigned char file53[] = {
#embed "../../Assets/desk/editor.css" suffix(, 0) if_empty(0)
};
static const unsigned char file54[] = {
#embed "../../Assets/desk/editor.js" suffix(, 0) if_empty(0)
};
static const unsigned char file55[] = {
#embed "../../Assets/desk/faults.js" suffix(, 0) if_empty(0)
};
static const unsigned char file56[] = {
#embed "../../Assets/desk/files.css" suffix(, 0) if_empty(0)
};
static const unsigned char file57[] = {
#embed "../../Assets/desk/finding.css" suffix(, 0) if_empty(0)
};
static const unsigned char file58[] = {
#embed "../../Assets/desk/folded.js" suffix(, 0) if_empty(0)
};
static const unsigned char file59[] = {
#embed "../../Assets/desk/frame.css" suffix(, 0) if_empty(0)
};
static const unsigned char file60[] = {
#embed "../../Assets/desk/keyboard.js" suffix(, 0) if_empty(0)
};
static const unsigned char file61[] = {
#embed "../../Assets/desk/local-copy.js" suffix(, 0) if_empty(0)
};
static const unsigned char file62[] = {
#embed "../../Assets/desk/login.css" suffix(, 0) if_empty(0)
};
static const unsigned char file63[] = {
#embed "../../Assets/desk/mail.css" suffix(, 0) if_empty(0)
};
static const unsigned char file64[] = {
#embed "../../Assets/desk/menus.js" suffix(, 0) if_empty(0)
};
static const unsigned char file65[] = {
#embed "../../Assets/desk/once.js" suffix(, 0) if_empty(0)
};
static const unsigned char file66[] = {
#embed "../../Assets/desk/order.js" suffix(, 0) if_empty(0)
};
static const unsigned char file67[] = {
#embed "../../Assets/desk/original.css" suffix(, 0) if_empty(0)
};
static const unsigned char file68[] = {
#embed "../../Assets/desk/panes.js" suffix(, 0) if_empty(0)
};
static const unsigned char file69[] = {
#embed "../../Assets/desk/parts.css" suffix(, 0) if_empty(0)
};
static const unsigned char file70[] = {
#embed "../../Assets/desk/people.css" suffix(, 0) if_empty(0)
};
static const unsigned char file71[] = {
#embed "../../Assets/desk/quiet-line.js" suffix(, 0) if_empty(0)
};
static const unsigned char file72[] = {
#embed "../../Assets/desk/refresh.js" suffix(, 0) if_empty(0)
};
static const unsigned char file73[] = {
#embed "../../Assets/desk/saving.js" suffix(, 0) if_empty(0)
};
static const unsigned char file74[] = {
#embed "../../Assets/desk/schedule.js" suffix(, 0) if_empty(0)
};
static const unsigned char file75[] = {
#embed "../../Assets/desk/settings.css" suffix(, 0) if_empty(0)
};
static const unsigned char file76[] = {
#embed "../../Assets/desk/settings.js" suffix(, 0) if_empty(0)
};
static const unsigned char file77[] = {
#embed "../../Assets/desk/several.css" suffix(, 0) if_empty(0)
};
static const unsigned char file78[] = {
#embed "../../Assets/desk/several.js" suffix(, 0) if_empty(0)
};
static const unsigned char file79[] = {
#embed "../../Assets/desk/tabs.js" suffix(, 0) if_empty(0)
};
static const unsigned char file80[] = {
#embed "../../Assets/desk/thread.css" suffix(, 0) if_empty(0)
};
static const unsigned char file81[] = {
#embed "../../Assets/desk/times.js" suffix(, 0) if_empty(0)
};
static const unsigned char file82[] = {
#embed "../../Assets/desk/view-as.css" suffix(, 0) if_empty(0)
};
static const unsigned char file83[] = {
#embed "../../Assets/desk/writing.css" suffix(, 0) if_empty(0)
};
static const unsigned char file84[] = {
#embed "../../Assets/desk/writing.js" suffix(, 0) if_empty(0)
};
static const unsigned char file85[] = {
#embed "../../Assets/help/answers.js" suffix(, 0) if_empty(0)
};
static const unsigned char file86[] = {
#embed "../../Assets/help/article.css" suffix(, 0) if_empty(0)
};
static const unsigned char file87[] = {
#embed "../../Assets/help/comfort.js" suffix(, 0) if_empty(0)
};
static const unsigned char file88[] = {
#embed "../../Assets/help/contents.js" suffix(, 0) if_empty(0)
};
static const unsigned char file89[] = {
#embed "../../Assets/help/continue.js" suffix(, 0) if_empty(0)
};
static const unsigned char file90[] = {
#embed "../../Assets/help/copy.js" suffix(, 0) if_empty(0)
};
static const unsigned char file91[] = {
#embed "../../Assets/help/door.css" suffix(, 0) if_empty(0)
};
static const unsigned char file92[] = {
#embed "../../Assets/help/form.css" suffix(, 0) if_empty(0)
};
static const unsigned char file93[] = {
#embed "../../Assets/help/frame.css" suffix(, 0) if_empty(0)
};
static const unsigned char file94[] = {
#embed "../../Assets/help/help.css" suffix(, 0) if_empty(0)
};
static const unsigned char file95[] = {
#embed "../../Assets/help/help.js" suffix(, 0) if_empty(0)
};
static const unsigned char file96[] = {
#embed "../../Assets/help/home.css" suffix(, 0) if_empty(0)
};
static const unsigned char file97[] = {
#embed "../../Assets/help/icon.svg" suffix(, 0) if_empty(0)
};
static const unsigned char file98[] = {
#embed "../../Assets/help/print.css" suffix(, 0) if_empty(0)
};
static const unsigned char file99[] = {
#embed "../../Assets/help/prose.css" suffix(, 0) if_empty(0)
};
static const unsigned char file100[] = {
#embed "../../Assets/help/read.js" suffix(, 0) if_empty(0)
};
static const unsigned char file101[] = {
#embed "../../Assets/help/requests.css" suffix(, 0) if_empty(0)
};
static const unsigned char file102[] = {
#embed "../../Assets/help/requests.js" suffix(, 0) if_empty(0)
};
static const unsigned char file103[] = {
#embed "../../Assets/help/rings.svg" suffix(, 0) if_empty(0)
};
static const unsigned char file104[] = {
#embed "../../Assets/help/search.css" suffix(, 0) if_empty(0)
};
static const unsigned char file105[] = {
#embed "../../Assets/help/theme-choice.js" suffix(, 0) if_empty(0)
};
static const unsigned char file106[] = {
#embed "../../Assets/help/theme.js" suffix(, 0) if_empty(0)
};
static const unsigned char file107[] = {
#embed "../../Assets/help/times.js" suffix(, 0) if_empty(0)
};
static const unsigned char file108[] = {
#embed "../../Assets/help/viewing.css" suffix(, 0) if_empty(0)
};
static const unsigned char file109[] = {
#embed "../../Assets/pages/demo/continue.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file110[] = {
#embed "../../Assets/pages/demo/house.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file111[] = {
#embed "../../Assets/pages/demo/mark.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file112[] = {
#embed "../../Assets/pages/demo/signed-in.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file113[] = {
#embed "../../Assets/pages/demo/signed-out.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file114[] = {
#embed "../../Assets/pages/demo-layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file115[] = {
#embed "../../Assets/pages/desk/access-attempts.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file116[] = {
#embed "../../Assets/pages/desk/access-encryption.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file117[] = {
#embed "../../Assets/pages/desk/access-enforcement.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file118[] = {
#embed "../../Assets/pages/desk/access-inspector.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file119[] = {
#embed "../../Assets/pages/desk/access-keys.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file120[] = {
#embed "../../Assets/pages/desk/access-links.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file121[] = {
#embed "../../Assets/pages/desk/access-places.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file122[] = {
#embed "../../Assets/pages/desk/access-rules.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file123[] = {
#embed "../../Assets/pages/desk/access-snippet.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file124[] = {
#embed "../../Assets/pages/desk/access.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file125[] = {
#embed "../../Assets/pages/desk/analytics-tabs.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file126[] = {
#embed "../../Assets/pages/desk/analytics.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file127[] = {
#embed "../../Assets/pages/desk/api-keys.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file128[] = {
#embed "../../Assets/pages/desk/appearance-languages.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file129[] = {
#embed "../../Assets/pages/desk/appearance.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file130[] = {
#embed "../../Assets/pages/desk/article-edit.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file131[] = {
#embed "../../Assets/pages/desk/article-feedback.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file132[] = {
#embed "../../Assets/pages/desk/article-original.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file133[] = {
#embed "../../Assets/pages/desk/article-schedule.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file134[] = {
#embed "../../Assets/pages/desk/articles-tabs.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file135[] = {
#embed "../../Assets/pages/desk/articles.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file136[] = {
#embed "../../Assets/pages/desk/attributes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file137[] = {
#embed "../../Assets/pages/desk/audience-fields.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file138[] = {
#embed "../../Assets/pages/desk/audiences.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file139[] = {
#embed "../../Assets/pages/desk/changes.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file140[] = {
#embed "../../Assets/pages/desk/collection-fields.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file141[] = {
#embed "../../Assets/pages/desk/collections.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file142[] = {
#embed "../../Assets/pages/desk/conversation-side.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file143[] = {
#embed "../../Assets/pages/desk/conversation.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file144[] = {
#embed "../../Assets/pages/desk/data.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file145[] = {
#embed "../../Assets/pages/desk/difference-line.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file146[] = {
#embed "../../Assets/pages/desk/difference.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file147[] = {
#embed "../../Assets/pages/desk/editor-faces.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file148[] = {
#embed "../../Assets/pages/desk/editor-picker.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file149[] = {
#embed "../../Assets/pages/desk/editor-preview.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file150[] = {
#embed "../../Assets/pages/desk/editor-tools.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file151[] = {
#embed "../../Assets/pages/desk/error.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file152[] = {
#embed "../../Assets/pages/desk/files.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file153[] = {
#embed "../../Assets/pages/desk/icons/analytics.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file154[] = {
#embed "../../Assets/pages/desk/icons/article-link.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file155[] = {
#embed "../../Assets/pages/desk/icons/articles.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file156[] = {
#embed "../../Assets/pages/desk/icons/back.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file157[] = {
#embed "../../Assets/pages/desk/icons/bold.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file158[] = {
#embed "../../Assets/pages/desk/icons/callout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file159[] = {
#embed "../../Assets/pages/desk/icons/check.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file160[] = {
#embed "../../Assets/pages/desk/icons/close.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file161[] = {
#embed "../../Assets/pages/desk/icons/code.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file162[] = {
#embed "../../Assets/pages/desk/icons/down.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file163[] = {
#embed "../../Assets/pages/desk/icons/grip.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file164[] = {
#embed "../../Assets/pages/desk/icons/heading.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file165[] = {
#embed "../../Assets/pages/desk/icons/inbox.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file166[] = {
#embed "../../Assets/pages/desk/icons/italic.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file167[] = {
#embed "../../Assets/pages/desk/icons/keyboard.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file168[] = {
#embed "../../Assets/pages/desk/icons/link.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file169[] = {
#embed "../../Assets/pages/desk/icons/list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file170[] = {
#embed "../../Assets/pages/desk/icons/lock.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file171[] = {
#embed "../../Assets/pages/desk/icons/numbered.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file172[] = {
#embed "../../Assets/pages/desk/icons/panel-end.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file173[] = {
#embed "../../Assets/pages/desk/icons/panel.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file174[] = {
#embed "../../Assets/pages/desk/icons/people.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file175[] = {
#embed "../../Assets/pages/desk/icons/person.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file176[] = {
#embed "../../Assets/pages/desk/icons/picture.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file177[] = {
#embed "../../Assets/pages/desk/icons/reopen.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file178[] = {
#embed "../../Assets/pages/desk/icons/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file179[] = {
#embed "../../Assets/pages/desk/icons/settings.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file180[] = {
#embed "../../Assets/pages/desk/icons/sign-out.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file181[] = {
#embed "../../Assets/pages/desk/icons/subheading.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file182[] = {
#embed "../../Assets/pages/desk/icons/table.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file183[] = {
#embed "../../Assets/pages/desk/icons/up.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file184[] = {
#embed "../../Assets/pages/desk/icons/verified.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file185[] = {
#embed "../../Assets/pages/desk/icons/warning.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file186[] = {
#embed "../../Assets/pages/desk/inbox-list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file187[] = {
#embed "../../Assets/pages/desk/inbox.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file188[] = {
#embed "../../Assets/pages/desk/install.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file189[] = {
#embed "../../Assets/pages/desk/kept-words.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file190[] = {
#embed "../../Assets/pages/desk/login.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file191[] = {
#embed "../../Assets/pages/desk/mail.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file192[] = {
#embed "../../Assets/pages/desk/order-buttons.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file193[] = {
#embed "../../Assets/pages/desk/order.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file194[] = {
#embed "../../Assets/pages/desk/people.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file195[] = {
#embed "../../Assets/pages/desk/person.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file196[] = {
#embed "../../Assets/pages/desk/redirects.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file197[] = {
#embed "../../Assets/pages/desk/revision.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file198[] = {
#embed "../../Assets/pages/desk/revisions.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file199[] = {
#embed "../../Assets/pages/desk/searches.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file200[] = {
#embed "../../Assets/pages/desk/sessions.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file201[] = {
#embed "../../Assets/pages/desk/settings-tabs.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file202[] = {
#embed "../../Assets/pages/desk/several-bar.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file203[] = {
#embed "../../Assets/pages/desk/several-report.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file204[] = {
#embed "../../Assets/pages/desk/shelf.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file205[] = {
#embed "../../Assets/pages/desk/signing-examples.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file206[] = {
#embed "../../Assets/pages/desk/synonym-fields.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file207[] = {
#embed "../../Assets/pages/desk/synonyms.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file208[] = {
#embed "../../Assets/pages/desk/view-as.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file209[] = {
#embed "../../Assets/pages/desk-layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file210[] = {
#embed "../../Assets/pages/help/answers.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file211[] = {
#embed "../../Assets/pages/help/article-line.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file212[] = {
#embed "../../Assets/pages/help/article-onward.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file213[] = {
#embed "../../Assets/pages/help/article-text.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file214[] = {
#embed "../../Assets/pages/help/article.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file215[] = {
#embed "../../Assets/pages/help/ask.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file216[] = {
#embed "../../Assets/pages/help/collection.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file217[] = {
#embed "../../Assets/pages/help/contact-sent.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file218[] = {
#embed "../../Assets/pages/help/contact.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file219[] = {
#embed "../../Assets/pages/help/error.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file220[] = {
#embed "../../Assets/pages/help/footer.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file221[] = {
#embed "../../Assets/pages/help/greeting.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file222[] = {
#embed "../../Assets/pages/help/header.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file223[] = {
#embed "../../Assets/pages/help/helped.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file224[] = {
#embed "../../Assets/pages/help/home-cards.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file225[] = {
#embed "../../Assets/pages/help/home-list.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file226[] = {
#embed "../../Assets/pages/help/home-popular.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file227[] = {
#embed "../../Assets/pages/help/home-shelves.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file228[] = {
#embed "../../Assets/pages/help/home.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file229[] = {
#embed "../../Assets/pages/help/icons/book.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file230[] = {
#embed "../../Assets/pages/help/icons/box.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file231[] = {
#embed "../../Assets/pages/help/icons/card.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file232[] = {
#embed "../../Assets/pages/help/icons/chart.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file233[] = {
#embed "../../Assets/pages/help/icons/chat.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file234[] = {
#embed "../../Assets/pages/help/icons/check.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file235[] = {
#embed "../../Assets/pages/help/icons/code.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file236[] = {
#embed "../../Assets/pages/help/icons/cross.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file237[] = {
#embed "../../Assets/pages/help/icons/dark.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file238[] = {
#embed "../../Assets/pages/help/icons/forward.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file239[] = {
#embed "../../Assets/pages/help/icons/gear.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file240[] = {
#embed "../../Assets/pages/help/icons/globe.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file241[] = {
#embed "../../Assets/pages/help/icons/key.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file242[] = {
#embed "../../Assets/pages/help/icons/lamp.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file243[] = {
#embed "../../Assets/pages/help/icons/leave.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file244[] = {
#embed "../../Assets/pages/help/icons/light.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file245[] = {
#embed "../../Assets/pages/help/icons/lock.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file246[] = {
#embed "../../Assets/pages/help/icons/menu.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file247[] = {
#embed "../../Assets/pages/help/icons/people.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file248[] = {
#embed "../../Assets/pages/help/icons/person.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file249[] = {
#embed "../../Assets/pages/help/icons/plug.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file250[] = {
#embed "../../Assets/pages/help/icons/problem.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file251[] = {
#embed "../../Assets/pages/help/icons/question.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file252[] = {
#embed "../../Assets/pages/help/icons/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file253[] = {
#embed "../../Assets/pages/help/icons/shield.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file254[] = {
#embed "../../Assets/pages/help/icons/start.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file255[] = {
#embed "../../Assets/pages/help/icons/system.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file256[] = {
#embed "../../Assets/pages/help/icons/verified.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file257[] = {
#embed "../../Assets/pages/help/link-ask.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file258[] = {
#embed "../../Assets/pages/help/link-form.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file259[] = {
#embed "../../Assets/pages/help/link-open.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file260[] = {
#embed "../../Assets/pages/help/link-sent.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file261[] = {
#embed "../../Assets/pages/help/link-void.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file262[] = {
#embed "../../Assets/pages/help/ours.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file263[] = {
#embed "../../Assets/pages/help/person.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file264[] = {
#embed "../../Assets/pages/help/request.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file265[] = {
#embed "../../Assets/pages/help/requests.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file266[] = {
#embed "../../Assets/pages/help/search-form.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file267[] = {
#embed "../../Assets/pages/help/search.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file268[] = {
#embed "../../Assets/pages/help/sign-in-continue.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file269[] = {
#embed "../../Assets/pages/help/sign-in-failed.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file270[] = {
#embed "../../Assets/pages/help/sign-in.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file271[] = {
#embed "../../Assets/pages/help/signed-out.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file272[] = {
#embed "../../Assets/pages/help/viewing-bar.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file273[] = {
#embed "../../Assets/pages/help/viewing-only.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file274[] = {
#embed "../../Assets/pages/help-layout.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file275[] = {
#embed "../../Assets/pages/mail/letter.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file276[] = {
#embed "../../Assets/pages/widget/frame.mustache" suffix(, 0) if_empty(0)
};
static const unsigned char file277[] = {
#embed "../../Assets/shared/exchange.js" suffix(, 0) if_empty(0)
};
static const unsigned char file278[] = {
#embed "../../Assets/shared/linked-text.js" suffix(, 0) if_empty(0)
};
static const unsigned char file279[] = {
#embed "../../Assets/shared/live.js" suffix(, 0) if_empty(0)
};
static const unsigned char file280[] = {
#embed "../../Assets/shared/refresh.js" suffix(, 0) if_empty(0)
};
static const unsigned char file281[] = {
#embed "../../Assets/shared/sign-out.js" suffix(, 0) if_empty(0)
};
static const unsigned char file282[] = {
#embed "../../Assets/shared/signed-out.js" suffix(, 0) if_empty(0)
};
static const unsigned char file283[] = {
#embed "../../Assets/shared/tokens.css" suffix(, 0) if_empty(0)
};
static const unsigned char file284[] = {
#embed "../../Assets/widget/api.js" suffix(, 0) if_empty(0)
};
static const unsigned char file285[] = {
#embed "../../Assets/widget/article-view.js" suffix(, 0) if_empty(0)
};
static const unsigned char file286[] = {
#embed "../../Assets/widget/ask-place.js" suffix(, 0) if_empty(0)
};
static const unsigned char file287[] = {
#embed "../../Assets/widget/dom.js" suffix(, 0) if_empty(0)
};
static const unsigned char file288[] = {
#embed "../../Assets/widget/frame.css" suffix(, 0) if_empty(0)
};
static const unsigned char file289[] = {
#embed "../../Assets/widget/frame.js" suffix(, 0) if_empty(0)
};
static const unsigned char file290[] = {
#embed "../../Assets/widget/hand-over.js" suffix(, 0) if_empty(0)
};
static const unsigned char file291[] = {
#embed "../../Assets/widget/help-place.js" suffix(, 0) if_empty(0)
};
static const unsigned char file292[] = {
#embed "../../Assets/widget/help-session.js" suffix(, 0) if_empty(0)
};
static const unsigned char file293[] = {
#embed "../../Assets/widget/loader.js" suffix(, 0) if_empty(0)
};
static const unsigned char file294[] = {
#embed "../../Assets/widget/message-log.js" suffix(, 0) if_empty(0)
};
static const unsigned char file295[] = {
#embed "../../Assets/widget/notices.js" suffix(, 0) if_empty(0)
};
static const unsigned char file296[] = {
#embed "../../Assets/widget/page/intercom.js" suffix(, 0) if_empty(0)
};
static const unsigned char file297[] = {
#embed "../../Assets/widget/page/person.js" suffix(, 0) if_empty(0)
};
static const unsigned char file298[] = {
#embed "../../Assets/widget/page/renewal.js" suffix(, 0) if_empty(0)
};
static const unsigned char file299[] = {
#embed "../../Assets/widget/parents.js" suffix(, 0) if_empty(0)
};
static const unsigned char file300[] = {
#embed "../../Assets/widget/reply-form.js" suffix(, 0) if_empty(0)
};
static const unsigned char file301[] = {
#embed "../../Assets/widget/request-draft.js" suffix(, 0) if_empty(0)
};
static const unsigned char file302[] = {
#embed "../../Assets/widget/requests-place.js" suffix(, 0) if_empty(0)
};
static const unsigned char file303[] = {
#embed "../../Assets/widget/shell.js" suffix(, 0) if_empty(0)
};
static const unsigned char file304[] = {
#embed "../../Assets/widget/texts.js" suffix(, 0) if_empty(0)
};
static const unsigned char file305[] = {
#embed "../../Assets/widget/thread-view.js" suffix(, 0) if_empty(0)
};
static const unsigned char file306[] = {
#embed "../../Assets/widget/times.js" suffix(, 0) if_empty(0)
};
static const unsigned char file307[] = {
#embed "../../Assets/widget/visitor.js" suffix(, 0) if_empty(0)
};
static const unsigned char file308[] = {
#embed "../../Locales/de/access.json" suffix(, 0) if_empty(0)
};
static const unsigned char file309[] = {
#embed "../../Locales/de/analytics.json" suffix(, 0) if_empty(0)
};
static const unsigned char file310[] = {
#embed "../../Locales/de/api.json" suffix(, 0) if_empty(0)
};
static const unsigned char file311[] = {
#embed "../../Locales/de/articles.json" suffix(, 0) if_empty(0)
};
static const unsigned char file312[] = {
#embed "../../Locales/de/audiences.json" suffix(, 0) if_empty(0)
};
static const unsigned char file313[] = {
#embed "../../Locales/de/demo.json" suffix(, 0) if_empty(0)
};
static const unsigned char file314[] = {
#embed "../../Locales/de/desk.json" suffix(, 0) if_empty(0)
};
static const unsigned char file315[] = {
#embed "../../Locales/de/editor.json" suffix(, 0) if_empty(0)
};
static const unsigned char file316[] = {
#embed "../../Locales/de/finding.json" suffix(, 0) if_empty(0)
};
static const unsigned char file317[] = {
#embed "../../Locales/de/handshake.json" suffix(, 0) if_empty(0)
};
static const unsigned char file318[] = {
#embed "../../Locales/de/help.json" suffix(, 0) if_empty(0)
};
static const unsigned char file319[] = {
#embed "../../Locales/de/inspector.json" suffix(, 0) if_empty(0)
};
static const unsigned char file320[] = {
#embed "../../Locales/de/keeping.json" suffix(, 0) if_empty(0)
};
static const unsigned char file321[] = {
#embed "../../Locales/de/languages.json" suffix(, 0) if_empty(0)
};
static const unsigned char file322[] = {
#embed "../../Locales/de/mail.json" suffix(, 0) if_empty(0)
};
static const unsigned char file323[] = {
#embed "../../Locales/de/problems.json" suffix(, 0) if_empty(0)
};
static const unsigned char file324[] = {
#embed "../../Locales/de/settings.json" suffix(, 0) if_empty(0)
};
static const unsigned char file325[] = {
#embed "../../Locales/de/structure.json" suffix(, 0) if_empty(0)
};
static const unsigned char file326[] = {
#embed "../../Locales/de/widget.json" suffix(, 0) if_empty(0)
};
static const unsigned char file327[] = {
#embed "../../Locales/de/writing.json" suffix(, 0) if_empty(0)
};
static const unsigned char file328[] = {
#embed "../../Locales/en/access.json" suffix(, 0) if_empty(0)
};
static const unsigned char file329[] = {
#embed "../../Locales/en/analytics.json" suffix(, 0) if_empty(0)
};
static const unsigned char file330[] = {
#embed "../../Locales/en/api.json" suffix(, 0) if_empty(0)
};
static const unsigned char file331[] = {
#embed "../../Locales/en/articles.json" suffix(, 0) if_empty(0)
};
static const unsigned char file332[] = {
#embed "../../Locales/en/audiences.json" suffix(, 0) if_empty(0)
};
static const unsigned char file333[] = {
#embed "../../Locales/en/demo.json" suffix(, 0) if_empty(0)
};
static const unsigned char file334[] = {
#embed "../../Locales/en/desk.json" suffix(, 0) if_empty(0)
};
static const unsigned char file335[] = {
#embed "../../Locales/en/editor.json" suffix(, 0) if_empty(0)
};
static const unsigned char file336[] = {
#embed "../../Locales/en/finding.json" suffix(, 0) if_empty(0)
};
static const unsigned char file337[] = {
#embed "../../Locales/en/handshake.json" suffix(, 0) if_empty(0)
};
static const unsigned char file338[] = {
#embed "../../Locales/en/help.json" suffix(, 0) if_empty(0)
};
static const unsigned char file339[] = {
#embed "../../Locales/en/inspector.json" suffix(, 0) if_empty(0)
};
static const unsigned char file340[] = {
#embed "../../Locales/en/keeping.json" suffix(, 0) if_empty(0)
};
static const unsigned char file341[] = {
#embed "../../Locales/en/languages.json" suffix(, 0) if_empty(0)
};
static const unsigned char file342[] = {
#embed "../../Locales/en/mail.json" suffix(, 0) if_empty(0)
};
static const unsigned char file343[] = {
#embed "../../Locales/en/problems.json" suffix(, 0) if_empty(0)
};
static const unsigned char file344[] = {
#embed "../../Locales/en/settings.json" suffix(, 0) if_empty(0)
};
static const unsigned char file345[] = {
#embed "../../Locales/en/structure.json" suffix(, 0) if_empty(0)
};
static const unsigned char file346[] = {
#embed "../../Locales/en/widget.json" suffix(, 0) if_empty(0)
};
static const unsigned char file347[] = {
#embed "../../Locales/en/writing.json" suffix(, 0) if_empty(0)
};
static const unsigned char file348[] = {
#embed "../../docs/de/answering/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file349[] = {
#embed "../../docs/de/answering/inbox.md" suffix(, 0) if_empty(0)
};
static const unsigned char file350[] = {
#embed "../../docs/de/answering/people-and-numbers.md" suffix(, 0) if_empty(0)
};
static const unsigned char file351[] = {
#embed "../../docs/de/api/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file352[] = {
#embed "../../docs/de/api/api-errors.md" suffix(, 0) if_empty(0)
};
static const unsigned char file353[] = {
#embed "../../docs/de/api/first-request.md" suffix(, 0) if_empty(0)
};
static const unsigned char file354[] = {
#embed "../../docs/de/api/lists-and-search.md" suffix(, 0) if_empty(0)
};
static const unsigned char file355[] = {
#embed "../../docs/de/api/writing-articles.md" suffix(, 0) if_empty(0)
};
static const unsigned char file356[] = {
#embed "../../docs/de/errors/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file357[] = {
#embed "../../docs/de/errors/cors-and-cookies.md" suffix(, 0) if_empty(0)
};
static const unsigned char file358[] = {
#embed "../../docs/de/errors/identify-errors.md" suffix(, 0) if_empty(0)
};
static const unsigned char file359[] = {
#embed "../../docs/de/errors/inspector.md" suffix(, 0) if_empty(0)
};
static const unsigned char file360[] = {
#embed "../../docs/de/errors/rate-limits.md" suffix(, 0) if_empty(0)
};
static const unsigned char file361[] = {
#embed "../../docs/de/errors/why-identify-fails.md" suffix(, 0) if_empty(0)
};
static const unsigned char file362[] = {
#embed "../../docs/de/identity/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file363[] = {
#embed "../../docs/de/identity/audiences.md" suffix(, 0) if_empty(0)
};
static const unsigned char file364[] = {
#embed "../../docs/de/identity/closed-help-centre.md" suffix(, 0) if_empty(0)
};
static const unsigned char file365[] = {
#embed "../../docs/de/identity/encrypted-tokens.md" suffix(, 0) if_empty(0)
};
static const unsigned char file366[] = {
#embed "../../docs/de/identity/enforcement.md" suffix(, 0) if_empty(0)
};
static const unsigned char file367[] = {
#embed "../../docs/de/identity/keys.md" suffix(, 0) if_empty(0)
};
static const unsigned char file368[] = {
#embed "../../docs/de/identity/public-keys.md" suffix(, 0) if_empty(0)
};
static const unsigned char file369[] = {
#embed "../../docs/de/identity/sessions.md" suffix(, 0) if_empty(0)
};
static const unsigned char file370[] = {
#embed "../../docs/de/identity/sign-in-at-the-help-centre.md" suffix(, 0) if_empty(0)
};
static const unsigned char file371[] = {
#embed "../../docs/de/identity/sign-in-by-mail.md" suffix(, 0) if_empty(0)
};
static const unsigned char file372[] = {
#embed "../../docs/de/integrating/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file373[] = {
#embed "../../docs/de/integrating/browser-calls.md" suffix(, 0) if_empty(0)
};
static const unsigned char file374[] = {
#embed "../../docs/de/integrating/content-security-policy.md" suffix(, 0) if_empty(0)
};
static const unsigned char file375[] = {
#embed "../../docs/de/integrating/domains-and-origins.md" suffix(, 0) if_empty(0)
};
static const unsigned char file376[] = {
#embed "../../docs/de/integrating/local-testing.md" suffix(, 0) if_empty(0)
};
static const unsigned char file377[] = {
#embed "../../docs/de/integrating/logout.md" suffix(, 0) if_empty(0)
};
static const unsigned char file378[] = {
#embed "../../docs/de/integrating/mobile-web-views.md" suffix(, 0) if_empty(0)
};
static const unsigned char file379[] = {
#embed "../../docs/de/integrating/renewal.md" suffix(, 0) if_empty(0)
};
static const unsigned char file380[] = {
#embed "../../docs/de/integrating/sign-in-your-language.md" suffix(, 0) if_empty(0)
};
static const unsigned char file381[] = {
#embed "../../docs/de/integrating/single-page-applications.md" suffix(, 0) if_empty(0)
};
static const unsigned char file382[] = {
#embed "../../docs/de/integrating/switching-from-ferndesk.md" suffix(, 0) if_empty(0)
};
static const unsigned char file383[] = {
#embed "../../docs/de/integrating/switching-from-intercom.md" suffix(, 0) if_empty(0)
};
static const unsigned char file384[] = {
#embed "../../docs/de/integrating/token.md" suffix(, 0) if_empty(0)
};
static const unsigned char file385[] = {
#embed "../../docs/de/operations/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file386[] = {
#embed "../../docs/de/operations/backups.md" suffix(, 0) if_empty(0)
};
static const unsigned char file387[] = {
#embed "../../docs/de/operations/behind-a-proxy.md" suffix(, 0) if_empty(0)
};
static const unsigned char file388[] = {
#embed "../../docs/de/operations/command-line.md" suffix(, 0) if_empty(0)
};
static const unsigned char file389[] = {
#embed "../../docs/de/operations/health-and-logs.md" suffix(, 0) if_empty(0)
};
static const unsigned char file390[] = {
#embed "../../docs/de/operations/mail.md" suffix(, 0) if_empty(0)
};
static const unsigned char file391[] = {
#embed "../../docs/de/operations/master-key.md" suffix(, 0) if_empty(0)
};
static const unsigned char file392[] = {
#embed "../../docs/de/operations/privacy.md" suffix(, 0) if_empty(0)
};
static const unsigned char file393[] = {
#embed "../../docs/de/operations/sizes-and-upgrades.md" suffix(, 0) if_empty(0)
};
static const unsigned char file394[] = {
#embed "../../docs/de/operations/systemd.md" suffix(, 0) if_empty(0)
};
static const unsigned char file395[] = {
#embed "../../docs/de/operations/tls.md" suffix(, 0) if_empty(0)
};
static const unsigned char file396[] = {
#embed "../../docs/de/start/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file397[] = {
#embed "../../docs/de/start/demo.md" suffix(, 0) if_empty(0)
};
static const unsigned char file398[] = {
#embed "../../docs/de/start/first-steps.md" suffix(, 0) if_empty(0)
};
static const unsigned char file399[] = {
#embed "../../docs/de/start/what-usher-is.md" suffix(, 0) if_empty(0)
};
static const unsigned char file400[] = {
#embed "../../docs/de/writing/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file401[] = {
#embed "../../docs/de/writing/articles-and-collections.md" suffix(, 0) if_empty(0)
};
static const unsigned char file402[] = {
#embed "../../docs/de/writing/documentation-as-code.md" suffix(, 0) if_empty(0)
};
static const unsigned char file403[] = {
#embed "../../docs/de/writing/feedback.md" suffix(, 0) if_empty(0)
};
static const unsigned char file404[] = {
#embed "../../docs/de/writing/markdown.md" suffix(, 0) if_empty(0)
};
static const unsigned char file405[] = {
#embed "../../docs/de/writing/moving-in-and-out.md" suffix(, 0) if_empty(0)
};
static const unsigned char file406[] = {
#embed "../../docs/de/writing/personal-text.md" suffix(, 0) if_empty(0)
};
static const unsigned char file407[] = {
#embed "../../docs/de/writing/redirects.md" suffix(, 0) if_empty(0)
};
static const unsigned char file408[] = {
#embed "../../docs/de/writing/revisions-and-schedule.md" suffix(, 0) if_empty(0)
};
static const unsigned char file409[] = {
#embed "../../docs/de/writing/search-words.md" suffix(, 0) if_empty(0)
};
static const unsigned char file410[] = {
#embed "../../docs/de/writing/theme.md" suffix(, 0) if_empty(0)
};
static const unsigned char file411[] = {
#embed "../../docs/en/answering/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file412[] = {
#embed "../../docs/en/answering/inbox.md" suffix(, 0) if_empty(0)
};
static const unsigned char file413[] = {
#embed "../../docs/en/answering/people-and-numbers.md" suffix(, 0) if_empty(0)
};
static const unsigned char file414[] = {
#embed "../../docs/en/api/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file415[] = {
#embed "../../docs/en/api/api-errors.md" suffix(, 0) if_empty(0)
};
static const unsigned char file416[] = {
#embed "../../docs/en/api/first-request.md" suffix(, 0) if_empty(0)
};
static const unsigned char file417[] = {
#embed "../../docs/en/api/lists-and-search.md" suffix(, 0) if_empty(0)
};
static const unsigned char file418[] = {
#embed "../../docs/en/api/writing-articles.md" suffix(, 0) if_empty(0)
};
static const unsigned char file419[] = {
#embed "../../docs/en/errors/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file420[] = {
#embed "../../docs/en/errors/cors-and-cookies.md" suffix(, 0) if_empty(0)
};
static const unsigned char file421[] = {
#embed "../../docs/en/errors/identify-errors.md" suffix(, 0) if_empty(0)
};
static const unsigned char file422[] = {
#embed "../../docs/en/errors/inspector.md" suffix(, 0) if_empty(0)
};
static const unsigned char file423[] = {
#embed "../../docs/en/errors/rate-limits.md" suffix(, 0) if_empty(0)
};
static const unsigned char file424[] = {
#embed "../../docs/en/errors/why-identify-fails.md" suffix(, 0) if_empty(0)
};
static const unsigned char file425[] = {
#embed "../../docs/en/identity/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file426[] = {
#embed "../../docs/en/identity/audiences.md" suffix(, 0) if_empty(0)
};
static const unsigned char file427[] = {
#embed "../../docs/en/identity/closed-help-centre.md" suffix(, 0) if_empty(0)
};
static const unsigned char file428[] = {
#embed "../../docs/en/identity/encrypted-tokens.md" suffix(, 0) if_empty(0)
};
static const unsigned char file429[] = {
#embed "../../docs/en/identity/enforcement.md" suffix(, 0) if_empty(0)
};
static const unsigned char file430[] = {
#embed "../../docs/en/identity/keys.md" suffix(, 0) if_empty(0)
};
static const unsigned char file431[] = {
#embed "../../docs/en/identity/public-keys.md" suffix(, 0) if_empty(0)
};
static const unsigned char file432[] = {
#embed "../../docs/en/identity/sessions.md" suffix(, 0) if_empty(0)
};
static const unsigned char file433[] = {
#embed "../../docs/en/identity/sign-in-at-the-help-centre.md" suffix(, 0) if_empty(0)
};
static const unsigned char file434[] = {
#embed "../../docs/en/identity/sign-in-by-mail.md" suffix(, 0) if_empty(0)
};
static const unsigned char file435[] = {
#embed "../../docs/en/integrating/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file436[] = {
#embed "../../docs/en/integrating/browser-calls.md" suffix(, 0) if_empty(0)
};
static const unsigned char file437[] = {
#embed "../../docs/en/integrating/content-security-policy.md" suffix(, 0) if_empty(0)
};
static const unsigned char file438[] = {
#embed "../../docs/en/integrating/domains-and-origins.md" suffix(, 0) if_empty(0)
};
static const unsigned char file439[] = {
#embed "../../docs/en/integrating/local-testing.md" suffix(, 0) if_empty(0)
};
static const unsigned char file440[] = {
#embed "../../docs/en/integrating/logout.md" suffix(, 0) if_empty(0)
};
static const unsigned char file441[] = {
#embed "../../docs/en/integrating/mobile-web-views.md" suffix(, 0) if_empty(0)
};
static const unsigned char file442[] = {
#embed "../../docs/en/integrating/renewal.md" suffix(, 0) if_empty(0)
};
static const unsigned char file443[] = {
#embed "../../docs/en/integrating/sign-in-your-language.md" suffix(, 0) if_empty(0)
};
static const unsigned char file444[] = {
#embed "../../docs/en/integrating/single-page-applications.md" suffix(, 0) if_empty(0)
};
static const unsigned char file445[] = {
#embed "../../docs/en/integrating/switching-from-ferndesk.md" suffix(, 0) if_empty(0)
};
static const unsigned char file446[] = {
#embed "../../docs/en/integrating/switching-from-intercom.md" suffix(, 0) if_empty(0)
};
static const unsigned char file447[] = {
#embed "../../docs/en/integrating/token.md" suffix(, 0) if_empty(0)
};
static const unsigned char file448[] = {
#embed "../../docs/en/operations/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file449[] = {
#embed "../../docs/en/operations/backups.md" suffix(, 0) if_empty(0)
};
static const unsigned char file450[] = {
#embed "../../docs/en/operations/behind-a-proxy.md" suffix(, 0) if_empty(0)
};
static const unsigned char file451[] = {
#embed "../../docs/en/operations/command-line.md" suffix(, 0) if_empty(0)
};
static const unsigned char file452[] = {
#embed "../../docs/en/operations/health-and-logs.md" suffix(, 0) if_empty(0)
};
static const unsigned char file453[] = {
#embed "../../docs/en/operations/mail.md" suffix(, 0) if_empty(0)
};
static const unsigned char file454[] = {
#embed "../../docs/en/operations/master-key.md" suffix(, 0) if_empty(0)
};
static const unsigned char file455[] = {
#embed "../../docs/en/operations/privacy.md" suffix(, 0) if_empty(0)
};
static const unsigned char file456[] = {
#embed "../../docs/en/operations/sizes-and-upgrades.md" suffix(, 0) if_empty(0)
};
static const unsigned char file457[] = {
#embed "../../docs/en/operations/systemd.md" suffix(, 0) if_empty(0)
};
static const unsigned char file458[] = {
#embed "../../docs/en/operations/tls.md" suffix(, 0) if_empty(0)
};
static const unsigned char file459[] = {
#embed "../../docs/en/start/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file460[] = {
#embed "../../docs/en/start/demo.md" suffix(, 0) if_empty(0)
};
static const unsigned char file461[] = {
#embed "../../docs/en/start/first-steps.md" suffix(, 0) if_empty(0)
};
static const unsigned char file462[] = {
#embed "../../docs/en/start/what-usher-is.md" suffix(, 0) if_empty(0)
};
static const unsigned char file463[] = {
#embed "../../docs/en/writing/_collection.md" suffix(, 0) if_empty(0)
};
static const unsigned char file464[] = {
#embed "../../docs/en/writing/articles-and-collections.md" suffix(, 0) if_empty(0)
};
static const unsigned char file465[] = {
#embed "../../docs/en/writing/documentation-as-code.md" suffix(, 0) if_empty(0)
};
static const unsigned char file466[] = {
#embed "../../docs/en/writing/feedback.md" suffix(, 0) if_empty(0)
};
static const unsigned char file467[] = {
#embed "../../docs/en/writing/markdown.md" suffix(, 0) if_empty(0)
};
static const unsigned char file468[] = {
#embed "../../docs/en/writing/moving-in-and-out.md" suffix(, 0) if_empty(0)
};
static const unsigned char file469[] = {
#embed "../../docs/en/writing/personal-text.md" suffix(, 0) if_empty(0)
};
static const unsigned char file470[] = {
#embed "../../docs/en/writing/redirects.md" suffix(, 0) if_empty(0)
};
static const unsigned char file471[] = {
#embed "../../docs/en/writing/revisions-and-schedule.md" suffix(, 0) if_empty(0)
};
static const unsigned char file472[] = {
#embed "../../docs/en/writing/search-words.md" suffix(, 0) if_empty(0)
};
static const unsigned char file473[] = {
#embed "../../docs/en/writing/theme.md" suffix(, 0) if_empty(0)
};
static const unsigned char file474[] = {
#embed "../../examples/sign-token/SignToken.cs" suffix(, 0) if_empty(0)
};
static const unsigned char file475[] = {
#embed "../../examples/sign-token/SignToken.java" suffix(, 0) if_empty(0)
};
static const unsigned char file476[] = {
#embed "../../examples/sign-token/SignToken.swift" suffix(, 0) if_empty(0)
};
static const unsigned char file477[] = {
#embed "../../examples/sign-token/sign-token.mjs" suffix(, 0) if_empty(0)
};
static const unsigned char file478[] = {
#embed "../../examples/sign-token/sign-token.sh" suffix(, 0) if_empty(0)
};
static const unsigned char file479[] = {
#embed "../../examples/sign-token/sign_token.exs" suffix(, 0) if_empty(0)
};
static const unsigned char file480[] = {
#embed "../../examples/sign-token/sign_token.go" suffix(, 0) if_empty(0)
};
static const unsigned char file481[] = {
#embed "../../examples/sign-token/sign_token.php" suffix(, 0) if_empty(0)
};
static const unsigned char file482[] = {
#embed "../../examples/sign-token/sign_token.py" suffix(, 0) if_empty(0)
};
static const unsigned char file483[] = {
#embed "../../examples/sign-token/sign_token.rb" suffix(, 0) if_empty(0)
};
static const unsigned char file484[] = {
#embed "../../examples/sign-token/sign_token.rs" suffix(, 0) if_empty(0)
};

static const struct usher_asset files[] = {
    {"Assets/api/openapi.json", file0, sizeof(file0) - 1},
    {"Assets/demo/app.css", file1, sizeof(file1) - 1},
    {"Assets/demo/app.js", file2, sizeof(file2) - 1},
    {"Assets/demo/articles/01-getting-started/01-your-first-day.de.md", file3, sizeof(file3) - 1},
    {"Assets/demo/articles/01-getting-started/01-your-first-day.en.md", file4, sizeof(file4) - 1},
    {"Assets/demo/articles/01-getting-started/02-connect-the-app.de.md", file5, sizeof(file5) - 1},
    {"Assets/demo/articles/01-getting-started/02-connect-the-app.en.md", file6, sizeof(file6) - 1},
    {"Assets/demo/articles/01-getting-started/03-what-the-numbers-mean.de.md", file7, sizeof(file7) - 1},
    {"Assets/demo/articles/01-getting-started/03-what-the-numbers-mean.en.md", file8, sizeof(file8) - 1},
    {"Assets/demo/articles/01-getting-started/04-share-your-home.de.md", file9, sizeof(file9) - 1},
    {"Assets/demo/articles/01-getting-started/04-share-your-home.en.md", file10, sizeof(file10) - 1},
    {"Assets/demo/articles/01-getting-started/collection.json", file11, sizeof(file11) - 1},
    {"Assets/demo/articles/02-battery-and-energy/05-what-the-light-says.de.md", file12, sizeof(file12) - 1},
    {"Assets/demo/articles/02-battery-and-energy/05-what-the-light-says.en.md", file13, sizeof(file13) - 1},
    {"Assets/demo/articles/02-battery-and-energy/06-power-cut.de.md", file14, sizeof(file14) - 1},
    {"Assets/demo/articles/02-battery-and-energy/06-power-cut.en.md", file15, sizeof(file15) - 1},
    {"Assets/demo/articles/02-battery-and-energy/07-battery-in-winter.de.md", file16, sizeof(file16) - 1},
    {"Assets/demo/articles/02-battery-and-energy/07-battery-in-winter.en.md", file17, sizeof(file17) - 1},
    {"Assets/demo/articles/02-battery-and-energy/08-battery-offline.de.md", file18, sizeof(file18) - 1},
    {"Assets/demo/articles/02-battery-and-energy/08-battery-offline.en.md", file19, sizeof(file19) - 1},
    {"Assets/demo/articles/02-battery-and-energy/09-book-a-visit.de.md", file20, sizeof(file20) - 1},
    {"Assets/demo/articles/02-battery-and-energy/09-book-a-visit.en.md", file21, sizeof(file21) - 1},
    {"Assets/demo/articles/02-battery-and-energy/09b-commission-a-battery.de.md", file22, sizeof(file22) - 1},
    {"Assets/demo/articles/02-battery-and-energy/09b-commission-a-battery.en.md", file23, sizeof(file23) - 1},
    {"Assets/demo/articles/02-battery-and-energy/collection.json", file24, sizeof(file24) - 1},
    {"Assets/demo/articles/03-contract-and-invoices/10-read-your-invoice.de.md", file25, sizeof(file25) - 1},
    {"Assets/demo/articles/03-contract-and-invoices/10-read-your-invoice.en.md", file26, sizeof(file26) - 1},
    {"Assets/demo/articles/03-contract-and-invoices/11-change-or-end-your-plan.de.md", file27, sizeof(file27) - 1},
    {"Assets/demo/articles/03-contract-and-invoices/11-change-or-end-your-plan.en.md", file28, sizeof(file28) - 1},
    {"Assets/demo/articles/03-contract-and-invoices/12-your-warranty.de.md", file29, sizeof(file29) - 1},
    {"Assets/demo/articles/03-contract-and-invoices/12-your-warranty.en.md", file30, sizeof(file30) - 1},
    {"Assets/demo/articles/03-contract-and-invoices/collection.json", file31, sizeof(file31) - 1},
    {"Assets/demo/continue.js", file32, sizeof(file32) - 1},
    {"Assets/desk/analytics.css", file33, sizeof(file33) - 1},
    {"Assets/desk/analytics.js", file34, sizeof(file34) - 1},
    {"Assets/desk/answering.js", file35, sizeof(file35) - 1},
    {"Assets/desk/appearance.css", file36, sizeof(file36) - 1},
    {"Assets/desk/arrival.js", file37, sizeof(file37) - 1},
    {"Assets/desk/articles.css", file38, sizeof(file38) - 1},
    {"Assets/desk/articles.js", file39, sizeof(file39) - 1},
    {"Assets/desk/audiences.css", file40, sizeof(file40) - 1},
    {"Assets/desk/audiences.js", file41, sizeof(file41) - 1},
    {"Assets/desk/company.js", file42, sizeof(file42) - 1},
    {"Assets/desk/composer.js", file43, sizeof(file43) - 1},
    {"Assets/desk/confirm.css", file44, sizeof(file44) - 1},
    {"Assets/desk/controls.css", file45, sizeof(file45) - 1},
    {"Assets/desk/copy.js", file46, sizeof(file46) - 1},
    {"Assets/desk/desk.js", file47, sizeof(file47) - 1},
    {"Assets/desk/editor-commands.js", file48, sizeof(file48) - 1},
    {"Assets/desk/editor-field.js", file49, sizeof(file49) - 1},
    {"Assets/desk/editor-picker.js", file50, sizeof(file50) - 1},
    {"Assets/desk/editor-toolbar.js", file51, sizeof(file51) - 1},
    {"Assets/desk/editor-uploads.js", file52, sizeof(file52) - 1},
    {"Assets/desk/editor.css", file53, sizeof(file53) - 1},
    {"Assets/desk/editor.js", file54, sizeof(file54) - 1},
    {"Assets/desk/faults.js", file55, sizeof(file55) - 1},
    {"Assets/desk/files.css", file56, sizeof(file56) - 1},
    {"Assets/desk/finding.css", file57, sizeof(file57) - 1},
    {"Assets/desk/folded.js", file58, sizeof(file58) - 1},
    {"Assets/desk/frame.css", file59, sizeof(file59) - 1},
    {"Assets/desk/keyboard.js", file60, sizeof(file60) - 1},
    {"Assets/desk/local-copy.js", file61, sizeof(file61) - 1},
    {"Assets/desk/login.css", file62, sizeof(file62) - 1},
    {"Assets/desk/mail.css", file63, sizeof(file63) - 1},
    {"Assets/desk/menus.js", file64, sizeof(file64) - 1},
    {"Assets/desk/once.js", file65, sizeof(file65) - 1},
    {"Assets/desk/order.js", file66, sizeof(file66) - 1},
    {"Assets/desk/original.css", file67, sizeof(file67) - 1},
    {"Assets/desk/panes.js", file68, sizeof(file68) - 1},
    {"Assets/desk/parts.css", file69, sizeof(file69) - 1},
    {"Assets/desk/people.css", file70, sizeof(file70) - 1},
    {"Assets/desk/quiet-line.js", file71, sizeof(file71) - 1},
    {"Assets/desk/refresh.js", file72, sizeof(file72) - 1},
    {"Assets/desk/saving.js", file73, sizeof(file73) - 1},
    {"Assets/desk/schedule.js", file74, sizeof(file74) - 1},
    {"Assets/desk/settings.css", file75, sizeof(file75) - 1},
    {"Assets/desk/settings.js", file76, sizeof(file76) - 1},
    {"Assets/desk/several.css", file77, sizeof(file77) - 1},
    {"Assets/desk/several.js", file78, sizeof(file78) - 1},
    {"Assets/desk/tabs.js", file79, sizeof(file79) - 1},
    {"Assets/desk/thread.css", file80, sizeof(file80) - 1},
    {"Assets/desk/times.js", file81, sizeof(file81) - 1},
    {"Assets/desk/view-as.css", file82, sizeof(file82) - 1},
    {"Assets/desk/writing.css", file83, sizeof(file83) - 1},
    {"Assets/desk/writing.js", file84, sizeof(file84) - 1},
    {"Assets/help/answers.js", file85, sizeof(file85) - 1},
    {"Assets/help/article.css", file86, sizeof(file86) - 1},
    {"Assets/help/comfort.js", file87, sizeof(file87) - 1},
    {"Assets/help/contents.js", file88, sizeof(file88) - 1},
    {"Assets/help/continue.js", file89, sizeof(file89) - 1},
    {"Assets/help/copy.js", file90, sizeof(file90) - 1},
    {"Assets/help/door.css", file91, sizeof(file91) - 1},
    {"Assets/help/form.css", file92, sizeof(file92) - 1},
    {"Assets/help/frame.css", file93, sizeof(file93) - 1},
    {"Assets/help/help.css", file94, sizeof(file94) - 1},
    {"Assets/help/help.js", file95, sizeof(file95) - 1},
    {"Assets/help/home.css", file96, sizeof(file96) - 1},
    {"Assets/help/icon.svg", file97, sizeof(file97) - 1},
    {"Assets/help/print.css", file98, sizeof(file98) - 1},
    {"Assets/help/prose.css", file99, sizeof(file99) - 1},
    {"Assets/help/read.js", file100, sizeof(file100) - 1},
    {"Assets/help/requests.css", file101, sizeof(file101) - 1},
    {"Assets/help/requests.js", file102, sizeof(file102) - 1},
    {"Assets/help/rings.svg", file103, sizeof(file103) - 1},
    {"Assets/help/search.css", file104, sizeof(file104) - 1},
    {"Assets/help/theme-choice.js", file105, sizeof(file105) - 1},
    {"Assets/help/theme.js", file106, sizeof(file106) - 1},
    {"Assets/help/times.js", file107, sizeof(file107) - 1},
    {"Assets/help/viewing.css", file108, sizeof(file108) - 1},
    {"Assets/pages/demo/continue.mustache", file109, sizeof(file109) - 1},
    {"Assets/pages/demo/house.mustache", file110, sizeof(file110) - 1},
    {"Assets/pages/demo/mark.mustache", file111, sizeof(file111) - 1},
    {"Assets/pages/demo/signed-in.mustache", file112, sizeof(file112) - 1},
    {"Assets/pages/demo/signed-out.mustache", file113, sizeof(file113) - 1},
    {"Assets/pages/demo-layout.mustache", file114, sizeof(file114) - 1},
    {"Assets/pages/desk/access-attempts.mustache", file115, sizeof(file115) - 1},
    {"Assets/pages/desk/access-encryption.mustache", file116, sizeof(file116) - 1},
    {"Assets/pages/desk/access-enforcement.mustache", file117, sizeof(file117) - 1},
    {"Assets/pages/desk/access-inspector.mustache", file118, sizeof(file118) - 1},
    {"Assets/pages/desk/access-keys.mustache", file119, sizeof(file119) - 1},
    {"Assets/pages/desk/access-links.mustache", file120, sizeof(file120) - 1},
    {"Assets/pages/desk/access-places.mustache", file121, sizeof(file121) - 1},
    {"Assets/pages/desk/access-rules.mustache", file122, sizeof(file122) - 1},
    {"Assets/pages/desk/access-snippet.mustache", file123, sizeof(file123) - 1},
    {"Assets/pages/desk/access.mustache", file124, sizeof(file124) - 1},
    {"Assets/pages/desk/analytics-tabs.mustache", file125, sizeof(file125) - 1},
    {"Assets/pages/desk/analytics.mustache", file126, sizeof(file126) - 1},
    {"Assets/pages/desk/api-keys.mustache", file127, sizeof(file127) - 1},
    {"Assets/pages/desk/appearance-languages.mustache", file128, sizeof(file128) - 1},
    {"Assets/pages/desk/appearance.mustache", file129, sizeof(file129) - 1},
    {"Assets/pages/desk/article-edit.mustache", file130, sizeof(file130) - 1},
    {"Assets/pages/desk/article-feedback.mustache", file131, sizeof(file131) - 1},
    {"Assets/pages/desk/article-original.mustache", file132, sizeof(file132) - 1},
    {"Assets/pages/desk/article-schedule.mustache", file133, sizeof(file133) - 1},
    {"Assets/pages/desk/articles-tabs.mustache", file134, sizeof(file134) - 1},
    {"Assets/pages/desk/articles.mustache", file135, sizeof(file135) - 1},
    {"Assets/pages/desk/attributes.mustache", file136, sizeof(file136) - 1},
    {"Assets/pages/desk/audience-fields.mustache", file137, sizeof(file137) - 1},
    {"Assets/pages/desk/audiences.mustache", file138, sizeof(file138) - 1},
    {"Assets/pages/desk/changes.mustache", file139, sizeof(file139) - 1},
    {"Assets/pages/desk/collection-fields.mustache", file140, sizeof(file140) - 1},
    {"Assets/pages/desk/collections.mustache", file141, sizeof(file141) - 1},
    {"Assets/pages/desk/conversation-side.mustache", file142, sizeof(file142) - 1},
    {"Assets/pages/desk/conversation.mustache", file143, sizeof(file143) - 1},
    {"Assets/pages/desk/data.mustache", file144, sizeof(file144) - 1},
    {"Assets/pages/desk/difference-line.mustache", file145, sizeof(file145) - 1},
    {"Assets/pages/desk/difference.mustache", file146, sizeof(file146) - 1},
    {"Assets/pages/desk/editor-faces.mustache", file147, sizeof(file147) - 1},
    {"Assets/pages/desk/editor-picker.mustache", file148, sizeof(file148) - 1},
    {"Assets/pages/desk/editor-preview.mustache", file149, sizeof(file149) - 1},
    {"Assets/pages/desk/editor-tools.mustache", file150, sizeof(file150) - 1},
    {"Assets/pages/desk/error.mustache", file151, sizeof(file151) - 1},
    {"Assets/pages/desk/files.mustache", file152, sizeof(file152) - 1},
    {"Assets/pages/desk/icons/analytics.mustache", file153, sizeof(file153) - 1},
    {"Assets/pages/desk/icons/article-link.mustache", file154, sizeof(file154) - 1},
    {"Assets/pages/desk/icons/articles.mustache", file155, sizeof(file155) - 1},
    {"Assets/pages/desk/icons/back.mustache", file156, sizeof(file156) - 1},
    {"Assets/pages/desk/icons/bold.mustache", file157, sizeof(file157) - 1},
    {"Assets/pages/desk/icons/callout.mustache", file158, sizeof(file158) - 1},
    {"Assets/pages/desk/icons/check.mustache", file159, sizeof(file159) - 1},
    {"Assets/pages/desk/icons/close.mustache", file160, sizeof(file160) - 1},
    {"Assets/pages/desk/icons/code.mustache", file161, sizeof(file161) - 1},
    {"Assets/pages/desk/icons/down.mustache", file162, sizeof(file162) - 1},
    {"Assets/pages/desk/icons/grip.mustache", file163, sizeof(file163) - 1},
    {"Assets/pages/desk/icons/heading.mustache", file164, sizeof(file164) - 1},
    {"Assets/pages/desk/icons/inbox.mustache", file165, sizeof(file165) - 1},
    {"Assets/pages/desk/icons/italic.mustache", file166, sizeof(file166) - 1},
    {"Assets/pages/desk/icons/keyboard.mustache", file167, sizeof(file167) - 1},
    {"Assets/pages/desk/icons/link.mustache", file168, sizeof(file168) - 1},
    {"Assets/pages/desk/icons/list.mustache", file169, sizeof(file169) - 1},
    {"Assets/pages/desk/icons/lock.mustache", file170, sizeof(file170) - 1},
    {"Assets/pages/desk/icons/numbered.mustache", file171, sizeof(file171) - 1},
    {"Assets/pages/desk/icons/panel-end.mustache", file172, sizeof(file172) - 1},
    {"Assets/pages/desk/icons/panel.mustache", file173, sizeof(file173) - 1},
    {"Assets/pages/desk/icons/people.mustache", file174, sizeof(file174) - 1},
    {"Assets/pages/desk/icons/person.mustache", file175, sizeof(file175) - 1},
    {"Assets/pages/desk/icons/picture.mustache", file176, sizeof(file176) - 1},
    {"Assets/pages/desk/icons/reopen.mustache", file177, sizeof(file177) - 1},
    {"Assets/pages/desk/icons/search.mustache", file178, sizeof(file178) - 1},
    {"Assets/pages/desk/icons/settings.mustache", file179, sizeof(file179) - 1},
    {"Assets/pages/desk/icons/sign-out.mustache", file180, sizeof(file180) - 1},
    {"Assets/pages/desk/icons/subheading.mustache", file181, sizeof(file181) - 1},
    {"Assets/pages/desk/icons/table.mustache", file182, sizeof(file182) - 1},
    {"Assets/pages/desk/icons/up.mustache", file183, sizeof(file183) - 1},
    {"Assets/pages/desk/icons/verified.mustache", file184, sizeof(file184) - 1},
    {"Assets/pages/desk/icons/warning.mustache", file185, sizeof(file185) - 1},
    {"Assets/pages/desk/inbox-list.mustache", file186, sizeof(file186) - 1},
    {"Assets/pages/desk/inbox.mustache", file187, sizeof(file187) - 1},
    {"Assets/pages/desk/install.mustache", file188, sizeof(file188) - 1},
    {"Assets/pages/desk/kept-words.mustache", file189, sizeof(file189) - 1},
    {"Assets/pages/desk/login.mustache", file190, sizeof(file190) - 1},
    {"Assets/pages/desk/mail.mustache", file191, sizeof(file191) - 1},
    {"Assets/pages/desk/order-buttons.mustache", file192, sizeof(file192) - 1},
    {"Assets/pages/desk/order.mustache", file193, sizeof(file193) - 1},
    {"Assets/pages/desk/people.mustache", file194, sizeof(file194) - 1},
    {"Assets/pages/desk/person.mustache", file195, sizeof(file195) - 1},
    {"Assets/pages/desk/redirects.mustache", file196, sizeof(file196) - 1},
    {"Assets/pages/desk/revision.mustache", file197, sizeof(file197) - 1},
    {"Assets/pages/desk/revisions.mustache", file198, sizeof(file198) - 1},
    {"Assets/pages/desk/searches.mustache", file199, sizeof(file199) - 1},
    {"Assets/pages/desk/sessions.mustache", file200, sizeof(file200) - 1},
    {"Assets/pages/desk/settings-tabs.mustache", file201, sizeof(file201) - 1},
    {"Assets/pages/desk/several-bar.mustache", file202, sizeof(file202) - 1},
    {"Assets/pages/desk/several-report.mustache", file203, sizeof(file203) - 1},
    {"Assets/pages/desk/shelf.mustache", file204, sizeof(file204) - 1},
    {"Assets/pages/desk/signing-examples.mustache", file205, sizeof(file205) - 1},
    {"Assets/pages/desk/synonym-fields.mustache", file206, sizeof(file206) - 1},
    {"Assets/pages/desk/synonyms.mustache", file207, sizeof(file207) - 1},
    {"Assets/pages/desk/view-as.mustache", file208, sizeof(file208) - 1},
    {"Assets/pages/desk-layout.mustache", file209, sizeof(file209) - 1},
    {"Assets/pages/help/answers.mustache", file210, sizeof(file210) - 1},
    {"Assets/pages/help/article-line.mustache", file211, sizeof(file211) - 1},
    {"Assets/pages/help/article-onward.mustache", file212, sizeof(file212) - 1},
    {"Assets/pages/help/article-text.mustache", file213, sizeof(file213) - 1},
    {"Assets/pages/help/article.mustache", file214, sizeof(file214) - 1},
    {"Assets/pages/help/ask.mustache", file215, sizeof(file215) - 1},
    {"Assets/pages/help/collection.mustache", file216, sizeof(file216) - 1},
    {"Assets/pages/help/contact-sent.mustache", file217, sizeof(file217) - 1},
    {"Assets/pages/help/contact.mustache", file218, sizeof(file218) - 1},
    {"Assets/pages/help/error.mustache", file219, sizeof(file219) - 1},
    {"Assets/pages/help/footer.mustache", file220, sizeof(file220) - 1},
    {"Assets/pages/help/greeting.mustache", file221, sizeof(file221) - 1},
    {"Assets/pages/help/header.mustache", file222, sizeof(file222) - 1},
    {"Assets/pages/help/helped.mustache", file223, sizeof(file223) - 1},
    {"Assets/pages/help/home-cards.mustache", file224, sizeof(file224) - 1},
    {"Assets/pages/help/home-list.mustache", file225, sizeof(file225) - 1},
    {"Assets/pages/help/home-popular.mustache", file226, sizeof(file226) - 1},
    {"Assets/pages/help/home-shelves.mustache", file227, sizeof(file227) - 1},
    {"Assets/pages/help/home.mustache", file228, sizeof(file228) - 1},
    {"Assets/pages/help/icons/book.mustache", file229, sizeof(file229) - 1},
    {"Assets/pages/help/icons/box.mustache", file230, sizeof(file230) - 1},
    {"Assets/pages/help/icons/card.mustache", file231, sizeof(file231) - 1},
    {"Assets/pages/help/icons/chart.mustache", file232, sizeof(file232) - 1},
    {"Assets/pages/help/icons/chat.mustache", file233, sizeof(file233) - 1},
    {"Assets/pages/help/icons/check.mustache", file234, sizeof(file234) - 1},
    {"Assets/pages/help/icons/code.mustache", file235, sizeof(file235) - 1},
    {"Assets/pages/help/icons/cross.mustache", file236, sizeof(file236) - 1},
    {"Assets/pages/help/icons/dark.mustache", file237, sizeof(file237) - 1},
    {"Assets/pages/help/icons/forward.mustache", file238, sizeof(file238) - 1},
    {"Assets/pages/help/icons/gear.mustache", file239, sizeof(file239) - 1},
    {"Assets/pages/help/icons/globe.mustache", file240, sizeof(file240) - 1},
    {"Assets/pages/help/icons/key.mustache", file241, sizeof(file241) - 1},
    {"Assets/pages/help/icons/lamp.mustache", file242, sizeof(file242) - 1},
    {"Assets/pages/help/icons/leave.mustache", file243, sizeof(file243) - 1},
    {"Assets/pages/help/icons/light.mustache", file244, sizeof(file244) - 1},
    {"Assets/pages/help/icons/lock.mustache", file245, sizeof(file245) - 1},
    {"Assets/pages/help/icons/menu.mustache", file246, sizeof(file246) - 1},
    {"Assets/pages/help/icons/people.mustache", file247, sizeof(file247) - 1},
    {"Assets/pages/help/icons/person.mustache", file248, sizeof(file248) - 1},
    {"Assets/pages/help/icons/plug.mustache", file249, sizeof(file249) - 1},
    {"Assets/pages/help/icons/problem.mustache", file250, sizeof(file250) - 1},
    {"Assets/pages/help/icons/question.mustache", file251, sizeof(file251) - 1},
    {"Assets/pages/help/icons/search.mustache", file252, sizeof(file252) - 1},
    {"Assets/pages/help/icons/shield.mustache", file253, sizeof(file253) - 1},
    {"Assets/pages/help/icons/start.mustache", file254, sizeof(file254) - 1},
    {"Assets/pages/help/icons/system.mustache", file255, sizeof(file255) - 1},
    {"Assets/pages/help/icons/verified.mustache", file256, sizeof(file256) - 1},
    {"Assets/pages/help/link-ask.mustache", file257, sizeof(file257) - 1},
    {"Assets/pages/help/link-form.mustache", file258, sizeof(file258) - 1},
    {"Assets/pages/help/link-open.mustache", file259, sizeof(file259) - 1},
    {"Assets/pages/help/link-sent.mustache", file260, sizeof(file260) - 1},
    {"Assets/pages/help/link-void.mustache", file261, sizeof(file261) - 1},
    {"Assets/pages/help/ours.mustache", file262, sizeof(file262) - 1},
    {"Assets/pages/help/person.mustache", file263, sizeof(file263) - 1},
    {"Assets/pages/help/request.mustache", file264, sizeof(file264) - 1},
    {"Assets/pages/help/requests.mustache", file265, sizeof(file265) - 1},
    {"Assets/pages/help/search-form.mustache", file266, sizeof(file266) - 1},
    {"Assets/pages/help/search.mustache", file267, sizeof(file267) - 1},
    {"Assets/pages/help/sign-in-continue.mustache", file268, sizeof(file268) - 1},
    {"Assets/pages/help/sign-in-failed.mustache", file269, sizeof(file269) - 1},
    {"Assets/pages/help/sign-in.mustache", file270, sizeof(file270) - 1},
    {"Assets/pages/help/signed-out.mustache", file271, sizeof(file271) - 1},
    {"Assets/pages/help/viewing-bar.mustache", file272, sizeof(file272) - 1},
    {"Assets/pages/help/viewing-only.mustache", file273, sizeof(file273) - 1},
    {"Assets/pages/help-layout.mustache", file274, sizeof(file274) - 1},
    {"Assets/pages/mail/letter.mustache", file275, sizeof(file275) - 1},
    {"Assets/pages/widget/frame.mustache", file276, sizeof(file276) - 1},
    {"Assets/shared/exchange.js", file277, sizeof(file277) - 1},
    {"Assets/shared/linked-text.js", file278, sizeof(file278) - 1},
    {"Assets/shared/live.js", file279, sizeof(file279) - 1},
    {"Assets/shared/refresh.js", file280, sizeof(file280) - 1},
    {"Assets/shared/sign-out.js", file281, sizeof(file281) - 1},
    {"Assets/shared/signed-out.js", file282, sizeof(file282) - 1},
    {"Assets/shared/tokens.css", file283, sizeof(file283) - 1},
    {"Assets/widget/api.js", file284, sizeof(file284) - 1},
    {"Assets/widget/article-view.js", file285, sizeof(file285) - 1},
    {"Assets/widget/ask-place.js", file286, sizeof(file286) - 1},
    {"Assets/widget/dom.js", file287, sizeof(file287) - 1},
    {"Assets/widget/frame.css", file288, sizeof(file288) - 1},
    {"Assets/widget/frame.js", file289, sizeof(file289) - 1},
    {"Assets/widget/hand-over.js", file290, sizeof(file290) - 1},
    {"Assets/widget/help-place.js", file291, sizeof(file291) - 1},
    {"Assets/widget/help-session.js", file292, sizeof(file292) - 1},
    {"Assets/widget/loader.js", file293, sizeof(file293) - 1},
    {"Assets/widget/message-log.js", file294, sizeof(file294) - 1},
    {"Assets/widget/notices.js", file295, sizeof(file295) - 1},
    {"Assets/widget/page/intercom.js", file296, sizeof(file296) - 1},
    {"Assets/widget/page/person.js", file297, sizeof(file297) - 1},
    {"Assets/widget/page/renewal.js", file298, sizeof(file298) - 1},
    {"Assets/widget/parents.js", file299, sizeof(file299) - 1},
    {"Assets/widget/reply-form.js", file300, sizeof(file300) - 1},
    {"Assets/widget/request-draft.js", file301, sizeof(file301) - 1},
    {"Assets/widget/requests-place.js", file302, sizeof(file302) - 1},
    {"Assets/widget/shell.js", file303, sizeof(file303) - 1},
    {"Assets/widget/texts.js", file304, sizeof(file304) - 1},
    {"Assets/widget/thread-view.js", file305, sizeof(file305) - 1},
    {"Assets/widget/times.js", file306, sizeof(file306) - 1},
    {"Assets/widget/visitor.js", file307, sizeof(file307) - 1},
    {"Locales/de/access.json", file308, sizeof(file308) - 1},
    {"Locales/de/analytics.json", file309, sizeof(file309) - 1},
    {"Locales/de/api.json", file310, sizeof(file310) - 1},
    {"Locales/de/articles.json", file311, sizeof(file311) - 1},
    {"Locales/de/audiences.json", file312, sizeof(file312) - 1},
    {"Locales/de/demo.json", file313, sizeof(file313) - 1},
    {"Locales/de/desk.json", file314, sizeof(file314) - 1},
    {"Locales/de/editor.json", file315, sizeof(file315) - 1},
    {"Locales/de/finding.json", file316, sizeof(file316) - 1},
    {"Locales/de/handshake.json", file317, sizeof(file317) - 1},
    {"Locales/de/help.json", file318, sizeof(file318) - 1},
    {"Locales/de/inspector.json", file319, sizeof(file319) - 1},
    {"Locales/de/keeping.json", file320, sizeof(file320) - 1},
    {"Locales/de/languages.json", file321, sizeof(file321) - 1},
    {"Locales/de/mail.json", file322, sizeof(file322) - 1},
    {"Locales/de/problems.json", file323, sizeof(file323) - 1},
    {"Locales/de/settings.json", file324, sizeof(file324) - 1},
    {"Locales/de/structure.json", file325, sizeof(file325) - 1},
    {"Locales/de/widget.json", file326, sizeof(file326) - 1},
    {"Locales/de/writing.json", file327, sizeof(file327) - 1},
    {"Locales/en/access.json", file328, sizeof(file328) - 1},
    {"Locales/en/analytics.json", file329, sizeof(file329) - 1},
    {"Locales/en/api.json", file330, sizeof(file330) - 1},
    {"Locales/en/articles.json", file331, sizeof(file331) - 1},
    {"Locales/en/audiences.json", file332, sizeof(file332) - 1},
    {"Locales/en/demo.json", file333, sizeof(file333) - 1},
    {"Locales/en/desk.json", file334, sizeof(file334) - 1},
    {"Locales/en/editor.json", file335, sizeof(file335) - 1},
    {"Locales/en/finding.json", file336, sizeof(file336) - 1},
    {"Locales/en/handshake.json", file337, sizeof(file337) - 1},
    {"Locales/en/help.json", file338, sizeof(file338) - 1},
    {"Locales/en/inspector.json", file339, sizeof(file339) - 1},
    {"Locales/en/keeping.json", file340, sizeof(file340) - 1},
    {"Locales/en/languages.json", file341, sizeof(file341) - 1},
    {"Locales/en/mail.json", file342, sizeof(file342) - 1},
    {"Locales/en/problems.json", file343, sizeof(file343) - 1},
    {"Locales/en/settings.json", file344, sizeof(file344) - 1},
    {"Locales/en/structure.json", file345, sizeof(file345) - 1},
    {"Locales/en/widget.json", file346, sizeof(file346) - 1},
    {"Locales/en/writing.json", file347, sizeof(file347) - 1},
    {"docs/de/answering/_collection.md", file348, sizeof(file348) - 1},
    {"docs/de/answering/inbox.md", file349, sizeof(file349) - 1},
    {"docs/de/answering/people-and-numbers.md", file350, sizeof(file350) - 1},
    {"docs/de/api/_collection.md", file351, sizeof(file351) - 1},
    {"docs/de/api/api-errors.md", file352, sizeof(file352) - 1},
    {"docs/de/api/first-request.md", file353, sizeof(file353) - 1},
    {"docs/de/api/lists-and-search.md", file354, sizeof(file354) - 1},
    {"docs/de/api/writing-articles.md", file355, sizeof(file355) - 1},
    {"docs/de/errors/_collection.md", file356, sizeof(file356) - 1},
    {"docs/de/errors/cors-and-cookies.md", file357, sizeof(file357) - 1},
    {"docs/de/errors/identify-errors.md", file358, sizeof(file358) - 1},
    {"docs/de/errors/inspector.md", file359, sizeof(file359) - 1},
    {"docs/de/errors/rate-limits.md", file360, sizeof(file360) - 1},
    {"docs/de/errors/why-identify-fails.md", file361, sizeof(file361) - 1},
    {"docs/de/identity/_collection.md", file362, sizeof(file362) - 1},
    {"docs/de/identity/audiences.md", file363, sizeof(file363) - 1},
    {"docs/de/identity/closed-help-centre.md", file364, sizeof(file364) - 1},
    {"docs/de/identity/encrypted-tokens.md", file365, sizeof(file365) - 1},
    {"docs/de/identity/enforcement.md", file366, sizeof(file366) - 1},
    {"docs/de/identity/keys.md", file367, sizeof(file367) - 1},
    {"docs/de/identity/public-keys.md", file368, sizeof(file368) - 1},
    {"docs/de/identity/sessions.md", file369, sizeof(file369) - 1},
    {"docs/de/identity/sign-in-at-the-help-centre.md", file370, sizeof(file370) - 1},
    {"docs/de/identity/sign-in-by-mail.md", file371, sizeof(file371) - 1},
    {"docs/de/integrating/_collection.md", file372, sizeof(file372) - 1},
    {"docs/de/integrating/browser-calls.md", file373, sizeof(file373) - 1},
    {"docs/de/integrating/content-security-policy.md", file374, sizeof(file374) - 1},
    {"docs/de/integrating/domains-and-origins.md", file375, sizeof(file375) - 1},
    {"docs/de/integrating/local-testing.md", file376, sizeof(file376) - 1},
    {"docs/de/integrating/logout.md", file377, sizeof(file377) - 1},
    {"docs/de/integrating/mobile-web-views.md", file378, sizeof(file378) - 1},
    {"docs/de/integrating/renewal.md", file379, sizeof(file379) - 1},
    {"docs/de/integrating/sign-in-your-language.md", file380, sizeof(file380) - 1},
    {"docs/de/integrating/single-page-applications.md", file381, sizeof(file381) - 1},
    {"docs/de/integrating/switching-from-ferndesk.md", file382, sizeof(file382) - 1},
    {"docs/de/integrating/switching-from-intercom.md", file383, sizeof(file383) - 1},
    {"docs/de/integrating/token.md", file384, sizeof(file384) - 1},
    {"docs/de/operations/_collection.md", file385, sizeof(file385) - 1},
    {"docs/de/operations/backups.md", file386, sizeof(file386) - 1},
    {"docs/de/operations/behind-a-proxy.md", file387, sizeof(file387) - 1},
    {"docs/de/operations/command-line.md", file388, sizeof(file388) - 1},
    {"docs/de/operations/health-and-logs.md", file389, sizeof(file389) - 1},
    {"docs/de/operations/mail.md", file390, sizeof(file390) - 1},
    {"docs/de/operations/master-key.md", file391, sizeof(file391) - 1},
    {"docs/de/operations/privacy.md", file392, sizeof(file392) - 1},
    {"docs/de/operations/sizes-and-upgrades.md", file393, sizeof(file393) - 1},
    {"docs/de/operations/systemd.md", file394, sizeof(file394) - 1},
    {"docs/de/operations/tls.md", file395, sizeof(file395) - 1},
    {"docs/de/start/_collection.md", file396, sizeof(file396) - 1},
    {"docs/de/start/demo.md", file397, sizeof(file397) - 1},
    {"docs/de/start/first-steps.md", file398, sizeof(file398) - 1},
    {"docs/de/start/what-usher-is.md", file399, sizeof(file399) - 1},
    {"docs/de/writing/_collection.md", file400, sizeof(file400) - 1},
    {"docs/de/writing/articles-and-collections.md", file401, sizeof(file401) - 1},
    {"docs/de/writing/documentation-as-code.md", file402, sizeof(file402) - 1},
    {"docs/de/writing/feedback.md", file403, sizeof(file403) - 1},
    {"docs/de/writing/markdown.md", file404, sizeof(file404) - 1},
    {"docs/de/writing/moving-in-and-out.md", file405, sizeof(file405) - 1},
    {"docs/de/writing/personal-text.md", file406, sizeof(file406) - 1},
    {"docs/de/writing/redirects.md", file407, sizeof(file407) - 1},
    {"docs/de/writing/revisions-and-schedule.md", file408, sizeof(file408) - 1},
    {"docs/de/writing/search-words.md", file409, sizeof(file409) - 1},
    {"docs/de/writing/theme.md", file410, sizeof(file410) - 1},
    {"docs/en/answering/_collection.md", file411, sizeof(file411) - 1},
    {"docs/en/answering/inbox.md", file412, sizeof(file412) - 1},
    {"docs/en/answering/people-and-numbers.md", file413, sizeof(file413) - 1},
    {"docs/en/api/_collection.md", file414, sizeof(file414) - 1},
    {"docs/en/api/api-errors.md", file415, sizeof(file415) - 1},
    {"docs/en/api/first-request.md", file416, sizeof(file416) - 1},
    {"docs/en/api/lists-and-search.md", file417, sizeof(file417) - 1},
    {"docs/en/api/writing-articles.md", file418, sizeof(file418) - 1},
    {"docs/en/errors/_collection.md", file419, sizeof(file419) - 1},
    {"docs/en/errors/cors-and-cookies.md", file420, sizeof(file420) - 1},
    {"docs/en/errors/identify-errors.md", file421, sizeof(file421) - 1},
    {"docs/en/errors/inspector.md", file422, sizeof(file422) - 1},
    {"docs/en/errors/rate-limits.md", file423, sizeof(file423) - 1},
    {"docs/en/errors/why-identify-fails.md", file424, sizeof(file424) - 1},
    {"docs/en/identity/_collection.md", file425, sizeof(file425) - 1},
    {"docs/en/identity/audiences.md", file426, sizeof(file426) - 1},
    {"docs/en/identity/closed-help-centre.md", file427, sizeof(file427) - 1},
    {"docs/en/identity/encrypted-tokens.md", file428, sizeof(file428) - 1},
    {"docs/en/identity/enforcement.md", file429, sizeof(file429) - 1},
    {"docs/en/identity/keys.md", file430, sizeof(file430) - 1},
    {"docs/en/identity/public-keys.md", file431, sizeof(file431) - 1},
    {"docs/en/identity/sessions.md", file432, sizeof(file432) - 1},
    {"docs/en/identity/sign-in-at-the-help-centre.md", file433, sizeof(file433) - 1},
    {"docs/en/identity/sign-in-by-mail.md", file434, sizeof(file434) - 1},
    {"docs/en/integrating/_collection.md", file435, sizeof(file435) - 1},
    {"docs/en/integrating/browser-calls.md", file436, sizeof(file436) - 1},
    {"docs/en/integrating/content-security-policy.md", file437, sizeof(file437) - 1},
    {"docs/en/integrating/domains-and-origins.md", file438, sizeof(file438) - 1},
    {"docs/en/integrating/local-testing.md", file439, sizeof(file439) - 1},
    {"docs/en/integrating/logout.md", file440, sizeof(file440) - 1},
    {"docs/en/integrating/mobile-web-views.md", file441, sizeof(file441) - 1},
    {"docs/en/integrating/renewal.md", file442, sizeof(file442) - 1},
    {"docs/en/integrating/sign-in-your-language.md", file443, sizeof(file443) - 1},
    {"docs/en/integrating/single-page-applications.md", file444, sizeof(file444) - 1},
    {"docs/en/integrating/switching-from-ferndesk.md", file445, sizeof(file445) - 1},
    {"docs/en/integrating/switching-from-intercom.md", file446, sizeof(file446) - 1},
    {"docs/en/integrating/token.md", file447, sizeof(file447) - 1},
    {"docs/en/operations/_collection.md", file448, sizeof(file448) - 1},
    {"docs/en/operations/backups.md", file449, sizeof(file449) - 1},
    {"docs/en/operations/behind-a-proxy.md", file450, sizeof(file450) - 1},
    {"docs/en/operations/command-line.md", file451, sizeof(file451) - 1},
    {"docs/en/operations/health-and-logs.md", file452, sizeof(file452) - 1},
    {"docs/en/operations/mail.md", file453, sizeof(file453) - 1},
    {"docs/en/operations/master-key.md", file454, sizeof(file454) - 1},
    {"docs/en/operations/privacy.md", file455, sizeof(file455) - 1},
    {"docs/en/operations/sizes-and-upgrades.md", file456, sizeof(file456) - 1},
    {"docs/en/operations/systemd.md", file457, sizeof(file457) - 1},
    {"docs/en/operations/tls.md", file458, sizeof(file458) - 1},
    {"docs/en/start/_collection.md", file459, sizeof(file459) - 1},
    {"docs/en/start/demo.md", file460, sizeof(file460) - 1},
    {"docs/en/start/first-steps.md", file461, sizeof(file461) - 1},
    {"docs/en/start/what-usher-is.md", file462, sizeof(file462) - 1},
    {"docs/en/writing/_collection.md", file463, sizeof(file463) - 1},
    {"docs/en/writing/articles-and-collections.md", file464, sizeof(file464) - 1},
    {"docs/en/writing/documentation-as-code.md", file465, sizeof(file465) - 1},
    {"docs/en/writing/feedback.md", file466, sizeof(file466) - 1},
    {"docs/en/writing/markdown.md", file467, sizeof(file467) - 1},
    {"docs/en/writing/moving-in-and-out.md", file468, sizeof(file468) - 1},
    {"docs/en/writing/personal-text.md", file469, sizeof(file469) - 1},
    {"docs/en/writing/redirects.md", file470, sizeof(file470) - 1},
    {"docs/en/writing/revisions-and-schedule.md", file471, sizeof(file471) - 1},
    {"docs/en/writing/search-words.md", file472, sizeof(file472) - 1},
    {"docs/en/writing/theme.md", file473, sizeof(file473) - 1},
    {"examples/sign-token/SignToken.cs", file474, sizeof(file474) - 1},
    {"examples/sign-token/SignToken.java", file475, sizeof(file475) - 1},
    {"examples/sign-token/SignToken.swift", file476, sizeof(file476) - 1},
    {"examples/sign-token/sign-token.mjs", file477, sizeof(file477) - 1},
    {"examples/sign-token/sign-token.sh", file478, sizeof(file478) - 1},
    {"examples/sign-token/sign_token.exs", file479, sizeof(file479) - 1},
    {"examples/sign-token/sign_token.go", file480, sizeof(file480) - 1},
    {"examples/sign-token/sign_token.php", file481, sizeof(file481) - 1},
    {"examples/sign-token/sign_token.py", file482, sizeof(file482) - 1},
    {"examples/sign-token/sign_token.rb", file483, sizeof(file483) - 1},
    {"examples/sign-token/sign_token.rs", file484, sizeof(file484) - 1},
};

size_t usher_asset_count(void) { return sizeof(files) / sizeof(files[0]); }

struct usher_asset usher_asset_at(size_t index) { return files[index]; }
