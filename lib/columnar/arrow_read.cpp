// SPDX-License-Identifier: Apache-2.0
// read_arrow: the columns of a record batch by their names.
#include <tieuchi/arrow.hpp>
#include "columnar/arrow_columns.hpp"
#include "columnar/arrow_view.hpp"
#include "columnar/column_builder.hpp"
#include "eval/program.hpp"
#include "json/document.hpp"
#include "unit_filler.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <bit>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// What a column of a record batch is about.
enum class arrow_role : std::uint8_t {
    ignored, ///< Reported, or passed over.
    values,
    numerators,
    denominators,
    exemptions,
    declared,
    attribute,
    holds,
};

/// A column whose name is understood.
struct arrow_place {
    arrow_role role = arrow_role::ignored;
    std::string_view id;     ///< Of a node or a designation.
    std::int32_t index = -1; ///< Of the leaf or the attribute.
};

/// The two columns of a leaf's ratios.
struct arrow_pair {
    std::optional<gathered_numbers> numerators;
    std::optional<gathered_numbers> denominators;
    std::int64_t column = 0; ///< The last of them that was seen.
    std::string_view name;
    bool is_sound = true;
};

[[nodiscard]] bool is_passed_over(std::string_view name) noexcept {
    return name == "id" || name == "name" || name == "parent" || name == "cohorts";
}

class arrow_reader {
public:
    arrow_reader(evaluator const& rules, ArrowSchema const& schema, ArrowArray const& array,
                 arrow_options const& options, diagnostics& problems)
        : rules_(rules), schema_(schema), array_(array), options_(options), problems_(problems) {}

    [[nodiscard]] std::optional<column_batch> read();

private:
    [[nodiscard]] bool is_sound();
    void read_column(std::int64_t at);

    [[nodiscard]] arrow_place resolve(std::string_view name);
    [[nodiscard]] arrow_place resolve_attribute(std::string_view name);
    [[nodiscard]] arrow_place resolve_node(arrow_role role, std::string_view name);
    [[nodiscard]] std::string_view node_id(std::string_view name) const;

    void read_values(arrow_rows const& rows, std::int32_t leaf);
    void read_children(arrow_rows const& rows, std::int32_t leaf);
    void read_half(arrow_rows const& rows, arrow_place const& place);
    void read_attribute(arrow_rows const& rows, std::int32_t attribute);
    void read_declared(arrow_rows const& rows, std::string_view id);
    void read_exemptions(arrow_rows const& rows, std::string_view id);
    void read_holds(arrow_rows const& rows, std::string_view id);
    void place_pairs();

    [[nodiscard]] column_set& set() noexcept { return column_builder::set_of(*batch_); }
    /// Whether a leaf has no values yet; else that is reported.
    [[nodiscard]] bool is_free(std::int32_t leaf);
    /// Whether there is no fault; one is reported.
    [[nodiscard]] bool is_ok(arrow_fault&& fault);
    void report(errc code, std::string message, severity level = severity::error);
    void report_other(errc code, std::string&& message);

    evaluator const& rules_;
    ArrowSchema const& schema_;
    ArrowArray const& array_;
    arrow_options const& options_;
    diagnostics& problems_;
    std::optional<column_batch> batch_;
    std::map<std::int32_t, arrow_pair> pairs_; ///< By leaf.
    std::int64_t at_ = -1;                     ///< The column that is looked at.
    std::string_view name_;                    ///< Its name.
};

// ---- problems ----

void arrow_reader::report(errc code, std::string message, severity level) {
    diagnostic one;
    one.level = level;
    one.code = code;
    one.column = static_cast<std::uint32_t>(at_ + 1);
    one.column_name = name_;
    one.message = std::move(message);
    problems_.add(std::move(one));
}

void arrow_reader::report_other(errc code, std::string&& message) {
    if (options_.ignore_other_ids) {
        report(errc::ignored_id, std::move(message), severity::warning);
    } else {
        report(code, std::move(message));
    }
}

bool arrow_reader::is_ok(arrow_fault&& fault) {
    if (fault.code != errc::ok) {
        report(fault.code, std::move(fault.message));
    }
    return fault.code == errc::ok;
}

// ---- the batch ----

bool arrow_reader::is_sound() {
    if (!is_ok(check_batch_schema(schema_))) {
        return false;
    }
    arrow_rows top;
    std::int64_t const rows = array_.length;
    if (!is_ok(check_arrow(&schema_, &array_, 0, rows, top))) {
        return false;
    }
    for (std::int64_t row = 0; top.validity != nullptr && row < rows; row += 64) {
        auto const count = static_cast<std::int32_t>(std::min<std::int64_t>(64, rows - row));
        std::uint64_t const there = top.there(row, count);
        int const first = std::countr_one(there);
        if (first < count) {
            return is_ok(bad_arrow_row(row + first, "the whole row is null"));
        }
    }
    return true;
}

std::optional<column_batch> arrow_reader::read() {
    if (!is_sound()) {
        return std::nullopt;
    }
    batch_.emplace(rules_, array_.length);
    for (std::int64_t i = 0; i < schema_.n_children; ++i) {
        read_column(i);
    }
    place_pairs();
    return std::move(batch_);
}

void arrow_reader::read_column(std::int64_t at) {
    ArrowSchema const* const schema = schema_.children[at];
    at_ = at;
    name_ = schema->name == nullptr ? "" : schema->name;
    arrow_place const place = is_passed_over(name_) ? arrow_place{} : resolve(name_);
    if (place.role == arrow_role::ignored) {
        return;
    }
    arrow_rows rows;
    if (!is_ok(check_arrow(schema, array_.children[at], array_.offset, array_.length, rows))) {
        return;
    }
    switch (place.role) {
    case arrow_role::ignored: break;
    case arrow_role::values: read_values(rows, place.index); break;
    case arrow_role::numerators:
    case arrow_role::denominators: read_half(rows, place); break;
    case arrow_role::attribute: read_attribute(rows, place.index); break;
    case arrow_role::declared: read_declared(rows, place.id); break;
    case arrow_role::exemptions: read_exemptions(rows, place.id); break;
    case arrow_role::holds: read_holds(rows, place.id); break;
    }
}

// ---- names ----

/// The id of a node that a name begins with, as the rulebook has it; empty for none.
std::string_view arrow_reader::node_id(std::string_view name) const {
    auto const& ids = rules_.compiled().ids;
    std::string_view const id =
        id_of_header(name, [&ids](std::string_view text) { return ids.contains(text); });
    return id.empty() ? id : ids.find(id)->first;
}

arrow_place arrow_reader::resolve(std::string_view name) {
    constexpr std::pair<std::string_view, arrow_role> prefixes[] = {
        {"exempt:", arrow_role::exemptions}, {"declared:", arrow_role::declared}};
    constexpr std::pair<std::string_view, arrow_role> suffixes[] = {
        {":numerator", arrow_role::numerators}, {":denominator", arrow_role::denominators}};
    if (name.starts_with("attr:")) {
        return resolve_attribute(name.substr(5));
    }
    if (name.starts_with("holds:")) {
        return {arrow_role::holds, name.substr(6), -1};
    }
    for (auto const& [prefix, role] : prefixes) {
        if (name.starts_with(prefix)) {
            return resolve_node(role, name.substr(prefix.size()));
        }
    }
    for (auto const& [suffix, role] : suffixes) {
        if (name.ends_with(suffix) && !rules_.compiled().ids.contains(name)) {
            return resolve_node(role, name.substr(0, name.size() - suffix.size()));
        }
    }
    return resolve_node(arrow_role::values, name);
}

arrow_place arrow_reader::resolve_attribute(std::string_view name) {
    std::string_view const id = id_of_header(
        name, [this](std::string_view text) { return rules_.find_attribute(text) >= 0; });
    if (id.empty()) {
        report_other(errc::unknown_attribute, no_attribute(name));
        return {};
    }
    std::int32_t const index = rules_.find_attribute(id);
    if (rules_.rules().attributes[static_cast<std::size_t>(index)].kind ==
        attribute_kind::derived) {
        report(errc::derived_attribute, stated_derived(id));
        return {};
    }
    return {arrow_role::attribute, id, index};
}

arrow_place arrow_reader::resolve_node(arrow_role role, std::string_view name) {
    std::string_view const id = node_id(name);
    if (id.empty()) {
        report_other(errc::unknown_observation, no_node(name));
        return {};
    }
    std::int32_t const leaf = rules_.find_leaf(id);
    if (role == arrow_role::exemptions && leaf < 0) {
        report(errc::not_exemptable, not_exemptable(id));
        return {};
    }
    if (role != arrow_role::declared && leaf < 0) {
        report(errc::value_on_parts, value_on_parts(id));
        return {};
    }
    return {role, id, leaf};
}

// ---- columns ----

bool arrow_reader::is_free(std::int32_t leaf) {
    bool const is_taken = set().leaves[static_cast<std::size_t>(leaf)].kind != leaf_source::none;
    if (is_taken || pairs_.contains(leaf)) {
        report(errc::duplicate_column,
               "another column has the values of " + quote(rules_.leaf_at(leaf).id) + " already");
        return false;
    }
    return true;
}

void arrow_reader::read_values(arrow_rows const& rows, std::int32_t leaf) {
    if (!is_free(leaf)) {
        return;
    }
    tieuchi::leaf const& model = rules_.leaf_at(leaf);
    source_column column;
    switch (model.kind) {
    case leaf_kind::boolean:
        if (is_ok(read_truths(rows, column))) {
            column_builder::place(set(), leaf, leaf_source::truths, std::move(column));
        }
        break;
    case leaf_kind::ordinal: {
        word_meanings meanings;
        for (level const& one : model.levels) {
            meanings.emplace(one.id, level_index(model, one.id));
        }
        if (is_ok(read_words(rows, meanings, column))) {
            column_builder::place(set(), leaf, leaf_source::levels, std::move(column));
        }
        break;
    }
    case leaf_kind::quantity:
    case leaf_kind::ratio:
        if (rows.type.kind == arrow_kind::structure) {
            read_children(rows, leaf);
            break;
        }
        gathered_numbers numbers;
        if (is_ok(read_numbers(rows, options_.floats, numbers))) {
            column_builder::place_numbers(set(), leaf, std::move(numbers));
        }
        break;
    }
}

/// A structure of a numerator and a denominator; null where the structure is null.
void arrow_reader::read_children(arrow_rows const& rows, std::int32_t leaf) {
    gathered_numbers numbers[2];
    constexpr std::string_view names[] = {"numerator", "denominator"};
    for (std::size_t i = 0; i < 2; ++i) {
        std::int64_t const at = find_child(*rows.schema, names[i]);
        if (at < 0 || rows.schema->n_children != 2) {
            report(errc::bad_column,
                   "a ratio is a structure of numerator and denominator and nothing else");
            return;
        }
        arrow_rows child;
        if (!is_ok(check_arrow(rows.schema->children[at], rows.array->children[at], rows.offset,
                               rows.count, child))) {
            return;
        }
        child.outer = rows.validity;
        child.outer_offset = rows.offset;
        if (!is_ok(read_numbers(child, options_.floats, numbers[i]))) {
            return;
        }
    }
    column_builder::place_pairs(set(), leaf, std::move(numbers[0]), std::move(numbers[1]));
}

/// One of the two columns of a ratio; it waits for the other one.
void arrow_reader::read_half(arrow_rows const& rows, arrow_place const& place) {
    if (!takes_number(rules_.leaf_at(place.index).kind)) {
        report(errc::bad_column, wrong_value_kind(place.id, rules_.leaf_at(place.index).kind));
        return;
    }
    auto const found = pairs_.find(place.index);
    if (found == pairs_.end() && !is_free(place.index)) {
        return;
    }
    arrow_pair& pair = pairs_[place.index];
    auto& half = place.role == arrow_role::numerators ? pair.numerators : pair.denominators;
    if (half) {
        report(errc::duplicate_column, "the column is there twice");
        return;
    }
    pair.column = at_;
    pair.name = name_;
    half.emplace();
    pair.is_sound = is_ok(read_numbers(rows, options_.floats, *half)) && pair.is_sound;
}

void arrow_reader::place_pairs() {
    for (auto& [leaf, pair] : pairs_) {
        if (!pair.is_sound) {
            continue;
        }
        if (pair.numerators && pair.denominators) {
            column_builder::place_pairs(set(), leaf, std::move(*pair.numerators),
                                        std::move(*pair.denominators));
            continue;
        }
        at_ = pair.column;
        name_ = pair.name;
        report(errc::bad_column, pair.numerators ? "there is no column of its denominators"
                                                 : "there is no column of its numerators");
    }
}

void arrow_reader::read_attribute(arrow_rows const& rows, std::int32_t attribute) {
    auto const index = static_cast<std::size_t>(attribute);
    auto const& model = rules_.rules().attributes[index];
    if (set().attributes[index]) {
        report(errc::duplicate_column, "the column is there twice");
        return;
    }
    if (model.kind == attribute_kind::number) {
        gathered_numbers numbers;
        if (is_ok(read_numbers(rows, options_.floats, numbers))) {
            column_builder::place_attribute(set(), attribute, std::move(numbers));
        }
        return;
    }
    word_meanings meanings;
    for (std::string const& value : model.values) {
        meanings.emplace(value, value_index(model, value));
    }
    source_column column;
    if (is_ok(read_words(rows, meanings, column))) {
        column_builder::place_attribute(set(), attribute, {std::move(column), {}});
    }
}

void arrow_reader::read_declared(arrow_rows const& rows, std::string_view id) {
    bool const is_code = !rows.is_dictionary() && (rows.type.kind == arrow_kind::integer ||
                                                   rows.type.kind == arrow_kind::natural);
    source_column column;
    if (is_code) {
        if (!is_ok(
                read_codes(rows, static_cast<std::int32_t>(declared_verdict::fail) + 1, column))) {
            return;
        }
    } else {
        word_meanings meanings;
        for (auto const one :
             {declared_verdict::pass, declared_verdict::basic, declared_verdict::fail}) {
            meanings.emplace(tieuchi::name(one), static_cast<std::int32_t>(one));
        }
        if (!is_ok(read_words(rows, meanings, column))) {
            return;
        }
    }
    result<void> const placed = column_builder::place_declared(set(), id, std::move(column));
    if (!placed) {
        bool const twice = placed.error().code == errc::duplicate_column;
        report(placed.error().code, twice ? "the column is there twice" : declared_on_leaf(id));
    }
}

void arrow_reader::read_exemptions(arrow_rows const& rows, std::string_view id) {
    source_column column;
    if (is_ok(read_truths(rows, column))) {
        if (!column_builder::place_exemptions(set(), rules_.find_leaf(id), std::move(column))) {
            report(errc::duplicate_column, "the column is there twice");
        }
    }
}

void arrow_reader::read_holds(arrow_rows const& rows, std::string_view id) {
    source_column column;
    if (!is_ok(read_truths(rows, column))) {
        return;
    }
    result<void> const placed = column_builder::place_holds(set(), id, std::move(column));
    if (!placed && placed.error().code == errc::unknown_id) {
        report_other(errc::unknown_id, "the rulebook presupposes no " + quote(id));
    } else if (!placed) {
        report(placed.error().code, "the column is there twice");
    }
}

} // namespace
} // namespace detail

result<column_batch> read_arrow(evaluator const& rules, ArrowSchema const& schema,
                                ArrowArray const& array, arrow_options const& options,
                                diagnostics& problems) {
    diagnostics found;
    detail::arrow_reader reader(rules, schema, array, options, found);
    auto batch = reader.read();
    errc const code = detail::hand_over(found, problems);
    if (code != errc::ok) {
        return code;
    }
    return std::move(*batch);
}

} // namespace v1
} // namespace tieuchi
