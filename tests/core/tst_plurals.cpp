// Every message with a count, in every language, said of one: no plural may follow the 1.
#include "base/text.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

using namespace mortise;

namespace {

struct Message {
    QString source;
    QStringList forms;
    bool counts; // by tr(): two forms
};

QList<Message> messagesOf(const char *language)
{
    QFile file(QStringLiteral(SOURCE_DIR "/translations/mortise_%1.ts").arg(QLatin1String(language)));
    QList<Message> out;
    if (!file.open(QIODevice::ReadOnly))
        return out;
    for (QXmlStreamReader xml(&file); !xml.atEnd(); xml.readNext()) {
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QLatin1String("message"))
            out << Message{{}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")};
        else if (xml.name() == QLatin1String("source"))
            out.last().source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform") || (xml.name() == QLatin1String("translation") && !out.last().counts))
            out.last().forms << xml.readElementText();
    }
    return out;
}

QStringList wordsOf(const QString &text)
{
    static const QRegularExpression noWord(QStringLiteral("[^\\w%]+"), QRegularExpression::UseUnicodePropertiesOption);
    return text.split(noWord, Qt::SkipEmptyParts);
}

const QRegularExpression kBraces(QStringLiteral(R"(\{([^{}|]*)\|([^{}|]*)\})"));

/// What only the form for many says.
void learnFrom(const QString &one, const QString &many, QSet<QString> &plurals)
{
    const QStringList ones = wordsOf(one);
    for (const QString &word : wordsOf(many))
        if (!ones.contains(word) && !word.contains(QLatin1Char('%')))
            plurals << word;
}

QSet<QString> pluralsOf(const QStringList &patterns, const QList<Message> &counted)
{
    QSet<QString> out;
    for (const QString &pattern : patterns)
        for (auto each = kBraces.globalMatch(pattern); each.hasNext();) {
            const QRegularExpressionMatch forms = each.next();
            learnFrom(forms.captured(1), forms.captured(2), out);
        }
    for (const Message &message : counted)
        learnFrom(message.forms.value(0), message.forms.value(1), out);
    return out;
}

/// The plural that a sentence says of one, or nothing.
QString pluralAfterOne(const QString &said, const QSet<QString> &plurals)
{
    static const QRegularExpression next(QStringLiteral("(?<![\\w.,])1 (?=(\\w+)(?: (\\w+))?)"), QRegularExpression::UseUnicodePropertiesOption);
    for (auto each = next.globalMatch(said); each.hasNext();) {
        const QRegularExpressionMatch found = each.next();
        for (const int word : {1, 2})
            if (plurals.contains(found.captured(word)))
                return found.captured(word);
    }
    return {};
}

QString saidOfOne(const QString &pattern)
{
    return QString::fromStdString(fill(pattern.toStdString(), std::vector<std::string>(9, "1"))).replace(QLatin1String("%n"), QLatin1String("1"));
}

} // namespace

class TestPlurals : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const QList<Message> german = messagesOf("de");
        QVERIFY(german.size() > 1000);
        for (const Message &message : german) {
            if (message.source.contains(kBraces)) {
                english_ << message.source;
                german_ << message.forms.value(0);
            }
            if (message.counts)
                germanCounted_ << message;
        }
        englishCounted_ = messagesOf("en");
        QVERIFY(english_.size() > 50);
        QVERIFY(germanCounted_.size() > 10);
        QCOMPARE(englishCounted_.size(), germanCounted_.size());
    }

    void whatIsLeftOverIsCounted()
    {
        static const QRegularExpression left(QStringLiteral("^\\+? ?%1 more \\w+s\\b"));
        for (const Message &message : messagesOf("de"))
            QVERIFY2(message.counts || !message.source.contains(left), qPrintable(message.source));
    }

    void oneIsNeverFollowedByAPlural_data()
    {
        QTest::addColumn<QStringList>("sentences");
        QTest::addColumn<QSet<QString>>("plurals");
        const auto add = [](const char *name, QStringList patterns, const QList<Message> &counted, const QString &mustKnow) {
            const QSet<QString> plurals = pluralsOf(patterns, counted);
            QVERIFY(plurals.contains(mustKnow));
            for (const Message &message : counted)
                patterns << message.forms.value(0);
            QTest::newRow(name) << patterns << plurals;
        };
        add("English", english_, englishCounted_, QStringLiteral("rows"));
        add("German", german_, germanCounted_, QStringLiteral("Zeilen"));
    }

    void oneIsNeverFollowedByAPlural()
    {
        QFETCH(QStringList, sentences);
        QFETCH(QSet<QString>, plurals);
        QStringList wrong;
        for (const QString &sentence : sentences)
            if (const QString said = saidOfOne(sentence); !pluralAfterOne(said, plurals).isEmpty())
                wrong << said;
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
    }

    void theCheckSeesAPlural()
    {
        QCOMPARE(pluralAfterOne(saidOfOne(QStringLiteral("%1 rows left out")), {QStringLiteral("rows")}), QStringLiteral("rows"));
        QCOMPARE(pluralAfterOne(saidOfOne(QStringLiteral("%1 of %2 missing cells")), {QStringLiteral("cells")}), QStringLiteral("cells"));
        QCOMPARE(pluralAfterOne(saidOfOne(QStringLiteral("%n {row|rows}")), {QStringLiteral("rows")}), QString());
    }

private:
    QStringList english_, german_;
    QList<Message> englishCounted_, germanCounted_;
};

QTEST_APPLESS_MAIN(TestPlurals)
#include "tst_plurals.moc"
