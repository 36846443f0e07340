// Small passive widgets that say something by an icon, a dot, a rounded label or a key.
//
//     row->addWidget(new Mark("lock", "ok"));                  // 16 px
//     row->addWidget(new IconTile("impute", "table"));         // 32 px, tinted
//     row->addWidget(new Dot("run"));
//     row->addWidget(new Pill(tr("3 doubtful"), "warn"));
//
// Icons and dots only repeat what a word beside them says and are left out for the screen reader unless they are given
// an accessible name.
#pragma once

#include <QByteArray>
#include <QWidget>

namespace mortise {

/// What the small ones share: a fixed side that follows the text size.
class SquareMark : public QWidget {
    Q_OBJECT

public:
    void setTone(const char *token);

protected:
    SquareMark(int sideAt100, const char *token, QWidget *parent);

    QSize sizeHint() const override;
    QByteArray tone_;

private:
    int sideAt100_;
};

class Mark : public SquareMark {
    Q_OBJECT

public:
    /// @param side px at 100 %: 16 in marks, 20 in rows, 32 in empty states.
    explicit Mark(const QString &iconName, const char *token = "text2", int side = 16, QWidget *parent = nullptr);

    void setIconName(const QString &iconName);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString iconName_;
};

class IconTile : public SquareMark {
    Q_OBJECT

public:
    explicit IconTile(const QString &iconName, const char *token = "text3", int side = 32, QWidget *parent = nullptr);

    void setIcon(const QString &iconName, const char *token);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString iconName_;
};

class Dot : public SquareMark {
    Q_OBJECT

public:
    explicit Dot(const char *token, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

class Pill : public QWidget {
    Q_OBJECT

public:
    /// @param tone text2 (neutral), warn, ok, err or a kind.
    explicit Pill(const QString &text, const char *tone = "text2", QWidget *parent = nullptr);

    void setText(const QString &text);
    void setTone(const char *tone);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString text_;
    QByteArray tone_;
};

class KeyCap : public QWidget {
    Q_OBJECT

public:
    explicit KeyCap(const QString &keys, QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString keys_;
};

} // namespace mortise
