// The reference page of a block, beside the inspector or in its place. It follows the selection; links between pages, back and
// Ctrl+F work as in a browser.
#pragma once

#include "node/node_type.h"
#include "widgets/theme/panel.h"

#include <QList>

class QTextBrowser;
class QToolButton;

namespace mortise {

class Label;
class SearchField;

class HelpPanel : public Panel {
    Q_OBJECT

public:
    explicit HelpPanel(const Registry &registry, QWidget *parent = nullptr);
    /// The page of a block that was chosen elsewhere: what was read before is forgotten.
    void open(const NodeType &type);
    void close();
    bool isOpen() const { return type_; }
    const NodeType *type() const { return type_; }

signals:
    void openChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void back();
    void follow(const QString &link);
    void showPage();
    void find(bool backwards, bool fromStart);
    const Registry &registry_;
    const NodeType *type_ = nullptr;
    QList<const NodeType *> before_; // pages to go back to
    QToolButton *back_;
    Label *title_;
    SearchField *search_;
    QTextBrowser *page_;
};

} // namespace mortise
