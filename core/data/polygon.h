// A line drawn around points, and which points lie in it.
#pragma once

#include <utility>
#include <vector>

namespace mortise {

/// Even-odd; borders on the left and below are inside. Edges are kept by slabs of y, so that a point looks at few of them: O(corners)
/// to make, about O(1) a point. Immutable: any thread.
class Polygon {
public:
    /// @param corners in any units that are finite, 3 at least (else nothing lies in it); the last is joined with the first.
    explicit Polygon(std::vector<std::pair<double, double>> corners);
    /// NaN and infinite: no.
    bool holds(double x, double y) const;

private:
    using Corner = std::pair<double, double>;
    static int slabOf(double y);
    /// In shares of the box around it, in halves, because 1e308 - -1e308 is no number.
    Corner shareOf(double x, double y) const;
    double left_ = 0, right_ = 0, bottom_ = 0, top_ = 0;
    std::vector<std::vector<std::pair<Corner, Corner>>> slabs_;
};

} // namespace mortise
