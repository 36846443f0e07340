// The undo history: step by step, or anywhere at once.
#include "app/document.h"

#include "widgets/theme/translated.h"

namespace mortise {
namespace {

/// As the form says it: the label of a choice, a plain number, a list with commas.
QString valueWords(const ParamSpec *spec, const nlohmann::json &value)
{
    if (value.is_null())
        return spec ? valueWords(nullptr, toJson(spec->fallback)) : QString();
    if (const auto *choice = spec ? std::get_if<Choice>(&spec->domain) : nullptr; choice && value.is_string())
        for (const Option &option : choice->options)
            if (option.value == value.get<std::string>())
                return translated(option.label);
    if (value.is_boolean())
        return value.get<bool>() ? Document::tr("on") : Document::tr("off");
    if (value.is_string())
        return qstring(value.get<std::string>());
    if (value.is_array()) {
        QStringList all;
        for (const nlohmann::json &each : value)
            all << valueWords(nullptr, each);
        return all.join(QStringLiteral(", "));
    }
    return qstring(value.dump());
}

constexpr qsizetype kMostLetters = 60;

QString shortened(const QString &text)
{
    const QString line = text.simplified();
    return line.size() > kMostLetters ? line.left(kMostLetters - 1) + QChar(0x2026) : line.isEmpty() ? QString(QChar(0x2013)) : line;
}

} // namespace

QString Document::undoText() const
{
    return undo_.empty() ? tr("Undo") : tr("Undo: %1").arg(stepOf(undo_.back()).text);
}

QString Document::redoText() const
{
    return redo_.empty() ? tr("Redo") : tr("Redo: %1").arg(stepOf(redo_.back()).text);
}

Document::Step Document::stepOf(const Undone &undone) const
{
    Step step{translated(undone.name), {}};
    if (!undone.change)
        return step;
    const NodeType *type = registry_.find(undone.change->type);
    const ParamSpec *spec = nullptr;
    if (type)
        for (const ParamSpec &each : type->params)
            if (each.key == undone.change->key)
                spec = &each;
    if (spec)
        step.text = tr("%1: %2").arg(qstring(undone.change->node), translated(spec->label));
    step.detail = tr("%1 → %2").arg(shortened(valueWords(spec, undone.change->from)), shortened(valueWords(spec, undone.change->to)));
    return step;
}

QList<Document::Step> Document::history() const
{
    QList<Step> steps;
    for (const Undone &undone : undo_)
        steps << stepOf(undone);
    for (auto undone = redo_.rbegin(); undone != redo_.rend(); ++undone)
        steps << stepOf(*undone);
    return steps;
}

std::optional<std::variant<Edit, Document::RunMarks>> Document::takeBack(std::vector<Undone> &from, std::vector<Undone> &to)
{
    if (from.empty())
        return std::nullopt;
    Undone step = std::move(from.back());
    from.pop_back();
    if (const auto *marks = std::get_if<RunMarks>(&step.deed)) {
        to.push_back({mark(*marks), step.name, step.change});
        return std::move(step.deed);
    }
    auto inverse = workflow_.apply(std::get<Edit>(step.deed), registry_);
    if (!inverse)
        return std::nullopt; // an inverse always fits the state that it was made for
    to.push_back({std::move(*inverse), step.name, step.change});
    return std::move(step.deed);
}

void Document::goTo(int place)
{
    std::vector<Edit> edits;
    bool marked = false;
    while (historyPlace() != place) {
        auto deed = historyPlace() > place ? takeBack(undo_, redo_) : takeBack(redo_, undo_);
        if (!deed)
            break;
        if (auto *edit = std::get_if<Edit>(&*deed))
            edits.push_back(std::move(*edit));
        else
            marked = true;
    }
    if (!edits.empty())
        changed(edits);
    if (marked)
        tellMarked();
}

void Document::undo()
{
    if (canUndo())
        goTo(historyPlace() - 1);
}

void Document::redo()
{
    goTo(historyPlace() + 1);
}

} // namespace mortise
