// What the tests of the import dialog share: a dialog that is open on a file, what it says, and files that come up often.
#pragma once

#include "app/import/assumed_list.h"
#include "app/import/column_charts.h"
#include "app/import/doubts.h"
#include "app/import/import_dialog.h"
#include "app/import/reading_form.h"
#include "app/import/role_header.h"
#include "app/settings.h"
#include "widgets/table/table_model.h"
#include "widgets/theme/look_style.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/toggle_switch.h"
#include "widgets/theme/translated.h"

#include <QAccessible>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

namespace mortise {

constexpr int kWaitMs = 20000;

/// joined: two days that do not exist, in rows 1 and 4; monthly: one cell that is no number, in row 2.
inline const char *const kCustomers = "customer;joined;monthly\n"
                               "00412;03.02.2021;29,90\n"
                               "00413;30.02.2021;79,00\n"
                               "00415;01.06.2022;n. a.\n"
                               "00418;05.01.2023;0,00\n"
                               "00421;31.04.2021;29,90\n"
                               "00422;14.09.2021;1.079,00\n"
                               "00425;28.12.2018;29,90\n";

/// 24 customers that nothing is in doubt about; every fourth left.
inline QByteArray settledCustomers()
{
    QByteArray out = "customer;joined;plan;monthly;visits;left\n";
    for (int i = 0; i < 24; ++i)
        out += QByteArray::number(100412 + i).replace(0, 1, "0") + ";" + QByteArray::number(i % 9 + 13) + ".02.2021;" + (i % 3 ? "basic" : "pro") + ";" + QByteArray::number(i) + ",50;" + QByteArray::number(10 * i) + ";"
               + (i % 4 ? "no" : "yes") + "\n";
    return out;
}

struct Opened {
    explicit Opened(const QString &path) : dialog(path, nullptr)
    {
        dialog.show();
        dialog.activateWindow();
        (void)QTest::qWaitForWindowActive(&dialog);
        table = dialog.findChild<QTableView *>();
        header = dialog.findChild<RoleHeader *>();
        assumed = dialog.findChild<AssumedList *>();
        model = qobject_cast<TableModel *>(table->model());
        for (auto *button : dialog.findChildren<QPushButton *>())
            if (button->isDefault())
                accept = button;
    }
    bool waitRead() const
    {
        return QTest::qWaitFor([this] { return accept->isEnabled(); }, kWaitMs);
    }
    bool waitDoubts(int cells) const // until they are found in the rows
    {
        return waitRead() && QTest::qWaitFor([&] {
            int found = 0;
            for (int c = 0; c < model->columnCount(); ++c)
                found += model->headerData(c, Qt::Horizontal, TableModel::Doubtful).toInt();
            return found == cells;
        }, kWaitMs);
    }
    QPushButton *button(const QString &accessible) const
    {
        for (auto *each : dialog.findChildren<QPushButton *>())
            if (each->isVisible() && (each->accessibleName() == accessible || each->text() == accessible))
                return each;
        return nullptr;
    }
    bool says(const QString &part) const
    {
        for (const auto *label : dialog.findChildren<QLabel *>())
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    }
    bool press(const QString &name)
    {
        QPushButton *found = button(name);
        if (found)
            QTest::mouseClick(found, Qt::LeftButton);
        return found;
    }
    QString types() const
    {
        QString out;
        for (int c = 0; c < model->columnCount(); ++c)
            out += QLatin1Char("NCTD"[static_cast<int>(model->table().field(c).column->type())]);
        return out;
    }
    ImportDialog dialog;
    bool assumes(const QString &part) const
    {
        for (int i = 0; i < assumed->count(); ++i)
            if (assumed->item(i)->data(Qt::AccessibleTextRole).toString().contains(part))
                return true;
        return false;
    }
    QString roles() const
    {
        QString out;
        for (const Field &field : model->table().fields())
            out += QString::fromStdString(std::string(roleName(field.role))) + QLatin1Char(' ');
        return out.trimmed();
    }
    QTableView *table;
    RoleHeader *header;
    AssumedList *assumed;
    TableModel *model;
    QPushButton *accept = nullptr;
};

class ImportHome {
public:
    bool open() const
    {
        installLook(*qApp);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home_.path());
        return home_.isValid();
    }
    QString file(const QString &name, const QByteArray &bytes) const
    {
        QFile out(home_.filePath(name));
        return out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() ? out.fileName() : QString();
    }
    QString path() const { return home_.path(); }
    QString filePath(const QString &name) const { return home_.filePath(name); }

private:
    QTemporaryDir home_;
};

} // namespace mortise
