// "What do you want to predict?": the columns of a table that can be, the likeliest first. Type to find, Enter takes.
#pragma once

#include "data/guess_target.h"
#include "widgets/theme/search_popup.h"

#include <functional>

namespace mortise {

class TargetQuestion : public SearchPopup {
    Q_OBJECT

public:
    explicit TargetQuestion(QWidget *parent);
    /// @param then called with the column's name; not at all where the person turns away.
    void ask(QPoint global, const Table &table, std::function<void(const std::string &)> then);

protected:
    void fill(const QString &typed) override;
    void taken(const QListWidgetItem &item) override;

private:
    struct Column {
        QString name, detail;
        QChar letter;
    };
    QList<Column> columns_; // the likeliest first
    bool guessed_ = false;  // that there is one
    std::function<void(const std::string &)> then_;
};

} // namespace mortise
