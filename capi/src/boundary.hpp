// SPDX-License-Identifier: Apache-2.0
// The one boundary between C and C++: nothing is thrown across it, every argument is checked, and
// reporting a failure allocates nothing.
#ifndef TIEUCHI_CAPI_SRC_BOUNDARY_HPP
#define TIEUCHI_CAPI_SRC_BOUNDARY_HPP

#include <tieuchi.h>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/error.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/verdict.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <exception>
#include <new>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tieuchi {
namespace capi {

/// Where something went wrong; every member is optional.
struct place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::uint64_t offset = 0;
    std::string_view path = {};
};

/// Thrown through the library when a caller's own function fails; made where nothing may allocate.
struct callback_failure {
    char message[200];
};

/// Fill `err`, when there is one, and return the code.
tieuchi_status fail(tieuchi_error* err, errc code, std::string_view message,
                    place const& where = {}) noexcept;
/// The same with the library's own words for the code.
tieuchi_status fail(tieuchi_error* err, failure const& what) noexcept;
/// The same for a document, with the words and the place of its first error.
tieuchi_status fail(tieuchi_error* err, failure const& what, diagnostics const& problems) noexcept;
/// An argument that the function does not take.
inline tieuchi_status refuse(tieuchi_error* err, std::string_view message) noexcept {
    return fail(err, errc::invalid_argument, message);
}

/// Whether a failure can be reported into `err`.
[[nodiscard]] bool is_usable(tieuchi_error const* err) noexcept;

/** Run the body of an entry point.

    @return What the body returns; TIEUCHI_E_UNSUPPORTED_VERSION without running it when `err` has
            no known size; the code of what was thrown.
*/
template <typename Body>
tieuchi_status guard(tieuchi_error* err, Body const& body) noexcept {
    if (!is_usable(err)) {
        return TIEUCHI_E_UNSUPPORTED_VERSION;
    }
    try {
        return body();
    } catch (callback_failure const& caught) {
        return fail(err, errc::callback_failed, caught.message);
    } catch (std::bad_alloc const&) {
        return fail(err, errc::no_memory, message(errc::no_memory));
    } catch (std::exception const& caught) {
        return fail(err, errc::internal_error, caught.what());
    } catch (...) {
        return fail(err, errc::internal_error, message(errc::internal_error));
    }
}

/// Refuses NULL; for the body of a `guard`.
#define TIEUCHI_NEEDS(pointer)                                                                     \
    do {                                                                                           \
        if ((pointer) == nullptr) {                                                                \
            return ::tieuchi::capi::refuse(err, #pointer " is NULL");                              \
        }                                                                                          \
    } while (false)

/// Refuses a value outside of an enumeration that runs from `first` to `last`.
#define TIEUCHI_NEEDS_ONE_OF(value, first, last)                                                   \
    do {                                                                                           \
        if ((value) < (first) || (value) > (last)) {                                               \
            return ::tieuchi::capi::refuse(err, #value " is none of the known values");            \
        }                                                                                          \
    } while (false)

/// Refuses an index that is not below `count`.
#define TIEUCHI_NEEDS_INDEX(index, count)                                                          \
    do {                                                                                           \
        if (!::tieuchi::capi::is_index(index, count)) {                                            \
            return ::tieuchi::capi::fail(err, ::tieuchi::errc::not_found,                          \
                                         #index " is out of range");                               \
        }                                                                                          \
    } while (false)

/// Declares `name`, the text of two parameters.
#define TIEUCHI_TEXT(name, data, size)                                                             \
    std::string_view name;                                                                         \
    do {                                                                                           \
        if (!::tieuchi::capi::read_text(data, size, name)) {                                       \
            return ::tieuchi::capi::refuse(err, #data " is NULL and not empty");                   \
        }                                                                                          \
    } while (false)

/// Leaves the body of a `guard` with the status of a step that went wrong.
#define TIEUCHI_TRY(step)                                                                          \
    do {                                                                                           \
        if (tieuchi_status const status_ = (step); status_ != TIEUCHI_OK) {                        \
            return status_;                                                                        \
        }                                                                                          \
    } while (false)

template <typename Index>
[[nodiscard]] constexpr bool is_index(Index index, std::size_t count) noexcept {
    return index >= Index{0} && static_cast<std::uint64_t>(index) < count;
}

/// The text of a pair of parameters; false for NULL that is not empty.
[[nodiscard]] bool read_text(char const* data, std::size_t size, std::string_view& out) noexcept;

/// Whether a text is UTF-8, as texts must be that no reader has checked.
[[nodiscard]] bool is_utf8(std::string_view text) noexcept;

// ---- structures that begin with struct_size ----

/// Largest struct_size that is believed; a larger one is memory that nobody has set.
inline constexpr std::uint32_t largest_struct = 4096;

/// Size of the first version of a structure; specialised for one that has grown.
template <typename T>
inline constexpr std::uint32_t first_size = static_cast<std::uint32_t>(sizeof(T));

/// Refuses a struct_size that no version has.
template <typename T>
tieuchi_status check_size(T const* given, tieuchi_error* err) noexcept {
    if (given->struct_size < first_size<T> || given->struct_size > largest_struct) {
        return fail(err, errc::unsupported_version, "struct_size is of no known version");
    }
    return TIEUCHI_OK;
}

/** Read a structure of the caller's: what it does not have keeps what `out` says already.

    A part beyond what is known must be zero: the caller asks for something unknown otherwise.
*/
template <typename T>
tieuchi_status read_struct(T const* given, T& out, tieuchi_error* err) noexcept {
    TIEUCHI_TRY(check_size(given, err));
    auto const* const bytes = reinterpret_cast<unsigned char const*>(given);
    if (std::any_of(bytes + std::min<std::size_t>(given->struct_size, sizeof(T)),
                    bytes + given->struct_size, [](unsigned char byte) { return byte != 0; })) {
        return fail(err, errc::unsupported_version, "options ask for what is not known");
    }
    std::memcpy(&out, given, std::min<std::size_t>(given->struct_size, sizeof(T)));
    return TIEUCHI_OK;
}

/// Write a structure of the caller's, in the size that the caller has; beyond what is known zeros.
template <typename T>
tieuchi_status write_struct(T value, T* out, tieuchi_error* err) noexcept {
    TIEUCHI_TRY(check_size(out, err));
    std::uint32_t const size = out->struct_size;
    value.struct_size = size;
    std::memcpy(out, &value, std::min<std::size_t>(size, sizeof(T)));
    if (size > sizeof(T)) {
        std::memset(reinterpret_cast<unsigned char*>(out) + sizeof(T), 0, size - sizeof(T));
    }
    return TIEUCHI_OK;
}

/// The body of every `tieuchi_..._init`: the defaults, in the size that the caller has.
template <typename T>
tieuchi_status init_struct(T defaults, T* out, std::size_t size) noexcept {
    if (out == nullptr) {
        return TIEUCHI_E_INVALID_ARGUMENT;
    }
    if (size < first_size<T> || size > largest_struct) {
        return TIEUCHI_E_UNSUPPORTED_VERSION;
    }
    out->struct_size = static_cast<std::uint32_t>(size);
    return write_struct(defaults, out, nullptr);
}

// ---- values ----

/// A string that something else keeps alive; never NULL.
[[nodiscard]] inline tieuchi_str to_c(std::string_view text) noexcept {
    return text.data() == nullptr ? tieuchi_str{"", 0} : tieuchi_str{text.data(), text.size()};
}
[[nodiscard]] inline tieuchi_str to_c(std::string const& text) noexcept {
    return {text.data(), text.size()};
}
/// A temporary string would be gone before it is read.
tieuchi_str to_c(std::string&&) = delete;

[[nodiscard]] inline tieuchi_decimal to_c(decimal value) noexcept {
    return {value.coefficient(), static_cast<std::int32_t>(value.scale()), 0};
}
/// Zero for an absent number: a flag beside it says that it is absent.
[[nodiscard]] inline tieuchi_decimal to_c(std::optional<decimal> const& value) noexcept {
    return to_c(value.value_or(decimal()));
}
[[nodiscard]] tieuchi_fraction to_c(rational const& value) noexcept;
[[nodiscard]] tieuchi_interval to_c(std::optional<interval> const& value) noexcept;

/// The constant of an enumerator.
template <typename Enum>
requires std::is_enum_v<Enum>
[[nodiscard]] constexpr std::int32_t to_c(Enum value) noexcept {
    return static_cast<std::int32_t>(value);
}

/// A flag of a structure.
[[nodiscard]] constexpr std::int32_t flag(bool value) noexcept {
    return value ? 1 : 0;
}

[[nodiscard]] result<decimal> from_c(tieuchi_decimal value) noexcept;
/// The policies of options, by the constants of the interface.
tieuchi_status read_policy(std::int32_t missing, std::int32_t declared, policy& out,
                           tieuchi_error* err) noexcept;
/// Policies as the caller states them.
tieuchi_status write_policies(policy const& policies, tieuchi_assess_options* out,
                              tieuchi_error* err) noexcept;

// ---- texts and lists into memory of the caller's ----

/// More digits behind the point than anybody reads; beyond it the argument is a mistake.
constexpr std::int32_t most_digits = 1000;

/// Write a text and a NUL.
tieuchi_status write_text(std::string_view text, char* buf, std::size_t cap, std::size_t* needed,
                          tieuchi_error* err) noexcept;

/// Write an end of an interval as exact text; the empty text where there is no value.
tieuchi_status write_end(std::optional<interval> const& value, std::int32_t end, char* buf,
                         std::size_t cap, std::size_t* needed, tieuchi_error* err);

/// Write as many elements as `source` has.
template <typename Source, typename T, typename Convert>
tieuchi_status write_list(Source const& source, T* items, std::size_t cap, std::size_t* needed,
                          tieuchi_error* err, Convert const& convert) noexcept {
    if (items == nullptr && cap != 0) {
        return refuse(err, "items is NULL and cap is not 0");
    }
    if (needed != nullptr) {
        *needed = source.size();
    }
    if (items == nullptr) {
        return TIEUCHI_OK;
    }
    if (cap < source.size()) {
        return fail(err, failure{errc::buffer_too_small});
    }
    std::transform(source.begin(), source.end(), items, convert);
    return TIEUCHI_OK;
}

/// Write a list of integers as it is.
template <typename T>
tieuchi_status write_list(std::span<T const> source, T* items, std::size_t cap, std::size_t* needed,
                          tieuchi_error* err) noexcept {
    return write_list(source, items, cap, needed, err, [](T value) { return value; });
}

/// Hand a text to the caller.
tieuchi_status give_text(std::string&& text, tieuchi_text** out);

} // namespace capi
} // namespace tieuchi

#endif
