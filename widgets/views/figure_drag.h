// A figure that is dragged out: into a document, a mail, a folder. What it is there depends on who takes it, so it is drawn only when
// somebody asks: as PNG, as SVG, or as a file of its own.
#pragma once

#include <QMimeData>
#include <QPointer>
#include <QSizeF>

class QTemporaryDir;

namespace mortise {

class View;

/// GUI thread. Nothing once the view is gone.
class FigureMime : public QMimeData {
    Q_OBJECT

public:
    FigureMime(View &view, const QSizeF &size);
    QStringList formats() const override;
    bool hasFormat(const QString &format) const override { return formats().contains(format); }

protected:
    QVariant retrieveData(const QString &format, QMetaType type) const override;

private:
    QString file() const; // made on the first call, kept as long as the view; empty: it could not be written
    QPointer<View> view_;
    QSizeF size_;
    mutable QString file_;
};

/// Size of a figure that leaves a view: as it is seen, at least 480 x 320.
QSizeF figureSize(const View &view);
/// A name for its file, without the ending.
QString figureName(const View &view);

/// Takes over the drag that a hand just began; returns when it was dropped.
void dragFigure(View &view);

} // namespace mortise
