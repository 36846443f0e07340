// One editor for each domain of a parameter, made from its declaration. An editor keeps what was typed, says what is allowed when
// it cannot be taken, and tells its value only when it can.
#pragma once

#include "node/node_type.h"

#include <QWidget>

#include <vector>

namespace mortise {

/// What the form knows of the table that comes in, for choosing columns.
struct ColumnInfo {
    QString name;
    ColumnType type = ColumnType::Number;
    Role role = Role::Feature;
    bool operator==(const ColumnInfo &) const = default;
};

class Editor : public QWidget {
    Q_OBJECT

public:
    /// @param folder where relative paths start.
    static Editor *make(const ParamSpec &spec, const std::vector<ColumnInfo> &columns, const QString &folder, QWidget *parent);

    const ParamSpec &spec() const { return spec_; }
    /// Shows a value; emits nothing.
    virtual void setValue(const ParamValue &value) = 0;
    /// The widget that takes the keyboard, for the label's buddy.
    virtual QWidget *field() = 0;

signals:
    void changed(const mortise::ParamValue &value);
    void wrong(const QString &why); // empty: it is right again

protected:
    Editor(const ParamSpec &spec, QWidget *parent) : QWidget(parent), spec_(spec) {}
    /// Checks against the declaration, then changed() or wrong(). @return whether it could be taken.
    bool offer(const ParamValue &value);
    bool offerText(const QString &text);

    const ParamSpec &spec_;
};

} // namespace mortise
