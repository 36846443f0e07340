// The slim bar above a view: one labelled list for every column or choice that the node declares, a field for every number, and
// what can be done with the figure at the right. A text setting gets a list when its values are known (the classes of the results).
#pragma once

#include "widgets/form/editor.h"

#include <QStringList>
#include <QWidget>

#include <functional>
#include <optional>

class QAction;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;

namespace mortise {

class ColumnBox;

class ParamBar : public QWidget {
    Q_OBJECT

public:
    explicit ParamBar(const NodeType &type, QWidget *parent = nullptr);

    /// @param known values of text settings by key. @param taken columns that the view shows by key, also where nobody chose one.
    void setValues(const ParamValues &params, const Inputs &inputs, const std::map<std::string, std::vector<std::string>> &known, const std::map<std::string, std::string> &taken = {});
    /// What there is no room for (all of it where the bar is hidden), as entries of a menu that is about to open below `beside`, before
    /// another entry. They are the caller's to take out again.
    QList<QAction *> fillMenu(QMenu &menu, QAction *before, const QWidget *beside);
    bool hidesAny() const;
    /// The settings of columns that are in sight, and where.
    std::vector<std::pair<std::string, QRect>> columnPlaces() const;
    /// Columns can be dragged by their labels. @param shown the column of a setting, whether chosen or not; empty function: no drags.
    void setDraggable(std::function<QString(const QString &key)> shown);
    void addAtEnd(QWidget *widget);
    void setBusy(bool busy);

signals:
    void chosen(const QString &key, const mortise::ParamValue &value);
    void fitted(); // other settings are in sight, or out of it

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    struct Field {
        const ParamSpec *spec;
        QWidget *label = nullptr;
        QComboBox *list = nullptr; // or
        ColumnBox *columns = nullptr; // the list, where it is one of columns
        QLineEdit *number = nullptr;
        QStringList texts = {}, values = {}; // of the list, row by row
        bool useful = true; // there is something to choose from
        QWidget *control() const;
        int least() const, wanted() const; // widths of the control
    };
    QComboBox *makeList();
    QLineEdit *makeNumber(const ParamSpec &spec);
    void fillList(Field &field, const ParamValues &params, const std::map<std::string, std::vector<std::string>> &known);
    void choose(const Field &field, int row);
    void askNumber(const Field &field, const QString &name);
    void showWhatFits();
    int roomForFields() const;
    QHBoxLayout *row_;
    QLabel *busy_;
    std::vector<Field> fields_;
    std::vector<ColumnInfo> columns_; // of the table that comes in
    std::function<QString(const QString &)> shown_;
    std::optional<QPoint> held_; // where a label is
};

} // namespace mortise
