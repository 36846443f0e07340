// The first page: own data, an example, a bundled data set; recent files, lost work offered back, and what could not be opened.
#pragma once

#include <QWidget>

class QScrollArea;
class QBoxLayout;
class QVBoxLayout;

namespace mortise {

class Card;

class WelcomePage : public QWidget {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);
    /// Reads recent files and lost work again.
    void refresh();
    /// Something that could not be done, until it is closed or another page was shown.
    void showProblem(const QString &title, const QString &detail = {});
    void clearProblems();

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
    QBoxLayout *promise_ = nullptr;
    QVBoxLayout *problems_; // on top of it
    QWidget *left_;
    Card *drop_;
    QVBoxLayout *recent_;
};

} // namespace mortise
