// 128-bit content hashes (XXH3): the names of columns, tables and results in the store.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace mortise {

struct Hash {
    std::uint64_t high = 0, low = 0;
    bool operator==(const Hash &) const = default;
    auto operator<=>(const Hash &) const = default;
    bool isNull() const { return high == 0 && low == 0; }
    std::string hex() const; // 32 digits
    static Hash fromHex(std::string_view digits); // null where it is none
};

Hash hashBytes(std::span<const std::byte> bytes);
Hash hashText(std::string_view text);

/// Collects parts into one hash; every part is framed by its length, so ("ab","c") and ("a","bc") differ.
class Hasher {
public:
    Hasher();
    ~Hasher();
    Hasher(const Hasher &) = delete;
    Hasher &operator=(const Hasher &) = delete;
    Hasher &add(std::string_view text);
    Hasher &add(std::span<const std::byte> bytes);
    Hasher &add(std::uint64_t number);
    Hasher &add(const Hash &hash);
    Hash finish() const;

private:
    void *state_;
};

} // namespace mortise

template <>
struct std::hash<mortise::Hash> {
    std::size_t operator()(const mortise::Hash &h) const noexcept { return h.low; }
};
