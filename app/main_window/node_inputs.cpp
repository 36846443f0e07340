#include "app/main_window/node_inputs.h"

#include "widgets/bridge/value_loader.h"
#include "widgets/theme/translated.h"

namespace mortise {

InputHashes viewInputs(const Document &document, const QString &node)
{
    InputHashes inputs;
    const GraphNode *graph = document.workflow().find(utf8(node));
    const NodeType *type = graph ? document.registry().find(graph->type) : nullptr;
    if (type && !type->view) {
        for (const auto &[port, hash] : document.outcome(node).outputs)
            inputs[port].push_back(hash);
        return inputs;
    }
    for (const Link &link : document.workflow().into(utf8(node))) {
        const auto &outputs = document.outcome(qstring(link.from)).outputs;
        if (const auto at = outputs.find(link.fromPort); at != outputs.end())
            inputs[link.toPort].push_back(at->second);
    }
    return inputs;
}

void loadInputs(Document &document, const InputHashes &hashes, QObject *context, std::function<void(const Inputs &)> then)
{
    Store &store = document.store();
    ValueLoader::later<Expected<Inputs>>(
        context,
        [&store, hashes]() -> Expected<Inputs> {
            Inputs inputs;
            for (const auto &[port, list] : hashes)
                for (const Hash &hash : list) {
                    MORTISE_TRY(Value value, store.get(hash));
                    inputs[port].push_back(std::move(value));
                }
            return inputs;
        },
        [then = std::move(then)](const Expected<Inputs> &inputs) {
            if (inputs)
                then(*inputs);
        });
}

} // namespace mortise
