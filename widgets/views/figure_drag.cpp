#include "widgets/views/figure_drag.h"

#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/figure_file.h"
#include "widgets/views/view.h"

#include <QDrag>
#include <QPainter>
#include <QTemporaryDir>
#include <QUrl>

namespace mortise {
namespace {

constexpr auto kPng = "image/png", kSvg = "image/svg+xml", kFile = "text/uri-list", kImage = "application/x-qt-image";
constexpr const char *kFolder = "figures";

/// A folder that goes with the view: who took a file may read it long after the drop.
class Folder : public QObject {
public:
    explicit Folder(View &view) : QObject(&view) { setObjectName(QLatin1String(kFolder)); }
    static Folder &of(View &view)
    {
        auto *found = dynamic_cast<Folder *>(view.findChild<QObject *>(QLatin1String(kFolder), Qt::FindDirectChildrenOnly));
        return found ? *found : *new Folder(view);
    }
    QString path(const QString &name) const { return folder_.isValid() ? folder_.filePath(name) : QString(); }

private:
    QTemporaryDir folder_;
};

} // namespace

FigureMime::FigureMime(View &view, const QSizeF &size) : view_(&view), size_(size) {}

QStringList FigureMime::formats() const
{
    return {QLatin1String(kPng), QLatin1String(kSvg), QLatin1String(kFile), QLatin1String(kImage)};
}

QVariant FigureMime::retrieveData(const QString &format, QMetaType) const
{
    if (!view_)
        return {};
    if (format == QLatin1String(kFile))
        return file().isEmpty() ? QVariant() : QVariant(QVariantList{QUrl::fromLocalFile(file())});
    if (format == QLatin1String(kImage)) {
        const auto image = figureImage(*view_, size_);
        return image ? QVariant(*image) : QVariant();
    }
    const auto bytes = figureBytes(*view_, size_, format == QLatin1String(kSvg) ? FigureFormat::Svg : FigureFormat::Png);
    return bytes && formats().contains(format) ? QVariant(*bytes) : QVariant();
}

QString FigureMime::file() const
{
    if (file_.isEmpty()) {
        const QString path = Folder::of(*view_).path(figureName(*view_) + QStringLiteral(".png"));
        if (!path.isEmpty() && writeFigure(*view_, size_, utf8(path)))
            file_ = path;
    }
    return file_;
}

QSizeF figureSize(const View &view)
{
    return QSizeF(view.size()).expandedTo(QSizeF(480, 320));
}

QString figureName(const View &view)
{
    return translated(view.type().title).simplified().replace(QLatin1Char('/'), QLatin1Char('-'));
}

void dragFigure(View &view)
{
    QDrag drag(&view);
    drag.setMimeData(new FigureMime(view, figureSize(view)));
    QPixmap small(QSize(Theme::get().px(180), Theme::get().px(120)));
    small.fill(Theme::get().color("card"));
    QPainter painter(&small);
    view.renderSmall(painter, small.size());
    painter.setPen(Theme::get().color("line2"));
    painter.drawRect(QRectF(small.rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    painter.end();
    drag.setPixmap(small);
    drag.exec(Qt::CopyAction);
}

} // namespace mortise
