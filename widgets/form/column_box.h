// A combo box of columns: it opens a ColumnPopup, and letters typed at it begin to look for a column there.
#pragma once

#include "widgets/form/editor.h"

#include <QComboBox>
#include <QPointer>

namespace mortise {

class ColumnModel;
class ColumnPopup;

class ColumnBox : public QComboBox {
    Q_OBJECT

public:
    explicit ColumnBox(QWidget *parent = nullptr);

    /// @param types letters of those that may be chosen; empty: any. @param itself what stands for "none of them"; empty: nothing does.
    void setColumns(const std::vector<ColumnInfo> &columns, const std::string &types, const QString &itself);
    /// One that is not among them stays visible, so that it can be mended. Emits nothing.
    void setColumn(const QString &name);
    /// What stands behind the choice of none: "Automatic: age". Empty: not known.
    void setTaken(const QString &column);
    QString shownText() const;        // with what was taken
    /// The popup opens below another widget: where the box itself is not in sight.
    void openBeside(const QWidget *beside);
    QString column() const;           // empty: none of them
    QString columnAt(int row) const;

    void showPopup() override;
    ColumnPopup *popup() const; // while it is open

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void open(const QString &typed, const QWidget *beside);
    bool showsTaken() const { return !taken_.isEmpty() && column().isEmpty() && currentIndex() >= 0; }
    void say();

    ColumnModel *model_ = nullptr;
    QPointer<ColumnPopup> popup_;
    QString taken_;
};

} // namespace mortise
