// A column on its way: dragged from the bar of a chart to another place of it, or from anything else that shows columns: the header of
// a table, a list of columns in the inspector.
#pragma once

#include <QMimeData>
#include <QString>

#include <optional>

class QWidget;

namespace mortise {

struct DraggedColumn {
    QString name;
    QString from; // setting of the chart that it comes from; empty: from elsewhere
};

inline constexpr auto kColumnFormat = "application/x-mortise-column";

inline QMimeData *columnMime(const DraggedColumn &column)
{
    auto *mime = new QMimeData;
    mime->setData(QLatin1String(kColumnFormat), column.from.toUtf8() + '\n' + column.name.toUtf8());
    mime->setText(column.name);
    return mime;
}

inline std::optional<DraggedColumn> columnIn(const QMimeData *mime)
{
    if (!mime || !mime->hasFormat(QLatin1String(kColumnFormat)))
        return std::nullopt;
    const QByteArray data = mime->data(QLatin1String(kColumnFormat));
    const qsizetype end = data.indexOf('\n');
    return end < 0 ? std::nullopt : std::optional(DraggedColumn{QString::fromUtf8(data.mid(end + 1)), QString::fromUtf8(data.left(end))});
}

/// Drags it with a chip of its name under the pointer; returns when it has been let go.
void dragColumn(QWidget *from, const DraggedColumn &column);

} // namespace mortise
