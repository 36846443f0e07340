// One node of a forest's tree, in eight bytes.
#pragma once

#include <cstdint>

namespace mortise {

/// A split sends a row right when (bin - shift) > threshold in bytes: with shift 0 missing values (bin 0) are the lowest and go
/// left, with shift 1 they become 255 and go right. The children are at child and child + 1.
/// A leaf has feature kLeaf, and child holds what it says: see ForestTree.
struct ForestNode {
    static constexpr std::uint32_t kLeaf = 0xFFFFFF;
    std::uint32_t child = 0; // bit 31: shift
    std::uint32_t test = 0;  // feature << 8 | threshold

    // Always inlined: also called from code that is compiled for other instructions (two_class_job.h).
    [[gnu::always_inline]] static ForestNode split(std::uint32_t child, std::uint32_t feature, int lastBinLeft, bool missingRight)
    {
        return {child | static_cast<std::uint32_t>(missingRight) << 31, feature << 8 | static_cast<std::uint32_t>(lastBinLeft - missingRight)};
    }
    [[gnu::always_inline]] static ForestNode leaf(std::uint32_t value) { return {value, kLeaf << 8}; }
    bool isLeaf() const { return test >> 8 == kLeaf; }
    std::uint32_t feature() const { return test >> 8; }
    std::uint32_t next(std::uint8_t bin) const
    {
        const auto moved = static_cast<std::uint8_t>(bin - (child >> 31));
        return (child & 0x7FFFFFFFu) + (moved > static_cast<std::uint8_t>(test));
    }
};

} // namespace mortise
