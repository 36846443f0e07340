// The window around the canvas: what it does with what the canvas asks for, one step of undo each.
#include "app/document.h"
#include "app/main_window/main_window.h"
#include "tests/support/idle_engine.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/node_menu.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/translated.h"

#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTest>

using namespace mortise;

namespace {

void must(Workflow &flow, const Edit &edit)
{
    if (const auto done = flow.apply(edit, catalogue()); !done)
        qFatal("%s", done.error().message().c_str());
}

/// Data -> Table, at the usual distance.
Workflow two()
{
    Workflow flow;
    must(flow, AddNode{"Data", {.type = "data.example", .version = catalogue().find("data.example")->version, .at = {40, 200}}});
    must(flow, AddNode{"Table", {.type = "view.table", .version = catalogue().find("view.table")->version, .at = {326, 200}}});
    must(flow, AddLink{{"Data", "table", "Table", "table"}});
    return flow;
}

const Link kLink{"Data", "table", "Table", "table"};

} // namespace

class TestWindowCanvas : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        for (const char *name : {"XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"})
            qputenv(name, home_.filePath(QString::fromUtf8(name)).toUtf8());
        installLook(*qApp);
        auto store = Store::open(utf8(home_.filePath(QStringLiteral("store"))), catalogue());
        QVERIFY(store.has_value());
        store_ = std::move(*store);
    }

    void aBlockFromThePaletteStandsInTheLinkItWasDroppedOn()
    {
        Document document(catalogue(), *store_, [](Engine::Listener) { return std::make_unique<IdleEngine>(); });
        MainWindow window(document);
        document.replaceWorkflow(two(), {}, false);
        emit window.findChild<Canvas *>()->nodeDropped("prepare.impute", {180, 200}, kLink);
        QCOMPARE(document.workflow().links(), (std::vector<Link>{{"Data", "table", "Fill missing", "table"}, {"Fill missing", "table", "Table", "table"}}));
        QCOMPARE(document.workflow().find("Fill missing")->at, (Point{326, 200}));
        QCOMPARE(document.workflow().find("Table")->at, (Point{612, 200})); // made room
        document.undo();
        QVERIFY(document.workflow() == two());
    }

    void theMenuPutsIntoALinkWhatFitsThereAndBranchesOffWhatEnds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("links");
        QTest::newRow("fits") << "missing" << "Fill missing" << 2;
        QTest::newRow("ends") << "scatter" << "Scatter plot" << 2;
    }
    void theMenuPutsIntoALinkWhatFitsThereAndBranchesOffWhatEnds()
    {
        QFETCH(QString, typed);
        QFETCH(QString, name);
        Document document(catalogue(), *store_, [](Engine::Listener) { return std::make_unique<IdleEngine>(); });
        MainWindow window(document);
        window.show();
        document.replaceWorkflow(two(), {}, false);
        emit window.findChild<Canvas *>()->insertRequested(kLink, {180, 200}, window.mapToGlobal(QPoint(400, 300)));
        auto *field = window.findChild<NodeMenu *>()->findChild<QLineEdit *>();
        field->setText(typed);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(document.workflow().find(utf8(name)));
        QTEST(static_cast<int>(document.workflow().links().size()), "links");
        const bool stayed = std::find(document.workflow().links().begin(), document.workflow().links().end(), kLink) != document.workflow().links().end();
        QCOMPARE(stayed, name == QStringLiteral("Scatter plot"));
    }

    void blocksOnTheClipboardAreNoTable()
    {
        Document document(catalogue(), *store_, [](Engine::Listener) { return std::make_unique<IdleEngine>(); });
        MainWindow window(document);
        document.replaceWorkflow(two(), {}, false);
        QApplication::clipboard()->setText(QString::fromStdString(toJson(two()).dump()));
        QVERIFY(window.findChild<Canvas *>()->paste());
        QVERIFY(document.workflow().find("Data 2") && document.workflow().find("Table 2"));
        document.undo();
        QVERIFY(document.workflow() == two());
    }

    void groupsChangeNothingThatIsComputed()
    {
        Document document(catalogue(), *store_, [](Engine::Listener) { return std::make_unique<IdleEngine>(); });
        MainWindow window(document);
        document.replaceWorkflow(two(), {}, false);
        QVERIFY(document.apply(SetGroup{"1", Group{.title = "Both", .members = {"Data", "Table"}, .at = {}}}));
        QVERIFY(!document.isRunning());
        QCOMPARE(document.undoText().isEmpty(), false);
        document.undo();
        QVERIFY(document.workflow() == two());
    }

private:
    QTemporaryDir home_;
    std::unique_ptr<Store> store_;
};

QTEST_MAIN(TestWindowCanvas)
#include "tst_window_canvas.moc"
