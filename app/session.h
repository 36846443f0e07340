// The window of a document in the language and text size that are on. Another of either builds the window anew, at the same
// place with the same views: every text and length is then asked for again, and nothing has to remember how to. While a dialog is
// open the window waits until it is answered.
#pragma once

#include <QObject>
#include <QTranslator>

#include <memory>

namespace mortise {

class Document;
class MainWindow;

class Session : public QObject {
    Q_OBJECT

public:
    explicit Session(Document &document);
    ~Session() override;
    MainWindow &window() { return *window_; }
    /// "en", "de"; empty: the system's. Kept in the settings.
    void setLanguage(const QString &code);

private:
    void makeWindow();
    void renewWindow();
    Document &document_;
    QTranslator ours_, qts_;
    qreal scale_ = 1;
    std::unique_ptr<MainWindow> window_;
};

} // namespace mortise
