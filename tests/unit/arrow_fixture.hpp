// SPDX-License-Identifier: Apache-2.0
// Arrow arrays made by hand, so that tests can also make wrong ones.
#ifndef TIEUCHI_UNIT_ARROW_FIXTURE_HPP
#define TIEUCHI_UNIT_ARROW_FIXTURE_HPP

#include <tieuchi/arrow.hpp>

#include <cstdint>
#include <cstring>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tieuchi_test {

/** An array with its schema. Memory is this object's; releasing only marks.

    Every buffer has room behind its end, as a type that lies is read as what it says.
*/
class arrow_node {
public:
    arrow_node(std::string name, std::string format) : name_(std::move(name)), format_(format) {
        schema.format = format_.c_str();
        schema.name = name_.c_str();
        schema.flags = ARROW_FLAG_NULLABLE;
        schema.release = [](ArrowSchema* self) { self->release = nullptr; };
        array.release = [](ArrowArray* self) { self->release = nullptr; };
    }
    arrow_node(arrow_node const&) = delete;
    arrow_node& operator=(arrow_node const&) = delete;

    /// Adds a buffer; the first one is the validity.
    template <typename T>
    arrow_node& buffer(std::vector<T> const& values) {
        auto& bytes = memory_.emplace_back(values.size() * sizeof(T) + 4096);
        if (!values.empty()) {
            std::memcpy(bytes.data(), values.data(), values.size() * sizeof(T));
        }
        return buffer(bytes.data());
    }
    arrow_node& buffer(void const* bytes) {
        buffers.push_back(bytes);
        array.buffers = buffers.data();
        array.n_buffers = static_cast<std::int64_t>(buffers.size());
        return *this;
    }
    arrow_node& rows(std::int64_t length, std::int64_t nulls = 0) {
        array.length = length;
        array.null_count = nulls;
        return *this;
    }
    arrow_node& child(std::unique_ptr<arrow_node> made) {
        children.push_back(std::move(made));
        schema_list_.push_back(&children.back()->schema);
        array_list_.push_back(&children.back()->array);
        schema.children = schema_list_.data();
        array.children = array_list_.data();
        schema.n_children = array.n_children = static_cast<std::int64_t>(children.size());
        return *this;
    }
    arrow_node& dictionary(std::unique_ptr<arrow_node> made) {
        words = std::move(made);
        schema.dictionary = &words->schema;
        array.dictionary = &words->array;
        return *this;
    }
    /// Changes what the schema says.
    void retype(std::string format) {
        format_ = std::move(format);
        schema.format = format_.c_str();
    }

    ArrowSchema schema{};
    ArrowArray array{};
    std::vector<void const*> buffers;
    std::vector<std::unique_ptr<arrow_node>> children;
    std::unique_ptr<arrow_node> words; ///< The dictionary.

private:
    std::string name_;
    std::string format_;
    std::deque<std::vector<std::uint8_t>> memory_;
    std::vector<ArrowSchema*> schema_list_;
    std::vector<ArrowArray*> array_list_;
};

using arrow_column = std::unique_ptr<arrow_node>;

/// Bits of what is there; nothing where all is.
inline std::vector<std::uint8_t> validity_of(std::vector<bool> const& there) {
    std::vector<std::uint8_t> bits((there.size() + 7) / 8);
    for (std::size_t i = 0; i < there.size(); ++i) {
        bits[i / 8] = static_cast<std::uint8_t>(bits[i / 8] | (there[i] ? 1U : 0U) << (i % 8));
    }
    return bits;
}

inline void add_validity(arrow_node& to, std::vector<bool> const& there) {
    if (there.empty()) {
        to.buffer(nullptr);
        return;
    }
    to.buffer(validity_of(there));
    to.array.null_count = -1;
}

/// A column of numbers in the width of T.
template <typename T>
arrow_column fixed(std::string name, std::string format, std::vector<T> const& values,
                   std::vector<bool> const& there = {}) {
    auto made = std::make_unique<arrow_node>(std::move(name), std::move(format));
    made->rows(static_cast<std::int64_t>(values.size()));
    add_validity(*made, there);
    made->buffer(values);
    return made;
}

inline arrow_column bools(std::string name, std::vector<bool> const& values,
                          std::vector<bool> const& there = {}) {
    auto made = fixed<std::uint8_t>(std::move(name), "b", validity_of(values), there);
    made->array.length = static_cast<std::int64_t>(values.size());
    return made;
}

using optional_texts = std::vector<std::optional<std::string>>;

/// A column of texts: `u`, `U` or `vu`.
inline arrow_column texts(std::string name, optional_texts const& values,
                          std::string format = "u") {
    auto made = std::make_unique<arrow_node>(std::move(name), format);
    made->rows(static_cast<std::int64_t>(values.size()));
    std::vector<bool> there;
    std::vector<std::int64_t> ends{0};
    std::vector<char> bytes;
    std::vector<char> views(values.size() * 16);
    std::size_t row = 0;
    for (auto const& value : values) {
        std::string const text = value.value_or("");
        there.push_back(value.has_value());
        auto const size = static_cast<std::int32_t>(text.size());
        std::memcpy(&views[row * 16], &size, 4);
        if (text.size() <= 12) {
            std::memcpy(&views[row * 16 + 4], text.data(), text.size());
        } else {
            auto const start = static_cast<std::int32_t>(bytes.size());
            std::memcpy(&views[row * 16 + 4], text.data(), 4);
            std::memcpy(&views[row * 16 + 12], &start, 4);
        }
        bytes.insert(bytes.end(), text.begin(), text.end());
        ends.push_back(static_cast<std::int64_t>(bytes.size()));
        ++row;
    }
    add_validity(*made, there);
    if (format == "vu") {
        std::vector<std::int64_t> const sizes{static_cast<std::int64_t>(bytes.size())};
        made->buffer(views).buffer(bytes).buffer(sizes);
    } else if (format == "U") {
        made->buffer(ends).buffer(bytes);
    } else {
        made->buffer(std::vector<std::int32_t>(ends.begin(), ends.end())).buffer(bytes);
    }
    return made;
}

template <typename T>
arrow_column coded(std::string name, std::string format, std::vector<T> const& codes,
                   optional_texts const& words, std::vector<bool> const& there = {}) {
    auto made = fixed(std::move(name), std::move(format), codes, there);
    made->dictionary(texts("", words));
    return made;
}

/// A structure of columns; without validity.
template <typename... Columns>
arrow_column structure(std::string name, std::int64_t rows, Columns... columns) {
    auto made = std::make_unique<arrow_node>(std::move(name), "+s");
    made->rows(rows).buffer(nullptr);
    (made->child(std::move(columns)), ...);
    return made;
}

} // namespace tieuchi_test

#endif
