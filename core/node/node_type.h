// A node, declared once: form, command-line options, reference page, saved form, sweep ranges and tests come from here.
//
//   const NodeType &declareImpute()             // core/nodes/prepare/impute_node.cpp; found by CMake by its file name
//   {
//       static const NodeType type{.id = "prepare.impute", .title = ..., .transform = Transform{...}};
//       return type;
//   }
#pragma once

#include "node/learner.h"
#include "node/param.h"
#include "node/transform.h"
#include "node/value.h"

#include <functional>
#include <optional>

namespace mortise {

enum class Category { BringIn, Prepare, Look, Learn, Groups, Judge, Use };
std::string_view categoryName(Category category); // "bring_in", "prepare", ...
Text categoryTitle(Category category);            // "Bring in", "Prepare", "Look", "Learn", "Find groups", "Judge", "Put to work"

struct PortSpec {
    std::string key; // saved; never changes: "table", "learners"
    Text label;
    ValueKind kind = ValueKind::Table;
    bool many = false;     // takes several links
    bool optional = false; // runs without a link
};

/// Values that came in, port by port; a port with many links has several, in the order of the links.
using Inputs = std::map<std::string, std::vector<Value>>;
using Outputs = std::map<std::string, Value>;

struct NodeType {
    std::string id; // saved; never changes
    int version = 1;
    Text title, summary;
    Category category = Category::Prepare;
    std::vector<Text> keywords; // what people type to find it
    std::string icon;           // resources/icons/NAME.svg
    std::vector<PortSpec> inputs, outputs;
    std::vector<ParamSpec> params;

    /// Rules across parameters and inputs. Called before every run.
    Expected<void> (*check)(const ParamValues &) = nullptr;
    /// Exactly one of these three says what the node does. A view runs nothing: it is drawn from its inputs.
    Expected<Outputs> (*run)(const Inputs &, const ParamValues &, RunContext &) = nullptr;
    std::optional<Transform> transform = {}; // one table in ("table"), one out ("table")
    std::optional<LearnerType> learner = {}; // no input, one output ("learner")
    bool view = false;

    /// Sources: identifies what lies outside (a file's content), for the cache key. Null: nothing does.
    Expected<Hash> (*fingerprint)(const ParamValues &, const RunContext &) = nullptr;
    /// Bytes needed beside the inputs, where they can be told before; null: not known.
    std::int64_t (*memory)(const Inputs &, const ParamValues &) = nullptr;
    /// Settings saved by an older version, brought up to this one. Null: nothing changed.
    nlohmann::json (*migrate)(nlohmann::json params, int fromVersion) = nullptr;
    bool cached = true; // false: has an effect outside (writes a file), so it runs each time
};

/// Runs any node: checks inputs and settings, calls run, transform or learner, appends to the recipe.
/// Errors name the port or setting. The summary of context is filled where the node left it empty.
Expected<Outputs> runNode(const NodeType &type, const Inputs &inputs, const ParamValues &params, RunContext &context);

const Table *tableIn(const Inputs &inputs, const std::string &port);     // nullptr where there is none
ModelPtr modelIn(const Inputs &inputs, const std::string &port);
ResultsPtr resultsIn(const Inputs &inputs, const std::string &port);
std::vector<Learner> learnersIn(const Inputs &inputs, const std::string &port);

class Registry {
public:
    explicit Registry(std::vector<const NodeType *> types);
    const std::vector<const NodeType *> &all() const { return types_; } // in palette order
    const NodeType *find(std::string_view id) const;                    // nullptr where there is none
    /// NotFound, naming the nearest ids.
    Expected<const NodeType *> get(const std::string &id) const;

private:
    std::vector<const NodeType *> types_;
};

/// All nodes of this program; made by CMake from the files *_node.cpp.
const Registry &catalogue();

} // namespace mortise
