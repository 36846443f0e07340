#include "io/csv_levels.h"

#include <compare>

namespace mortise {

LevelDictionary::Entry LevelDictionary::add(std::string_view level)
{
    const std::lock_guard lock(mutex_);
    const auto [it, fresh] = codes_.try_emplace(std::string(level), static_cast<std::int32_t>(levels_.size()));
    if (fresh) {
        levels_.push_back(&it->first);
        count_.store(levels_.size(), std::memory_order_relaxed);
    }
    return {it->second, it->first.data()};
}

std::vector<std::string_view> LevelDictionary::levels() const
{
    std::vector<std::string_view> out;
    out.reserve(levels_.size());
    for (const std::string *level : levels_)
        out.emplace_back(*level);
    return out;
}

void LevelDictionary::reset(const std::vector<std::string> &levels)
{
    codes_.clear();
    levels_.clear();
    count_ = 0;
    for (const std::string &level : levels)
        add(level);
}

std::int32_t LevelLookup::add(const Key &key, const char *text, LevelDictionary &dictionary)
{
    const LevelDictionary::Entry entry = dictionary.add({text, key.size});
    if (++used_ * 4 > slots_.size()) {
        std::vector<Slot> old(slots_.size() * 2);
        old.swap(slots_);
        mask_ = slots_.size() - 1;
        for (const Slot &slot : old)
            if (slot.key.size > 0)
                put(slot);
    }
    put({key, entry.code, entry.text});
    return entry.code;
}

void LevelLookup::put(const Slot &slot)
{
    std::size_t i = hash(slot.key, slot.text);
    while (slots_[i & mask_].key.size > 0)
        ++i;
    slots_[i & mask_] = slot;
}

namespace {

bool isDigit(char c)
{
    return static_cast<unsigned char>(c - '0') < 10;
}

std::string_view takeDigits(std::string_view text, std::size_t &at)
{
    const std::size_t from = at;
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return text.substr(from, at - from);
}

std::string_view withoutZeros(std::string_view digits)
{
    const std::size_t first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? std::string_view() : digits.substr(first);
}

} // namespace

bool naturalLess(std::string_view a, std::string_view b)
{
    std::size_t i = 0, j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            const std::string_view x = withoutZeros(takeDigits(a, i)), y = withoutZeros(takeDigits(b, j));
            if (x.size() != y.size())
                return x.size() < y.size();
            if (const int order = x.compare(y); order != 0)
                return order < 0;
        } else {
            if (a[i] != b[j])
                return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
            ++i;
            ++j;
        }
    }
    if (a.size() - i != b.size() - j)
        return a.size() - i < b.size() - j;
    return a.size() != b.size() ? a.size() < b.size() : a < b; // "7" before "007"
}

} // namespace mortise
