// Grows one tree of two classes. Included by two_class_portable.cpp and two_class_avx2.cpp only, each with its own kernels;
// everything in here has internal linkage and uses nothing but plain data, for the reason in two_class_job.h.
//
// How it is fast:
//  1. A tree copies its drawn rows once into records: all bins of a row and its draws, one cache line up to 62 columns. A
//     node's rows are always adjacent; a split moves the records themselves, without branches, between two buffers.
//  2. Over 255 draws: histograms of up to 5 columns in one pass over the records, then a scan of all bins, eight at a time.
//  3. 65 to 255 draws: histograms of 16 bits; only cuts beside a row of the rarer class are scored, because no other can be
//     best (Fayyad & Irani, Machine Learning 8, 1992).
//  4. Up to 64 draws: the records are transposed once into columns, a byte a draw, and the whole subtree is grown on 64-bit
//     sets: a cut is one comparison of a column with a value, and two population counts are its class counts.
//
// A cut with p of P positives and q of N negatives on the left has the gini gain 2 (pN - qP)^2 / (W w (W - w)), w = p + q, W = P + N.
// Of equally good cuts the first wins, in both kinds of kernels: they give the same bits.
#pragma once

#include "learn/forest/two_class_job.h"

#include <cstring>

namespace mortise {
namespace {

inline int sizeOf(std::uint64_t set) { return __builtin_popcountll(set); }
inline int firstOf(std::uint64_t set) { return __builtin_ctzll(set); }

template <class Kernels>
class TwoClassGrower {
public:
    explicit TwoClassGrower(TwoClassJob &job)
        : job_(job), s_(*job.scratch), stride_(static_cast<std::size_t>(job.chunks) * 32), state_(job.randomState)
    {
    }

    void grow()
    {
        for (int f = 0; f < job_.features; ++f)
            s_.permutation[f] = static_cast<std::uint8_t>(f);
        std::memset(s_.narrow, 0, sizeof s_.narrow);
        TwoClassNode root{0, 0, 0, 0, 0, 0, 0};
        for (std::size_t row = 0; row < job_.rows; ++row) {
            if (row % kRowsBetweenStops == 0 && job_.stopped(job_.stopContext))
                return;
            std::uint8_t *record = job_.buffer[0] + root.end * stride_;
            const std::uint8_t draws = job_.count[row];
            std::memcpy(record, job_.master + row * stride_, stride_);
            record[stride_ - 2] = static_cast<std::uint8_t>(record[stride_ - 2] * draws);
            record[stride_ - 1] = static_cast<std::uint8_t>(record[stride_ - 1] * draws);
            root.positive += record[stride_ - 2];
            root.negative += record[stride_ - 1];
            root.end += draws > 0;
        }
        job_.used = 1;
        open(root);
        while (top_ > 0) {
            const TwoClassNode node = job_.stack[--top_];
            if (node.end - node.begin > 1000 && job_.stopped(job_.stopContext))
                return;
            splitNode(node);
        }
    }

private:
    static constexpr std::size_t kRowsBetweenStops = 1 << 18;

    struct Cut {
        int feature = -1, column = 0;
        int lastLeft = 0, firstRight = 0; // bins that occur beside the cut
        std::uint32_t positive = 0, negative = 0;
        float score = -1.0f;
    };

    // ---- drawing features

    std::uint32_t below(std::uint32_t n)
    {
        state_ += 0x9E3779B97F4A7C15ull;
        std::uint64_t z = state_;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9ull;
        z = (z ^ z >> 27) * 0x94D049BB133111EBull;
        z ^= z >> 31;
        return static_cast<std::uint32_t>((z >> 32) * n >> 32);
    }
    /// The feature that stands at `place` from now on is drawn from it and all behind.
    int draw(int place)
    {
        const int other = place + static_cast<int>(below(static_cast<std::uint32_t>(job_.features - place)));
        const std::uint8_t drawn = s_.permutation[other];
        s_.permutation[other] = s_.permutation[place];
        s_.permutation[place] = drawn;
        return drawn;
    }
    /// Columns of drawn features, with the feature of each; calls use(columns, count) in groups of at most 5.
    template <class Use, class Found>
    void forDrawn(Use use, Found found)
    {
        std::uint8_t group[5];
        int size = 0;
        const auto flush = [&] {
            if (size > 0)
                use(group, size);
            size = 0;
        };
        const auto put = [&](int column) {
            group[size++] = static_cast<std::uint8_t>(column);
            if (size == 5)
                flush();
        };
        for (int i = 0; i < job_.features; ++i) {
            if (i >= job_.drawn) { // as scikit-learn: go on while all were constant
                flush();
                if (found())
                    return;
            }
            const int feature = draw(i);
            put(feature);
            if (job_.highColumn[feature] != 0)
                put(job_.highColumn[feature]);
        }
        flush();
    }
    int featureOf(int column) const
    {
        if (column < job_.features)
            return column;
        int feature = 0;
        while (job_.highColumn[feature] != column)
            ++feature;
        return feature;
    }

    // ---- making nodes

    void leaf(std::uint32_t at, std::uint32_t positive, std::uint32_t negative)
    {
        const float share = static_cast<float>(positive) / static_cast<float>(positive + negative);
        std::uint32_t bits;
        std::memcpy(&bits, &share, sizeof bits);
        job_.nodes[at] = ForestNode::leaf(bits);
    }
    /// @param missingSeen rows of the node lack the feature; else new ones without it will follow the larger side.
    std::uint32_t split(std::uint32_t at, const Cut &cut, std::uint32_t positive, std::uint32_t negative, bool missingSeen)
    {
        const std::uint32_t children = job_.used;
        job_.used += 2;
        const std::uint32_t left = cut.positive + cut.negative, all = positive + negative;
        const bool missingRight = missingSeen ? cut.column != cut.feature : 2 * left < all;
        job_.nodes[at] = ForestNode::split(children, static_cast<std::uint32_t>(cut.feature), threshold(cut), missingRight);
        const double difference = static_cast<double>(cut.positive) * negative - static_cast<double>(cut.negative) * positive;
        job_.importance[cut.feature] += 2.0 * difference * difference / (static_cast<double>(all) * left * (all - left));
        return children;
    }
    /// Halfway between the bins, but right beside the missing ones.
    static int threshold(const Cut &cut)
    {
        return cut.lastLeft == 0 ? 0 : cut.firstRight == 255 ? 254 : (cut.lastLeft + cut.firstRight - 1) / 2;
    }
    void open(const TwoClassNode &node)
    {
        const std::uint32_t draws = node.positive + node.negative;
        if (node.positive == 0 || node.negative == 0 || (job_.maxDepth >= 0 && node.depth >= job_.maxDepth))
            leaf(node.at, node.positive, node.negative);
        else if (draws > kSetRows)
            job_.stack[top_++] = node;
        else
            growOnSets(node);
    }

    // ---- nodes of more than 64 draws

    void splitNode(const TwoClassNode &node)
    {
        const std::uint8_t *begin = job_.buffer[node.side] + node.begin * stride_, *end = job_.buffer[node.side] + node.end * stride_;
        const std::uint32_t draws = node.positive + node.negative;
        Cut cut;
        if (draws <= 255)
            listRarer(node, begin, end);
        forDrawn(
            [&](const std::uint8_t *columns, int count) {
                if (draws <= 255)
                    searchNarrow(node, begin, end, columns, count, cut);
                else if (node.positive <= 65535 && node.negative <= 65535)
                    searchWide(node, begin, end, columns, count, cut);
                else
                    searchWidest(node, begin, end, columns, count, cut);
            },
            [&] { return cut.score >= 0.0f; });
        if (cut.score < 0.0f)
            return leaf(node.at, node.positive, node.negative);
        cut.feature = featureOf(cut.column);
        bool missing = false;
        if (job_.highColumn[cut.feature] != 0)
            for (const std::uint8_t *record = begin; record < end && !missing; record += stride_)
                missing = record[cut.feature] == 0;
        const std::uint32_t children = split(node.at, cut, node.positive, node.negative, missing);
        std::uint8_t *to = job_.buffer[1 - node.side] + node.begin * stride_;
        const std::size_t left = Kernels::moveRecords(begin, end, stride_, cut.column, threshold(cut), to);
        const auto middle = static_cast<std::uint32_t>(node.begin + left);
        open({children + 1, middle, node.end, node.positive - cut.positive, node.negative - cut.negative, node.depth + 1, 1 - node.side});
        open({children, node.begin, middle, cut.positive, cut.negative, node.depth + 1, 1 - node.side});
    }

    void searchWide(const TwoClassNode &node, const std::uint8_t *begin, const std::uint8_t *end, const std::uint8_t *columns, int count, Cut &best)
    {
        Kernels::countWide(begin, end, stride_, columns, count, s_.wide);
        for (int i = 0; i < count; ++i) {
            float score;
            const int at = Kernels::scanWide(s_.wide[i], node.positive, node.negative, score);
            if (!(score > best.score))
                continue;
            const std::uint32_t *cells = s_.wide[i];
            int last = at, first = at + 1;
            while (cells[last] == 0)
                --last;
            while (cells[first] == 0)
                ++first;
            std::uint32_t sum = 0;
            for (int bin = 0; bin <= last; ++bin)
                sum += cells[bin];
            best = {-1, columns[i], last, first, sum & 0xFFFF, sum >> 16, score};
        }
    }

    /// For the few nodes at the top whose counts do not fit into 16 bits.
    void searchWidest(const TwoClassNode &node, const std::uint8_t *begin, const std::uint8_t *end, const std::uint8_t *columns, int count, Cut &best)
    {
        const double all = static_cast<double>(node.positive) + node.negative;
        for (int i = 0; i < count; ++i) {
            std::memset(s_.widest, 0, sizeof s_.widest);
            for (const std::uint8_t *record = begin; record < end; record += stride_)
                s_.widest[record[columns[i]]] += record[stride_ - 2] | static_cast<std::uint64_t>(record[stride_ - 1]) << 32;
            std::uint32_t p = 0, q = 0;
            bool justCut = false;
            for (int bin = 0; bin < 256; ++bin) {
                if (s_.widest[bin] == 0)
                    continue;
                if (justCut)
                    best.firstRight = bin;
                justCut = false;
                p += static_cast<std::uint32_t>(s_.widest[bin]);
                q += static_cast<std::uint32_t>(s_.widest[bin] >> 32);
                const double w = static_cast<double>(p) + q;
                if (w == all)
                    break;
                const double difference = (static_cast<double>(p) * node.negative - static_cast<double>(q) * node.positive) / all;
                const auto score = static_cast<float>(difference * difference / (w * (all - w)));
                if (score > best.score) {
                    best = {-1, columns[i], bin, bin + 1, p, q, score};
                    justCut = true;
                }
            }
        }
    }

    /// Records of the rarer class, for searchNarrow.
    void listRarer(const TwoClassNode &node, const std::uint8_t *begin, const std::uint8_t *end)
    {
        const std::size_t where = stride_ - (node.positive < node.negative ? 2 : 1);
        rarer_ = 0;
        std::uint32_t offset = 0;
        for (const std::uint8_t *record = begin; record < end; record += stride_, offset += static_cast<std::uint32_t>(stride_)) {
            rarerAt_[rarer_] = offset;
            rarer_ += record[where] > 0;
        }
    }
    void searchNarrow(const TwoClassNode &node, const std::uint8_t *begin, const std::uint8_t *end, const std::uint8_t *columns, int count, Cut &best)
    {
        Kernels::countNarrow(begin, end, stride_, columns, count, s_.narrow);
        int candidates = 0;
        for (int i = 0; i < count; ++i) {
            const std::uint8_t *bins = begin + columns[i];
            const std::uint16_t *before = s_.narrow[i] + 31; // sums of the bins before a bin; the next entry includes it
            for (int r = 0; r < rarer_; ++r, candidates += 2)
                std::memcpy(s_.candidate + candidates, before + bins[rarerAt_[r]], 4);
        }
        float score;
        const int at = Kernels::bestCandidate(s_.candidate, candidates, node.positive, node.negative, score);
        if (!(score > best.score))
            return;
        const int i = at / (2 * rarer_);
        const std::uint16_t *sums = s_.narrow[i] + 32;
        int first = begin[rarerAt_[at / 2 % rarer_] + columns[i]], last = first;
        if (at & 1) { // behind the row's bin
            ++first;
            while (sums[first] == sums[last])
                ++first;
        } else { // before it
            --last;
            while (sums[last - 1] == sums[last])
                --last;
        }
        best = {-1, columns[i], last, first, sums[last] & 255u, static_cast<std::uint32_t>(sums[last]) >> 8, score};
    }

    // ---- subtrees of at most 64 draws

    void growOnSets(const TwoClassNode &node)
    {
        const std::uint8_t *base = job_.buffer[node.side];
        std::uint32_t record[kSetRows + 256]; // of a slot; a row of several draws fills several
        int slots = 0;
        std::uint64_t positive = 0, firsts = 0;
        for (std::uint32_t i = node.begin; i < node.end; ++i) {
            const std::uint8_t *weights = base + i * stride_ + stride_ - 2;
            const int draws = weights[0] + weights[1];
            for (int k = 0; k < 4; ++k)
                record[slots + k] = i;
            for (int k = 4; k < draws; ++k)
                record[slots + k] = i;
            firsts |= std::uint64_t{1} << slots;
            if (weights[0] > 0)
                positive |= (~std::uint64_t{0} >> (64 - draws)) << slots;
            slots += draws;
        }
        const std::uint64_t all = ~std::uint64_t{0} >> (64 - slots);
        for (int k = slots; k % 16 != 0; ++k)
            record[k] = node.begin;
        Kernels::transpose(base, stride_, record, (slots + 15) / 16 * 16, s_.column);
        if (slots > 32)
            growSets<true>({all, node.at, node.depth}, positive, firsts);
        else
            growSets<false>({all, node.at, node.depth}, positive, firsts);
    }

    template <bool kWide>
    void growSets(const TwoClassSet &root, std::uint64_t positive, std::uint64_t firsts)
    {
        int waiting = 0;
        s_.sets[waiting++] = root;
        while (waiting > 0) {
            const TwoClassSet set = s_.sets[--waiting];
            const std::uint64_t here = set.slots & positive, others = set.slots & ~positive;
            const auto p = static_cast<std::uint32_t>(sizeOf(here)), n = static_cast<std::uint32_t>(sizeOf(others));
            if (here == 0 || others == 0 || (job_.maxDepth >= 0 && set.depth >= job_.maxDepth)) {
                leaf(set.at, p, n);
                continue;
            }
            std::uint64_t rarer = sizeOf(here & firsts) <= sizeOf(others & firsts) ? here & firsts : others & firsts;
            std::uint8_t slot[kSetRows];
            int rows = 0;
            for (; rarer != 0; rarer &= rarer - 1)
                slot[rows++] = static_cast<std::uint8_t>(firstOf(rarer));
            Cut cut;
            std::uint64_t right = 0;
            forDrawn(
                [&](const std::uint8_t *columns, int count) { searchSets<kWide>(set.slots, here, others, columns, count, slot, rows, cut, right); },
                [&] { return cut.score >= 0.0f; });
            if (cut.score < 0.0f) {
                leaf(set.at, p, n);
                continue;
            }
            cut.feature = featureOf(cut.column);
            const std::uint64_t left = set.slots & ~right;
            cut.positive = static_cast<std::uint32_t>(sizeOf(left & positive));
            cut.negative = static_cast<std::uint32_t>(sizeOf(left & ~positive));
            cut.lastLeft = Kernels::template greatest<kWide>(s_.column[cut.column], left);
            cut.firstRight = Kernels::template least<kWide>(s_.column[cut.column], right);
            const bool missing = job_.highColumn[cut.feature] != 0 && Kernels::template least<kWide>(s_.column[cut.feature], set.slots) == 0;
            const std::uint32_t children = split(set.at, cut, p, n, missing);
            s_.sets[waiting++] = {right, children + 1, set.depth + 1};
            s_.sets[waiting++] = {left, children, set.depth + 1};
        }
    }

    template <bool kWide>
    void searchSets(std::uint64_t slots, std::uint64_t here, std::uint64_t others, const std::uint8_t *columns, int count, const std::uint8_t *slot,
                    int rows, Cut &best, std::uint64_t &right)
    {
        int candidates = 0;
        for (int i = 0; i < count; ++i)
            candidates += Kernels::template countSets<kWide>(s_.column[columns[i]], slot, rows, here, others, s_.candidate + candidates);
        float score;
        const int at = Kernels::bestCandidate(s_.candidate, candidates, static_cast<std::uint32_t>(sizeOf(here)),
                                              static_cast<std::uint32_t>(sizeOf(others)), score);
        if (!(score > best.score))
            return;
        best.score = score;
        best.column = columns[at / (2 * rows)];
        const std::uint8_t *column = s_.column[best.column];
        const std::uint8_t value = column[slot[at / 2 % rows]];
        // Even: the row's bin goes right with all above; odd: it is the last on the left. The right side of the second kind is
        // what is above it; of the first, what is not below.
        right = slots & (at & 1 ? Kernels::template above<kWide>(column, value) : ~Kernels::template under<kWide>(column, value));
    }

    TwoClassJob &job_;
    TwoClassScratch &s_;
    const std::size_t stride_;
    std::uint64_t state_;
    std::uint32_t top_ = 0;
    int rarer_ = 0;
    std::uint32_t rarerAt_[257];
};

} // namespace
} // namespace mortise
