// Every node's declaration: complete, unique, shown, documented, and its settings refuse what is not allowed.
#include "tests/conformance/checks.h"

#include <QFile>
#include <QRegularExpression>

#include <cmath>
#include <limits>
#include <set>

using namespace mortise;
using conformance::nodeRows;

namespace {

const NodeType *typeOf(const QByteArray &id)
{
    return catalogue().find(id.toStdString());
}

bool matches(const std::string &text, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromLatin1(pattern))).match(QString::fromStdString(text)).hasMatch();
}

void checkPorts(const std::vector<PortSpec> &ports)
{
    std::set<std::string> keys;
    for (const PortSpec &port : ports) {
        QVERIFY2(matches(port.key, "[a-z][a-z0-9_]*"), port.key.c_str());
        QVERIFY2(keys.insert(port.key).second, port.key.c_str());
        QVERIFY2(!port.label.empty(), port.key.c_str());
    }
}

/// Values that a setting must refuse, as text.
std::vector<std::string> refused(const ParamSpec &spec)
{
    std::vector<std::string> out;
    const auto number = [](double v) { return paramText(ParamValue(v)); };
    if (const auto *r = std::get_if<RealRange>(&spec.domain)) {
        const double inf = std::numeric_limits<double>::infinity();
        if (std::isfinite(r->min))
            out.push_back(number(std::nextafter(r->min, -inf)));
        if (std::isfinite(r->max) && r->max < std::numeric_limits<double>::max())
            out.push_back(number(std::nextafter(r->max, inf)));
        out.insert(out.end(), {"many", "nan", "1,5x"});
        if (!spec.optional)
            out.push_back("");
    } else if (const auto *i = std::get_if<IntRange>(&spec.domain)) {
        if (i->min > std::numeric_limits<std::int64_t>::min())
            out.push_back(std::to_string(i->min - 1));
        if (i->max < (std::int64_t{1} << 52))
            out.push_back(std::to_string(i->max + 1));
        out.insert(out.end(), {number(static_cast<double>(i->min) + 0.5), "many", "nan", "1e400"});
        if (!spec.optional)
            out.push_back("");
    } else if (const auto *c = std::get_if<Choice>(&spec.domain)) {
        out.push_back("no such thing");
        out.push_back(c->orNumber ? "0" : "12");
        if (c->orNumber)
            out.push_back("1.5");
    } else if (std::holds_alternative<Flag>(spec.domain)) {
        out.insert(out.end(), {"maybe", "2", ""});
    } else if (std::holds_alternative<Assignments>(spec.domain)) {
        out.insert(out.end(), {"no equals sign", "=right"});
    }
    return out;
}

/// Values that a setting must take, and give back unchanged.
std::vector<ParamValue> taken(const ParamSpec &spec)
{
    std::vector<ParamValue> out{spec.fallback};
    if (const auto *r = std::get_if<RealRange>(&spec.domain)) {
        out.insert(out.end(), {ParamValue(r->min), ParamValue(r->max), ParamValue(r->min + (r->max - r->min) / 3)});
    } else if (const auto *i = std::get_if<IntRange>(&spec.domain)) {
        out.insert(out.end(), {ParamValue(i->min), ParamValue(i->max)});
    } else if (const auto *c = std::get_if<Choice>(&spec.domain)) {
        for (const Option &option : c->options)
            out.emplace_back(option.value);
        if (c->orNumber)
            out.emplace_back(std::string("7"));
    } else if (std::holds_alternative<Flag>(spec.domain)) {
        out.insert(out.end(), {ParamValue(true), ParamValue(false)});
    } else if (std::holds_alternative<ColumnNames>(spec.domain) || std::holds_alternative<TextList>(spec.domain)) {
        const std::string plain = "plain", comma = "a, b", quote = "say \"hi\"", bracket = "[1]", blank = " x ", script = "größe 年";
        out.emplace_back(std::vector<std::string>{plain, comma, quote, bracket, blank, script});
        out.emplace_back(std::vector<std::string>{bracket, plain});
        out.emplace_back(std::vector<std::string>{});
    } else if (std::holds_alternative<TextLine>(spec.domain) || std::holds_alternative<ColumnName>(spec.domain) || std::holds_alternative<FilePath>(spec.domain)) {
        out.emplace_back(std::string("größe, \"x\" = %1"));
        out.emplace_back(std::string());
    }
    if (spec.optional)
        out.emplace_back(std::string());
    return out;
}

} // namespace

class TestConformance : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void thereAreNodes() { QVERIFY(!catalogue().all().empty()); }

    void idsAreUnique()
    {
        std::set<std::string> ids, titles;
        for (const NodeType *type : catalogue().all()) {
            QVERIFY2(ids.insert(type->id).second, type->id.c_str());
            QVERIFY2(titles.insert(type->title.english()).second, qPrintable(QString::fromStdString(type->id + " has the title of another node")));
        }
    }

    void theDeclarationIsComplete_data() { nodeRows([](const NodeType &) { return true; }); }
    void theDeclarationIsComplete()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        QVERIFY2(matches(type.id, "[a-z]+\\.[a-z][a-z0-9_]*"), "the id is family.name");
        QVERIFY(type.version >= 1);
        QVERIFY2(!type.title.empty() && !type.summary.empty(), "title and summary");
        QVERIFY2(type.summary.english().ends_with('.'), "the summary is a sentence");
        QVERIFY2(!type.keywords.empty(), "what do people type to find it?");
        for (const Text &keyword : type.keywords)
            QVERIFY2(!keyword.empty(), "an empty keyword");
        checkPorts(type.inputs);
        checkPorts(type.outputs);
        const int kinds = (type.run != nullptr) + type.transform.has_value() + type.learner.has_value() + type.view;
        const bool reportingView = type.view && type.run; // drawn in the window, a report without one
        QVERIFY2(kinds == 1 || (reportingView && kinds == 2), "exactly one of run, transform, learner and view; a view may report as well");
    }

    void thePortsSuitTheKind_data() { nodeRows([](const NodeType &) { return true; }); }
    void thePortsSuitTheKind()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        if (type.transform) {
            QCOMPARE(type.inputs.size(), std::size_t(1));
            QCOMPARE(type.outputs.size(), std::size_t(1));
            QCOMPARE(type.inputs[0].key, std::string("table"));
            QCOMPARE(type.outputs[0].key, std::string("table"));
            QVERIFY(type.inputs[0].kind == ValueKind::Table && type.outputs[0].kind == ValueKind::Table);
            QVERIFY2(type.transform->apply || type.transform->fitApply, "a transform is applied");
            QVERIFY2((type.transform->kind == StepKind::Fitted) == (type.transform->fit != nullptr || type.transform->fitApply != nullptr), "Fitted, and nothing else, is fitted");
            QVERIFY2(type.transform->kind != StepKind::Fitted || type.transform->apply, "what was fitted is applied to new rows");
        }
        if (type.learner) {
            QVERIFY(type.inputs.empty());
            QCOMPARE(type.outputs.size(), std::size_t(1));
            QCOMPARE(type.outputs[0].key, std::string("learner"));
            QVERIFY(type.outputs[0].kind == ValueKind::Learner);
            QVERIFY(type.learner->start && type.learner->load);
            QVERIFY(type.learner->classification || type.learner->regression);
        }
        if (type.view)
            QVERIFY2(!type.inputs.empty() && type.outputs.empty(), "a view shows what comes in");
    }

    void itHasAnIconAndAPage_data() { nodeRows([](const NodeType &) { return true; }); }
    void itHasAnIconAndAPage()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        const QString icon = QStringLiteral(":/mortise/icons/%1.svg").arg(QString::fromStdString(type.icon));
        QVERIFY2(QFile::exists(icon), qPrintable(icon));
        // By the whole id where two families share a name (learn.tree, view.tree), else by the name alone.
        QFile page(QStringLiteral(":/mortise/reference/%1.md").arg(QString::fromUtf8(id).replace('.', '_')));
        if (!page.exists())
            page.setFileName(QStringLiteral(":/mortise/reference/%1.md").arg(QString::fromUtf8(id).section(u'.', 1)));
        QVERIFY2(page.open(QIODevice::ReadOnly), qPrintable(page.fileName()));
        const QByteArray text = page.readAll();
        QVERIFY2(text.startsWith("# ") && text.size() > 200, "a page says what the node does, when to use it and from where it is");
    }

    void theSettingsAreDescribed_data() { nodeRows([](const NodeType &) { return true; }); }
    void theSettingsAreDescribed()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        std::set<std::string> keys;
        for (const ParamSpec &spec : type.params) {
            QVERIFY2(matches(spec.key, "[a-z][a-z0-9_]*") && keys.insert(spec.key).second, spec.key.c_str());
            QVERIFY2(!spec.label.empty() && !spec.help.empty(), spec.key.c_str());
            QVERIFY2(spec.help.english().ends_with('.'), qPrintable(QString::fromStdString(spec.key + ": help is a sentence")));
            if (const auto *choice = std::get_if<Choice>(&spec.domain)) {
                std::set<std::string> values;
                QVERIFY2(choice->options.size() > 1, spec.key.c_str());
                for (const Option &option : choice->options)
                    QVERIFY2(!option.value.empty() && values.insert(option.value).second && !option.label.empty(), spec.key.c_str());
            }
            if (const auto *range = std::get_if<RealRange>(&spec.domain))
                QVERIFY2(range->min < range->max && (range->scale == Scale::Linear || range->min >= 0), spec.key.c_str());
            if (const auto *range = std::get_if<IntRange>(&spec.domain))
                QVERIFY2(range->min < range->max, spec.key.c_str());
            if (spec.shownWhen.empty())
                continue;
            const auto [key, values] = std::pair(spec.shownWhen.substr(0, spec.shownWhen.find('=')), spec.shownWhen.substr(spec.shownWhen.find('=') + 1));
            const ParamSpec *other = findParam(type.params, key);
            QVERIFY2(other && other != &spec, spec.shownWhen.c_str());
            for (const QString &value : QString::fromStdString(values).split(u'|'))
                QVERIFY2(parseParam(*other, value.toStdString()).has_value(), spec.shownWhen.c_str());
        }
    }

    void theDefaultsAreAllowed_data() { nodeRows([](const NodeType &) { return true; }); }
    void theDefaultsAreAllowed()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        for (const ParamSpec &spec : type.params) {
            const auto checked = checkedParam(spec, spec.fallback);
            QVERIFY2(checked.has_value(), checked ? "" : checked.error().message().c_str());
            QVERIFY2(*checked == spec.fallback, qPrintable(QString::fromStdString(spec.key + ": the default is of another type than its range")));
        }
        const bool needsPath = std::any_of(type.params.begin(), type.params.end(), [](const ParamSpec &spec) { return std::holds_alternative<FilePath>(spec.domain); });
        if (type.check && !needsPath) { // which file is a question that no default answers
            const auto checked = type.check(ParamValues(type.params));
            QVERIFY2(checked.has_value(), checked ? "" : checked.error().message().c_str());
        }
    }

    void whatIsNotAllowedIsRefusedByName_data() { nodeRows([](const NodeType &type) { return !type.params.empty(); }); }
    void whatIsNotAllowedIsRefusedByName()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        for (const ParamSpec &spec : type.params)
            for (const std::string &value : refused(spec)) {
                const auto parsed = parseParam(spec, value);
                const std::string given = spec.key + "=" + value;
                QVERIFY2(!parsed.has_value(), given.c_str());
                QCOMPARE(parsed.error().code, ErrorCode::InvalidParameter);
                QVERIFY2(parsed.error().message().find(spec.key) != std::string::npos, parsed.error().message().c_str());
            }
        const auto unknown = paramsFromJson(type.params, {{"no_such_key", 1}});
        QVERIFY(!unknown.has_value() && unknown.error().message().find("no_such_key") != std::string::npos);
    }

    void settingsComeBackFromTextAndJson_data() { nodeRows([](const NodeType &type) { return !type.params.empty(); }); }
    void settingsComeBackFromTextAndJson()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        for (const ParamSpec &spec : type.params)
            for (const ParamValue &value : taken(spec)) {
                const std::string text = paramText(value);
                const auto parsed = parseParam(spec, text);
                const std::string given = spec.key + "=" + text;
                QVERIFY2(parsed.has_value(), given.c_str());
                QVERIFY2(*parsed == value, given.c_str());
                ParamValues all(type.params);
                all.set(spec.key, value);
                const auto json = nlohmann::json::parse(toJson(all).dump());
                const auto read = paramsFromJson(type.params, json);
                QVERIFY2(read.has_value(), read ? "" : read.error().message().c_str());
                QVERIFY2(*read == all, given.c_str());
            }
    }

    void aLinkThatLacksIsNamed_data()
    {
        nodeRows([](const NodeType &type) { return std::any_of(type.inputs.begin(), type.inputs.end(), [](const PortSpec &port) { return !port.optional; }); });
    }
    void aLinkThatLacksIsNamed()
    {
        QFETCH(QByteArray, id);
        const NodeType &type = *typeOf(id);
        RunContext context = conformance::context();
        const auto outputs = runNode(type, {}, ParamValues(type.params), context);
        QVERIFY(!outputs.has_value());
        QCOMPARE(outputs.error().code, ErrorCode::InvalidInput);
        const auto port = std::find_if(type.inputs.begin(), type.inputs.end(), [](const PortSpec &p) { return !p.optional; });
        QVERIFY2(outputs.error().message().find(port->label.english()) != std::string::npos, outputs.error().message().c_str());
    }
};

QTEST_APPLESS_MAIN(TestConformance)
#include "tst_conformance.moc"
