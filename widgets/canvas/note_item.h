// A note on the canvas: a few lines on yellow, moved by the mouse, edited by double-click.
#pragma once

#include "graph/workflow.h"

#include <QGraphicsObject>

namespace mortise {

class NoteItem : public QGraphicsObject {
    Q_OBJECT

public:
    explicit NoteItem(std::string id);
    const std::string &id() const { return id_; }
    const Note &note() const { return note_; }
    QString spoken() const;
    void setNote(const Note &note);
    QRectF boundingRect() const override;
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    std::string id_;
    Note note_;
};

} // namespace mortise
