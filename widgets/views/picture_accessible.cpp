#include "widgets/views/picture_accessible.h"

#include "widgets/views/picture_canvas.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QPointer>

#include <algorithm>
#include <array>

namespace mortise {
namespace {

constexpr int kSteps = 48;      // looked at along each axis
constexpr qsizetype kMost = 64; // more pieces are a cloud, not a list

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
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    static_cast<void>(once);
}

/// Told apart by what they read: a chart says what lies at a point, not which pieces it has. Clouds of points are left out.
QList<PictureCanvas::Spot> PictureCanvas::spots() const
{
    QList<Spot> spots;
    if (!picture_ || can().lasso)
        return spots;
    const QSizeF size = pictureSize();
    const QRectF plot = picture_->plotIn(size);
    const QSizeF cell(plot.width() / kSteps, plot.height() / kSteps);
    for (int y = 0; y < kSteps; ++y)
        for (int x = 0; x < kSteps; ++x) {
            const QPointF at(plot.left() + (x + 0.5) * cell.width(), plot.top() + (y + 0.5) * cell.height());
            const QString reading = picture_->reading(at, size);
            if (reading.isEmpty())
                continue;
            const QRect here = QRectF(at - QPointF(cell.width() / 2, cell.height() / 2) + QPointF(margins().left(), margins().top()), cell).toAlignedRect();
            const auto known = std::find_if(spots.begin(), spots.end(), [&](const Spot &spot) { return spot.reading == reading; });
            if (known != spots.end()) {
                known->rect |= here;
            } else {
                if (spots.size() == kMost)
                    return {};
                spots << Spot{reading, at, here};
            }
        }
    return spots;
}

void PictureCanvas::pickSpot(const Spot &spot)
{
    search({.rect = QRectF(spot.at, QSizeF()), .lasso = {}}, PickMode::Replace);
}

} // namespace mortise
