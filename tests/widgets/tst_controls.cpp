// The controls that come with the theme.
#include "tests/widgets/painted.h"
#include "widgets/theme/card.h"
#include "widgets/theme/label.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/search_field.h"
#include "widgets/theme/segments.h"
#include "widgets/theme/tabs.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle_switch.h"

#include <QComboBox>
#include <QDialog>
#include <QFocusFrame>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace mortise;

class TestControls : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installLook(*qApp);
    }

    void init()
    {
        Theme::get().setMode(Theme::Mode::Light);
        Theme::get().setTextScale(1.0);
        Theme::get().setReducedMotion(false);
    }

    void aWrongValueTurnsTheEdgeRedAndKeepsTheText()
    {
        QLineEdit edit(QStringLiteral("-1"));
        edit.resize(120, 28);
        const QColor red = Theme::get().color("err");
        QVERIFY(!hasPixel(painted(edit), red));
        setWrong(&edit, true);
        QVERIFY(hasPixel(painted(edit), red));
        QCOMPARE(edit.text(), QStringLiteral("-1"));
        setWrong(&edit, false);
        QVERIFY(!hasPixel(painted(edit), red));
    }

    void buttonsLookAsTheirRoleSays()
    {
        QPushButton button(QStringLiteral("Run"));
        button.resize(button.sizeHint());
        const QColor fill = Theme::get().color("accent-fill");
        QVERIFY(!hasPixel(painted(button), fill));
        setButtonRole(&button, ButtonRole::Primary);
        QVERIFY(hasPixel(painted(button), fill));
        const int full = button.sizeHint().height();
        setSmall(&button, true);
        QVERIFY(button.sizeHint().height() < full);
    }

    void segmentsMoveByArrowKeyAndTellWhoChose()
    {
        Segments segments(QStringLiteral("Numbers"));
        for (const char *name : {"Mean", "Median", "Drop"})
            segments.addSegment(QString::fromLatin1(name));
        QCOMPARE(segments.current(), 0);
        QSignalSpy chosen(&segments, &Segments::chosen);
        QSignalSpy current(&segments, &Segments::currentChanged);
        segments.setCurrent(2);
        QCOMPARE(chosen.count(), 0);
        QCOMPARE(current.count(), 1);

        segments.show();
        segments.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&segments));
        segments.segment(2)->setFocus();
        QTest::keyClick(segments.segment(2), Qt::Key_Left);
        QCOMPARE(segments.current(), 1);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.first().first().toInt(), 1);
    }

    void compactSegmentsNameThemselvesInAToolTip()
    {
        Segments modes(QStringLiteral("Mode"));
        modes.addSegment(QStringLiteral("Build"), QStringLiteral("build"));
        modes.addSegment(QStringLiteral("Explore"), QStringLiteral("explore"));
        const int full = modes.sizeHint().width();
        modes.setCompact(true);
        QVERIFY(modes.sizeHint().width() < full);
        QCOMPARE(modes.segment(1)->toolTip(), QStringLiteral("Explore"));
        QCOMPARE(modes.segment(1)->text(), QStringLiteral("Explore"));
    }

    void aSwitchTogglesAnywhereOnIt()
    {
        ToggleSwitch mark(QStringLiteral("Mark what was filled"));
        mark.resize(mark.sizeHint());
        QTest::mouseClick(&mark, Qt::LeftButton, {}, QPoint(mark.width() - 3, mark.height() / 2));
        QVERIFY(mark.isChecked());
        QTest::keyClick(&mark, Qt::Key_Space);
        QVERIFY(!mark.isChecked());
    }

    void escapeClearsASearchBeforeItGoesFurther()
    {
        QWidget window;
        auto *field = new SearchField(QStringLiteral("Find a block"), QStringLiteral("Space"), &window);
        QCOMPARE(field->accessibleName(), QStringLiteral("Find a block"));
        field->setText(QStringLiteral("for"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(field->text().isEmpty());
    }

    void tabsSayTheirCount()
    {
        Tabs tabs(QStringLiteral("Below the canvas"));
        tabs.add(QStringLiteral("Runs"), QStringLiteral("history"));
        const int without = tabs.tabRect(0).width();
        tabs.setCount(0, 6);
        QCOMPARE(tabs.countAt(0), 6);
        QCOMPARE(tabs.accessibleTabName(0), QStringLiteral("Runs, 6"));
        QVERIFY(tabs.tabRect(0).width() > without);
        tabs.setCount(0, -1);
        QCOMPARE(tabs.tabRect(0).width(), without);
    }

    void labelsFollowTheTextSize()
    {
        Label label(QStringLiteral("Numbers"), "detail", "text2");
        QCOMPARE(label.font().pixelSize(), 12);
        Theme::get().setTextScale(2.0);
        QCOMPARE(label.font().pixelSize(), 24);
    }

    void theRingFollowsTheKeyboardNotTheMouse()
    {
        QWidget window;
        auto *layout = new QVBoxLayout(&window);
        auto *first = new QPushButton(QStringLiteral("First"));
        auto *second = new QPushButton(QStringLiteral("Second"));
        layout->addWidget(first);
        layout->addWidget(second);
        window.show();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        const auto ringed = [&window]() -> QWidget * {
            for (const QFocusFrame *frame : window.findChildren<QFocusFrame *>()) {
                if (frame->widget())
                    return frame->widget();
            }
            return nullptr;
        };
        QTest::mouseClick(first, Qt::LeftButton);
        QCOMPARE(ringed(), nullptr);
        QTest::keyClick(first, Qt::Key_Tab);
        QCOMPARE(ringed(), static_cast<QWidget *>(second));
    }

    void anEditableComboNamesItsField()
    {
        QComboBox combo;
        combo.setEditable(true);
        combo.setAccessibleName(QStringLiteral("Encoding"));
        combo.show();
        QVERIFY(QTest::qWaitForWindowExposed(&combo));
        QCOMPARE(combo.lineEdit()->accessibleName(), QStringLiteral("Encoding"));
    }

    void enterPressesTheButtonThatHasTheKeyboard()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *push = new QPushButton(QStringLiteral("Choose a file"), &window);
        auto *tool = new QToolButton(&window);
        auto *card = new CardButton(QStringLiteral("Example"), &window);
        auto *choice = new ToggleSwitch(QStringLiteral("Keep"), &window);
        for (QAbstractButton *each : QList<QAbstractButton *>{push, tool, card, choice})
            column->addWidget(each);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        for (QAbstractButton *each : QList<QAbstractButton *>{push, tool, card}) {
            QSignalSpy clicked(each, &QAbstractButton::clicked);
            each->setFocus();
            QTest::keyClick(each, Qt::Key_Return);
            QCOMPARE(clicked.count(), 1);
            QTest::keyClick(each, Qt::Key_Enter, Qt::KeypadModifier);
            QCOMPARE(clicked.count(), 2);
            QTest::keyClick(each, Qt::Key_Return, Qt::ControlModifier);
            QCOMPARE(clicked.count(), 2);
        }
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Return);
        QVERIFY(!choice->isChecked());
    }

    void enterOnAPushButtonInADialogPressesItOnce()
    {
        QDialog dialog;
        auto *column = new QVBoxLayout(&dialog);
        auto *other = new QPushButton(QStringLiteral("Cancel"), &dialog);
        auto *accept = new QPushButton(QStringLiteral("Bring in"), &dialog);
        column->addWidget(other);
        column->addWidget(accept);
        accept->setDefault(true);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QSignalSpy cancelled(other, &QPushButton::clicked), accepted(accept, &QPushButton::clicked);
        other->setFocus();
        QTest::keyClick(other, Qt::Key_Return);
        QCOMPARE(cancelled.count(), 1);
        QCOMPARE(accepted.count(), 0);
    }

    void framesReserveWhatTheirLookNeeds()
    {
        QListWidget list;
        setFrameLook(&list, FrameLook::Field);
        QCOMPARE(list.frameWidth(), 4);
        setFrameLook(&list, FrameLook::None);
        QCOMPARE(list.frameWidth(), 0);
    }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
