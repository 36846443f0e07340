#include "widgets/views/picture_view.h"

#include "widgets/theme/counted.h"
#include "widgets/theme/look_roles.h"
#include "widgets/theme/number_text.h"
#include "widgets/theme/theme.h"
#include "widgets/theme/translated.h"
#include "widgets/views/axis_popup.h"
#include "widgets/views/drop_slots.h"
#include "widgets/views/export_button.h"
#include "widgets/views/figure_drag.h"
#include "widgets/views/pairs_button.h"
#include "widgets/views/param_bar.h"
#include "widgets/views/param_menu.h"
#include "widgets/views/picture_canvas.h"

#include <QMenu>
#include <QPainter>
#include <QScreen>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace mortise {
namespace {

constexpr int kPatienceMs = 150;

} // namespace

PictureView::PictureView(const NodeType &type, const PictureMaker &maker, QWidget *parent)
    : View(type, parent), maker_(maker), bar_(new ParamBar(type, this)), menu_(new ParamMenu(type, this)), lasso_(new QToolButton(this)), export_(makeExportButton(*this)), canvas_(new PictureCanvas), scroll_(new QScrollArea(this)), slots_(new DropSlots(this)),
      latest_(this, [this](const Made &made) { showMade(made); }), looks_(this, [this](const Made &made) { made.base == base_ ? showMade(made) : void(); }), searches_(this, [this](const PickedRowsPtr &rows) { takePicked(rows); })
{
    lasso_->setIcon(Theme::get().icon(QStringLiteral("lasso")));
    lasso_->setCheckable(true);
    lasso_->setAutoRaise(true);
    lasso_->setAccessibleName(tr("Pick with a lasso"));
    lasso_->setToolTip(tr("Pick with a lasso: draw a line around rows. Ctrl while dragging does the same."));
    setButtonRole(lasso_, ButtonRole::Quiet);
    setSmall(lasso_, true);
    lasso_->hide();
    bar_->addAtEnd(lasso_);
    if (type.id == "view.scatter") {
        pairs_ = new PairsButton(this);
        bar_->addAtEnd(pairs_);
        connect(pairs_, &PairsButton::chosen, this, [this](const QString &x, const QString &y) {
            emit paramsChanged({{"x", utf8(x)}, {"y", utf8(y)}});
        });
    }
    bar_->addAtEnd(menu_);
    menu_->setBar(bar_);
    bar_->addAtEnd(export_);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setWidget(canvas_);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar_);
    column->addWidget(scroll_, 1);
    canvas_->setAccessibleName(translated(type.title));
    patience_.setSingleShot(true);
    patience_.setInterval(kPatienceMs);
    connect(&patience_, &QTimer::timeout, bar_, [this] { bar_->setBusy(true); });
    setAcceptDrops(maker_.columns != nullptr);
    bar_->setDraggable(maker_.columns ? [this](const QString &key) {
        const auto shown = columnsShown();
        const auto found = shown.find(utf8(key));
        return found == shown.end() ? QString() : qstring(found->second);
    } : std::function<QString(const QString &)>());
    connect(bar_, &ParamBar::chosen, this, &PictureView::change);
    connect(menu_, &ParamMenu::chosen, this, &PictureView::change);
    connect(lasso_, &QToolButton::toggled, canvas_, &PictureCanvas::setLasso);
    connect(canvas_, &PictureCanvas::picked, this, &PictureView::pick);
    connect(canvas_, &PictureCanvas::nothingPicked, this, [this] { linked_ ? linked_->clear() : void(); });
    connect(canvas_, &PictureCanvas::windowWanted, this, &PictureView::zoomTo);
    connect(canvas_, &PictureCanvas::resetWanted, this, &PictureView::reset);
    connect(canvas_, &PictureCanvas::dragOutWanted, this, [this] { dragFigure(*this); });
    connect(canvas_, &PictureCanvas::axisWanted, this, &PictureView::askAxis);
    connect(canvas_, &PictureCanvas::menuWanted, this, &PictureView::openMenu);
    connect(canvas_, &PictureCanvas::handleSet, this, [this](const QString &key, std::optional<double> value) {
        emit paramsChanged({{utf8(key), value ? ParamValue(*value) : ParamValue(std::string())}});
    });
    connect(canvas_, &PictureCanvas::legendToggled, this, &PictureView::toggleLevel);
}

void PictureView::change(const QString &key, const ParamValue &value)
{
    emit paramsChanged({{utf8(key), value}});
}

void PictureView::setCompact(bool compact)
{
    compact_ = compact;
    bar_->setHidden(compact);
}

void PictureView::fillMenu(QMenu &menu, const QWidget *beside)
{
    if (!compact_)
        return;
    bar_->fillMenu(menu, nullptr, beside);
    for (const QToolButton *button : {static_cast<const QToolButton *>(pairs_), static_cast<const QToolButton *>(menu_), static_cast<const QToolButton *>(export_)})
        if (button && button->isEnabled() && button->menu() && !button->menu()->isEmpty()) {
            button->menu()->setTitle(button->accessibleName());
            menu.addMenu(button->menu());
        }
}

PicturePtr PictureView::placed(const PicturePtr &picture) const
{
    const PicturePtr out = picture->below(titleAbove_);
    return out ? out : picture;
}

void PictureView::setTitleAbove(const QString &title)
{
    if (titleAbove_ == title)
        return;
    titleAbove_ = title;
    if (!base_)
        return;
    base_ = placed(base_);
    canvas_->setPicture(placed(picture()));
    if (looks_.busy())
        lookAgain(); // what is under way stands below the title of before
}

void PictureView::setParams(const ParamValues &params)
{
    // A handle that is moved leaves axes and legend as they are.
    const std::optional<ChartHandle> handle = base_ ? base_->handle() : std::nullopt;
    ParamValues rest = params;
    if (handle && params_.has(handle->key))
        rest.set(handle->key, params_.all().at(handle->key));
    keepsLook_ = handle && rest == params_;
    View::setParams(params);
    keepsLook_ = false;
}

void PictureView::refresh()
{
    bar_->setValues(params_, inputs_, maker_.known ? maker_.known(inputs_) : KnownValues(), columnsShown());
    menu_->setValues(params_);
    if (const Table *table = tableIn(inputs_, "table"); pairs_)
        pairs_->setTable(table ? std::optional(*table) : std::nullopt);
    if (!patience_.isActive())
        patience_.start();
    if (!keepsLook_)
        look_ = Look{.picked = look_.picked, .hidden = {}}; // other axes, other levels: nothing of the old window means anything
    latest_.request([make = maker_.make, inputs = inputs_, params = params_, look = look_] {
        const PicturePtr base = make(inputs, params);
        const PicturePtr shown = look == Look() ? nullptr : base->looked(look);
        return Made{base, shown ? shown : base, look};
    });
}

void PictureView::showMade(const Made &made)
{
    PicturePtr shown = made.shown;
    if (made.base != base_) { // a look has its title from the picture that it was made of
        base_ = placed(made.base);
        shown = made.shown == made.base ? base_ : placed(made.shown);
    }
    patience_.stop();
    bar_->setBusy(false);
    lasso_->setVisible(base_->can().lasso);
    canvas_->setPicture(shown);
    canvas_->setWindow(made.look.window);
    QString said = shown->sentence();
    if (made.look.picked)
        said += QStringLiteral("; ") + counted(QT_TRANSLATE_NOOP("core", "%1 {row|rows} picked"), {countText(made.look.picked->count())});
    setAccessibleDescription(said);
    emit ready();
    if (!(made.look == look_))
        lookAgain(); // it changed while a worker made the picture
}

void PictureView::lookAgain()
{
    if (!base_ || latest_.busy())
        return; // the picture under way will be asked for the look when it is there
    looks_.request([base = base_, from = picture(), look = look_] { // from what is shown: it may have counted most of it
        const PicturePtr shown = look == Look() ? base : from->looked(look);
        return Made{base, shown ? shown : base, look};
    });
}

void PictureView::light()
{
    look_.picked = linked_ ? linked_->picked() : nullptr;
    lookAgain();
}

void PictureView::zoomTo(const QRectF &window)
{
    if (window == look_.window || !picture())
        return;
    look_.window = window;
    if (const PicturePtr stretched = picture()->moved(window)) {
        canvas_->setPicture(stretched);
        canvas_->setWindow(window);
    }
    lookAgain();
}

void PictureView::toggleLevel(int entry)
{
    if (look_.hidden.erase(entry) == 0 && static_cast<int>(look_.hidden.size()) + 1 < picture()->hideable())
        look_.hidden.insert(entry); // the last one stays
    lookAgain();
}

void PictureView::pick(const Picture::Search &search, PickMode mode)
{
    if (!linked_)
        return;
    picks_.push_back({search, mode});
    if (picks_.size() == 1)
        nextPick();
}

void PictureView::nextPick()
{
    searches_.request(picks_.front().search);
}

void PictureView::takePicked(const PickedRowsPtr &rows)
{
    const PickMode mode = picks_.front().mode;
    picks_.pop_front();
    beforeClick_ = linked_->picked();
    linked_->pick(rows, mode);
    if (!picks_.empty())
        nextPick();
}

void PictureView::reset()
{
    searches_.finish(); // the first click of the two
    linked_ ? linked_->pick(beforeClick_) : void();
    zoomTo(Look().window);
}

void PictureView::askAxis(bool across, const QPoint &global)
{
    if (!AxisPopup::hasSettings(type_, across) || !base_)
        return;
    auto *popup = new AxisPopup(type_, params_, across, base_->hasEnds(across), this);
    connect(popup, &AxisPopup::chosen, this, &View::paramsChanged);
    popup->adjustSize();
    const QRect screen = popup->screen()->availableGeometry();
    popup->move(std::clamp(global.x(), screen.left(), std::max(screen.left(), screen.right() - popup->width())), std::clamp(global.y() - (across ? popup->height() : 0), screen.top(), std::max(screen.top(), screen.bottom() - popup->height())));
    popup->show();
    popup->setFocus();
}

/// What the mouse does, for hands that have none.
void PictureView::openMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, canvas_);
    if (!menu->isEmpty())
        menu->addSeparator();
    for (const bool across : {true, false})
        if (AxisPopup::hasSettings(type_, across))
            menu->addAction(across ? tr("Axis across…") : tr("Axis up…"), this, [this, across, global] { askAxis(across, global); });
    if (!maker_.across.empty() && !maker_.up.empty()) {
        const auto shown = columnsShown();
        const auto across = shown.find(maker_.across);
        const bool fits = across != shown.end() && !changesBy({qstring(across->second), qstring(maker_.across)}, maker_.up).empty();
        menu->addAction(tr("Swap the axes"), this, &PictureView::swapAxes)->setEnabled(fits);
    }
    menu->addSeparator();
    menu->addAction(tr("Show the whole"), this, [this] { zoomTo(Look().window); })->setEnabled(look_.window != Look().window);
    menu->popup(global);
}

void PictureView::finish()
{
    do {
        searches_.finish();
        latest_.finish();
        looks_.finish();
    } while (searches_.busy() || latest_.busy() || looks_.busy());
}

const PicturePtr &PictureView::picture() const
{
    return canvas_->picture();
}

QString PictureView::sentence() const
{
    return picture() ? picture()->sentence() : QString();
}

void PictureView::render(QPainter &painter, const QSizeF &size)
{
    if (!picture())
        return;
    const PicturePtr whole = picture()->below({}); // in a file nothing stands above it
    PictureCanvas::paintFigure(painter, size, whole ? *whole : *picture());
}

void PictureView::renderSmall(QPainter &painter, const QSizeF &size)
{
    if (picture())
        picture()->paint(painter, size, true);
}

void PictureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && latest_.busy() + (picture() != nullptr) > 0)
        refresh(); // the words in a picture were made with it
    View::changeEvent(event);
}

} // namespace mortise
