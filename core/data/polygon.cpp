#include "data/polygon.h"

#include <algorithm>

namespace mortise {
namespace {

constexpr int kSlabs = 256;

} // namespace

Polygon::Polygon(std::vector<std::pair<double, double>> corners)
{
    if (corners.size() < 3)
        return;
    left_ = right_ = corners.front().first;
    bottom_ = top_ = corners.front().second;
    for (const auto &[x, y] : corners) {
        left_ = std::min(left_, x);
        right_ = std::max(right_, x);
        bottom_ = std::min(bottom_, y);
        top_ = std::max(top_, y);
    }
    if (!(right_ / 2 - left_ / 2 > 0) || !(top_ / 2 - bottom_ / 2 > 0)) // shares are shares of these
        return;
    for (Corner &corner : corners)
        corner = shareOf(corner.first, corner.second);
    slabs_.resize(kSlabs);
    for (std::size_t i = 0, j = corners.size() - 1; i < corners.size(); j = i++)
        for (int slab = slabOf(std::min(corners[i].second, corners[j].second)); slab <= slabOf(std::max(corners[i].second, corners[j].second)); ++slab)
            slabs_[static_cast<std::size_t>(slab)].push_back({corners[i], corners[j]});
}

Polygon::Corner Polygon::shareOf(double x, double y) const
{
    return {(x / 2 - left_ / 2) / (right_ / 2 - left_ / 2), (y / 2 - bottom_ / 2) / (top_ / 2 - bottom_ / 2)};
}

int Polygon::slabOf(double y)
{
    return static_cast<int>(std::clamp(y * kSlabs, 0.0, kSlabs - 1.0));
}

bool Polygon::holds(double x, double y) const
{
    if (slabs_.empty() || !(x >= left_ && x <= right_ && y >= bottom_ && y <= top_))
        return false;
    const Corner at = shareOf(x, y);
    bool inside = false;
    for (const auto &[a, b] : slabs_[static_cast<std::size_t>(slabOf(at.second))])
        if ((a.second > at.second) != (b.second > at.second) && at.first < (b.first - a.first) * (at.second - a.second) / (b.second - a.second) + a.first)
            inside = !inside;
    return inside;
}

} // namespace mortise
