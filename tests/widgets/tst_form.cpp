// The form of a block: what is typed is taken as the focus leaves, also where that builds the form anew.
#include "widgets/form/param_form.h"
#include "widgets/theme/translated.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPointer>
#include <QtTest>

using namespace mortise;

class TestForm : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        auto *list = form.findChild<QComboBox *>();
        QVERIFY(list && list->isEditable());
        QStringList said;
        // As the window does: a setting changes the graph, and the columns that come in are others for a moment.
        connect(&form, &ParamForm::changed, this, [&](const QString &key, const ParamValue &value) {
            said << key + QLatin1Char('=') + qstring(paramText(value));
            form.setNode(&type, ParamValues(type.params), {}, {});
        });
        const QPointer<QComboBox> before = list;
        list->setFocus();
        list->lineEdit()->selectAll();
        QTest::keyClicks(list->lineEdit(), QStringLiteral("age"));
        QFocusEvent out(QEvent::FocusOut, Qt::MouseFocusReason);
        QCoreApplication::sendEvent(list->lineEdit(), &out);
        QVERIFY(before); // in the middle of its own event
        QCOMPARE(said, QStringList{QStringLiteral("column=age")});
        QTRY_VERIFY(!before);
        QCOMPARE(said.size(), 1); // and what went said no more
    }
};

QTEST_MAIN(TestForm)
#include "tst_form.moc"
