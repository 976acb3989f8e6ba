// SPDX-License-Identifier: Apache-2.0
// The parser behind `document`: RFC 8259 to the letter, without recursion, in one pass.
#ifndef TIEUCHI_LIB_JSON_PARSER_HPP
#define TIEUCHI_LIB_JSON_PARSER_HPP

#include "json/document.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Builds the tree of one document.

    Open arrays and objects and all finished children of them lie on one stack; what closes moves
    its children into the document's memory.
*/
class document_builder {
public:
    document_builder(document& target, parse_settings const& settings, diagnostics& problems);

    [[nodiscard]] bool build();

private:
    struct problem {
        errc code;
        std::uint64_t value_offset; ///< Of the value that the pointer leads to.
        std::uint64_t shown_offset; ///< Of line and column.
        std::string message;
    };

    /// The value of a repeated key, which is not in the tree.
    struct dropped_value {
        std::uint64_t first;
        std::uint64_t last;    ///< Behind it.
        std::uint64_t instead; ///< The value that is in the tree.
    };

    [[nodiscard]] bool check_text();
    [[nodiscard]] bool parse_tree();
    [[nodiscard]] bool parse_value();
    [[nodiscard]] bool parse_key();
    [[nodiscard]] bool parse_number();
    [[nodiscard]] bool parse_literal();
    [[nodiscard]] bool parse_string(std::string_view& value);
    [[nodiscard]] bool after_value(bool& done);
    [[nodiscard]] bool open(json_kind kind);
    [[nodiscard]] bool close();

    void skip_space() noexcept;
    [[nodiscard]] bool skip_digits() noexcept;
    node& push(json_kind kind, char const* first, std::size_t size);

    [[nodiscard]] bool resolve_escapes(char const* first, char const* quote,
                                       std::string_view& value);
    [[nodiscard]] bool resolve_escape(char const*& at, char const* last, char*& out);
    [[nodiscard]] bool resolve_unicode(char const*& at, char const* last, char*& out);

    void check_duplicates(std::span<node> members, std::size_t& kept);
    [[nodiscard]] bool check_duplicates_hashed(std::span<node> members, std::size_t& kept);
    void check_duplicates_sorted(std::span<node> members, std::size_t& kept);
    void report_duplicate(std::span<node const> members, std::size_t earlier, std::size_t later);

    [[nodiscard]] std::uint64_t offset_of(char const* at) const noexcept {
        return static_cast<std::uint64_t>(at - begin_);
    }
    bool fail(errc code, char const* at, std::string message);
    bool not_json(char const* at, std::string message);
    bool unexpected_value();
    [[nodiscard]] std::string word_at(char const* at) const;
    void keep_outermost_dropped();
    [[nodiscard]] std::uint64_t in_tree(std::uint64_t offset) const noexcept;
    void finish();

    document& target_;
    parse_settings settings_;
    diagnostics& problems_;
    std::vector<problem> found_;
    std::vector<dropped_value> dropped_;
    char const* begin_ = nullptr;
    char const* end_ = nullptr;
    char const* at_ = nullptr;
    std::vector<node> stack_;
    std::array<std::uint32_t, max_nesting> open_{}; ///< Where on the stack they are.
    std::size_t depth_ = 0;
    std::string_view key_; ///< Of the value that comes next.
    char const* key_at_ = nullptr;
    std::vector<std::uint32_t> slots_; ///< Hash table of members: index + 1, 0 for empty.
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
