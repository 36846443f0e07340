// The levels of a category with how many rows have each, to choose from by ticks; searched by a part of their names.
#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <set>
#include <string>
#include <vector>

namespace mortise {

class LevelList : public QAbstractListModel {
    Q_OBJECT

public:
    /// @param counts rows of each level, and behind them the rows without a value. Levels that no row has are left out.
    LevelList(const std::vector<std::string> &levels, const std::vector<std::int64_t> &counts, QObject *parent);

    void search(const QString &text); // those that hold every word of it, anywhere
    void setLeft(const std::set<std::string> &levels, bool missing); // levels without a tick; whether missing has one
    void chooseAll(bool chosen); // of those that the search shows
    std::set<std::string> left() const;
    bool hasMissing() const { return !levels_.empty() && levels_.back().name.empty(); } // some row has no value
    bool missingChosen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void chosenChanged();

private:
    struct Level {
        std::string name; // empty: missing
        std::int64_t rows;
        bool chosen = true;
    };
    std::vector<Level> levels_;
    QStringList folded_; // in lower case, once somebody looks for one
    std::vector<std::size_t> shown_;
};

} // namespace mortise
