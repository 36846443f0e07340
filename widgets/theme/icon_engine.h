// The icon behind Theme::icon(): holds a name and a token, and asks the theme for the pixels when it is painted. So it
// is sharp at every device ratio and follows a theme switch without anyone setting it again.
#pragma once

#include <QByteArray>
#include <QIconEngine>
#include <QString>

namespace mortise {

class IconEngine : public QIconEngine {
public:
    IconEngine(QString name, QByteArray token);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QString iconName() override { return name_; }
    QIconEngine *clone() const override;

private:
    QColor tone(QIcon::Mode mode) const;

    QString name_;
    QByteArray token_;
};

} // namespace mortise
