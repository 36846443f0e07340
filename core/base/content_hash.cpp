#include "base/content_hash.h"

#include <xxhash.h>

#include <new>

namespace mortise {

ContentHash::ContentHash() : state_(XXH3_createState())
{
    if (!state_)
        throw std::bad_alloc();
    XXH3_128bits_reset(static_cast<XXH3_state_t *>(state_));
}

ContentHash::~ContentHash()
{
    XXH3_freeState(static_cast<XXH3_state_t *>(state_));
}

void ContentHash::add(std::span<const std::byte> bytes)
{
    XXH3_128bits_update(static_cast<XXH3_state_t *>(state_), bytes.data(), bytes.size());
}

Hash ContentHash::finish() const
{
    const XXH128_hash_t h = XXH3_128bits_digest(static_cast<const XXH3_state_t *>(state_));
    return {h.high64, h.low64};
}

} // namespace mortise
