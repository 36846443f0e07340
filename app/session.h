// The window of a document in the language that is on. Another language builds the window anew, at the same place with the same
// views: every text is then asked for again, and nothing has to remember how to.
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
    Document &document_;
    QTranslator ours_, qts_;
    std::unique_ptr<MainWindow> window_;
};

} // namespace mortise
