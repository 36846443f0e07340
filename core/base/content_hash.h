// The hash of bytes that come piece by piece: the same as hashBytes() of all of them together, however they are cut.
#pragma once

#include "base/hash.h"

namespace mortise {

class ContentHash {
public:
    ContentHash();
    ~ContentHash();
    ContentHash(const ContentHash &) = delete;
    ContentHash &operator=(const ContentHash &) = delete;
    void add(std::span<const std::byte> bytes);
    Hash finish() const;

private:
    void *state_;
};

} // namespace mortise
