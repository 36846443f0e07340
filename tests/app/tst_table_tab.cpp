// A table that stands in a tab: types and roles change the block that reads the file, in one step that can be undone; chosen rows
// become a Filter rows block.
#include "app/document.h"
#include "app/main_window/main_window.h"
#include "app/main_window/view_tabs.h"
#include "tests/support/idle_engine.h"
#include "widgets/canvas/canvas.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/translated.h"
#include "widgets/views/table_view.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace mortise;

class TestTableTab : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        installLook(*qApp);
        QVERIFY(home_.isValid());
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, home_.filePath(QString::fromUtf8(name)).toUtf8());
    }

    void typesAndRolesAreOneStepEach()
    {
        auto store = Store::open(utf8(home_.filePath(QStringLiteral("store"))), catalogue());
        QVERIFY(store.has_value());
        Document document(catalogue(), **store, [](const Engine::Listener &) { return std::make_unique<IdleEngine>(); });
        MainWindow window(document);
        auto *tabs = window.findChild<ViewTabs *>();
        QVERIFY(document.apply(AddNode{"people.csv", {.type = "data.file", .version = catalogue().find("data.file")->version, .settings = {{"path", "people.csv"}, {"types", {"zip=text"}}, {"roles", {"left=target"}}}}}));
        tabs->openView(QStringLiteral("people.csv"));
        auto *table = tabs->findChild<TableView *>();
        QVERIFY(table);
        const auto setting = [&](const char *key) { return document.workflow().find("people.csv")->settings.at(key).dump(); };
        emit table->typeWanted(QStringLiteral("zip"), ColumnType::Number);
        emit table->typeWanted(QStringLiteral("a=b"), ColumnType::Time); // the last = divides
        QCOMPARE(setting("types"), std::string("[\"zip=number\",\"a=b=time\"]"));
        emit table->roleWanted(QStringLiteral("age"), Role::Target); // there is one target
        QCOMPARE(setting("roles"), std::string("[\"age=target\"]"));
        document.undo();
        QCOMPARE(setting("roles"), std::string("[\"left=target\"]"));
        document.undo();
        document.undo();
        QCOMPARE(setting("types"), std::string("[\"zip=text\"]"));

        emit table->blockWanted(QStringLiteral("age >= 40"));
        const GraphNode *filter = document.workflow().find("Filter rows");
        QVERIFY(filter);
        QCOMPARE(filter->settings.at("conditions").dump(), std::string("\"age >= 40\""));
        const std::vector<Link> links = document.workflow().into("Filter rows");
        QCOMPARE(links.size(), std::size_t{1});
        QCOMPARE(links.front().from, std::string("people.csv"));
        document.undo();
        QVERIFY(!document.workflow().find("Filter rows"));
    }

private:
    QTemporaryDir home_;
};

QTEST_MAIN(TestTableTab)
#include "tst_table_tab.moc"
