// The form of a block: what is typed is taken as the focus leaves, also where that builds the form anew.
#include "widgets/form/column_box.h"
#include "widgets/form/column_popup.h"
#include "widgets/form/param_form.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/translated.h"

#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPointer>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

using namespace mortise;

namespace {

std::vector<ColumnInfo> columns(int count)
{
    std::vector<ColumnInfo> all;
    for (int i = 0; i < count; ++i)
        all.push_back({QStringLiteral("column %1").arg(i), ColumnType::Number, Role::Feature});
    return all;
}

} // namespace

class TestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Times are told, not judged: a test machine may be busy.
    void fiveThousandColumnsAreFoundAndChosen()
    {
        const NodeType &type = *catalogue().find("prepare.select"); // lists of columns and values for columns
        const std::vector<ColumnInfo> many = columns(5000);
        QWidget window;
        window.resize(320, 900);
        ParamForm form(&window);
        form.resize(300, 880);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto took = [](auto &&deed) {
            QElapsedTimer time;
            time.start();
            deed();
            QCoreApplication::processEvents();
            return time.elapsed();
        };
        form.setNode(&type, ParamValues(type.params), columns(3), {}); // fonts and styles are loaded
        QCoreApplication::processEvents();
        qInfo("the form: %lld ms", took([&] { form.setNode(&type, ParamValues(type.params), many, {}); }));
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what was shown before
        auto *search = form.findChild<SearchField *>();
        auto *list = form.findChild<QListView *>();
        QCOMPARE(list->model()->rowCount(), 5000);
        for (const QString &typed : {QStringLiteral("4"), QStringLiteral("47"), QStringLiteral("475"), QString()})
            qInfo("typed %s: %lld ms", qPrintable(typed), took([&] { search->setText(typed); }));
        search->setText(QStringLiteral("4711"));
        QCOMPARE(list->model()->rowCount(), 1);
        QSignalSpy said(&form, &ParamForm::changed);
        list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole);
        QCOMPARE(said.last().at(1).value<ParamValue>(), ParamValue(std::vector<std::string>{"column 4711"}));
    }

    /// A block that was just added shows its settings before its columns were read.
    void valuesForColumnsThatAreNotKnownYetAreShown()
    {
        const NodeType &type = *catalogue().find("data.file");
        ParamValues values(type.params);
        values.set("roles", std::vector<std::string>{"left=target"});
        ParamForm form;
        form.setNode(&type, values, {}, {});
        QStringList shown;
        for (const QComboBox *list : form.findChildren<QComboBox *>())
            shown << list->currentText();
        QVERIFY2(shown.contains(QStringLiteral("left")), qPrintable(shown.join(QLatin1Char('\n'))));
    }

    void whatIsOnlyForAnArchiveShowsForOne()
    {
        const NodeType &type = *catalogue().find("data.file");
        QWidget window;
        ParamForm form(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const auto asks = [&](const char *path) {
            ParamValues values(type.params);
            values.set("path", std::string(path));
            form.setNode(&type, values, {}, {});
            QCoreApplication::processEvents(); // parts of a window that is up are shown later
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // what was shown before
            for (const QLabel *label : form.findChildren<QLabel *>())
                if (label->text() == QStringLiteral("File inside the archive"))
                    return label->isVisibleTo(&form);
            return true; // asked in no way at all: one of the two fails
        };
        QVERIFY(asks("all of it.ZIP"));
        QVERIFY(!asks("people.csv"));
        QVERIFY(!asks(""));
    }

    void aColumnIsFoundAsItsNameIsTyped()
    {
        const NodeType &type = *catalogue().find("view.distribution");
        QWidget window;
        ParamForm form(&window);
        form.setNode(&type, ParamValues(type.params), columns(5000), {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        auto *list = form.findChild<ColumnBox *>();
        QCOMPARE(list->count(), 5001);
        QSignalSpy said(&form, &ParamForm::changed);
        QTest::keyClick(list, '9');
        QVERIFY(list->popup() && list->popup()->isVisible());
        auto *search = list->popup()->findChild<SearchField *>();
        QTest::keyClicks(search, QStringLiteral("99 col")); // in any order, anywhere in the name
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(paramText(said.last().at(1).value<ParamValue>()), std::string("column 999"));
        QTRY_VERIFY(!list->popup());
    }

    void aColumnIsPutIntoAConditionFromTheList()
    {
        const NodeType &type = *catalogue().find("prepare.filter");
        QWidget window;
        ParamForm form(&window);
        form.setNode(&type, ParamValues(type.params), {{"age", ColumnType::Number}, {"plan `a`", ColumnType::Category}}, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QToolButton *choose = nullptr;
        for (auto *button : form.findChildren<QToolButton *>())
            if (button->accessibleName() == QStringLiteral("Insert a column"))
                choose = button;
        QVERIFY(choose);
        auto *line = choose->parentWidget()->findChild<QLineEdit *>();
        line->setText(QStringLiteral("age > 3 and"));
        line->setCursorPosition(11);
        choose->click();
        auto *popup = form.findChild<ColumnPopup *>();
        auto *search = popup->findChild<SearchField *>();
        QTest::keyClicks(search, QStringLiteral("plan"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(line->text(), QStringLiteral("age > 3 and `plan ``a``` "));
        QVERIFY(line->isModified());
    }

    void uglyNamesAreOneLineAndStayWhatTheyAre_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("shown");
        QTest::newRow("lines") << "one\n two\tthree" << "one two three";
        QTest::newRow("long") << QString(300, u'x') << QString(300, u'x');
        QTest::newRow("right to left") << QStringLiteral("العمر بالسنوات") << QStringLiteral("العمر بالسنوات");
        QTest::newRow("emoji") << QStringLiteral("🐧 Größe") << QStringLiteral("🐧 Größe");
    }
    void uglyNamesAreOneLineAndStayWhatTheyAre()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, shown);
        for (const char *id : {"view.distribution", "prepare.select"}) {
            const NodeType &type = *catalogue().find(id);
            QWidget window;
            window.resize(300, 700);
            ParamForm form(&window);
            form.resize(280, 700);
            form.setNode(&type, ParamValues(type.params), {{name, ColumnType::Number, Role::Feature}}, {});
            window.show();
            QVERIFY(QTest::qWaitForWindowExposed(&window));
            QVERIFY2(form.minimumSizeHint().width() <= 280, qPrintable(QString::number(form.minimumSizeHint().width())));
            QSignalSpy said(&form, &ParamForm::changed);
            if (auto *list = form.findChild<QListView *>(QString(), Qt::FindChildrenRecursively); list && qstring(type.id) == QStringLiteral("prepare.select")) {
                QCOMPARE(list->model()->index(0, 0).data().toString(), shown);
                QVERIFY(list->model()->setData(list->model()->index(0, 0), Qt::Checked, Qt::CheckStateRole));
                QCOMPARE(said.last().at(1).value<ParamValue>(), ParamValue(std::vector<std::string>{utf8(name)}));
            } else {
                auto *combo = form.findChild<QComboBox *>();
                QCOMPARE(combo->itemText(1), shown);
                emit combo->activated(1);
                QCOMPARE(paramText(said.last().at(1).value<ParamValue>()), utf8(name));
            }
        }
    }

    /// As a screen reader or dictation does: Qt tells nobody that it was a person.
    void whatAScreenReaderSetsIsTaken_data()
    {
        QTest::addColumn<QString>("node");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("text");
        QTest::newRow("number") << "learn.forest" << "trees" << "250";
        QTest::newRow("condition") << "prepare.filter" << "conditions" << "age > 30";
        QTest::newRow("path") << "data.file" << "path" << "/tmp/people.csv";
    }
    void whatAScreenReaderSetsIsTaken()
    {
        QFETCH(QString, node);
        QFETCH(QString, key);
        QFETCH(QString, text);
        const NodeType &type = *catalogue().find(utf8(node));
        const ParamSpec *spec = nullptr;
        for (const ParamSpec &each : type.params)
            if (each.key == utf8(key))
                spec = &each;
        QVERIFY(spec);
        ParamForm form;
        form.setNode(&type, ParamValues(type.params), {{"age", ColumnType::Number, Role::Feature}}, {});
        QSignalSpy said(&form, &ParamForm::changed);
        QLineEdit *field = nullptr;
        for (auto *each : form.findChildren<QLineEdit *>())
            if (each->accessibleName() == translated(spec->label))
                field = each;
        QVERIFY(field);
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(field);
        heard->editableTextInterface()->replaceText(0, static_cast<int>(field->text().size()), text);
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.first().at(0).toString(), key);
        QCOMPARE(qstring(paramText(said.first().at(1).value<ParamValue>())), text);
    }

    void anEditorOutlivesWhatItsLastWordLedTo()
    {
        const NodeType &type = *catalogue().find("view.distribution");
        QWidget window;
        ParamForm form(&window);
        QLineEdit elsewhere(&window);
        form.setNode(&type, ParamValues(type.params), {{"age", ColumnType::Number, Role::Feature}}, {});
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        auto *list = form.findChild<ColumnBox *>();
        QVERIFY(list);
        QStringList said;
        // As the window does: a setting changes the graph, and the columns that come in are others for a moment.
        connect(&form, &ParamForm::changed, this, [&](const QString &key, const ParamValue &value) {
            said << key + QLatin1Char('=') + qstring(paramText(value));
            form.setNode(&type, ParamValues(type.params), {}, {});
        });
        const QPointer<QComboBox> before = list;
        QTest::keyClick(list, 'a');
        QTest::keyClick(list->popup()->findChild<SearchField *>(), Qt::Key_Return);
        QVERIFY(before); // in the middle of its own event
        QCOMPARE(said, QStringList{QStringLiteral("column=age")});
        QTRY_VERIFY(!before);
        QCOMPARE(said.size(), 1); // and what went said no more
    }
};

QTEST_MAIN(TestForm)
#include "tst_form.moc"
