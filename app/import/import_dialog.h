// How a file will be read: everything that was found can be changed, with a preview of the first rows at once. What each column is
// used for stands in its header; what is to be predicted is guessed and said. What does not fit is counted and comes with its ways
// out (F8 goes to the next such cell), what was assumed is listed; the button says how many rows come in.
#pragma once

#include "app/import/column_facts.h"
#include "app/import/doubt_list.h"
#include "app/import/role_header.h"
#include "data/guess_target.h"
#include "widgets/theme/key_deeds.h"

#include <QDateTime>
#include <QDialog>
#include <QTimer>

#include <nlohmann/json.hpp>

#include <atomic>
#include <memory>

class QBoxLayout;
class QPushButton;
class QTableView;

namespace mortise {

class AssumedList;
class ColumnCharts;
class Label;
class ReadingForm;
class LongTable;
class TableModel;
class ToggleSwitch;
class TargetQuestion;

class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const QString &path, QWidget *parent);
    ~ImportDialog() override;
    static QList<KeyHelp> keys();

    /// Settings of a data.file block that reads the file as shown.
    nlohmann::json settings() const;
    QString path() const { return path_; }
    void accept() override;

private:
    static const KeyDeeds<ImportDialog> &keyDeeds();
    QWidget *makeHead();
    QWidget *makeLeft();
    QWidget *makeRight();
    QWidget *makeFoot();
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override; // comes back to it: what could not be read is tried once more
    void reread();
    void showPreview(const Expected<ReadResult> &read);
    struct Whole {
        Expected<ReadResult> read;
        ColumnFacts facts;
        std::int64_t keptBytes = 0; // what a project would grow by
    };
    void showWhole(const Whole &whole);
    void showTable(const Table &table);
    void showDoubts(const std::vector<DoubtfulCells> &doubts);
    void showAssumed();
    void showTargetFact();
    void showColumnFacts();
    void showRows();
    void placeCharts();
    void fitHeader();
    RoleHeader::Words wordsOf(int column) const;
    void guessRoles(Table table);
    Table withRoles(Table table) const;
    void askTarget();
    void complain(const QString &sentence);
    void decide(const QStringList &columns, DoubtList::Fix fix);
    void goToDoubt(bool backwards);
    TableFileOptions options() const;
    void setRole(int column, Role role);
    void setType(const std::string &column, const std::string &type); // empty: as found
    void headerMenu(int column);

    QString path_;
    std::map<std::string, std::string> types_, roles_; // by column, as a person wants them
    std::map<std::string, std::string> guessed_;       // roles of columns that nobody decided on
    QTimer delay_;
    int reading_ = 0;       // number of the latest request: older answers are dropped
    bool failed_ = false;
    QDateTime written_;     // the file, when that request began
    bool changed_ = false;  // since the preview: read again once, and said; a file that always grows comes in as it is
    std::stop_source stop_; // of the reads that are under way
    QTimer tick_;           // while the whole file is read: says how far it is
    std::shared_ptr<std::atomic<double>> done_; // 0 to 1, set by the worker
    ReadReport found_;
    std::map<int, int> fitted_; // columns whose width was found
    ColumnFacts facts_;  // of the table that is shown; null until the whole file is read
    std::map<int, CellDoubt> doubted_;
    std::map<int, RowIndex> doubtful_;
    QBoxLayout *middle_;
    QWidget *right_;
    TableModel *model_;
    QTableView *table_;
    LongTable *long_;
    RoleHeader *header_;
    ReadingForm *form_;
    DoubtList *doubts_;
    TargetQuestion *question_;
    bool targetDecided_ = false;   // by the person: nothing is guessed any more
    std::optional<TargetGuess> guess_;
    ToggleSwitch *keep_;
    bool keepDecided_ = false; // by the person
    Label *keptSize_;
    Label *said_, *error_, *rows_ = nullptr;
    AssumedList *assumed_;
    ColumnCharts *charts_;
    QPushButton *next_, *accept_;
};

} // namespace mortise
