// The header of a table: the letter of the column's type on its colour, the name, and which way it is sorted.
#pragma once

#include <QHeaderView>

namespace mortise {

class TableHeader : public QHeaderView {
    Q_OBJECT

public:
    explicit TableHeader(bool small, QWidget *parent = nullptr);

    /// Chip, sort arrow and the space around a name, in px.
    static int besideName(bool small);

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    QFont nameFont() const;
    bool small_;
};

} // namespace mortise
