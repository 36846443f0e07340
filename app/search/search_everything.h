// Ctrl+K: one field that finds commands, blocks here and blocks to add, columns, runs, settings and help.
#pragma once

#include "widgets/theme/search_popup.h"

#include <functional>

namespace mortise {

/// One thing that can be found.
struct Findable {
    QString kind = {};           // heading: "Commands"
    QString text = {}, detail = {}; // detail: where it is, or what it does
    QStringList words = {};      // other names that it is found by
    QString icon = {};
    QByteArray token = "text2";  // colour of the icon
    std::function<void()> open = {};
};

class SearchEverything : public SearchPopup {
    Q_OBJECT

public:
    explicit SearchEverything(QWidget *parent);
    void popUp(QPoint global, QList<Findable> all);
    /// What was not at hand at once (columns of tables are read on a worker).
    void add(const QList<Findable> &more);

protected:
    void fill(const QString &typed) override;
    void taken(const QListWidgetItem &item) override;

private:
    QList<Findable> all_;
};

} // namespace mortise
