#include "base/hash.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <charconv>
#include <new>

namespace mortise {

std::string Hash::hex() const
{
    return fmt::format("{:016x}{:016x}", high, low);
}

Hash Hash::fromHex(std::string_view digits)
{
    Hash out;
    if (digits.size() != 32)
        return {};
    const char *p = digits.data();
    if (std::from_chars(p, p + 16, out.high, 16).ptr != p + 16 || std::from_chars(p + 16, p + 32, out.low, 16).ptr != p + 32)
        return {};
    return out;
}

Hash hashBytes(std::span<const std::byte> bytes)
{
    const XXH128_hash_t h = XXH3_128bits(bytes.data(), bytes.size());
    return {h.high64, h.low64};
}

Hash hashText(std::string_view text)
{
    return hashBytes(std::as_bytes(std::span(text.data(), text.size())));
}

Hasher::Hasher() : state_(XXH3_createState())
{
    if (!state_)
        throw std::bad_alloc();
    XXH3_128bits_reset(static_cast<XXH3_state_t *>(state_));
}

Hasher::~Hasher()
{
    XXH3_freeState(static_cast<XXH3_state_t *>(state_));
}

Hasher &Hasher::add(std::span<const std::byte> bytes)
{
    add(static_cast<std::uint64_t>(bytes.size()));
    XXH3_128bits_update(static_cast<XXH3_state_t *>(state_), bytes.data(), bytes.size());
    return *this;
}

Hasher &Hasher::add(std::string_view text)
{
    return add(std::as_bytes(std::span(text.data(), text.size())));
}

Hasher &Hasher::add(std::uint64_t number)
{
    XXH3_128bits_update(static_cast<XXH3_state_t *>(state_), &number, sizeof number);
    return *this;
}

Hasher &Hasher::add(const Hash &hash)
{
    return add(hash.high).add(hash.low);
}

Hash Hasher::finish() const
{
    const XXH128_hash_t h = XXH3_128bits_digest(static_cast<const XXH3_state_t *>(state_));
    return {h.high64, h.low64};
}

} // namespace mortise
