#include "widgets/theme/translated.h"

#include "widgets/theme/counts_inside.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <array>

namespace mortise {
namespace {

/// Arguments that are words of the program, not of the data: "table" and "learner", the types of columns.
struct WordsInside {
    const char *source;
    std::array<std::size_t, 4> args; // counted from 1; 0: none
};

constexpr WordsInside kWordsInside[]{
    {"%1 takes a %2, not a %3", {1, 2, 3}},
    {"A %1 cannot go into a %2 port", {1, 2, 0}},
    {"A %1 cannot go into a %2 port: link it to %3", {1, 2, 3}},
    {"Nothing is linked to %1", {1, 0, 0}},
    {"%1 takes one link at %2: remove the one from %3 first", {2, 0, 0}},
    {"Nothing comes in at %1 of %2: %3 is switched off", {1, 0, 0}},
    {"%1 is a %2, and only numbers and times can be scaled", {2, 0, 0}},
    {"%1: %2 {cell is|cells are} no %3 as in training: counted as missing", {3, 0, 0}},
    {"%1: %2 {cell could not be read as %3 and is|cells could not be read as %3 and are} missing now", {3, 0, 0}},
    {"%1 was not filled: \"%2\" is no %3", {3, 0, 0}},
    {"%1 %2", {1, 2}}, // of a setting: label and option
    {"%1 %2 · %3 %4", {1, 2, 3, 4}},
};

/// Arguments that are figures, written with a point in core.
constexpr WordsInside kFiguresInside[]{
    {"%1 · %2", {1}},
    {"%1 · %2 leads", {1}},
    {"AUC %1 · %2, best of %3", {1}},
    {"R2 %1 · %2, best of %3", {1}},
};

[[maybe_unused]] constexpr const char *kWords[]{
    QT_TRANSLATE_NOOP("core", "table"), QT_TRANSLATE_NOOP("core", "learner"), QT_TRANSLATE_NOOP("core", "model"), QT_TRANSLATE_NOOP("core", "results"),
    QT_TRANSLATE_NOOP("core", "number"), QT_TRANSLATE_NOOP("core", "category"), QT_TRANSLATE_NOOP("core", "text"), QT_TRANSLATE_NOOP("core", "time"),
};

/// Sentences of which one argument is a sentence of core again: what a setting allows.
constexpr WordsInside kSentencesInside[]{{"%1 cannot be \"%2\": allowed is %3", {3, 0, 0}}};
constexpr const char *kAllowed[]{
    "a number from %1 to %2, or empty for no limit",
    "a number from %1 to %2",
    "a whole number from %1 to %2, or empty for no limit",
    "a whole number from %1 to %2",
    "%1 or a whole number from 1",
    "a list of name=value with a value of %1",
    "%1 or %2", // values as they are written in files: not words
};

QString word(const QString &english)
{
    return QCoreApplication::translate("core", english.toUtf8().constData());
}

/// A word, or a list of words as English writes it: "Train, Predict or Test".
QString words(const QString &english)
{
    const qsizetype last = english.lastIndexOf(QLatin1String(" or "));
    if (last < 0 || word(english) != english)
        return word(english);
    QStringList before = english.left(last).split(QStringLiteral(", "));
    for (QString &each : before)
        each = word(each);
    return translated({QT_TRANSLATE_NOOP("core", "%1 or %2"), {utf8(before.join(QStringLiteral(", "))), utf8(word(english.mid(last + 4)))}});
}

/// What a setting allows, said again from its English: core puts it into the sentence as words.
QString allowed(const QString &english)
{
    if (const QString whole = word(english); whole != english)
        return whole;
    for (const char *pattern : kAllowed) {
        QString form = QRegularExpression::escape(QLatin1String(pattern));
        for (const char *marker : {"\\%1", "\\%2"})
            form.replace(QLatin1String(marker), QStringLiteral("(.+)"));
        const QRegularExpressionMatch match = QRegularExpression(QRegularExpression::anchoredPattern(form)).match(english);
        if (!match.hasMatch())
            continue;
        Text text(pattern);
        for (const QString &part : match.capturedTexts().mid(1))
            text.args.push_back(utf8(part));
        return translated(text);
    }
    return english;
}

} // namespace

QString translated(const Text &text)
{
    if (text.source.empty())
        return {};
    const QString pattern = QCoreApplication::translate("core", text.source.c_str());
    if (text.args.empty())
        return pattern;
    std::vector<std::string> args = text.args;
    for (const WordsInside &known : kWordsInside)
        if (text.source == known.source)
            for (const std::size_t arg : known.args)
                if (arg > 0 && arg <= args.size())
                    args[arg - 1] = utf8(words(qstring(args[arg - 1])));
    for (const WordsInside &known : kSentencesInside)
        if (text.source == known.source)
            for (const std::size_t arg : known.args)
                if (arg > 0 && arg <= args.size())
                    args[arg - 1] = utf8(allowed(qstring(args[arg - 1])));
    for (const WordsInside &known : kFiguresInside)
        if (text.source == known.source)
            for (const std::size_t arg : known.args)
                if (arg > 0 && arg <= args.size())
                    args[arg - 1] = utf8(qstring(args[arg - 1]).replace(QLatin1Char('.'), QLocale().decimalPoint()));
    for (const std::size_t arg : countsIn(text.source))
        if (arg <= args.size())
            args[arg - 1] = countInLanguage(args[arg - 1]);
    return qstring(fill(pattern.toStdString(), args));
}

} // namespace mortise
