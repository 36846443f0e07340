// The columns to choose from, for lists and combo boxes: thousands cost nothing until they are seen. What is shown of a name is
// one line; what it stands for is columnName().
#pragma once

#include "widgets/form/editor.h"

#include <QAbstractListModel>
#include <QSet>
#include <QStringList>

namespace mortise {

class ColumnModel : public QAbstractListModel {
    Q_OBJECT

public:
    /// @param types letters of those that may be chosen, "NCTD"; empty: any.
    /// @param itself what stands before the columns for "none of them"; empty: nothing does.
    ColumnModel(const std::vector<ColumnInfo> &columns, const std::string &types, const QString &itself, QObject *parent);

    /// The same columns for another list, which is searched by itself.
    ColumnModel(const ColumnModel &other, QObject *parent);

    QString columnName(int row) const { return columns_[shown_[static_cast<std::size_t>(row)]].name; }
    /// The row of a column; one that is not there is added at the end, so that it can be seen and mended. -1 for none where none cannot be chosen.
    int rowOf(const QString &name);
    /// Those whose names hold every word of it, anywhere. @param bestFirst names that begin with it come first.
    void filter(const QString &typed, bool bestFirst = false);

    qsizetype longestName() const; // letters

    void setCheckable(bool checkable) { checkable_ = checkable; }
    void setChecked(const QSet<QString> &names);
    std::vector<std::string> checked() const; // in the order of the table, hidden ones too

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override; // the first of them, for a chart
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

signals:
    void checkedByPerson();

private:
    std::vector<ColumnInfo> columns_;
    std::size_t known_ = 0;          // so many of them; then those that are not there
    QStringList texts_, folded_;     // in one line each, and in lower case once somebody looks for one
    std::vector<std::size_t> shown_; // of columns_
    QString itself_;
    QSet<QString> checked_;
    bool checkable_ = false;
};

} // namespace mortise
