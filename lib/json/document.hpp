// SPDX-License-Identifier: Apache-2.0
// JSON text as a tree: numbers keep the digits as written, members keep their order, and every
// node knows where in the text it stands, so that a problem found later names its place.
#ifndef TIEUCHI_LIB_JSON_DOCUMENT_HPP
#define TIEUCHI_LIB_JSON_DOCUMENT_HPP

#include <tieuchi/diagnostic.hpp>
#include "memory_resource.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What a JSON value is.
enum class json_kind : std::uint8_t { null, boolean, number, string, array, object };

/// The kind in words, with its article: `a string`.
[[nodiscard]] std::string_view describe(json_kind kind) noexcept;

/** One value of a JSON text, with the key under which it stands in its object.

    A shallow view: copies share text and children, which live as long as the document.
*/
class node {
public:
    [[nodiscard]] json_kind kind() const noexcept { return kind_; }
    [[nodiscard]] bool is_null() const noexcept { return kind_ == json_kind::null; }
    [[nodiscard]] bool is_boolean() const noexcept { return kind_ == json_kind::boolean; }
    [[nodiscard]] bool is_number() const noexcept { return kind_ == json_kind::number; }
    [[nodiscard]] bool is_string() const noexcept { return kind_ == json_kind::string; }
    [[nodiscard]] bool is_array() const noexcept { return kind_ == json_kind::array; }
    [[nodiscard]] bool is_object() const noexcept { return kind_ == json_kind::object; }

    /// Of a string its characters, escapes resolved; of a number, a boolean or null the token as
    /// written; of arrays and objects empty.
    [[nodiscard]] std::string_view text() const noexcept {
        return children_ == nullptr ? std::string_view(text_, size_) : std::string_view();
    }

    /// Of a boolean: its value.
    [[nodiscard]] bool truth() const noexcept { return size_ == 4; }

    /// Elements of an array, members of an object, in the order of the text.
    [[nodiscard]] std::span<node const> children() const noexcept {
        return children_ == nullptr ? std::span<node const>() : std::span(children_, size_);
    }

    /// Of a member: its key, escapes resolved; otherwise empty.
    [[nodiscard]] std::string_view key() const noexcept { return {key_, key_size_}; }

    /// Of an object: the member of a key, or null. Linear in the number of members.
    [[nodiscard]] node const* find(std::string_view key) const noexcept;

    /// Byte offset of the value.
    [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }
    /// Byte offset of the key's opening quote; of what is no member, that of the value.
    [[nodiscard]] std::uint64_t key_offset() const noexcept { return offset_ - key_distance_; }

    /// Number of the document that the value comes from, as given to `document::parse`.
    [[nodiscard]] std::uint16_t origin() const noexcept { return origin_; }

    /// The same value with other children: a new array or object in the old one's place.
    [[nodiscard]] node with_children(std::span<node const> children) const noexcept;
    /// The same value under the key and in the array or object of another.
    [[nodiscard]] node with_key(std::string_view key) const noexcept;

private:
    friend class document_builder;

    char const* text_ = nullptr;
    node const* children_ = nullptr;
    char const* key_ = nullptr;
    std::uint64_t offset_ = 0;
    std::uint32_t size_ = 0;
    std::uint32_t key_size_ = 0;
    std::uint32_t key_distance_ = 0;
    json_kind kind_ = json_kind::null;
    std::uint16_t origin_ = 0;
};

/// The deepest nesting of arrays and objects in any document.
inline constexpr std::size_t max_nesting = 64;
/// The longest text, in bytes.
inline constexpr std::size_t max_text_size = std::size_t{64} * 1024;
/// The largest rulebook, in bytes.
inline constexpr std::size_t max_rulebook_size = std::size_t{16} * 1024 * 1024;

/// Limits and origin of a document.
struct parse_settings {
    std::size_t max_size = 0; ///< In bytes; 0 for no limit.
    std::uint16_t origin = 0; ///< Kept in every node.
};

/** A JSON text and its tree.

    Refers to the text that was parsed, which must outlive it.

    @threads Immutable once parsed.
*/
class document {
public:
    document();
    document(document const&) = delete;
    document& operator=(document const&) = delete;

    /** Parse a text; once per document.

        Reports `too_large`, `not_utf8`, `not_json`, `too_deep`, and then there is no tree; or
        `duplicate_key` (the first of them stays), `bad_escape`, `text_too_long`, and then there
        is one.

        @return Whether there is a tree.
    */
    [[nodiscard]] bool parse(std::string_view text, parse_settings const& settings,
                             diagnostics& problems);

    /// The outermost value. @pre `parse` returned true.
    [[nodiscard]] node const& root() const noexcept { return root_; }

    /// The text that was parsed, without a byte order mark.
    [[nodiscard]] std::string_view text() const noexcept { return text_; }

    /// JSON pointer of the value that begins at an offset, or of the innermost one around it.
    [[nodiscard]] std::string pointer_at(std::uint64_t offset) const;

    /// Memory that lives as long as the tree.
    [[nodiscard]] pmr::memory_resource& memory() noexcept { return memory_; }

private:
    friend class document_builder;

    pmr::monotonic_buffer_resource memory_;
    std::string_view text_;
    node root_;
};

/** Finds line and column of byte offsets; quick when they rise.

    @threads For one thread.
*/
class locator {
public:
    explicit locator(std::string_view text) noexcept : text_(text) {}

    /// From 1; columns count characters.
    struct position {
        std::uint32_t line = 1;
        std::uint32_t column = 1;
    };

    [[nodiscard]] position locate(std::uint64_t offset) noexcept;

private:
    std::string_view text_;
    std::uint64_t offset_ = 0;
    position position_;
};

/** Adds problems of one document to a list, with pointer, line and column.

    Call `finish` once, after the last one: it brings the problems into the order of the document.
*/
class reporter {
public:
    /// @param id Id of the document in `diagnostic::document`; empty for the one that is read.
    reporter(document const& source, diagnostics& problems, std::string id = {})
        : source_(source), problems_(problems), id_(std::move(id)), locator_(source.text()) {}

    /// A problem of a value.
    void at_value(errc code, node const& where, std::string message,
                  severity level = severity::error);
    /// A problem of a member's key.
    void at_key(errc code, node const& where, std::string message,
                severity level = severity::error);

private:
    void add(errc code, std::uint64_t value_offset, std::uint64_t shown_offset,
             std::string&& message, severity level);

    document const& source_;
    diagnostics& problems_;
    std::string id_;
    locator locator_;
};

/// Bring diagnostics into the order of their documents: by line, then by column. Stable.
void sort_by_place(diagnostics& problems);

/** A text between quotation marks as messages show it: on one line, shortened when it is long. */
[[nodiscard]] std::string quote(std::string_view text);

/// Offset of the first byte that is not UTF-8, or `npos`.
[[nodiscard]] std::size_t find_invalid_utf8(std::string_view text) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
