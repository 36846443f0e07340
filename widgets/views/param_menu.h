// The button at the right of a view's bar with the settings that are switches (log axes, lines, ellipses) and the ends of axes: what
// changes the drawing, not what is drawn.
#pragma once

#include "node/node_type.h"

#include <QToolButton>

class QAction;
class QLineEdit;

namespace mortise {

class ParamBar;

class ParamMenu : public QToolButton {
    Q_OBJECT

public:
    /// Hidden where the node has no such settings.
    explicit ParamMenu(const NodeType &type, QWidget *parent = nullptr);
    void setValues(const ParamValues &params);
    /// The bar's settings that it has no room for come first; then the button is there, too.
    void setBar(ParamBar *bar);

signals:
    void chosen(const QString &key, const mortise::ParamValue &value);

private:
    void addField(const ParamSpec &spec, QWidget *form);
    void showWhereUseful();
    void open();
    struct Switch {
        const ParamSpec *spec;
        QAction *action;
    };
    struct Field {
        const ParamSpec *spec;
        QLineEdit *edit;
    };
    ParamBar *bar_ = nullptr;
    QList<QAction *> ofBar_; // made anew each time that it opens
    std::vector<Switch> switches_;
    std::vector<Field> fields_;
};

} // namespace mortise
