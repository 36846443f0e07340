// How a file is read, as a form: what was found stands in each field and can be overruled.
#pragma once

#include "io/table_file.h"

#include <QWidget>

#include <nlohmann/json.hpp>

class QComboBox;
class QGridLayout;
class QLineEdit;

namespace mortise {

class ReadingForm : public QWidget {
    Q_OBJECT

public:
    explicit ReadingForm(QWidget *parent = nullptr);

    void apply(TableFileOptions &options) const;
    nlohmann::json settings() const; // of data.file, where they are not left to the reader
    void showFound(const ReadReport &report);
    void setDates(DateOrder order);

signals:
    void changed(); // by a person

private:
    struct Choice {
        QComboBox *list;
        std::string key; // of data.file
    };
    QComboBox *addChoice(const QString &label, const std::string &key, const QList<std::pair<QString, QString>> &options);
    void place(const QString &label, QWidget *field);
    std::string value(const std::string &key) const;
    std::vector<std::string> missing() const; // as typed

    void arrange(int columns);
    void resizeEvent(QResizeEvent *event) override;

    QGridLayout *grid_;
    int columns_ = 0;
    std::vector<std::pair<QWidget *, QWidget *>> fields_; // name, field
    std::vector<Choice> choices_;
    QLineEdit *missing_;
};

} // namespace mortise
