// All steps that can be undone and redone, oldest first, the present one marked: choose one to go there at once.
#pragma once

#include "app/document.h"
#include "widgets/theme/search_popup.h"

namespace mortise {

class HistoryPopup : public SearchPopup {
    Q_OBJECT

public:
    HistoryPopup(Document &document, QWidget *parent);
    void popUp(QPoint global) { popUpAt(global); }

protected:
    void fill(const QString &typed) override;
    void taken(const QListWidgetItem &item) override;

private:
    Document &document_;
};

} // namespace mortise
