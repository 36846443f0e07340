// Columns on their way to a chart: out of the header of a table, out of a list of columns, and what the chart shows meanwhile.
#include "chart_data.h"
#include "widgets/form/column_model.h"
#include "widgets/form/editor.h"
#include "widgets/table/table_header.h"
#include "widgets/theme/column_drag.h"
#include "widgets/views/drop_slots.h"
#include "widgets/views/table_view.h"

#include <QApplication>
#include <QDropEvent>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace mortise;

class TestColumnDrag : public QObject {
    Q_OBJECT

private slots:
    void aHeaderGivesItsColumnDownwards_data()
    {
        QTest::addColumn<QPoint>("way");
        QTest::addColumn<int>("drags");
        const int far = QApplication::startDragDistance() + 2;
        QTest::newRow("down") << QPoint(3, far) << 1;
        QTest::newRow("up") << QPoint(3, -far) << 1;
        QTest::newRow("out of the table") << QPoint(900, 0) << 1;
        QTest::newRow("along the header") << QPoint(3 * far, 2) << 0;
        QTest::newRow("too short") << QPoint(1, 2) << 0;
    }
    void aHeaderGivesItsColumnDownwards()
    {
        QFETCH(const QPoint, way);
        QFETCH(const int, drags);
        const Shown shown;
        QSignalSpy wanted(shown.header, &TableHeader::dragWanted);
        const int order = shown.header->sortIndicatorSection();
        const QPoint at = shown.middleOf(1);
        shown.drag(at, at + way);
        QCOMPARE(wanted.count(), drags);
        if (drags > 0) {
            QCOMPARE(wanted.first().first().toInt(), 1);
            QCOMPARE(shown.header->sortIndicatorSection(), order); // it was no click
        }
    }

    void aClickStillSorts()
    {
        const Shown shown;
        QTest::mouseClick(shown.header->viewport(), Qt::LeftButton, {}, shown.middleOf(1));
        QCOMPARE(shown.header->sortIndicatorSection(), 1);
        shown.drag(shown.middleOf(0), shown.middleOf(0) + QPoint(0, 40));
        QTest::mouseClick(shown.header->viewport(), Qt::LeftButton, {}, shown.middleOf(2)); // nothing is held any more
        QCOMPARE(shown.header->sortIndicatorSection(), 2);
    }

    void theChipOpensItsMenuOrIsDragged()
    {
        const Shown shown;
        QObject::disconnect(shown.header, &TableHeader::menuRequested, nullptr, nullptr);
        QSignalSpy wanted(shown.header, &TableHeader::dragWanted), menus(shown.header, &TableHeader::menuRequested);
        const QPoint chip = shown.header->chipRect(1).center();
        QTest::mouseClick(shown.header->viewport(), Qt::LeftButton, {}, chip);
        QCOMPARE(menus.count(), 1);
        shown.drag(chip, chip + QPoint(0, 40));
        QCOMPARE(menus.count(), 1);
        QCOMPARE(wanted.count(), 1);
    }

    void anEdgeStillResizes()
    {
        const Shown shown;
        QSignalSpy wanted(shown.header, &TableHeader::dragWanted);
        const int before = shown.header->sectionSize(1);
        const QPoint edge(shown.header->sectionViewportPosition(2) - 1, 10);
        shown.drag(edge, edge + QPoint(30, 40));
        QCOMPARE(wanted.count(), 0);
        QCOMPARE(shown.header->sectionSize(1), before + 30);
    }

    void aListOfColumnsGivesTheOneThatIsDragged()
    {
        std::unique_ptr<Editor> editor(Editor::make({.key = "columns", .label = "Columns", .domain = ColumnNames{}, .fallback = std::vector<std::string>()}, {{"two  words", ColumnType::Number}, {"b", ColumnType::Text}}, {}, nullptr));
        auto *list = editor->findChild<QListView *>();
        QVERIFY(list->dragEnabled());
        QVERIFY(list->model()->flags(list->model()->index(0, 0)) & Qt::ItemIsDragEnabled);
        const std::unique_ptr<QMimeData> mime(list->model()->mimeData({list->model()->index(0, 0)}));
        const auto column = columnIn(mime.get());
        QVERIFY(column);
        QCOMPARE(column->name, QStringLiteral("two  words")); // as the table has it, not as it is shown
        QVERIFY(column->from.isEmpty());
        editor->show(); // a click anywhere on the row still ticks it
        QSignalSpy changed(editor.get(), &Editor::changed);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(list->model()->index(1, 0)).center());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].value<ParamValue>(), ParamValue(std::vector<std::string>{"b"}));
    }

    void whatWouldTakeTheColumnLightsUp()
    {
        const NodeType &type = *catalogue().find("view.scatter");
        const std::unique_ptr<View> view(View::make(type));
        view->setParams(ParamValues(type.params));
        view->resize(1700, 500);
        view->setInputs({{"table", {uglyTable("plain")}}});
        view->finish();
        view->show();
        QCoreApplication::processEvents();
        auto *places = view->findChild<DropSlots *>();
        QVERIFY(!places->isVisible());
        const std::unique_ptr<QMimeData> mime(columnMime({"class", {}}));
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.get(), &enter);
        QVERIFY(places->isVisible());
        QStringList keys;
        for (const DropSlot &slot : places->places())
            keys << QString::fromStdString(slot.key);
        QCOMPARE(keys, (QStringList{"colour", "colour"})); // categories: no axis, no size; the field and the plot
        QDragMoveEvent move(places->places().back().place.center(), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.get(), &move);
        QVERIFY(move.isAccepted());
        QCOMPARE(places->activeText(), QStringLiteral("Colour: class"));
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(view.get(), &leave);
        QVERIFY(!places->isVisible());
    }

private:
    struct Shown {
        std::unique_ptr<View> view;
        TableHeader *header;
        Shown() : view(View::make(*catalogue().find("view.table")))
        {
            view->resize(800, 400);
            view->setInputs({{"table", {uglyTable("plain")}}});
            view->finish();
            view->show();
            QCoreApplication::processEvents();
            header = nullptr;
            for (auto *each : view->findChildren<TableHeader *>())
                if (each->isVisible())
                    header = each;
            // The chip opens a menu, and a real drag would wait for a hand: only what the header asks for is looked at.
            QObject::disconnect(header, &TableHeader::dragWanted, nullptr, nullptr);
        }
        QPoint middleOf(int section) const { return {header->sectionViewportPosition(section) + header->sectionSize(section) / 2, header->height() / 2}; }
        void drag(QPoint from, QPoint to) const
        {
            QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
            QMouseEvent move(QEvent::MouseMove, to, header->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(header->viewport(), &move);
            QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
        }
    };
};

QTEST_MAIN(TestColumnDrag)
#include "tst_column_drag.moc"
