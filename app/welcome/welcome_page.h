// The first page: own data, an example, a bundled data set; recent files, and lost work offered back.
#pragma once

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace mortise {

class Card;

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);
    /// Reads recent files and lost work again.
    void refresh();

signals:
    void fileChosen(const QString &path);
    void browseRequested();
    void exampleChosen(const QString &resource); // :/mortise/examples/..
    void datasetChosen(const QString &name);     // "penguins"
    void recoverRequested(const QString &journal);
    void emptyRequested();
    void pasteRequested();
    void lookMenuRequested(QPoint global); // language, theme, text size

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeLeft();
    QWidget *makeRight();
    void arrange(int width);
    QScrollArea *side_;
    QVBoxLayout *column_; // at the right
    QWidget *left_;
    Card *drop_;
    QVBoxLayout *recent_;
};

} // namespace mortise
