// The import dialog: what each column is and is used for, and how that is changed by mouse, keys and a screen reader.
#include "tests/support/opened_import.h"

using namespace mortise;

class TestImportRoles : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(home_.open()); }

    void everyColumnSaysWhatItIsAndWhatItIsUsedFor()
    {
        Opened it(home_.file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        QCOMPARE(it.roles(), QStringLiteral("id feature feature feature feature target"));
        QStringList facts;
        for (int c = 0; c < it.model->columnCount(); ++c)
            facts << it.header->words(c).fact;
        // By hand: six of 24 left, visits go by tens from 0 to 230.
        QCOMPARE(facts.join(QStringLiteral("; ")), QStringLiteral("24 distinct; D.M.Y; 2 levels; decimal comma; 0 to 230; yes 25 %").replace(QLatin1String("25 %"), facts.last().mid(4)));
        QVERIFY2(facts.last().startsWith(QStringLiteral("yes 25")), qPrintable(facts.last()));
        QVERIFY(it.header->words(3).tip.contains(QStringLiteral("0.5 to 23.5")));
        QVERIFY(it.assumes(QStringLiteral("left is what you want to predict. Last column, two levels. Change it above")));
        QVERIFY(it.assumes(QStringLiteral("Different in every row, so not learned from. customer")));
        QVERIFY(it.assumes(QStringLiteral("Numbers use a decimal comma. monthly")));
        QVERIFY(it.assumes(QStringLiteral("customer keeps its leading zeros. So it is no number: “000412”")));
        const QRect target = it.header->roleRect(5), feature = it.header->roleRect(4);
        const QImage shot = it.header->grab().toImage();
        QCOMPARE(shot.pixelColor(target.left() + target.height() / 2 - 2, target.center().y()), Theme::get().color("accent-fill"));
        QVERIFY(shot.pixelColor(feature.left() + feature.height() / 2 - 2, feature.center().y()) != Theme::get().color("accent-fill"));
        QCOMPARE(setting(it, "roles"), std::string("[\"customer=id\",\"left=target\"]"));
    }

    void theTargetIsChangedInTheHeaderByMouseAndByKeys()
    {
        Opened it(home_.file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        const auto menu = [] { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); };
        QTest::mouseClick(it.header->viewport(), Qt::LeftButton, {}, it.header->roleRect(2).center());
        QVERIFY(menu());
        QCOMPARE(menu()->activeAction()->text(), QStringLiteral("Feature")); // what it is now
        QSignalSpy reset(it.model, &QAbstractItemModel::modelReset), header(it.model, &QAbstractItemModel::headerDataChanged);
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        QCOMPARE(it.roles(), QStringLiteral("id feature target feature feature feature"));
        QVERIFY(it.assumes(QStringLiteral("plan is what you want to predict")));
        QCOMPARE(reset.count(), 0); // millions of rows are not laid out anew for a role
        QVERIFY(header.count() > 0);
        it.header->setFocus();
        QTest::keyClick(it.header, Qt::Key_End);
        QCOMPARE(it.header->current(), 5);
        QVERIFY(it.header->accessibleName().contains(QStringLiteral("left, Category, Feature")));
        QTest::keyClick(it.header, Qt::Key_Return);
        QVERIFY(menu());
        QTest::keyClick(menu(), Qt::Key_Down);
        QTest::keyClick(menu(), Qt::Key_Return);
        QCOMPARE(it.roles(), QStringLiteral("id feature feature feature feature target"));
        QTest::keyClick(it.header, Qt::Key_P); // a letter of its name
        QCOMPARE(it.header->current(), 2);
        QVERIFY(it.dialog.isVisible());
    }

    void theTargetIsChangedByAReaderAlone()
    {
        Opened it(home_.file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        QAccessibleInterface *table = QAccessible::queryAccessibleInterface(it.table);
        QAccessibleInterface *head = table->tableInterface()->cellAt(0, 5)->tableCellInterface()->columnHeaderCells().value(0);
        QVERIFY(head);
        QCOMPARE(head->text(QAccessible::Name), QStringLiteral("left, Category, Target"));
        QTRY_COMPARE(head->text(QAccessible::Description), QStringLiteral("yes 25\u00A0%"));
        QCOMPARE(head->actionInterface()->localizedActionName(QAccessibleActionInterface::pressAction()), QStringLiteral("Open the menu"));
        table->tableInterface()->cellAt(0, 2)->tableCellInterface()->columnHeaderCells().first()->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QAccessibleInterface *entries = QAccessible::queryAccessibleInterface(menu);
        for (int i = 0; i < entries->childCount(); ++i)
            if (entries->child(i)->text(QAccessible::Name) == QStringLiteral("Target: to be predicted"))
                entries->child(i)->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QTRY_COMPARE(it.roles(), QStringLiteral("id feature target feature feature feature"));
        QCOMPARE(head->text(QAccessible::Name), QStringLiteral("left, Category, Feature"));
    }

    void whatWasAssumedOffersAnotherTarget()
    {
        Opened it(home_.file(QStringLiteral("settled.csv"), settledCustomers()));
        QVERIFY(it.waitRead());
        it.assumed->setFocus();
        it.assumed->setCurrentRow(0);
        QTest::keyClick(it.assumed, Qt::Key_Return);
        QWidget *question = QApplication::activePopupWidget();
        QVERIFY(question);
        auto *search = question->findChild<QLineEdit *>();
        QTest::keyClicks(search, QStringLiteral("visits"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(it.roles(), QStringLiteral("id feature feature feature target feature"));
        QVERIFY(it.dialog.isVisible());
    }

    void theMenuOfAColumnChangesRoleAndType()
    {
        Opened it(home_.file(QStringLiteral("ab.csv"), "a,b\n1,x\n2,y\n"));
        QVERIFY(it.waitRead());
        it.table->setCurrentIndex(it.model->index(0, 0));
        emit it.table->customContextMenuRequested({});
        const auto choose = [&](const QString &text) {
            for (auto *menu : it.dialog.findChildren<QMenu *>())
                for (QAction *action : menu->actions())
                    if (action->text() == text) {
                        action->trigger();
                        delete menu;
                        return true;
                    }
            return false;
        };
        QVERIFY(choose(QStringLiteral("Text")));
        QTRY_COMPARE_WITH_TIMEOUT(it.types(), QStringLiteral("TC"), kWaitMs);
        QVERIFY(it.waitRead());
        it.table->setCurrentIndex(it.model->index(0, 1));
        emit it.table->customContextMenuRequested({});
        QVERIFY(choose(QStringLiteral("Target: to be predicted")));
        QCOMPARE(it.model->table().target(), 1);
        QCOMPARE(setting(it, "roles"), std::string("[\"b=target\"]"));
    }

    void aColumnWithoutAnyValueIsNoTarget()
    {
        Opened it(home_.file(QStringLiteral("nothing.csv"), "a,b,y\n1,2,\n3,4,\n5,7,\n"));
        QVERIFY(it.waitRead());
        QCOMPARE(it.roles(), QStringLiteral("feature feature feature"));
    }

private:
    static std::string setting(const Opened &it, const char *key) { return it.dialog.settings().at(key).dump(); }
    ImportHome home_;
};

QTEST_MAIN(TestImportRoles)
#include "tst_import_roles.moc"
