#include "app/document_edits.h"

#include <algorithm>

namespace mortise {

bool touchesResults(const Edit &edit)
{
    if (const auto *several = std::get_if<Several>(&edit.what))
        return std::any_of(several->edits.begin(), several->edits.end(), touchesResults);
    return !std::holds_alternative<MoveNode>(edit.what) && !std::holds_alternative<SetNote>(edit.what) && !std::holds_alternative<SetTitle>(edit.what)
           && !std::holds_alternative<SetPreview>(edit.what) && !std::holds_alternative<SetGroup>(edit.what);
}

void touched(const Edit &edit, std::vector<std::string> &nodes)
{
    if (const auto *several = std::get_if<Several>(&edit.what))
        for (const Edit &each : several->edits)
            touched(each, nodes);
    else if (const auto *one = std::get_if<SetSetting>(&edit.what))
        nodes.push_back(one->node);
    else if (const auto *all = std::get_if<SetSettings>(&edit.what))
        nodes.push_back(all->node);
    else if (const auto *off = std::get_if<SetOff>(&edit.what))
        nodes.push_back(off->node);
    else if (const auto *added = std::get_if<AddLink>(&edit.what))
        nodes.push_back(added->link.to);
    else if (const auto *removed = std::get_if<RemoveLink>(&edit.what))
        nodes.push_back(removed->link.to);
    else if (const auto *node = std::get_if<AddNode>(&edit.what))
        nodes.push_back(node->name);
}

} // namespace mortise
