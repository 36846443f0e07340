// The view of any node that is drawn as a Picture: works it out on a worker, shows the latest, scrolls what is higher than the
// room. What it draws is a function of inputs and settings, `make`.
#pragma once

#include "widgets/charts/picture.h"
#include "widgets/views/latest.h"
#include "widgets/views/view.h"

#include <QTimer>

class QScrollArea;

namespace mortise {

class ParamBar;
class PictureCanvas;

/// Values of text settings that the inputs know: {"class": the classes of the results}.
using KnownValues = std::map<std::string, std::vector<std::string>>;

struct PictureMaker {
    PicturePtr (*make)(const Inputs &, const ParamValues &) = nullptr; // any thread; never null
    KnownValues (*known)(const Inputs &) = nullptr;                    // null: none
};

class PictureView : public View {
    Q_OBJECT

public:
    PictureView(const NodeType &type, const PictureMaker &maker, QWidget *parent = nullptr);

    void finish() override { latest_.finish(); }
    void render(QPainter &painter, const QSizeF &size) override;
    void renderSmall(QPainter &painter, const QSizeF &size) override;
    QString sentence() const override;
    /// Nullptr before the first one is there.
    const PicturePtr &picture() const;

protected:
    void refresh() override;
    void changeEvent(QEvent *event) override;

private:
    void show(const PicturePtr &picture);
    PictureMaker maker_;
    ParamBar *bar_;
    PictureCanvas *canvas_;
    QScrollArea *scroll_;
    QTimer patience_; // "Working" is said only when it takes longer than a blink
    Latest<PicturePtr> latest_;
};

} // namespace mortise
