// SPDX-License-Identifier: Apache-2.0
#include "boundary.hpp"

#include "handles.hpp"

#include <type_traits>

namespace tieuchi {
namespace capi {
namespace {

static_assert(sizeof(tieuchi_error) == 512);
static_assert(std::is_nothrow_copy_constructible_v<callback_failure>);

/// Copies as much as fits with a NUL, without cutting a character of UTF-8 in two.
template <std::size_t Size>
void copy_text(std::string_view text, char (&out)[Size]) noexcept {
    std::size_t size = std::min(text.size(), Size - 1);
    if (size < text.size()) {
        while (size > 0 && (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U) {
            --size;
        }
    }
    std::memset(out, 0, Size);
    if (size > 0) {
        std::memcpy(out, text.data(), size);
    }
}

/// Length of the character of UTF-8 that a text begins with; 0 for none.
std::size_t character_size(std::string_view text) noexcept {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned char const first = byte(0);
    if (first < 0x80) {
        return 1;
    }
    std::size_t const size = first >= 0xC2 && first <= 0xDF   ? 2
                             : first >= 0xE0 && first <= 0xEF ? 3
                             : first >= 0xF0 && first <= 0xF4 ? 4
                                                              : 0;
    if (size == 0 || text.size() < size) {
        return 0;
    }
    // The second byte excludes overlong forms, surrogates and what lies beyond U+10FFFF.
    unsigned char const low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
    unsigned char const high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < low || byte(1) > high) {
        return 0;
    }
    for (std::size_t i = 2; i < size; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    return size;
}

} // namespace

tieuchi_status fail(tieuchi_error* err, errc code, std::string_view message,
                    place const& where) noexcept {
    if (err != nullptr) {
        err->status = to_c(code);
        err->line = where.line;
        err->column = where.column;
        err->offset = where.offset;
        copy_text(where.path, err->path);
        copy_text(message, err->message);
    }
    return to_c(code);
}

tieuchi_status fail(tieuchi_error* err, failure const& what) noexcept {
    return fail(err, what.code, message(what.code), {.offset = what.offset});
}

tieuchi_status fail(tieuchi_error* err, failure const& what, diagnostics const& problems) noexcept {
    for (diagnostic const& one : problems.list()) {
        if (one.level == severity::error) {
            std::string_view const path = one.pointer.empty() ? one.column_name : one.pointer;
            return fail(err, what.code, one.message,
                        {.line = one.line, .column = one.column, .path = path});
        }
    }
    return fail(err, what);
}

bool is_usable(tieuchi_error const* err) noexcept {
    return err == nullptr ||
           (err->struct_size >= first_size<tieuchi_error> && err->struct_size <= largest_struct);
}

bool read_text(char const* data, std::size_t size, std::string_view& out) noexcept {
    if (data == nullptr) {
        return size == 0;
    }
    out = size == TIEUCHI_NTS ? std::string_view(data) : std::string_view(data, size);
    return true;
}

bool is_utf8(std::string_view text) noexcept {
    while (!text.empty()) {
        std::size_t const size = character_size(text);
        if (size == 0) {
            return false;
        }
        text.remove_prefix(size);
    }
    return true;
}

tieuchi_fraction to_c(rational const& value) noexcept {
    tieuchi_fraction out{0, 0};
    (void)value.as_small(out.numerator, out.denominator);
    return out;
}

tieuchi_interval to_c(std::optional<interval> const& value) noexcept {
    if (!value) {
        return {0, 0, {0, 0}, {0, 0}};
    }
    tieuchi_interval out{1, 0, to_c(value->lower), to_c(value->upper)};
    out.fits = out.lower.denominator != 0 && out.upper.denominator != 0 ? 1 : 0;
    return out;
}

result<decimal> from_c(tieuchi_decimal value) noexcept {
    if (value.reserved != 0) {
        return errc::invalid_argument;
    }
    return decimal::make(value.coefficient, value.scale);
}

tieuchi_status read_policy(std::int32_t missing, std::int32_t declared, policy& out,
                           tieuchi_error* err) noexcept {
    TIEUCHI_NEEDS_ONE_OF(missing, TIEUCHI_MISSING_POLICY_UNKNOWN, TIEUCHI_MISSING_POLICY_FAIL);
    TIEUCHI_NEEDS_ONE_OF(declared, TIEUCHI_DECLARED_POLICY_FILLS_GAPS,
                         TIEUCHI_DECLARED_POLICY_PREVAILS);
    out.missing = static_cast<missing_policy>(missing);
    out.declared = static_cast<declared_policy>(declared);
    return TIEUCHI_OK;
}

tieuchi_status write_policies(policy const& policies, tieuchi_assess_options* out,
                              tieuchi_error* err) noexcept {
    tieuchi_assess_options item{};
    item.missing = to_c(policies.missing);
    item.declared = to_c(policies.declared);
    return write_struct(item, out, err);
}

tieuchi_status write_text(std::string_view text, char* buf, std::size_t cap, std::size_t* needed,
                          tieuchi_error* err) noexcept {
    if (buf == nullptr && cap != 0) {
        return refuse(err, "buf is NULL and cap is not 0");
    }
    if (needed != nullptr) {
        *needed = text.size() + 1;
    }
    if (buf == nullptr) {
        return TIEUCHI_OK;
    }
    if (cap <= text.size()) {
        return fail(err, failure{errc::buffer_too_small});
    }
    if (!text.empty()) {
        std::memcpy(buf, text.data(), text.size());
    }
    buf[text.size()] = '\0';
    return TIEUCHI_OK;
}

tieuchi_status write_end(std::optional<interval> const& value, std::int32_t end, char* buf,
                         std::size_t cap, std::size_t* needed, tieuchi_error* err) {
    TIEUCHI_NEEDS_ONE_OF(end, TIEUCHI_END_LOWER, TIEUCHI_END_UPPER);
    if (!value) {
        return write_text({}, buf, cap, needed, err);
    }
    std::string const text = to_string(end == TIEUCHI_END_LOWER ? value->lower : value->upper);
    return write_text(text, buf, cap, needed, err);
}

tieuchi_status give_text(std::string&& text, tieuchi_text** out) {
    *out = new tieuchi_text{std::move(text)};
    return TIEUCHI_OK;
}

} // namespace capi
} // namespace tieuchi
