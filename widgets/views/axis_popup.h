// Asks where an axis begins and ends, whether its steps are factors, and what stands at it. Enter sets what was changed, all of it one
// step of undo; Escape or a click elsewhere leaves it.
#pragma once

#include "node/param.h"
#include "widgets/views/view.h"

#include <QFrame>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace mortise {

class Label;
struct NodeType;

class AxisPopup : public QFrame {
    Q_OBJECT

public:
    /// What it offers is what the view declares for that axis (nodes/view/axis_params.h); see hasSettings().
    /// @param withEnds it holds numbers.
    AxisPopup(const NodeType &type, const ParamValues &params, bool across, bool withEnds, QWidget *parent);
    static bool hasSettings(const NodeType &type, bool across);

signals:
    void chosen(const mortise::ParamChanges &changes);

private:
    struct Field {
        const ParamSpec *spec;
        QLineEdit *edit;
    };
    void addField(QFormLayout *form, const ParamSpec &spec, const QString &name, const QString &hint);
    void accept();
    void giveBack();

    ParamValues params_;
    std::vector<Field> fields_;
    const ParamSpec *logSpec_ = nullptr;
    QCheckBox *log_ = nullptr;
    Label *wrong_;
};

} // namespace mortise
