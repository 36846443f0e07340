// The levels of a column while it is read: one dictionary that all threads share, and for each thread a lookup of its own that
// answers nearly every cell without a lock.
#pragma once

#include <atomic>
#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace mortise {

/// Codes in the order in which levels were met (differs from run to run until renumbered at the end). Safe from any thread.
class LevelDictionary {
public:
    struct Entry {
        std::int32_t code;
        const char *text; // stays where it is
    };
    Entry add(std::string_view level);
    std::size_t size() const { return count_.load(std::memory_order_relaxed); }
    /// By code. Not while others add.
    std::vector<std::string_view> levels() const;
    /// Starts again with these levels, codes 0, 1, ... in their order.
    void reset(const std::vector<std::string> &levels = {});

private:
    std::mutex mutex_;
    std::unordered_map<std::string, std::int32_t> codes_;
    std::vector<const std::string *> levels_;
    std::atomic<std::size_t> count_{0};
};

/// Open addressing on the first 8 bytes, the last 8 bytes and the length: up to 16 bytes that is the whole text, longer ones
/// are compared in full. One thread.
class LevelLookup {
public:
    /// `text` has 8 readable bytes and size > 0. Adds to the dictionary what is new.
    std::int32_t code(const char *text, std::uint32_t size, LevelDictionary &dictionary)
    {
        const Key key = keyOf(text, size);
        for (std::size_t i = hash(key, text);; ++i) {
            const Slot &slot = slots_[i & mask_];
            if (slot.key.first == key.first && slot.key.last == key.last && slot.key.size == size
                && (size <= 16 || std::memcmp(slot.text, text, size) == 0))
                return slot.code;
            if (slot.key.size == 0)
                return add(key, text, dictionary);
        }
    }

private:
    struct Key {
        std::uint64_t first, last;
        std::uint32_t size;
    };
    struct Slot {
        Key key{0, 0, 0};
        std::int32_t code = -1;
        const char *text = nullptr;
    };
    static Key keyOf(const char *text, std::uint32_t size)
    {
        Key key{0, 0, size};
        std::memcpy(&key.first, text, 8);
        if (size < 8)
            key.first &= ~std::uint64_t{0} >> (64 - 8 * size);
        else
            std::memcpy(&key.last, text + size - 8, 8);
        return key;
    }
    static std::size_t hash(const Key &key, const char *text)
    {
        constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15u;
        std::uint64_t h = (key.first ^ key.size) * kOdd;
        h = (h ^ h >> 32 ^ key.last) * kOdd;
        if (key.size > 16)
            for (std::uint32_t i = 8; i + 8 < key.size; i += 8) {
                std::uint64_t part;
                std::memcpy(&part, text + i, 8);
                h = (h ^ h >> 32 ^ part) * kOdd;
            }
        return h >> 32;
    }
    std::int32_t add(const Key &key, const char *text, LevelDictionary &dictionary);
    void put(const Slot &slot);

    std::vector<Slot> slots_ = std::vector<Slot>(256);
    std::size_t mask_ = 255, used_ = 0;
};

/// "b2" before "b10": runs of digits by their value, everything else byte by byte. A strict order of distinct texts.
bool naturalLess(std::string_view a, std::string_view b);

} // namespace mortise
