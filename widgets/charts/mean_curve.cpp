#include "widgets/charts/roc_picture.h"

#include <algorithm>

namespace mortise {
namespace {

/// Walks along one curve with growing rates of false alarms.
class Walker {
public:
    explicit Walker(const RocCurve &curve) : x_(curve.falsePositiveRate), y_(curve.truePositiveRate) {}

    /// Before and after the jump at x, if there is one.
    std::pair<double, double> at(double x)
    {
        while (next_ < x_.size() && x_[next_] < x)
            ++next_;
        if (next_ == x_.size())
            return {1, 1};
        if (x_[next_] > x) { // inside a straight piece
            const double share = (x - x_[next_ - 1]) / (x_[next_] - x_[next_ - 1]);
            const double y = y_[next_ - 1] + share * (y_[next_] - y_[next_ - 1]);
            return {y, y};
        }
        const double before = y_[next_];
        std::size_t last = next_;
        while (last + 1 < x_.size() && x_[last + 1] == x)
            ++last;
        next_ = last;
        return {before, y_[last]};
    }

private:
    const std::vector<double> &x_, &y_;
    std::size_t next_ = 0;
};

} // namespace

std::vector<RatePoint> meanCurve(const std::vector<RocCurve> &curves)
{
    std::vector<double> rates;
    std::vector<Walker> walkers;
    for (const RocCurve &curve : curves)
        if (!curve.falsePositiveRate.empty()) {
            walkers.emplace_back(curve);
            rates.insert(rates.end(), curve.falsePositiveRate.begin(), curve.falsePositiveRate.end());
        }
    std::sort(rates.begin(), rates.end());
    rates.erase(std::unique(rates.begin(), rates.end()), rates.end());
    std::vector<RatePoint> out;
    const auto n = static_cast<double>(walkers.size());
    for (const double rate : rates) {
        double before = 0, after = 0;
        for (Walker &walker : walkers) {
            const auto [low, high] = walker.at(rate);
            before += low / n;
            after += high / n;
        }
        out.push_back({rate, before});
        if (after > before)
            out.push_back({rate, after});
    }
    return out;
}

} // namespace mortise
