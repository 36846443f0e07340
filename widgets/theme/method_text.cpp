#include "widgets/theme/method_text.h"

#include "widgets/theme/number_text.h"
#include "widgets/theme/translated.h"

#include <QRegularExpression>

namespace mortise {
namespace {

struct Sentence {
    QRegularExpression english; // what is captured are the arguments, in their order in the pattern's English
    const char *pattern;
    bool swapped = false; // %2 comes first
};

const std::vector<Sentence> &sentences()
{
    static const std::vector<Sentence> all{
        {QRegularExpression(QStringLiteral("^(\\d+) folds?$")), QT_TRANSLATE_NOOP("core", "%1 {fold|folds}")},
        {QRegularExpression(QStringLiteral("^(\\d+) times (\\d+) folds?$")), QT_TRANSLATE_NOOP("core", "%2 times %1 {fold|folds}"), true},
        {QRegularExpression(QStringLiteral("^(\\d+) folds? by group$")), QT_TRANSLATE_NOOP("core", "%1 {fold|folds} by group")},
        {QRegularExpression(QStringLiteral("^([\\d.]+) % held out$")), QT_TRANSLATE_NOOP("core", "%1 % held out")},
    };
    return all;
}

} // namespace

QString methodText(const std::string &english)
{
    static const std::string stratified = ", stratified";
    if (english.ends_with(stratified))
        return translated({QT_TRANSLATE_NOOP("core", "%1, stratified"), {utf8(methodText(english.substr(0, english.size() - stratified.size())))}});
    const QString text = qstring(english);
    for (const Sentence &sentence : sentences())
        if (const QRegularExpressionMatch found = sentence.english.match(text); found.hasMatch()) {
            std::vector<std::string> args;
            for (int i = 1; i <= found.lastCapturedIndex(); ++i)
                args.push_back(utf8(numberText(found.captured(i).toDouble())));
            if (sentence.swapped)
                std::swap(args[0], args[1]);
            return translated({sentence.pattern, std::move(args)});
        }
    return translated(Text(english.c_str()));
}

} // namespace mortise
