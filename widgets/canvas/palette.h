// The list of blocks at the left of the canvas: search on top, folding groups named for what people want.
// Double-click or Enter adds a block, dragging puts it where it is dropped.
#pragma once

#include "node/node_type.h"

#include <QTreeWidget>

class QLineEdit;

namespace mortise {

class RowsDelegate;

class Palette : public QWidget {
    Q_OBJECT

public:
    explicit Palette(const Registry &registry, QWidget *parent = nullptr);
    void setIconsOnly(bool iconsOnly);
    QLineEdit *search() const { return search_; }

signals:
    void chosen(const QString &type);
    void helpRequested(const QString &type);

private:
    void filter(const QString &typed);
    void build();

    const Registry &registry_;
    QLineEdit *search_;
    QTreeWidget *tree_;
    RowsDelegate *rows_;
};

} // namespace mortise
