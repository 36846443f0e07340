// Saved forms in memory: little-endian, length-framed. A reader never reads past the end: it turns bad() and gives zeros.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace mortise {

class ByteWriter {
public:
    template <class T>
        requires std::is_trivially_copyable_v<T>
    void put(const T &value)
    {
        append(&value, sizeof value);
    }
    void text(std::string_view value)
    {
        put<std::uint64_t>(value.size());
        append(value.data(), value.size());
    }
    template <class T>
        requires std::is_trivially_copyable_v<T>
    void list(const std::vector<T> &values)
    {
        put<std::uint64_t>(values.size());
        append(values.data(), values.size() * sizeof(T));
    }
    void texts(const std::vector<std::string> &values)
    {
        put<std::uint64_t>(values.size());
        for (const std::string &value : values)
            text(value);
    }
    const std::string &bytes() const { return bytes_; }
    std::string take() { return std::move(bytes_); }

private:
    void append(const void *from, std::size_t n)
    {
        if (n > 0)
            bytes_.append(static_cast<const char *>(from), n);
    }
    std::string bytes_;
};

class ByteReader {
public:
    explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

    template <class T>
        requires std::is_trivially_copyable_v<T>
    T get()
    {
        T value{};
        if (take(sizeof value))
            std::memcpy(&value, taken_, sizeof value);
        return value;
    }
    std::string text()
    {
        const auto n = get<std::uint64_t>();
        return take(n) ? std::string(taken_, n) : std::string();
    }
    template <class T>
        requires std::is_trivially_copyable_v<T>
    std::vector<T> list()
    {
        const auto n = get<std::uint64_t>();
        std::vector<T> values;
        if (n <= rest_.size() / sizeof(T) && take(n * sizeof(T))) {
            values.resize(n);
            if (n > 0)
                std::memcpy(values.data(), taken_, n * sizeof(T));
        } else {
            bad_ = true;
        }
        return values;
    }
    std::vector<std::string> texts()
    {
        const auto n = get<std::uint64_t>();
        std::vector<std::string> values;
        for (std::uint64_t i = 0; i < n && !bad_; ++i)
            values.push_back(text());
        return values;
    }
    bool bad() const { return bad_; }
    bool atEnd() const { return rest_.empty(); }

private:
    bool take(std::uint64_t n)
    {
        if (bad_ || n > rest_.size()) {
            bad_ = true;
            return false;
        }
        taken_ = rest_.data();
        rest_.remove_prefix(n);
        return true;
    }
    std::string_view rest_;
    const char *taken_ = nullptr;
    bool bad_ = false;
};

} // namespace mortise
