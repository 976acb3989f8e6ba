// SPDX-License-Identifier: Apache-2.0
// Rulebooks: a legal set of criteria as read from its document, and the edition of it that is in
// force on one date.
#ifndef TIEUCHI_RULEBOOK_HPP
#define TIEUCHI_RULEBOOK_HPP

#include <tieuchi/criterion.hpp>
#include <tieuchi/date.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/scoring.hpp>

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {

namespace detail {
struct rulebook_state;
}

/// One rule of a derived attribute; the first that applies decides. @since 0.1
struct derive_rule {
    std::optional<test> when; ///< Over attributes only; absent: applies always.
    std::string value;        ///< The value, unless `value_of` is stated.
    std::string value_of;     ///< Id of the attribute whose value is taken; empty when not.
};

/// What an attribute of units is. @since 0.1
enum class attribute_kind : std::uint8_t {
    enumeration = 1,
    number = 2,
    derived = 3, ///< An enumeration computed from other attributes.
};

/** An attribute of units.

    @since 0.1
*/
struct attribute {
    std::string id;
    attribute_kind kind = attribute_kind::enumeration;
    std::vector<std::string> values; ///< All it can take; of a derived one as far as derivable.
    std::vector<std::pair<std::string, text>> labels; ///< Of some or all values.
    std::string unit;                                 ///< Of a number; empty when not stated.
    std::optional<std::string> default_value;         ///< Of an enumeration.
    std::optional<decimal> default_number;            ///< Of a number.
    std::vector<derive_rule> rules;                   ///< Of a derived one; never empty.
};

/// A group of criteria, for tables. @since 0.1
struct group {
    std::string id;
    text name;
};

/// A named outcome with the test that leads to it; the last has none (S-702). @since 0.1
struct grade {
    std::string id;
    text name;
    std::optional<test> when;
};

/** A rulebook as it stands on one date: layers and amendments applied.

    @threads Immutable once made.
    @since 0.1
*/
struct edition {
    std::string id;
    text title;
    std::string citation;
    std::string unit_level;
    text designation;
    std::vector<std::string> layers; ///< Ids, from the one that extends nothing to this rulebook.
    std::vector<std::string> layer_citations; ///< Of the same documents, in the same order.
    std::vector<std::string> presupposes;
    decimal scale = decimal(100);
    decimal basic_progress;
    decimal completeness_floor;
    std::vector<attribute> attributes;
    std::vector<group> groups;
    std::vector<criterion> criteria;
    std::vector<leaf> conditions;
    std::vector<grade> grades;
    std::optional<test> withdraw;
    std::optional<date> effective_from;
    std::optional<date> effective_to;
};

/** What may be handed over when a rulebook is read.

    @since 0.1
*/
struct read_options {
    /// Texts of further rulebooks, for `extends` and `of`; looked at before the built-in ones.
    std::span<std::string_view const> with;
    /// The caller's own scoring methods, so that tests may name them (S-603).
    std::span<scoring_method const> methods;
};

/** One legal set of criteria, read and found to be without errors.

    A cheap handle to immutable data.

    @threads May be used from several threads at once.
    @since 0.1
*/
class rulebook {
public:
    /// Id as the document states it.
    [[nodiscard]] std::string const& id() const noexcept;
    /// Title as the document states it.
    [[nodiscard]] text const& title() const noexcept;
    /// Citation of the legal instrument.
    [[nodiscard]] std::string const& citation() const noexcept;
    /// SHA-256 of the canonical form, 64 hexadecimal digits (S-1103).
    [[nodiscard]] std::string const& sha256() const noexcept;
    /// The canonical form that the digest is taken of (FORMAT, Canonical form).
    [[nodiscard]] std::string const& canonical() const noexcept;
    /// The caller's own scoring methods that were handed over.
    [[nodiscard]] std::span<scoring_method const> methods() const noexcept;

    /** The rulebook as it stands on a date.

        @complexity Linear in the size of the document, its layers and what they rest on.
        @errors     Allocation failure propagates as `std::bad_alloc`.
        @since 0.1
    */
    [[nodiscard]] edition on(date when) const;

    /** The dates on which something changes: days on which an amendment begins to count, or the
        day after it ceases, in rising order, without repetition; of all layers together.

        @since 0.1
    */
    [[nodiscard]] std::vector<date> changes() const;

    /// Made by `read_rulebook` alone.
    explicit rulebook(std::shared_ptr<detail::rulebook_state const> state) noexcept
        : state_(std::move(state)) {}

private:
    std::shared_ptr<detail::rulebook_state const> state_;
};

/** Read a rulebook and everything that it rests on.

    Reports every problem at once. Warnings are reported by `check` only; here `problems` receives
    errors alone.

    @complexity Linear in the size of the documents, times the number of dates on which they change.
    @errors     The code of the first error in `problems`, when there is one.
    @param json     The text of a `tieuchi-rulebook/1` document.
    @param problems Receives what was found.
    @param options  Further documents, and the caller's own scoring methods.
    @return     The rulebook, or the failure.
    @since 0.1
*/
[[nodiscard]] result<rulebook> read_rulebook(std::string_view json, diagnostics& problems,
                                             read_options const& options = {});

/** What can be said of a document without any unit: its errors, and what is open or doubtful.

    @since 0.1
*/
struct check_report {
    diagnostics problems;       ///< Errors and warnings.
    std::size_t bounds = 0;     ///< Ends of bounds with a value, of the edition that was looked at.
    std::size_t verified = 0;   ///< Of these, verified.
    std::size_t unverified = 0; ///< Of these, unverified.
    std::size_t unknown = 0;    ///< Ends of bounds that nobody knows.
    std::size_t delegated = 0;  ///< Ends of bounds that an authority has not set.
};

/** Check a rulebook document: errors as `read_rulebook` reports them, and warnings.

    @param json    The text of a `tieuchi-rulebook/1` document.
    @param when    The date whose edition is counted and looked at; when absent, the last edition.
    @param options As for `read_rulebook`.
    @since 0.1
*/
[[nodiscard]] check_report check_rulebook(std::string_view json, std::optional<date> when = {},
                                          read_options const& options = {});

} // namespace v1
} // namespace tieuchi

#endif
