// Names of 300 letters that differ at their ends only: wherever one is cut to fit, the two still look different.
#include "painted.h"
#include "widgets/form/column_box.h"
#include "widgets/table/table_model.h"
#include "widgets/table/table_widget.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/search_popup.h"
#include "widgets/theme/theme.h"
#include "widgets/views/table_figure.h"

#include <QComboBox>
#include <QPainter>
#include <QTableView>
#include <QTest>

using namespace mortise;

namespace {

QString twin(const char *end)
{
    return QString(300, u'n') + QLatin1String(end);
}

Table tableNamed(const QString &name)
{
    return Table::of({{name.toStdString(), Column::number({1, 2})}});
}

class Rows : public SearchPopup {
public:
    explicit Rows(const QString &name) : SearchPopup(QStringLiteral("Rows"), {}, {}, nullptr), name_(name) { popUpAt({}); }

protected:
    void fill(const QString &) override { addRow(name_, QStringLiteral("search"), "text2"); }
    void taken(const QListWidgetItem &) override {}

private:
    QString name_;
};

} // namespace

class TestLongNames : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { installLook(*qApp); }

    void tableHeaders()
    {
        const auto seen = [](const QString &name) {
            TableModel model;
            model.setTable(tableNamed(name));
            QWidget room;
            QTableView *table = makeTableWidget(&room, QStringLiteral("Table"));
            table->setModel(&model);
            table->setColumnWidth(0, 160);
            room.resize(300, 200);
            table->resize(300, 200);
            return painted(room);
        };
        QVERIFY(seen(twin("alpha")) != seen(twin("omega")));
    }

    void columnBoxes_data()
    {
        QTest::addColumn<bool>("automatic");
        QTest::newRow("chosen") << false;
        QTest::newRow("automatic") << true;
    }
    void columnBoxes()
    {
        QFETCH(bool, automatic);
        const auto seen = [automatic](const QString &name) {
            ColumnBox box;
            box.setColumns({ColumnInfo{.name = name}}, std::string(), QStringLiteral("Automatic"));
            automatic ? box.setTaken(name) : box.setColumn(name);
            box.resize(180, 28);
            return painted(box);
        };
        QVERIFY(seen(twin("alpha")) != seen(twin("omega")));
    }

    void searches()
    {
        const auto seen = [](const QString &name) {
            Rows rows(name);
            return painted(rows);
        };
        QVERIFY(seen(twin("alpha")) != seen(twin("omega")));
    }

    void figuresOfTables()
    {
        const auto seen = [](const QString &name) {
            QImage image(400, 200, QImage::Format_RGB32);
            image.fill(Qt::white);
            QPainter painter(&image);
            paintTable(painter, image.size(), tableNamed(name), nullptr, false);
            return image;
        };
        QVERIFY(seen(twin("alpha")) != seen(twin("omega")));
    }
};

QTEST_MAIN(TestLongNames)
#include "tst_long_names.moc"
