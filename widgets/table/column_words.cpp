#include "widgets/table/column_words.h"

#include <QCoreApplication>

namespace mortise {
namespace {

// The declaration of data.file has the same words.
QString word(const char *english)
{
    return QCoreApplication::translate("core", english);
}

} // namespace

QString typeText(ColumnType type)
{
    switch (type) {
    case ColumnType::Number: return word("Number");
    case ColumnType::Category: return word("Category");
    case ColumnType::Text: return word("Text");
    case ColumnType::Time: return word("Time");
    }
    return {};
}

QString roleText(Role role)
{
    switch (role) {
    case Role::Feature: return word("Feature");
    case Role::Target: return word("Target");
    case Role::Weight: return word("Weight");
    case Role::Id: return word("Id");
    case Role::Group: return word("Group");
    case Role::Time: return word("Time");
    case Role::Meta: return word("Meta");
    case Role::Ignore: return word("Ignore");
    }
    return {};
}

QChar letterOfType(ColumnType type)
{
    constexpr const char *kLetters = "NCTD";
    return QLatin1Char(kLetters[static_cast<int>(type)]);
}

} // namespace mortise
