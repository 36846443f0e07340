#include "widgets/theme/translated.h"

#include <QCoreApplication>

namespace mortise {

QString translated(const Text &text)
{
    if (text.source.empty())
        return {};
    const QString pattern = QCoreApplication::translate("core", text.source.c_str());
    return text.args.empty() ? pattern : qstring(fill(pattern.toStdString(), text.args));
}

} // namespace mortise
