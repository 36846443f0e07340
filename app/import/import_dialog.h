// How a file will be read: everything that was found can be changed, with a preview of the first rows at once. What was assumed
// is listed; the button says how many rows come in.
#pragma once

#include "io/table_file.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QGridLayout;
class QListWidget;
class QPushButton;
class QTableView;

namespace mortise {

class Label;
class TableModel;

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const QString &path, QWidget *parent);

    /// Settings of a data.file block that reads the file as shown.
    nlohmann::json settings() const;
    QString path() const { return path_; }

private:
    struct Choice {
        QComboBox *list;
        std::string key; // of data.file
    };
    QComboBox *addChoice(QGridLayout *grid, int index, const QString &label, const std::string &key, const QList<std::pair<QString, QString>> &options);
    QWidget *makeRight();
    void reread();
    void showPreview(const Expected<ReadResult> &read);
    void showWhole(const Expected<ReadResult> &read);
    TableFileOptions options() const;
    void setRole(int column, Role role);
    void headerMenu(QPoint at);

    QString path_;
    std::vector<Choice> choices_;
    std::map<std::string, std::string> types_, roles_;
    QTimer delay_;
    int reading_ = 0; // number of the latest request: older answers are dropped
    TableModel *model_;
    QTableView *table_;
    Label *facts_, *error_;
    QListWidget *assumed_;
    QPushButton *accept_;
    ReadReport found_;
};

} // namespace mortise
