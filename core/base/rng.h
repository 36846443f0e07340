// Random numbers that are the same on every machine and for any number of threads: each piece of work (a tree, a fold, a
// restart) takes a stream of its own, made from the seed and its number.
// Source: SplitMix64, Steele, Lea & Flood, OOPSLA 2014; bounded draws by Lemire's multiply-shift, ACM TOMACS 29(1), 2019.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>
#include <utility>

namespace mortise {

class Rng {
public:
    explicit Rng(std::uint64_t seed, std::uint64_t stream = 0) : state_(mix(seed) ^ mix(stream * 0xD1342543DE82EF95ull + 1)) {}

    std::uint64_t next()
    {
        state_ += 0x9E3779B97F4A7C15ull;
        return mix(state_);
    }
    /// Uniform in [0, 1), 53 bits.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }
    /// Uniform in 0 .. n-1; n > 0.
    std::uint64_t below(std::uint64_t n) { return static_cast<std::uint64_t>((static_cast<unsigned __int128>(next()) * n) >> 64); }
    /// Standard normal (Box and Muller).
    double normal()
    {
        const double u = 1.0 - uniform();
        return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * uniform());
    }
    /// Fisher-Yates.
    template <class Range>
    void shuffle(Range &range)
    {
        for (std::size_t i = range.size(); i > 1; --i) {
            using std::swap;
            swap(range[i - 1], range[below(i)]);
        }
    }

private:
    static std::uint64_t mix(std::uint64_t z)
    {
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ z >> 27) * 0x94D049BB133111EBull;
        return z ^ z >> 31;
    }
    std::uint64_t state_;
};

} // namespace mortise
