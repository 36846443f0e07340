#include "widgets/views/picture_accessible.h"

#include "widgets/views/picture_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>


namespace mortise {
namespace {

/// A piece of a chart: read out, picked by its action.
class SpotAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    SpotAccessible(PictureCanvas *canvas, PictureCanvas::Spot spot) : canvas_(canvas), spot_(std::move(spot)) {}

    bool isValid() const override { return canvas_; }
    QObject *object() const override { return nullptr; }
    QAccessibleInterface *parent() const override { return QAccessible::queryAccessibleInterface(canvas_.data()); }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.invisible = !canvas_ || !canvas_->isVisible();
        return state;
    }
    QString text(QAccessible::Text kind) const override { return kind == QAccessible::Name ? QString(spot_.reading).replace(QLatin1Char('\n'), QStringLiteral(", ")) : QString(); }
    void setText(QAccessible::Text, const QString &) override {}
    QRect rect() const override { return canvas_ ? QRect(canvas_->mapToGlobal(spot_.rect.topLeft()), spot_.rect.size()) : QRect(); }
    void *interface_cast(QAccessible::InterfaceType type) override { return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr; }
    QStringList actionNames() const override { return canvas_ && canvas_->can().pick ? QStringList{pressAction()} : QStringList(); }
    void doAction(const QString &name) override
    {
        if (actionNames().contains(name))
            canvas_->pickSpot(spot_);
    }
    QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QPointer<PictureCanvas> canvas_;
    PictureCanvas::Spot spot_;
};

class PictureAccessible : public QAccessibleWidget {
public:
    explicit PictureAccessible(PictureCanvas *canvas) : QAccessibleWidget(canvas, QAccessible::Chart), canvas_(canvas) {}
    ~PictureAccessible() override { forget(); }

    int childCount() const override { return static_cast<int>(spots().size()); }
    QAccessibleInterface *child(int index) const override { return index >= 0 && index < childCount() ? QAccessible::accessibleInterface(spots()[static_cast<std::size_t>(index)]) : nullptr; }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        const auto &ids = spots();
        for (std::size_t i = 0; i < ids.size(); ++i)
            if (QAccessible::accessibleInterface(ids[i]) == child)
                return static_cast<int>(i);
        return -1;
    }

private:
    /// Made when somebody asks, anew for another picture or size.
    const std::vector<QAccessible::Id> &spots() const
    {
        if (of_ != canvas_->picture() || size_ != canvas_->size()) {
            forget();
            of_ = canvas_->picture();
            size_ = canvas_->size();
            for (const PictureCanvas::Spot &spot : canvas_->spots())
                ids_.push_back(QAccessible::registerAccessibleInterface(new SpotAccessible(canvas_, spot)));
        }
        return ids_;
    }
    void forget() const
    {
        for (const QAccessible::Id id : ids_)
            QAccessible::deleteAccessibleInterface(id);
        ids_.clear();
    }

    PictureCanvas *canvas_;
    mutable std::vector<QAccessible::Id> ids_;
    mutable PicturePtr of_;
    mutable QSize size_;
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *canvas = qobject_cast<PictureCanvas *>(object);
    return canvas ? new PictureAccessible(canvas) : nullptr;
}

} // namespace

void installPictureAccessibility()
{
    QAccessible::installFactory(make); // once, however often
}

QList<PictureCanvas::Spot> PictureCanvas::spots() const
{
    QList<Spot> spots;
    if (!picture_)
        return spots;
    const QSizeF size = pictureSize();
    for (const QRectF &piece : picture_->pieces(size))
        if (const QString reading = picture_->reading(piece.center(), size); !reading.isEmpty())
            spots << Spot{reading, piece.center(), piece.translated(margins().left(), margins().top()).toAlignedRect()};
    return spots;
}

void PictureCanvas::pickSpot(const Spot &spot)
{
    search({.rect = QRectF(spot.at, QSizeF()), .lasso = {}}, PickMode::Replace);
}

} // namespace mortise
