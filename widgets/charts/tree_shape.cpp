#include "widgets/charts/tree_shape.h"

#include "base/number_text.h"
#include "widgets/charts/heading.h"
#include "widgets/theme/translated.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace mortise {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(mortise::TreeShape)
};

constexpr std::size_t kMostLevelsNamed = 4;

double numberIn(const nlohmann::json &json, const char *key)
{
    const auto found = json.find(key);
    return found != json.end() && found->is_number() ? found->get<double>() : 0.0;
}

QString ruleOf(const nlohmann::json &node)
{
    const QString feature = qstring(node.value("feature", std::string())).simplified();
    if (const auto levels = node.find("levels_left"); levels != node.end() && levels->is_array()) {
        QStringList names;
        for (std::size_t i = 0; i < std::min(levels->size(), kMostLevelsNamed); ++i)
            names << qstring((*levels)[i].is_string() ? (*levels)[i].get<std::string>() : std::string()).simplified();
        if (levels->size() > kMostLevelsNamed)
            names << Words::tr("%1 more").arg(levels->size() - kMostLevelsNamed);
        return Words::tr("%1 is %2").arg(feature, names.join(QStringLiteral(", ")));
    }
    const auto threshold = node.find("threshold");
    if (threshold == node.end() || !threshold->is_number())
        return Words::tr("%1 is there").arg(feature);
    return QStringLiteral("%1 ≤ %2").arg(feature, valueText(threshold->get<double>(), 6));
}

/// The question of a node as a condition. A comparison with a missing value is false, so "or missing" stands where those go left.
Condition conditionOf(const nlohmann::json &node)
{
    Condition test{.kind = Condition::Kind::Test, .column = node.value("feature", std::string())};
    const bool missingLeft = node.value("missing", std::string()) == "left";
    if (const auto levels = node.find("levels_left"); levels != node.end() && levels->is_array() && !levels->empty()) {
        test.comparison = Comparison::In;
        for (const auto &level : *levels)
            test.values.push_back({.text = level.is_string() ? level.get<std::string>() : std::string(), .quoted = true});
    } else if (const auto threshold = node.find("threshold"); threshold != node.end() && threshold->is_number()) {
        test.comparison = Comparison::LessEqual;
        test.values = {{.text = shortest(threshold->get<double>())}};
    } else {
        test.comparison = Comparison::Missing;
        test.negated = true;
        return test;
    }
    if (!missingLeft)
        return test;
    Condition missing{.kind = Condition::Kind::Test, .column = test.column, .comparison = Comparison::Missing};
    return {.kind = Condition::Kind::Any, .parts = {std::move(test), std::move(missing)}};
}

std::vector<double> sharesOf(const nlohmann::json &node)
{
    std::vector<double> shares;
    const auto found = node.find("distribution");
    if (found == node.end() || !found->is_array())
        return shares;
    double sum = 0;
    for (const auto &weight : *found) {
        shares.push_back(weight.is_number() ? std::max(0.0, weight.get<double>()) : 0.0);
        sum += shares.back();
    }
    for (double &share : shares)
        share = sum > 0 ? share / sum : 0;
    return shares;
}

TreeCard cardOf(const nlohmann::json &node, std::size_t at, std::size_t count)
{
    TreeCard card;
    card.rows = static_cast<std::int64_t>(numberIn(node, "samples"));
    card.value = numberIn(node, "value");
    card.shares = sharesOf(node);
    card.hidden = node.contains("hidden");
    if (!node.contains("feature"))
        return card;
    card.rule = ruleOf(node);
    card.yes = conditionOf(node);
    card.missing = node.value("missing", std::string()) == "left" ? Words::tr("yes") : Words::tr("no");
    const auto children = node.find("children");
    if (children == node.end() || !children->is_array() || children->size() != 2)
        return card;
    const auto left = (*children)[0].get<std::size_t>(), right = (*children)[1].get<std::size_t>();
    if (left <= at || right <= at || left >= count || right >= count)
        return card; // children come after their parent, or it is no tree
    card.left = static_cast<int>(left);
    card.right = static_cast<int>(right);
    return card;
}

} // namespace

int TreeCard::likeliest() const
{
    return shares.empty() ? -1 : static_cast<int>(std::max_element(shares.begin(), shares.end()) - shares.begin());
}

int TreeShape::rowsAt(int levels) const
{
    int rows = 0;
    for (const TreeCard &card : cards)
        rows += card.depth == levels || (card.depth < levels && card.left < 0);
    return rows;
}

Condition TreeShape::pathTo(int card) const
{
    std::vector<Condition> steps;
    for (int at = card; at > 0;) {
        int parent = at - 1; // children come after their parent
        while (parent >= 0 && cards[static_cast<std::size_t>(parent)].left != at && cards[static_cast<std::size_t>(parent)].right != at)
            --parent;
        if (parent < 0)
            break;
        const TreeCard &from = cards[static_cast<std::size_t>(parent)];
        steps.insert(steps.begin(), from.left == at ? from.yes : Condition{.kind = Condition::Kind::Not, .parts = {from.yes}});
        at = parent;
    }
    if (steps.size() == 1)
        return steps.front();
    return {.kind = Condition::Kind::All, .parts = std::move(steps)};
}

std::optional<TreeShape> treeShape(const nlohmann::json &description, std::int64_t number)
{
    if (const auto trees = description.find("trees"); trees != description.end() && trees->is_array() && !trees->empty()) {
        const auto count = static_cast<std::int64_t>(trees->size());
        nlohmann::json one = (*trees)[static_cast<std::size_t>(std::clamp<std::int64_t>(number, 1, count) - 1)];
        if (one.is_object() && !one.contains("classes") && description.contains("classes"))
            one["classes"] = description["classes"];
        std::optional<TreeShape> shape = one.is_object() && !one.contains("trees") ? treeShape(one) : std::nullopt;
        if (shape) {
            shape->trees = static_cast<int>(count);
            shape->number = static_cast<int>(std::clamp<std::int64_t>(number, 1, count));
        }
        return shape;
    }
    const auto nodes = description.find("nodes");
    if (nodes == description.end() || !nodes->is_array() || nodes->empty())
        return std::nullopt;
    TreeShape shape;
    if (const auto classes = description.find("classes"); classes != description.end() && classes->is_array())
        for (const auto &name : *classes)
            shape.classes << qstring(name.is_string() ? name.get<std::string>() : std::string()).simplified();
    for (std::size_t i = 0; i < nodes->size(); ++i)
        shape.cards.push_back(cardOf((*nodes)[i], i, nodes->size()));
    shape.least = shape.greatest = shape.cards.front().value;
    for (std::size_t i = 0; i < shape.cards.size(); ++i) {
        const TreeCard &card = shape.cards[i];
        shape.least = std::min(shape.least, card.value);
        shape.greatest = std::max(shape.greatest, card.value);
        shape.depth = std::max(shape.depth, card.depth);
        for (const int child : {card.left, card.right})
            if (child >= 0)
                shape.cards[static_cast<std::size_t>(child)].depth = card.depth + 1;
    }
    for (std::size_t i = shape.cards.size(); i-- > 0;)
        for (const int child : {shape.cards[i].left, shape.cards[i].right})
            if (child >= 0)
                shape.cards[i].below += shape.cards[static_cast<std::size_t>(child)].below + 1;
    shape.depth = std::max(shape.depth, static_cast<int>(numberIn(description, "depth")));
    shape.leaves = static_cast<int>(numberIn(description, "leaves"));
    shape.total = static_cast<int>(numberIn(description, "total"));
    return shape;
}

std::vector<std::int64_t> rowsOfCards(const TreeShape &shape, const Table &table)
{
    std::vector<std::int64_t> out(shape.cards.size());
    std::vector<std::int32_t> cardOf(static_cast<std::size_t>(table.rows()), 0);
    out[0] = table.rows();
    for (std::size_t card = 0; card < shape.cards.size(); ++card) { // children come after their parent
        const TreeCard &from = shape.cards[card];
        if (from.left < 0 || out[card] == 0)
            continue;
        const auto yes = evaluate(from.yes, table);
        if (!yes)
            continue;
        for (std::size_t i = 0; i < cardOf.size(); ++i)
            if (cardOf[i] == static_cast<std::int32_t>(card)) {
                cardOf[i] = (*yes)[i] ? from.left : from.right;
                ++out[static_cast<std::size_t>(cardOf[i])];
            }
    }
    return out;
}

} // namespace mortise
