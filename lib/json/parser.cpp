// SPDX-License-Identifier: Apache-2.0
#include "json/parser.hpp"

#include "json/writer.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <memory>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// What an empty array or object has for children: something that is not null.
node const no_children;

[[nodiscard]] bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

[[nodiscard]] bool is_word_byte(char c) noexcept {
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           c == '.' || c == '+' || c == '-' || static_cast<unsigned char>(c) >= 0x80;
}

/// Append a code point that is no surrogate as UTF-8.
char* write_utf8(char* out, std::uint32_t code) noexcept {
    auto const put = [&out](std::uint32_t byte) { *out++ = static_cast<char>(byte); };
    if (code < 0x80) {
        put(code);
    } else if (code < 0x800) {
        put(0xC0U | (code >> 6));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000) {
        put(0xE0U | (code >> 12));
        put(0x80U | ((code >> 6) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18));
        put(0x80U | ((code >> 12) & 0x3FU));
        put(0x80U | ((code >> 6) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
    return out;
}

/// Whether an escape may stand for this character: not for a control character, tab and line
/// ends excepted.
[[nodiscard]] bool may_be_escaped(std::uint32_t code) noexcept {
    bool const control = code < 0x20 || (code >= 0x7F && code <= 0x9F);
    return !control || code == '\t' || code == '\n' || code == '\r';
}

/// The number of four hexadecimal digits, or -1.
[[nodiscard]] std::int32_t hexadecimal(char const* at, char const* last) noexcept {
    if (last - at < 4) {
        return -1;
    }
    std::int32_t number = 0;
    for (int i = 0; i < 4; ++i) {
        char const c = at[i];
        std::int32_t digit = -1;
        if (is_digit(c)) {
            digit = c - '0';
        } else if ((c | 0x20) >= 'a' && (c | 0x20) <= 'f') {
            digit = (c | 0x20) - 'a' + 10;
        }
        if (digit < 0) {
            return -1;
        }
        number = number * 16 + digit;
    }
    return number;
}

/// A hash of a key; equal keys have equal hashes on every platform of one byte order.
[[nodiscard]] std::uint64_t hash_key(std::string_view key) noexcept {
    constexpr std::uint64_t factor = 0x9E3779B97F4A7C15U;
    std::uint64_t hash = key.size() * factor;
    char const* at = key.data();
    std::size_t left = key.size();
    for (; left >= 8; at += 8, left -= 8) {
        std::uint64_t bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        hash = (hash ^ bytes) * factor;
        hash ^= hash >> 32;
    }
    std::uint64_t tail = 0;
    for (std::size_t i = 0; i < left; ++i) {
        tail = tail << 8 | static_cast<unsigned char>(at[i]);
    }
    hash = (hash ^ tail) * factor;
    return hash ^ hash >> 32;
}

} // namespace

document_builder::document_builder(document& target, parse_settings const& settings,
                                   diagnostics& problems)
    : target_(target),
      settings_(settings),
      problems_(problems),
      begin_(target.text_.data()),
      end_(target.text_.data() + target.text_.size()),
      at_(begin_) {
    stack_.reserve(256);
}

bool document_builder::build() {
    bool const built = check_text() && parse_tree();
    if (built) {
        target_.root_ = stack_.front();
    }
    finish();
    return built;
}

bool document_builder::check_text() {
    std::string_view const text = target_.text_;
    if (settings_.max_size != 0 && text.size() > settings_.max_size) {
        return fail(errc::too_large, begin_,
                    "the document has " + std::to_string(text.size()) + " bytes; at most " +
                        std::to_string(settings_.max_size) + " are read");
    }
    if (text.size() >= std::numeric_limits<std::uint32_t>::max()) {
        return fail(errc::too_large, begin_, "the document has 4 GiB or more; split it");
    }
    std::size_t const invalid = find_invalid_utf8(text);
    if (invalid != std::string_view::npos) {
        bool const utf16 = text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF");
        constexpr std::string_view digits = "0123456789ABCDEF";
        auto const byte = static_cast<unsigned char>(text[invalid]);
        return fail(errc::not_utf8, begin_ + invalid,
                    utf16 ? "the text looks like UTF-16; save it as UTF-8"
                          : std::string("byte 0x") + digits[byte >> 4] + digits[byte & 15] +
                                " is not UTF-8 here; save the text as UTF-8");
    }
    return true;
}

bool document_builder::parse_tree() {
    skip_space();
    if (at_ == end_) {
        return not_json(at_, "the text is empty");
    }
    for (bool done = false; !done;) {
        std::size_t const depth = depth_;
        if (!parse_value()) {
            return false;
        }
        bool const opened = depth_ > depth; // its first child comes next
        if (!opened && !after_value(done)) {
            return false;
        }
    }
    skip_space();
    if (at_ != end_) {
        return not_json(at_, "something follows the end of the document; remove it");
    }
    return true;
}

void document_builder::skip_space() noexcept {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\r' || *at_ == '\t')) {
        ++at_;
    }
}

node& document_builder::push(json_kind kind, char const* first, std::size_t size) {
    node& one = stack_.emplace_back();
    one.text_ = first;
    one.size_ = static_cast<std::uint32_t>(size);
    one.kind_ = kind;
    one.origin_ = settings_.origin;
    one.offset_ = offset_of(at_);
    if (key_at_ != nullptr) {
        one.key_ = key_.data();
        one.key_size_ = static_cast<std::uint32_t>(key_.size());
        one.key_distance_ = static_cast<std::uint32_t>(at_ - key_at_);
    }
    return one;
}

bool document_builder::parse_value() {
    if (at_ == end_) {
        return not_json(at_, "the text ends where a value is expected");
    }
    switch (*at_) {
    case '"': {
        std::size_t const index = stack_.size();
        push(json_kind::string, at_, 0);
        std::string_view value;
        if (!parse_string(value)) {
            return false;
        }
        stack_[index].text_ = value.data();
        stack_[index].size_ = static_cast<std::uint32_t>(value.size());
        return true;
    }
    case '[': return open(json_kind::array);
    case '{': return open(json_kind::object);
    case 't':
    case 'f':
    case 'n': return parse_literal();
    default: return *at_ == '-' || is_digit(*at_) ? parse_number() : unexpected_value();
    }
}

bool document_builder::open(json_kind kind) {
    if (depth_ == max_nesting) {
        return fail(errc::too_deep, at_,
                    "arrays and objects are nested more than " + std::to_string(max_nesting) +
                        " deep here");
    }
    push(kind, at_, 0);
    open_[depth_++] = static_cast<std::uint32_t>(stack_.size() - 1);
    ++at_;
    skip_space();
    key_at_ = nullptr;
    if (at_ != end_ && *at_ == (kind == json_kind::array ? ']' : '}')) {
        return close();
    }
    return kind == json_kind::array || parse_key();
}

bool document_builder::close() {
    ++at_;
    std::size_t const index = open_[--depth_];
    std::span<node> children = std::span(stack_).subspan(index + 1);
    std::size_t kept = children.size();
    if (stack_[index].kind_ == json_kind::object) {
        check_duplicates(children, kept);
    }
    node const* moved = &no_children;
    if (kept != 0) {
        auto* const memory =
            static_cast<node*>(target_.memory_.allocate(kept * sizeof(node), alignof(node)));
        std::uninitialized_copy_n(children.begin(), kept, memory);
        moved = memory;
    }
    stack_.resize(index + 1);
    stack_[index].children_ = moved;
    stack_[index].size_ = static_cast<std::uint32_t>(kept);
    return true;
}

bool document_builder::after_value(bool& done) {
    while (depth_ != 0) {
        bool const in_object = stack_[open_[depth_ - 1]].kind_ == json_kind::object;
        char const closing = in_object ? '}' : ']';
        skip_space();
        if (at_ == end_) {
            return not_json(at_, std::string("the text ends where \",\" or \"") + closing +
                                     "\" is expected");
        }
        if (*at_ == ',') {
            char const* const comma = at_++;
            skip_space();
            if (at_ != end_ && (*at_ == '}' || *at_ == ']')) {
                return not_json(comma, "a comma stands before a closing bracket; remove it");
            }
            key_at_ = nullptr;
            return !in_object || parse_key();
        }
        if (*at_ != closing) {
            bool const bracket = *at_ == '}' || *at_ == ']';
            return not_json(at_, std::string("expected \",\" or \"") + closing +
                                     (bracket ? "\"; brackets do not match" : "\""));
        }
        if (!close()) {
            return false;
        }
    }
    done = true;
    return true;
}

bool document_builder::parse_key() {
    if (at_ == end_ || *at_ != '"') {
        if (at_ != end_ && *at_ == '\'') {
            return not_json(at_, "keys stand between \" and \", not between apostrophes");
        }
        return not_json(at_, at_ == end_ ? "the text ends where a key is expected"
                                         : "expected a key between quotation marks");
    }
    char const* const key_at = at_;
    if (!parse_string(key_)) {
        return false;
    }
    key_at_ = key_at;
    skip_space();
    if (at_ == end_ || *at_ != ':') {
        return not_json(at_, "expected \":\" after the key " + quote(key_));
    }
    ++at_;
    skip_space();
    return true;
}

bool document_builder::skip_digits() noexcept {
    char const* const first = at_;
    while (at_ != end_ && is_digit(*at_)) {
        ++at_;
    }
    return at_ != first;
}

bool document_builder::parse_number() {
    char const* const first = at_;
    node& number = push(json_kind::number, first, 0);
    if (*at_ == '-') {
        ++at_;
    }
    char const* const digits = at_;
    bool whole = skip_digits();
    if (whole && *digits == '0' && at_ - digits > 1) {
        return not_json(first,
                        "a number does not begin with a needless 0 in JSON: " + word_at(first));
    }
    if (whole && at_ != end_ && *at_ == '.') {
        ++at_;
        whole = skip_digits();
    }
    if (whole && at_ != end_ && (*at_ | 0x20) == 'e') {
        ++at_;
        if (at_ != end_ && (*at_ == '+' || *at_ == '-')) {
            ++at_;
        }
        whole = skip_digits();
    }
    if (!whole || (at_ != end_ && is_word_byte(*at_))) {
        return not_json(first, "not a number: " + word_at(first));
    }
    number.size_ = static_cast<std::uint32_t>(at_ - first);
    return true;
}

bool document_builder::parse_literal() {
    std::string_view const left(at_, static_cast<std::size_t>(end_ - at_));
    for (std::string_view const word : {"true", "false", "null"}) {
        bool const ends = left.size() == word.size() ||
                          (left.size() > word.size() && !is_word_byte(left[word.size()]));
        if (left.starts_with(word) && ends) {
            push(word == "null" ? json_kind::null : json_kind::boolean, at_, word.size());
            at_ += word.size();
            return true;
        }
    }
    return unexpected_value();
}

bool document_builder::parse_string(std::string_view& value) {
    char const* const quotation = at_++;
    char const* const first = at_;
    at_ += plain_prefix(at_, end_);
    if (at_ != end_ && *at_ == '"') {
        value = std::string_view(first, static_cast<std::size_t>(at_ - first));
        ++at_;
    } else {
        if (!resolve_escapes(first, quotation, value)) {
            return false;
        }
    }
    if (value.size() > max_text_size) {
        found_.push_back({errc::text_too_long, offset_of(quotation), offset_of(quotation),
                          "the text " + quote(value) + " has " + std::to_string(value.size()) +
                              " bytes; at most " + std::to_string(max_text_size) + " are allowed"});
    }
    return true;
}

bool document_builder::resolve_escapes(char const* first, char const* quotation,
                                       std::string_view& value) {
    // Where the string ends has to be known before memory for it is taken.
    char const* last = at_;
    while (last != end_ && *last != '"') {
        if (static_cast<unsigned char>(*last) < 0x20) {
            return not_json(last, *last == '\n' || *last == '\r'
                                      ? "a text goes over the end of the line; is its closing "
                                        "quotation mark missing, or should the line end be \\n"
                                      : "a control character stands in a text; remove it");
        }
        last += *last == '\\' && end_ - last > 1 ? 2 : 1;
        last += plain_prefix(last, end_);
    }
    if (last == end_) {
        return not_json(quotation, "the text ends within the string that begins here");
    }
    auto* const memory =
        static_cast<char*>(target_.memory_.allocate(static_cast<std::size_t>(last - first), 1));
    char* out = memory;
    for (char const* at = first; at != last;) {
        if (*at != '\\') {
            std::size_t const plain = plain_prefix(at, last);
            std::memcpy(out, at, plain);
            out += plain;
            at += plain;
        } else if (!resolve_escape(at, last, out)) {
            return false;
        }
    }
    value = std::string_view(memory, static_cast<std::size_t>(out - memory));
    at_ = last + 1;
    return true;
}

bool document_builder::resolve_escape(char const*& at, char const* last, char*& out) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    char const* const backslash = at;
    char const letter = at[1];
    if (letter == 'u') {
        return resolve_unicode(at, last, out);
    }
    std::size_t const index = letters.find(letter);
    if (index == std::string_view::npos) {
        return not_json(backslash, "JSON knows no such escape; a backslash is written \\\\");
    }
    auto const code = static_cast<unsigned char>(meant[index]);
    if (!may_be_escaped(code)) {
        found_.push_back(
            {errc::bad_escape, offset_of(backslash), offset_of(backslash),
             std::string("\\") + letter + " stands for a control character; remove it"});
    }
    *out++ = meant[index];
    at += 2;
    return true;
}

bool document_builder::resolve_unicode(char const*& at, char const* last, char*& out) {
    char const* const backslash = at;
    std::int32_t const first = hexadecimal(at + 2, last);
    if (first < 0) {
        return not_json(backslash, "\\u is followed by four hexadecimal digits in JSON");
    }
    at += 6;
    auto code = static_cast<std::uint32_t>(first);
    bool lone = code >= 0xDC00 && code <= 0xDFFF;
    if (code >= 0xD800 && code <= 0xDBFF) {
        std::int32_t const second =
            last - at >= 6 && at[0] == '\\' && at[1] == 'u' ? hexadecimal(at + 2, last) : -1;
        lone = second < 0xDC00 || second > 0xDFFF;
        if (!lone) {
            code = 0x10000U + ((code - 0xD800U) << 10) +
                   (static_cast<std::uint32_t>(second) - 0xDC00U);
            at += 6;
        }
    }
    if (lone || !may_be_escaped(code)) {
        found_.push_back({errc::bad_escape, offset_of(backslash), offset_of(backslash),
                          std::string(backslash, 6) +
                              (lone ? " is half of a pair of surrogates; write the character itself"
                                    : " stands for a control character; remove it")});
    }
    out = write_utf8(out, lone ? 0xFFFDU : code);
    return true;
}

void document_builder::report_duplicate(std::span<node const> members, std::size_t earlier,
                                        std::size_t later) {
    node const& kept = members[earlier];
    node const& one = members[later];
    found_.push_back(
        {errc::duplicate_key, kept.offset(), one.key_offset(),
         "the key " + quote(one.key()) + " stands twice in this object; keep one of them"});
    std::uint64_t const last =
        later + 1 < members.size() ? members[later + 1].key_offset() : offset_of(at_);
    dropped_.push_back({one.offset(), last, kept.offset()});
}

void document_builder::check_duplicates(std::span<node> members, std::size_t& kept) {
    if (members.size() < 2) {
        return;
    }
    if (members.size() > 8) {
        if (!check_duplicates_hashed(members, kept)) {
            check_duplicates_sorted(members, kept);
        }
        return;
    }
    for (std::size_t i = 1; i < members.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (members[i].key() == members[j].key()) {
                check_duplicates_sorted(members, kept);
                return;
            }
        }
    }
}

bool document_builder::check_duplicates_hashed(std::span<node> members, std::size_t& kept) {
    constexpr std::size_t longest_probe = 64; // beyond it somebody chose the keys for that
    std::size_t const mask = std::bit_ceil(members.size() * 2) - 1;
    slots_.assign(mask + 1, 0);
    for (std::size_t i = 0; i < members.size(); ++i) {
        std::string_view const key = members[i].key();
        auto slot = static_cast<std::size_t>(hash_key(key) & mask);
        for (std::size_t probe = 0; slots_[slot] != 0; ++probe) {
            if (members[slots_[slot] - 1].key() == key || probe == longest_probe) {
                return false; // rare: look again, slowly
            }
            slot = (slot + 1) & mask;
        }
        slots_[slot] = static_cast<std::uint32_t>(i + 1);
    }
    kept = members.size();
    return true;
}

void document_builder::check_duplicates_sorted(std::span<node> members, std::size_t& kept) {
    std::vector<std::uint32_t> order(members.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
        order[i] = static_cast<std::uint32_t>(i);
    }
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        int const compared = members[a].key().compare(members[b].key());
        return compared != 0 ? compared < 0 : a < b;
    });
    std::vector<bool> dropped(members.size());
    std::size_t first = 0;
    for (std::size_t i = 1; i < order.size(); ++i) {
        if (members[order[i]].key() != members[order[first]].key()) {
            first = i;
        } else {
            report_duplicate(members, order[first], order[i]);
            dropped[order[i]] = true;
        }
    }
    std::size_t size = 0;
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (!dropped[i]) {
            members[size++] = members[i];
        }
    }
    kept = size;
}

bool document_builder::fail(errc code, char const* at, std::string message) {
    found_.push_back({code, offset_of(at), offset_of(at), std::move(message)});
    return false;
}

bool document_builder::not_json(char const* at, std::string message) {
    return fail(errc::not_json, at, std::move(message));
}

std::string document_builder::word_at(char const* at) const {
    char const* last = at;
    while (last != end_ && is_word_byte(*last)) {
        ++last;
    }
    return quote(std::string_view(at, static_cast<std::size_t>(last - at)));
}

bool document_builder::unexpected_value() {
    switch (*at_) {
    case '\'': return not_json(at_, "texts stand between \" and \", not between apostrophes");
    case '/':
    case '#': return not_json(at_, "JSON has no comments; remove it or use \"note\"");
    case ',':
    case ']':
    case '}':
    case ':': return not_json(at_, "a value is missing here");
    case '<': return not_json(at_, "this looks like XML or HTML, not like JSON");
    case '+': return not_json(at_, "a number does not begin with + in JSON: " + word_at(at_));
    case '.': return not_json(at_, "a digit belongs before the point in JSON: " + word_at(at_));
    default: break;
    }
    if (is_word_byte(*at_)) {
        return not_json(at_, "JSON knows no word " + word_at(at_) +
                                 "; a text stands between quotation marks");
    }
    return not_json(at_, "a value is expected here");
}

void document_builder::keep_outermost_dropped() {
    std::sort(dropped_.begin(), dropped_.end(),
              [](dropped_value const& a, dropped_value const& b) { return a.first < b.first; });
    std::size_t size = 0;
    for (dropped_value const& one : dropped_) {
        if (size == 0 || one.first >= dropped_[size - 1].last) {
            dropped_[size++] = one;
        }
    }
    dropped_.resize(size);
}

std::uint64_t document_builder::in_tree(std::uint64_t offset) const noexcept {
    auto const after = std::upper_bound(
        dropped_.begin(), dropped_.end(), offset,
        [](std::uint64_t wanted, dropped_value const& one) { return wanted < one.first; });
    bool const inside = after != dropped_.begin() && offset < (after - 1)->last;
    return inside ? (after - 1)->instead : offset;
}

void document_builder::finish() {
    keep_outermost_dropped();
    std::stable_sort(found_.begin(), found_.end(), [](problem const& a, problem const& b) {
        return a.shown_offset < b.shown_offset;
    });
    bool const has_tree = !stack_.empty() && stack_.size() == 1 && depth_ == 0;
    locator places(target_.text_);
    for (problem& one : found_) {
        locator::position const position = places.locate(one.shown_offset);
        diagnostic shown;
        shown.code = one.code;
        shown.pointer = has_tree ? target_.pointer_at(in_tree(one.value_offset)) : std::string();
        shown.line = position.line;
        shown.column = position.column;
        shown.message = std::move(one.message);
        problems_.add(std::move(shown));
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
