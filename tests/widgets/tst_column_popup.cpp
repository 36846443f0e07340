// Choosing a column among thousands: found by any part of its name, at once, whatever the names look like.
#include "widgets/form/column_box.h"
#include "widgets/form/column_model.h"
#include "widgets/form/column_popup.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/rows_delegate.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/theme.h"
#include "widgets/views/filter_popup.h"

#include <QElapsedTimer>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace mortise;

class TestColumnPopup : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLook(*qApp); }

    void namesThatBeginSoComeFirst()
    {
        ColumnModel model({{"old age"}, {"age"}, {"Ageing"}, {"name"}}, {}, "by itself", nullptr);
        model.filter("age", true);
        QCOMPARE(shown(model), (QStringList{"age", "Ageing", "old age"}));
        model.filter("age"); // a list to tick keeps the order of the table
        QCOMPARE(shown(model), (QStringList{"old age", "age", "Ageing"}));
        model.filter("AGE old");
        QCOMPARE(shown(model), QStringList{"old age"});
        model.filter("two  words");
        QVERIFY(shown(model).isEmpty());
    }

    void rowsCarryTheLetterOfTheirType()
    {
        ColumnModel model({{"n", ColumnType::Number}, {"c", ColumnType::Category}, {"t", ColumnType::Text}, {"d", ColumnType::Time}}, {}, "by itself", nullptr);
        QString letters;
        for (int row = 0; row < model.rowCount(); ++row)
            letters += model.index(row).data(RowsDelegate::Letter).toString();
        QCOMPARE(letters, QStringLiteral("NCTD"));
        QVERIFY(!model.index(model.rowOf("gone")).data(RowsDelegate::Letter).isValid()); // nobody knows its type
    }

    void opensAtOnceAmongFiveThousand_data()
    {
        QTest::addColumn<int>("letters");
        QTest::newRow("short names") << 12;
        QTest::newRow("300 letters") << 300;
    }
    void opensAtOnceAmongFiveThousand()
    {
        QFETCH(const int, letters);
        std::vector<ColumnInfo> columns;
        for (int i = 0; i < 5000; ++i)
            columns.push_back({QStringLiteral("%1 of Größe").arg(i).rightJustified(letters, u'x'), static_cast<ColumnType>(i % 4)});
        QWidget window;
        window.resize(400, 60);
        ColumnBox warm(&window), box(&window);
        warm.setColumns({{"a"}}, {}, "Automatic");
        box.resize(200, 30);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        warm.showPopup(); // fonts and styles are loaded
        QVERIFY(QTest::qWaitForWindowExposed(warm.popup()));
        warm.popup()->close();
        const auto took = [](auto &&deed) {
            QElapsedTimer time;
            time.start();
            deed();
            QCoreApplication::processEvents();
            return time.elapsed();
        };
        const qint64 filled = took([&] { box.setColumns(columns, {}, "Automatic"); });
        box.setColumn(columns[4000].name);
        const qint64 opened = took([&] { box.showPopup(); });
        auto *search = box.popup()->findChild<SearchField *>();
        auto *list = box.popup()->findChild<QListView *>();
        QCOMPARE(list->currentIndex().row(), 4001); // what is chosen is in sight
        const qint64 typed = took([&] { search->setText(QStringLiteral("4")); }), more = took([&] { search->setText(QStringLiteral("GRÖSSE 4711")); });
        qInfo("filled in %lld ms, opened in %lld ms, first letter %lld ms, more %lld ms", filled, opened, typed, more);
        QCOMPARE(list->model()->rowCount(), 0); // ß is no SS
        search->setText(QStringLiteral("größe 4711"));
        QCOMPARE(list->model()->rowCount(), 1);
        QSignalSpy chosen(&box, &QComboBox::activated);
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(box.column(), columns[4711].name);
    }

    void theLevelsOfAFilterAreThereAtOnceToo()
    {
        std::vector<std::string> levels;
        std::vector<std::int32_t> codes;
        for (int i = 0; i < 5000; ++i) {
            levels.push_back("level " + std::to_string(i) + " of " + std::string(280, 'z'));
            codes.push_back(i);
        }
        const Table table = Table::of({{"kind", Column::category(codes, levels)}});
        QWidget window;
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QElapsedTimer time;
        time.start();
        auto *popup = new FilterPopup(table, 0, {}, nullptr, &window);
        popup->show();
        QCoreApplication::processEvents();
        const qint64 opened = time.restart();
        auto *list = popup->findChild<QListView *>("levels");
        QTRY_VERIFY(list->model() && list->model()->rowCount() == 5000); // counted on a worker
        time.restart();
        popup->findChild<SearchField *>()->setText("ZZZ 4711");
        QCoreApplication::processEvents();
        const qint64 typed = time.elapsed();
        qInfo("opened in %lld ms, typed in %lld ms", opened, typed);
        QCOMPARE(list->model()->rowCount(), 1);
    }

    void theKeysChooseAndEscapeLeaves()
    {
        ColumnBox box;
        box.setColumns({{"a"}, {"b"}, {"c"}}, {}, "Automatic");
        box.show();
        QSignalSpy chosen(&box, &QComboBox::activated);
        QTest::keyClick(&box, Qt::Key_Space);
        QVERIFY(box.popup());
        auto *search = box.popup()->findChild<SearchField *>();
        QTest::keyClick(search, Qt::Key_Down);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(search->accessibleDescription().startsWith('b'));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(box.column(), QStringLiteral("b"));
        QTest::keyClick(&box, 'b');
        QCOMPARE(box.popup()->findChild<QListView *>()->model()->rowCount(), 1);
        QTest::keyClick(box.popup()->findChild<SearchField *>(), Qt::Key_Escape);
        QCOMPARE(box.column(), QStringLiteral("b"));
        QCOMPARE(chosen.count(), 1);
    }

    void staysOnTheScreenBesideItsBox()
    {
        std::vector<ColumnInfo> columns;
        for (int i = 0; i < 50; ++i)
            columns.push_back({QString::number(i)});
        ColumnBox box;
        box.setColumns(columns, {}, "Automatic");
        const QRect screen = box.screen()->availableGeometry();
        for (const int top : {screen.top(), screen.center().y(), screen.bottom() - 40}) {
            box.move(20, top);
            box.show();
            box.showPopup();
            const QRect place = box.popup()->geometry();
            QVERIFY2(screen.contains(place), qPrintable(QString::number(top)));
            QVERIFY2(!place.adjusted(4, 4, -4, -4).intersects( // the platform of the tests gives it a frame of 2
                         QRect(box.mapToGlobal(QPoint()), box.size())), qPrintable(QString::number(top)));
            delete box.popup();
        }
    }

    void aClickTakesARow()
    {
        ColumnBox box;
        box.setColumns({{"a"}, {"b"}, {"c"}}, {}, "Automatic");
        box.show();
        box.showPopup();
        QVERIFY(QTest::qWaitForWindowExposed(box.popup()));
        auto *list = box.popup()->findChild<QListView *>();
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(3, 0)).center());
        QCOMPARE(box.column(), QStringLiteral("c"));
    }

    void aColumnThatIsGoneStaysToBeMended()
    {
        ColumnBox box;
        box.setColumns({{"a"}}, {}, "Automatic");
        box.setColumn("gone");
        QCOMPARE(box.currentText(), QStringLiteral("gone"));
        box.setColumns({{"a"}, {"b"}}, {}, "Automatic");
        QCOMPARE(box.column(), QStringLiteral("gone"));
        ColumnBox none; // where none cannot be chosen
        none.setColumns({{"a"}}, {}, {});
        QCOMPARE(none.count(), 1);
    }

private:
    static QStringList shown(const ColumnModel &model)
    {
        QStringList out;
        for (int row = 0; row < model.rowCount(); ++row)
            out << model.columnName(row);
        return out;
    }
};

QTEST_MAIN(TestColumnPopup)
#include "tst_column_popup.moc"
