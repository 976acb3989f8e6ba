// SPDX-License-Identifier: Apache-2.0
// write_arrow: what was found of a batch, as columns.
#include "columnar/arrow_write.hpp"

#include <tieuchi/batch.hpp>
#include "columnar/arrow_score.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>
#include <span>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

using bytes = std::vector<std::byte>;

void set_bit(bytes& bits, std::size_t at, bool to) noexcept {
    auto const mask = std::byte{1} << (at % 8);
    bits[at / 8] = to ? bits[at / 8] | mask : bits[at / 8] & ~mask;
}

/// Values one after the other, `value(row)` of type T each.
template <typename T, typename Value>
[[nodiscard]] bytes lay_out(std::size_t count, Value const& value) {
    bytes made(count * sizeof(T));
    for (std::size_t i = 0; i < count; ++i) {
        T const one = value(i);
        std::memcpy(made.data() + i * sizeof(T), &one, sizeof(T));
    }
    return made;
}

[[nodiscard]] made_column column_of(std::string_view name, std::string format, std::size_t rows) {
    made_column made;
    made.name = name;
    made.format = std::move(format);
    made.length = static_cast<std::int64_t>(rows);
    return made;
}

/// Texts as Arrow's utf8 or large utf8, by the type of the offsets.
template <typename Offset>
[[nodiscard]] made_column text_column(std::string_view name,
                                      std::span<std::string_view const> texts) {
    made_column made = column_of(name, sizeof(Offset) == 4 ? "u" : "U", texts.size());
    std::size_t size = 0;
    made.buffers.push_back(lay_out<Offset>(texts.size() + 1, [&](std::size_t i) {
        std::size_t const start = size;
        size += i < texts.size() ? texts[i].size() : 0;
        return static_cast<Offset>(start);
    }));
    bytes& data = made.buffers.emplace_back(size);
    size = 0;
    for (std::string_view const text : texts) {
        std::copy_n(reinterpret_cast<std::byte const*>(text.data()), text.size(),
                    data.data() + size);
        size += text.size();
    }
    return made;
}

/// Codes of type T into a dictionary of texts.
template <typename T, typename Code>
[[nodiscard]] made_column word_column(std::string_view name, std::string format, std::size_t rows,
                                      std::span<std::string_view const> words, Code const& code) {
    made_column made = column_of(name, std::move(format), rows);
    made.buffers.push_back(lay_out<T>(rows, code));
    made.dictionary.push_back(text_column<std::int32_t>("", words));
    return made;
}

/// The codes that rows can have, in rising order, `ok` first.
[[nodiscard]] std::vector<errc> const& all_codes() {
    static std::vector<errc> const codes = [] {
        std::vector<errc> made;
        for (std::int32_t value = 0; value < 10000; ++value) {
            auto const code = static_cast<errc>(value);
            if (tieuchi::name(code) != "unknown") {
                made.push_back(code);
            }
        }
        return made;
    }();
    return codes;
}

/// Puts the columns of results together.
class result_writer {
public:
    result_writer(evaluator const& rules, batch_result const& found)
        : rules_(rules), found_(found), rows_(static_cast<std::size_t>(found.rows())) {
        for (std::size_t i = 0; i < rows_; ++i) {
            errors_ += found_.statuses()[i] != 0 ? 1 : 0;
        }
        if (errors_ > 0) {
            sound_.resize((rows_ + 7) / 8);
            for (std::size_t i = 0; i < rows_; ++i) {
                set_bit(sound_, i, found_.statuses()[i] == 0);
            }
        }
    }

    [[nodiscard]] std::vector<made_column> write(outputs wanted);

private:
    void write_statuses();
    void write_standard();
    void write_count(std::string_view name, std::span<std::uint16_t const> counts);
    void write_mask(std::string_view name, std::span<std::uint64_t const> mask, std::int32_t words);
    void write_scores();
    void write_grades();

    /// Adds a column that is null in rows in error.
    void add(made_column&& column) {
        column.validity = sound_;
        column.null_count = errors_;
        columns_.push_back(std::move(column));
    }

    evaluator const& rules_;
    batch_result const& found_;
    std::size_t rows_;
    std::int64_t errors_ = 0;
    bytes sound_; ///< Bits of the rows without error; empty where all are.
    std::vector<made_column> columns_;
};

void result_writer::write_statuses() {
    std::vector<errc> const& codes = all_codes();
    std::vector<std::string_view> words;
    words.reserve(codes.size());
    for (errc const code : codes) {
        words.push_back(tieuchi::name(code));
    }
    columns_.push_back(word_column<std::int16_t>("status", "s", rows_, words, [&](std::size_t i) {
        auto const code = static_cast<errc>(found_.statuses()[i]);
        auto const at = std::lower_bound(codes.begin(), codes.end(), code);
        return static_cast<std::int16_t>(code == errc::ok ? 0 : at - codes.begin());
    }));
    std::vector<std::string_view> names(rows_);
    bytes there((rows_ + 7) / 8);
    auto nulls = static_cast<std::int64_t>(rows_);
    for (row_failure const& one : found_.failures()) {
        if (!one.column.empty()) {
            names[static_cast<std::size_t>(one.row)] = one.column;
            set_bit(there, static_cast<std::size_t>(one.row), true);
            --nulls;
        }
    }
    made_column failed = text_column<std::int64_t>("failed_column", names);
    failed.validity = std::move(there);
    failed.null_count = nulls;
    columns_.push_back(std::move(failed));
}

void result_writer::write_standard() {
    constexpr std::array verdicts{verdict::pass, verdict::fail, verdict::unknown, verdict::exempt};
    std::array<std::string_view, verdicts.size()> words;
    std::transform(verdicts.begin(), verdicts.end(), words.begin(),
                   [](verdict one) { return tieuchi::name(one); });
    add(word_column<std::int8_t>("standard", "c", rows_, words, [this](std::size_t i) {
        std::uint8_t const value = found_.standard()[i]; // 0 in rows in error
        return static_cast<std::int8_t>(value == 0 ? 0 : value - 1);
    }));
}

void result_writer::write_count(std::string_view name, std::span<std::uint16_t const> counts) {
    made_column made = column_of(name, "i", rows_);
    made.buffers.push_back(
        lay_out<std::int32_t>(rows_, [counts](std::size_t i) { return counts[i]; }));
    add(std::move(made));
}

/// One word a row as an integer, several as a list of so many.
void result_writer::write_mask(std::string_view name, std::span<std::uint64_t const> mask,
                               std::int32_t words) {
    auto const lay_out_words = [mask](std::size_t count) {
        return lay_out<std::uint64_t>(count, [mask](std::size_t i) { return mask[i]; });
    };
    if (words == 1) {
        made_column made = column_of(name, "L", rows_);
        made.buffers.push_back(lay_out_words(rows_));
        add(std::move(made));
        return;
    }
    made_column made = column_of(name, "+w:" + std::to_string(words), rows_);
    made_column& items =
        made.children.emplace_back(column_of("item", "L", rows_ * static_cast<std::size_t>(words)));
    items.buffers.push_back(lay_out_words(static_cast<std::size_t>(items.length)));
    add(std::move(made));
}

void result_writer::write_scores() {
    std::array<made_column, 3> columns{column_of("score_lower_numerator", "d:38,0", rows_),
                                       column_of("score_upper_numerator", "d:38,0", rows_),
                                       column_of("score_denominator", "d:38,0", rows_)};
    bytes there((rows_ + 7) / 8);
    auto nulls = static_cast<std::int64_t>(rows_);
    for (made_column& one : columns) {
        one.buffers.emplace_back(rows_ * sizeof(int128));
    }
    for (std::size_t i = 0; i < rows_; ++i) {
        auto const score = found_.statuses()[i] == 0 ? score_of(found_, i) : std::nullopt;
        if (!score) {
            continue;
        }
        std::size_t at = 0;
        for (int128 const number : {score->lower, score->upper, score->denominator}) {
            std::memcpy(columns[at].buffers[0].data() + i * sizeof number, &number, sizeof number);
            ++at;
        }
        set_bit(there, i, true);
        --nulls;
    }
    for (made_column& one : columns) {
        if (nulls > 0) {
            one.validity = there;
        }
        one.null_count = nulls;
        columns_.push_back(std::move(one));
    }
}

void result_writer::write_grades() {
    std::vector<std::string_view> words;
    for (grade const& one : rules_.rules().grades) {
        words.push_back(one.id);
    }
    auto const grades = found_.grades();
    bytes there((rows_ + 7) / 8);
    std::int64_t nulls = 0;
    for (std::size_t i = 0; i < rows_; ++i) {
        bool const is_known = found_.statuses()[i] == 0 && grades[i] >= 0;
        set_bit(there, i, is_known);
        nulls += is_known ? 0 : 1;
    }
    made_column made = word_column<std::int16_t>("grade", "s", rows_, words, [&](std::size_t i) {
        return std::max(grades[i], std::int16_t{0});
    });
    made.validity = std::move(there);
    made.null_count = nulls;
    columns_.push_back(std::move(made));
    if (words.size() <= 64) {
        write_mask("grades_possible", found_.grades_possible(), 1);
    }
}

std::vector<made_column> result_writer::write(outputs wanted) {
    write_statuses();
    if (has(wanted, outputs::standard)) {
        write_standard();
    }
    if (has(wanted, outputs::counts)) {
        write_count("criteria_passed", found_.criteria_passed());
        write_count("criteria_failed", found_.criteria_failed());
        write_count("criteria_unknown", found_.criteria_unknown());
        write_count("criteria_exempt", found_.criteria_exempt());
    }
    std::int32_t const criteria = (rules_.criterion_count() + 63) / 64;
    std::int32_t const indicators = (rules_.indicator_count() + 63) / 64;
    if (has(wanted, outputs::criteria_masks)) {
        write_mask("criteria_pass_mask", found_.criteria_pass(), criteria);
        write_mask("criteria_fail_mask", found_.criteria_fail(), criteria);
        write_mask("criteria_unknown_mask", found_.criteria_unknown_mask(), criteria);
    }
    if (has(wanted, outputs::basic_masks)) {
        write_mask("criteria_basic_mask", found_.criteria_basic(), criteria);
    }
    if (has(wanted, outputs::indicator_masks)) {
        write_mask("indicators_pass_mask", found_.indicators_pass(), indicators);
        write_mask("indicators_fail_mask", found_.indicators_fail(), indicators);
        write_mask("indicators_unknown_mask", found_.indicators_unknown(), indicators);
    }
    if (has(wanted, outputs::scores)) {
        write_scores();
    }
    if (has(wanted, outputs::grades)) {
        write_grades();
    }
    return std::move(columns_);
}

[[nodiscard]] bool is_integer(arrow_type type) noexcept {
    return type.kind == arrow_kind::integer || type.kind == arrow_kind::natural;
}

[[nodiscard]] bool is_text(arrow_type type) noexcept {
    return type.kind == arrow_kind::text || type.kind == arrow_kind::text_view;
}

[[nodiscard]] arrow_fault copy_texts(arrow_rows const& rows, made_column& into) {
    std::vector<std::string_view> texts(static_cast<std::size_t>(rows.count));
    for (std::int64_t row = 0; row < rows.count; ++row) {
        if (!rows.is_there(row)) {
            continue;
        }
        std::string_view const message = read_text(rows, row, texts[static_cast<std::size_t>(row)]);
        if (!message.empty()) {
            return bad_arrow_row(row, message);
        }
    }
    into = text_column<std::int64_t>("id", texts);
    return {};
}

} // namespace

made_column results_of(evaluator const& rules, batch_result const& found, outputs wanted,
                       std::optional<made_column>&& ids) {
    made_column batch = column_of("", "+s", static_cast<std::size_t>(found.rows()));
    if (ids) {
        batch.children.push_back(std::move(*ids));
    }
    for (made_column& one : result_writer(rules, found).write(wanted)) {
        batch.children.push_back(std::move(one));
    }
    return batch;
}

std::optional<made_column> ids_of_schema(ArrowSchema const& schema) {
    std::int64_t const at = find_child(schema, "id");
    if (at < 0 || schema.children[at]->dictionary != nullptr) {
        return std::nullopt;
    }
    char const* const format = schema.children[at]->format;
    arrow_type const type = arrow_type_of(format);
    if (is_text(type)) {
        return text_column<std::int64_t>("id", {});
    }
    if (!is_integer(type)) {
        return std::nullopt;
    }
    made_column made = column_of("id", format, 0);
    made.buffers.emplace_back();
    return made;
}

arrow_fault copy_ids(ArrowSchema const& schema, ArrowArray const& array,
                     std::optional<made_column>& into) {
    into = ids_of_schema(schema);
    if (!into) {
        return {};
    }
    std::int64_t const at = find_child(schema, "id");
    arrow_rows rows;
    arrow_fault fault =
        check_arrow(schema.children[at], array.children[at], array.offset, array.length, rows);
    if (fault.code == errc::ok && is_text(rows.type)) {
        fault = copy_texts(rows, *into);
    } else if (fault.code == errc::ok && rows.count > 0) {
        auto const* const first = rows.elements(rows.type.width);
        into->buffers[0].assign(first, first + rows.count * rows.type.width);
        into->length = rows.count;
    }
    if (fault.code != errc::ok || rows.validity == nullptr) {
        return fault;
    }
    into->validity.resize(static_cast<std::size_t>((rows.count + 7) / 8));
    for (std::int64_t row = 0; row < rows.count; ++row) {
        bool const is_there = rows.is_there(row);
        set_bit(into->validity, static_cast<std::size_t>(row), is_there);
        into->null_count += is_there ? 0 : 1;
    }
    return {};
}

} // namespace detail

void write_arrow(evaluator const& rules, batch_result const& found, outputs wanted,
                 ArrowSchema& schema, ArrowArray& array) {
    detail::made_column made = detail::results_of(rules, found, wanted, std::nullopt);
    ArrowSchema const described = detail::hand_out_schema(made);
    ArrowArray handed_out{};
    try {
        handed_out = detail::hand_out_array(std::move(made));
    } catch (...) {
        ArrowSchema left = described;
        left.release(&left);
        throw;
    }
    schema = described;
    array = handed_out;
}

} // namespace v1
} // namespace tieuchi
