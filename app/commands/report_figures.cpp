#include "app/commands/report_figures.h"

#include "app/commands/headless_look.h"
#include "widgets/views/figure_file.h"
#include "widgets/views/view.h"

namespace mortise::commands {
namespace {

constexpr QSizeF kSize(860, 480); // as wide as the page

/// Empty where an input was not made.
Expected<Inputs> inputsOf(const Workflow &workflow, const std::string &name, const std::map<std::string, StoredResult> &results, Store &store)
{
    Inputs inputs;
    for (const Link &link : workflow.into(name)) {
        const auto from = results.find(link.from);
        if (from == results.end())
            return Inputs();
        const auto output = from->second.outputs.find(link.fromPort);
        if (output == from->second.outputs.end())
            return Inputs();
        MORTISE_TRY(Value value, store.get(output->second));
        inputs[link.toPort].push_back(std::move(value));
    }
    return inputs;
}

} // namespace

Expected<std::map<std::string, std::string>> reportFigures(const Workflow &workflow, const std::map<std::string, StoredResult> &results, Store &store, int &argc, char **argv)
{
    std::map<std::string, std::string> out;
    const HeadlessLook look(argc, argv, "light");
    for (const auto &[name, node] : workflow.nodes()) {
        const NodeType *type = catalogue().find(node.type);
        if (!type || !type->view)
            continue;
        MORTISE_TRY(const Inputs inputs, inputsOf(workflow, name, results, store));
        const std::unique_ptr<View> view(inputs.empty() ? nullptr : View::make(*type));
        if (!view)
            continue;
        MORTISE_TRY(const ParamValues params, workflow.params(name, catalogue()));
        view->setParams(params);
        view->setInputs(inputs);
        MORTISE_TRY(const QByteArray svg, figureBytes(*view, kSize, FigureFormat::Svg));
        out[name] = svg.toStdString();
    }
    return out;
}

} // namespace mortise::commands
