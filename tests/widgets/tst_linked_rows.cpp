// One selection for the whole window: sets of rows and how picks combine.
#include "widgets/bridge/linked_rows.h"

#include <QSignalSpy>
#include <QtTest>

using namespace mortise;

class TestLinkedRows : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsEveryRowOnce()
    {
        const PickedRowsPtr rows = PickedRows::of(here, {200, 3, 64, 3});
        QCOMPARE(rows->count(), 3);
        QCOMPARE(rows->rows(), (RowIndex{3, 64, 200}));
        QVERIFY(rows->contains(64) && !rows->contains(63) && !rows->contains(100'000));
    }

    void addsAndTakesAway()
    {
        LinkedRows linked;
        QSignalSpy changes(&linked, &LinkedRows::changed);
        linked.pick(PickedRows::of(here, {1, 2}));
        linked.pick(PickedRows::of(here, {2, 300}), PickMode::Add);
        QCOMPARE(linked.picked()->rows(), (RowIndex{1, 2, 300}));
        linked.pick(PickedRows::of(here, {2, 400}), PickMode::Remove);
        QCOMPARE(linked.picked()->rows(), (RowIndex{1, 300}));
        linked.pick(PickedRows::of(here, {7}));
        QCOMPARE(linked.picked()->rows(), RowIndex{7});
        linked.pick(PickedRows::of(here, {}));
        QVERIFY(!linked.picked());
        QCOMPARE(changes.size(), 5);
        linked.clear();
        QCOMPARE(changes.size(), 5);
    }

    void rowsOfAnotherSourceAreAnotherPick()
    {
        LinkedRows linked;
        linked.pick(PickedRows::of(here, {1}));
        linked.pick(PickedRows::of(elsewhere, {1}), PickMode::Remove);
        QCOMPARE(linked.picked()->source(), here);
        linked.pick(PickedRows::of(elsewhere, {5}), PickMode::Add);
        QCOMPARE(linked.picked()->source(), elsewhere);
        QCOMPARE(linked.picked()->rows(), RowIndex{5});
    }

    void aRuleStaysAsLongAsItSaysWhatIsPicked()
    {
        LinkedRows linked;
        linked.pick(PickedRows::of(here, {1, 2}, {.conditions = "age >= 40", .words = "age from 40"}));
        QCOMPARE(linked.picked()->rule().conditions, std::string("age >= 40"));
        linked.pick(PickedRows::of(here, {9}, {.conditions = "age < 3", .words = {}}), PickMode::Remove);
        QCOMPARE(linked.picked()->rule().conditions, std::string("age >= 40"));
        linked.pick(PickedRows::of(here, {9}), PickMode::Add);
        QCOMPARE(linked.picked()->rule().conditions, std::string());
    }

private:
    Hash here{1, 2}, elsewhere{3, 4};
};

QTEST_GUILESS_MAIN(TestLinkedRows)
#include "tst_linked_rows.moc"
