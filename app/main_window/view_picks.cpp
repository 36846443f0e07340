// Rows that were picked in a view become a block: where it belongs.
#include "app/main_window/view_tabs.h"
#include "widgets/theme/translated.h"

#include <algorithm>

namespace mortise {

/// Upwards from the view to the first table: behind that the block belongs.
void ViewTabs::requestPickBlock(bool keepPicked)
{
    std::string node = utf8(pickedIn_);
    for (std::size_t steps = document_.workflow().nodes().size(); steps > 0; --steps) {
        const Link *above = nullptr;
        const std::vector<Link> links = document_.workflow().into(node); // `above` points into it
        for (const Link &link : links)
            if (link.toPort == "table" || !above)
                above = &link;
        if (!above) {
            const GraphNode *graph = document_.workflow().find(node); // a view of its own output
            const NodeType *type = graph ? document_.registry().find(graph->type) : nullptr;
            if (type && !type->outputs.empty() && type->outputs.front().kind == ValueKind::Table)
                emit pickBlockRequested(qstring(node), qstring(type->outputs.front().key), keepPicked);
            return;
        }
        const GraphNode *from = document_.workflow().find(above->from);
        const NodeType *type = from ? document_.registry().find(from->type) : nullptr;
        const bool table = type && std::any_of(type->outputs.begin(), type->outputs.end(), [&](const PortSpec &port) { return port.key == above->fromPort && port.kind == ValueKind::Table; });
        if (table) {
            emit pickBlockRequested(qstring(above->from), qstring(above->fromPort), keepPicked);
            return;
        }
        node = above->from;
    }
}

} // namespace mortise
