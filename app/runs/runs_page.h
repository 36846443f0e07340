// All runs of the document: find, sort, pin, compare two, restore, tag, note, delete. At the left the list, pinned runs on top;
// at the right what changed between the two that are chosen, or since the run before the one that is.
#pragma once

#include "widgets/theme/key_deeds.h"

#include <QWidget>

#include <cstddef>

class QLabel;
class QSortFilterProxyModel;
class QStackedLayout;
class QToolButton;
class QTreeView;

namespace mortise {

class Document;
class RunChoice;
class RunDetails;
class RunsModel;
class SearchField;

class RunsPage : public QWidget {
    Q_OBJECT

public:
    explicit RunsPage(Document &document, QWidget *parent = nullptr);
    ~RunsPage() override;
    const RunChoice &choice() const { return *choice_; }
    static QList<KeyHelp> keys(); // of the list

signals:
    void countChanged(int runs);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // keys of the list

private:
    static const KeyDeeds<RunsPage> &keyDeeds();
    void refresh();
    void fitColumns();
    int latestChange() const;
    void choose();
    void openMenu(QPoint at);
    void restore();
    void pin();
    void askToDelete();
    void copy() const;
    QStringList chosen() const; // ids, in the order of the list
    std::vector<int> chosenRows() const; // of the model, oldest first

    Document &document_;
    RunChoice *choice_;
    RunsModel *model_;
    QSortFilterProxyModel *shown_;
    SearchField *find_;
    QToolButton *pinned_;
    QTreeView *list_;
    RunDetails *details_;
    QStackedLayout *pages_; // nothing yet; the runs
};

} // namespace mortise
