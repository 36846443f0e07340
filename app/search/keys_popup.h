// Every key in one list to search in, with what it does here: by the word ("rename") or by the key ("F2"). Enter does what can be
// done from anywhere; the rest is told.
#pragma once

#include "widgets/theme/search_popup.h"

#include <functional>

namespace mortise {

struct KeyLine {
    QString place = {};              // heading: "On the canvas"
    QString text = {}, keys = {};
    std::function<void()> open = {}; // none: it depends on what is selected there
};

class KeysPopup : public SearchPopup {
    Q_OBJECT

public:
    explicit KeysPopup(QWidget *parent);
    void popUp(QPoint global, QList<KeyLine> lines);

protected:
    void fill(const QString &typed) override;
    void taken(const QListWidgetItem &item) override;

private:
    QList<KeyLine> lines_;
};

} // namespace mortise
