// The runs of the ledger as a table, oldest first. What is shown is worked out when it is looked at: 10,000 runs are there at once.
// Lives on the GUI thread.
#pragma once

#include "runs/ledger.h"

#include <QAbstractTableModel>

namespace mortise {

class RunsModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Number, Learner, Changed, Score, Time, When, Tags, Columns };
    explicit RunsModel(const Registry &registry, QObject *parent = nullptr) : QAbstractTableModel(parent), registry_(registry) {}
    /// Only what is new or different is told to the views: their selection and place stay.
    void setRuns(const std::vector<RunPtr> &runs);
    const RunPtr &run(int row) const { return runs_[static_cast<std::size_t>(row)]; }
    /// The run of the same learner and kind before it; nullptr for the first.
    RunPtr before(int row) const;
    // For sorting and finding, thousands of times a moment.
    bool isPinned(int row) const { return facts_[static_cast<std::size_t>(row)].pinned; }
    bool less(int row, int other, int column) const;
    /// Learner, tags, note, target and number.
    QString words(int row) const;
    QString spoken(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : static_cast<int>(runs_.size()); }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : Columns; }
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(int row, int column) const;
    void findFacts(std::size_t from);

    struct Facts {
        double score = 0, seconds = 0;
        bool pinned = false;
        int before = -1; // row, -1 for none
    };
    const Registry &registry_;
    std::vector<RunPtr> runs_;
    std::vector<Facts> facts_;
    std::map<std::pair<std::string, std::string>, int> last_; // row of the latest run, by learner and kind
};

} // namespace mortise
