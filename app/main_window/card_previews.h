// Keeps the pictures in the cards of the canvas up to date: the real chart of the node, small.
#pragma once

#include "app/main_window/node_inputs.h"
#include "widgets/views/view.h"

namespace mortise {

class Canvas;

class CardPreviews : public QObject {
    Q_OBJECT

public:
    CardPreviews(Document &document, Canvas *canvas, QObject *parent);

private:
    struct Preview {
        std::unique_ptr<View> view; // never shown
        InputHashes shown;
    };
    void refresh();
    void paint(const QString &node);

    Document &document_;
    Canvas *canvas_;
    std::map<std::string, Preview> previews_;
};

} // namespace mortise
