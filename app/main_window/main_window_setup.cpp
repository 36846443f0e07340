// Blocks that somebody new would not know to add: a first look at the data, a first comparison of learners.
#include "app/main_window/main_window.h"
#include "app/main_window/view_tabs.h"
#include "app/search/target_question.h"
#include "graph/rewire.h"
#include "widgets/bridge/value_loader.h"
#include "widgets/canvas/canvas.h"
#include "widgets/canvas/canvas_painting.h"
#include "widgets/theme/translated.h"

namespace mortise {
namespace {

constexpr double kDown = 88;
constexpr double kJitter = 0.02; // of the axes

/// Edits that are tried on a copy as they come, so that names are free and links fit.
class Plan {
public:
    Plan(const Workflow &workflow, const Registry &registry) : trial_(workflow), registry_(registry) {}

    /// @return its name.
    std::string add(const char *type, double x, double y, nlohmann::json settings = nlohmann::json::object())
    {
        const NodeType &made = *registry_.find(type);
        GraphNode node;
        node.type = made.id;
        node.version = made.version;
        node.at = {x, y};
        node.settings = std::move(settings);
        const std::string name = trial_.freeNodeName(utf8(translated(made.title)));
        take(AddNode{name, node});
        return name;
    }
    void link(const std::string &from, const char *output, const std::string &to, const char *input) { take(AddLink{{from, output, to, input}}); }
    void set(const std::string &node, const char *key, nlohmann::json value) { take(SetSetting{node, key, std::move(value)}); }
    std::vector<Edit> edits() && { return std::move(edits_); }

private:
    void take(Edit edit)
    {
        if (trial_.apply(edit, registry_))
            edits_.push_back(std::move(edit));
    }
    Workflow trial_;
    const Registry &registry_;
    std::vector<Edit> edits_;
};

/// The selected block where it gives a table, else the last in the graph that does; empty: none.
std::string tableFor(const Workflow &workflow, const Registry &registry, const std::string &selected)
{
    std::string last;
    for (const std::string &name : workflow.order()) {
        const NodeType *type = registry.find(workflow.find(name)->type);
        if (!type || type->outputs.empty() || type->outputs.front().kind != ValueKind::Table)
            continue;
        if (name == selected)
            return name;
        last = name;
    }
    return last;
}

/// The roles of a file's columns with another target.
nlohmann::json withTarget(const Expected<ParamValues> &params, const std::string &target)
{
    nlohmann::json roles = nlohmann::json::array();
    if (params)
        for (const std::string &role : params->list("roles"))
            if (!role.ends_with("=target") && !role.starts_with(target + "="))
                roles.push_back(role);
    roles.push_back(target + "=target");
    return roles;
}

std::string blockOf(const Workflow &workflow, std::string_view type)
{
    for (const std::string &name : workflow.order())
        if (workflow.find(name)->type == type)
            return name;
    return {};
}

/// The views of a first look with their settings.
std::vector<std::pair<const char *, nlohmann::json>> viewsOf(const FirstLook &look)
{
    const auto chosen = [](std::initializer_list<std::pair<const char *, std::string>> columns) {
        nlohmann::json settings = nlohmann::json::object();
        for (const auto &[key, column] : columns)
            if (!column.empty())
                settings[key] = column;
        return settings;
    };
    nlohmann::json points = chosen({{"x", look.x}, {"y", look.y}});
    if (look.jitter)
        points["jitter"] = kJitter;
    return {{"view.scatter", points},
            {"view.distribution", chosen({{"column", look.column}})},
            {"view.box", chosen({{"value", look.value}})},
            {"view.summary", chosen({})},
            {"view.table", chosen({})}};
}

} // namespace

/// A comparison needs to know what is to be predicted: where the data do not say, the person is asked.
void MainWindow::setUp(Category category)
{
    const Workflow &workflow = document_.workflow();
    const std::string table = tableFor(workflow, document_.registry(), utf8(canvas_->currentNode()));
    if (table.empty()) {
        showWelcome(true); // data first
        return;
    }
    const auto &outputs = document_.outcome(qstring(table)).outputs;
    const auto made = outputs.find(document_.registry().find(workflow.find(table)->type)->outputs.front().key);
    if (made == outputs.end() || (category == Category::Judge && !blockOf(workflow, "evaluate.test").empty())) {
        setUpBlocks(category, table);
        return;
    }
    if (category == Category::Look) {
        ValueLoader::later<FirstLook>(
            this,
            [&store = document_.store(), hash = made->second] {
                const Expected<Value> value = store.get(hash);
                const Table *columns = value ? std::get_if<Table>(&*value) : nullptr;
                return columns ? firstLook(*columns) : FirstLook();
            },
            [this, table](const FirstLook &look) { setUpBlocks(Category::Look, table, {}, look); });
        return;
    }
    ValueLoader::load(document_.store(), made->second, this, [this, category, table](const Expected<Value> &value) {
        const Table *columns = value ? std::get_if<Table>(&*value) : nullptr;
        if (!document_.workflow().find(table))
            return; // deleted meanwhile
        const auto isNumber = [](const Table &of, int column) { return column >= 0 && of.field(column).column->type() == ColumnType::Number; };
        if (!columns || !columns->withRoleOf(Role::Target).empty()) {
            setUpBlocks(category, table, {}, {}, columns && isNumber(*columns, columns->target()));
            return;
        }
        target_->ask(mapToGlobal(QPoint((width() - target_->width()) / 2, height() / 6)), *columns, [=, this, all = *columns](const std::string &target) { setUpBlocks(category, table, target, {}, isNumber(all, all.indexOf(target))); });
    });
}

void MainWindow::setUpBlocks(Category category, std::string table, const std::string &target, const FirstLook &look, bool ofNumbers)
{
    const Workflow &workflow = document_.workflow();
    if (!workflow.find(table))
        return;
    Plan plan(workflow, document_.registry());
    Point at = workflow.find(table)->at;
    std::string output = document_.registry().find(workflow.find(table)->type)->outputs.front().key;
    double bottom = at.y;
    for (const auto &[name, node] : workflow.nodes())
        bottom = std::max(bottom, node.at.y + kCardHeight + (node.preview ? kPreviewHeight : 0));
    const double below = workflow.nodes().size() > 1 ? bottom + 40 : at.y;
    if (!target.empty() && workflow.find(table)->type == "data.file") {
        plan.set(table, "roles", withTarget(workflow.params(table, document_.registry()), target));
    } else if (!target.empty()) {
        const std::string chosen = plan.add("prepare.select", at.x + kNextColumn, below, {{"roles", {target + "=target"}}});
        plan.link(table, output.c_str(), chosen, "table");
        table = chosen;
        output = "table";
        at.x += kNextColumn;
    }
    if (category == Category::Look) {
        double y = below;
        for (const auto &[view, settings] : viewsOf(look)) {
            plan.link(table, output.c_str(), plan.add(view, at.x + kNextColumn, y, settings), "table");
            y += kDown;
        }
    } else {
        std::string test = blockOf(workflow, "evaluate.test");
        double x = at.x + 2 * kNextColumn, y = below;
        if (test.empty()) {
            const std::string filled = plan.add("prepare.impute", at.x + kNextColumn, below);
            plan.link(table, output.c_str(), filled, "table");
            test = plan.add("evaluate.test", x, below + kDown);
            plan.link(filled, "table", test, "table");
            for (const char *learner : {"learn.forest", "learn.tree", "learn.baseline"}) { // each for classes and for numbers
                y += kDown;
                plan.link(plan.add(learner, at.x + kNextColumn, y), "learner", test, "learners");
            }
        } else {
            x = workflow.find(test)->at.x;
        }
        y = below;
        std::vector<const char *> views{"view.leaderboard"};
        if (!ofNumbers) // the others are for classes
            views.insert(views.end(), {"view.roc", "view.threshold", "view.calibration", "view.confusion"});
        for (const char *view : views) {
            plan.link(test, "results", plan.add(view, x + kNextColumn, y), "results");
            y += kDown;
        }
    }
    const Text name = category == Category::Look ? Text(QT_TRANSLATE_NOOP("core", "Set up a first look")) : Text(QT_TRANSLATE_NOOP("core", "Set up a comparison"));
    if (!document_.apply(Several{std::move(plan).edits(), name}))
        return;
    tabs_->openBoard(category);
    canvas_->fit(); // the blocks are seen when somebody goes back to them
    document_.run();
}

} // namespace mortise
