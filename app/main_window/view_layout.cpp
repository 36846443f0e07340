// What is open in the middle of the window and how it is arranged, to and from JSON:
//   {"tabs": [{"view": "Data"}, {"board": "explore"}], "current": 0, "explore": {..}, "compare": {..},
//    "side": {"tabs": [{"view": "Table"}], "current": 0, "below": false, "share": 0.5},
//    "floating": [{"view": "ROC curve", "from": "compare", "geometry": "base64"}]}
// `current` counts from the canvas, which is 0. Boards are written by Board::layout().
#include "app/main_window/board.h"
#include "app/main_window/floating_views.h"
#include "app/main_window/side_views.h"
#include "app/main_window/view_tabs.h"
#include "widgets/theme/translated.h"

namespace mortise {
namespace {

QString textIn(const nlohmann::json &json, const char *key)
{
    const auto at = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && at != json.end() && at->is_string() ? qstring(at->get<std::string>()) : QString();
}

nlohmann::json listIn(const nlohmann::json &json, const char *key)
{
    const auto at = json.is_object() ? json.find(key) : json.end();
    return json.is_object() && at != json.end() && at->is_array() ? *at : nlohmann::json::array();
}

constexpr std::array kBoards{Category::Look, Category::Judge};

} // namespace

nlohmann::json ViewTabs::layout() const
{
    nlohmann::json tabs = nlohmann::json::array(), floating = nlohmann::json::array();
    for (int tab = 1; tab < count(); ++tab)
        if (const Board *board = boardAt(tab))
            for (const auto &[category, open] : boards_)
                open == board ? tabs.push_back({{"board", utf8(Board::key(category))}}) : void();
        else
            tabs.push_back({{"view", utf8(live_->nodeOf(widget(tab)))}});
    for (const FloatingView *window : floating_->all())
        floating.push_back({{"view", utf8(window->node())}, {"from", utf8(window->from())}, {"geometry", window->saveGeometry().toBase64().toStdString()}});
    nlohmann::json side = nlohmann::json::array();
    for (int tab = 0; tab < side_->count(); ++tab)
        side.push_back({{"view", utf8(live_->nodeOf(side_->widget(tab)))}});
    nlohmann::json layout{{"tabs", std::move(tabs)}, {"current", currentIndex()}, {"floating", std::move(floating)},
                          {"side", {{"tabs", std::move(side)}, {"current", side_->currentIndex()}, {"below", side_->isBelow()}, {"share", side_->share()}}}};
    for (const Category category : kBoards) {
        const auto board = boards_.find(category);
        const auto closed = boardLayouts_.find(category);
        if (board != boards_.end() && board->second && indexOf(board->second) >= 0)
            layout[utf8(Board::key(category))] = board->second->layout();
        else if (closed != boardLayouts_.end())
            layout[utf8(Board::key(category))] = closed->second;
    }
    return layout;
}

void ViewTabs::restore(const nlohmann::json &layout)
{
    closeAll();
    QStringList seen; // beside the canvas
    if (!layout.is_object())
        return;
    for (const Category category : kBoards)
        boardLayouts_[category] = layout.value(utf8(Board::key(category)), nlohmann::json());
    for (const nlohmann::json &window : listIn(layout, "floating")) {
        const QString node = textIn(window, "view"), from = textIn(window, "from");
        if (floating_->find(node, from))
            continue;
        if (View *view = live_->make(node, this))
            floating_->add(node, view, from, {}, QByteArray::fromBase64(QByteArray::fromStdString(utf8(textIn(window, "geometry")))));
    }
    const nlohmann::json side = layout.value("side", nlohmann::json());
    if (const auto below = side.is_object() ? side.find("below") : side.end(); side.is_object()) {
        side_->setBelow(below != side.end() && below->is_boolean() && below->get<bool>());
        if (const auto share = side.find("share"); share != side.end() && share->is_number())
            side_->setShare(share->get<double>());
    }
    for (const nlohmann::json &tab : listIn(side, "tabs"))
        if (const QString node = textIn(tab, "view"); !seen.contains(node))
            if (View *view = live_->make(node, this)) {
                seen << node;
                addView(side_, node, view);
            }
    if (const auto front = side.is_object() ? side.find("current") : side.end(); side.is_object() && front != side.end() && front->is_number_integer())
        side_->setCurrentIndex(front->get<int>());
    for (const nlohmann::json &tab : listIn(layout, "tabs")) {
        if (const QString node = textIn(tab, "view"); !node.isEmpty())
            openView(node);
        for (const Category category : kBoards)
            if (textIn(tab, "board") == Board::key(category)) {
                openBoard(category);
                tabBar()->moveTab(indexOf(boards_[category]), count() - 1);
            }
    }
    const auto current = layout.find("current");
    setCurrentIndex(current != layout.end() && current->is_number_integer() && *current > 0 && *current < count() ? current->get<int>() : 0);
}

} // namespace mortise
