// Core's texts in the language of the window, and its strings as Qt's.
#pragma once

#include "base/text.h"

#include <QString>

#include <string>

namespace mortise {

/// The sentence from the "core" context of the installed translators, with its values put in.
QString translated(const Text &text);

inline QString qstring(const std::string &text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string utf8(const QString &text)
{
    return text.toStdString();
}

} // namespace mortise
