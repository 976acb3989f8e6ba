// SPDX-License-Identifier: Apache-2.0
#include "csv/block_reader.hpp"

#include "csv/id_hashes.hpp"
#include "json/document.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Offsets in a block are 31 bits wide where cells are gathered.
constexpr std::size_t most_for_plain = std::size_t{1} << 31U;

/// By exponent; all that a column's scale can ask for.
constexpr std::array<std::int64_t, unit_columns::max_scale + 1> small_powers_of_ten = [] {
    std::array<std::int64_t, unit_columns::max_scale + 1> made{};
    std::int64_t power = 1;
    for (std::int64_t& one : made) {
        one = power;
        power *= 10;
    }
    return made;
}();

/// Words of one character, as `load_before` gives them.
constexpr std::uint64_t zero = std::uint64_t{'0'} << 56U;
constexpr std::uint64_t one = std::uint64_t{'1'} << 56U;

[[nodiscard]] plain_word word_of(std::string_view text, std::int32_t code) {
    plain_word made{text, 0, code};
    for (std::size_t i = 0; i < std::min<std::size_t>(text.size(), 8); ++i) {
        made.end |= std::uint64_t{static_cast<unsigned char>(text[text.size() - 1 - i])}
                    << (56 - 8 * i);
    }
    return made;
}

/// The words of yes and no as templates write them.
[[nodiscard]] std::vector<plain_word> truth_words() {
    std::vector<plain_word> words;
    for (std::string_view const yes : {"1", "true", "có", "đạt"}) {
        words.push_back(word_of(yes, 1));
    }
    for (std::string_view const no : {"0", "false", "không", "không đạt"}) {
        words.push_back(word_of(no, 0));
    }
    return words;
}

/// Where a row ends whose last cell ends at `end`: behind its line end.
[[nodiscard]] std::size_t behind_line_end(std::string_view text, std::size_t end) noexcept {
    bool const pair = end + 1 < text.size() && text[end] == '\r' && text[end + 1] == '\n';
    return std::min(text.size(), end + (pair ? 2 : 1));
}

/// Bits of eight bytes with rows and columns exchanged.
[[nodiscard]] std::uint64_t turned(std::uint8_t const* rows) noexcept {
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 8; ++i) {
        bits |= std::uint64_t{rows[i]} << (8 * i);
    }
    std::uint64_t other = (bits ^ bits >> 7U) & 0x00AA00AA00AA00AAU;
    bits ^= other ^ other << 7U;
    other = (bits ^ bits >> 14U) & 0x0000CCCC0000CCCCU;
    bits ^= other ^ other << 14U;
    other = (bits ^ bits >> 28U) & 0x00000000F0F0F0F0U;
    return bits ^ other ^ other << 28U;
}

} // namespace

block_reader::block_reader(std::shared_ptr<csv_form const> form)
    : form_(std::move(form)),
      rows_({}, form_->options.separator),
      strict_(form_->headers, findings_.problems),
      unit_(form_->rules),
      mark_(each_byte * static_cast<unsigned char>(form_->options.decimal_mark ^ '0')),
      built_(form_->rules),
      batch_(form_->rules, 0) {
    strict_.look_at(rows_);
    for (csv_column const& one : strict_.columns()) {
        define(one, columns_.emplace_back());
    }
    define_groups(rule::number, number_groups_);
    define_groups(rule::truth, truth_groups_);
    truth_rows_.resize(truth_groups_.size());
    define_runs();
    for (plain_column const& of : columns_) {
        targets_.push_back(has_target(of.by) ? &built_.columns()[of.built] : nullptr);
    }
}

void block_reader::define(csv_column const& from, plain_column& into) {
    switch (from.kind) {
    case column_kind::id: into.by = rule::id; return;
    case column_kind::name: into.by = rule::name; return;
    case column_kind::parent: into.by = rule::parent; return;
    case column_kind::cohorts: into.by = rule::cohorts; return;
    case column_kind::ignored: into.by = rule::text; return;
    case column_kind::blank: return;
    case column_kind::attribute:
        into.built = built_.add_attribute(static_cast<std::int32_t>(from.attribute_at));
        into.by = from.of->kind == attribute_kind::number ? rule::number : rule::word;
        for (std::string const& value : from.of->values) {
            into.words.push_back(word_of(value, static_cast<std::int32_t>(into.words.size())));
        }
        return;
    case column_kind::node: break;
    }
    if (from.model == nullptr) {
        return; // takes declared verdicts only, which are not plain
    }
    into.built = built_.add_leaf(from.entry.leaf);
    into.by = from.model->kind == leaf_kind::boolean   ? rule::truth
              : from.model->kind == leaf_kind::ordinal ? rule::word
                                                       : rule::number;
    for (level const& one : from.model->levels) {
        into.words.push_back(word_of(one.id, static_cast<std::int32_t>(into.words.size())));
    }
    if (into.by == rule::truth) {
        into.words = truth_words();
    }
}

/// Columns of a rule by eights.
void block_reader::define_groups(rule by, std::vector<column_group>& into) {
#if TIEUCHI_X86_KERNELS
    std::size_t lane = column_group::lanes;
    for (std::size_t i = 1; !form_->portable && i < columns_.size(); ++i) {
        if (columns_[i].by != by) {
            continue;
        }
        if (lane == column_group::lanes) {
            into.emplace_back();
            lane = 0;
        }
        columns_[i].grouped = true;
        into.back().at[lane] = static_cast<std::int32_t>(i);
        into.back().used = static_cast<std::uint8_t>(into.back().used | 1U << lane);
        ++lane;
    }
#else
    static_cast<void>(by);
    static_cast<void>(into);
#endif
}

/// Lets the groups know where numbers go, and with how many places.
void block_reader::aim_groups() noexcept {
    for (column_group& group : number_groups_) {
        for (std::size_t lane = 0; lane < column_group::lanes; ++lane) {
            if ((group.used >> lane & 1U) != 0) {
                built_column& to = *targets_[static_cast<std::size_t>(group.at[lane])];
                group.scales[lane] = to.scale;
                group.values[lane] = to.numbers.data();
            }
        }
    }
}

/// Takes the truths of a row over from the columns of a group.
void block_reader::collect_truths(std::size_t group) noexcept {
    column_group const& of = truth_groups_[group];
    unsigned truths = 0;
    for (std::size_t lane = 0; lane < column_group::lanes; ++lane) {
        if ((of.used >> lane & 1U) != 0) {
            built_column const& from = *targets_[static_cast<std::size_t>(of.at[lane])];
            truths |= (from.truths[row_ / 8] >> row_ % 8 & 1U) << lane;
        }
    }
    truth_rows_[group][row_] = static_cast<std::uint8_t>(truths);
}

/// Turns the rows of truths into columns, eight by eight.
void block_reader::turn_truths() noexcept {
    for (std::size_t i = 0; i < truth_groups_.size(); ++i) {
        column_group const& group = truth_groups_[i];
        for (std::size_t byte = 0; byte * 8 < row_; ++byte) {
            std::uint64_t const columns = turned(truth_rows_[i].data() + 8 * byte);
            for (std::size_t lane = 0; lane < column_group::lanes; ++lane) {
                if ((group.used >> lane & 1U) != 0) {
                    targets_[static_cast<std::size_t>(group.at[lane])]->truths[byte] =
                        static_cast<std::uint8_t>(columns >> (8 * lane));
                }
            }
        }
    }
}

void block_reader::define_runs() {
    for (std::uint32_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].grouped) {
            continue;
        }
        bool const goes_on =
            !runs_.empty() && runs_.back().by == columns_[i].by && runs_.back().last == i;
        if (!goes_on) {
            runs_.push_back({columns_[i].by, i, i});
        }
        runs_.back().last = i + 1;
    }
}

void block_reader::clear() {
    findings_.rows = 0;
    findings_.problems = {};
    findings_.is_utf8 = true;
    findings_.id_hashes.clear();
    ids_.clear();
    names_.clear();
    parents_.clear();
    cohorts_.clear();
    memory_.release();
    row_ = 0;
}

void block_reader::drop() {
    ids_.clear();
    names_.clear();
    parents_.clear();
    cohorts_.clear();
    batch_ = column_batch(form_->rules, 0);
}

void block_reader::read(bool is_first) {
    clear();
    std::string_view const text = buffer_.text();
    std::size_t const invalid = find_invalid_utf8(text);
    if (invalid != std::string_view::npos) {
        findings_.is_utf8 = false;
        report_invalid_utf8(text, invalid, form_->options.separator, findings_.problems, is_first);
    } else if (form_->has_header) {
        findings_.rows = is_first ? form_->rows : 0;
        read_rows(text.substr(is_first ? form_->end : 0));
    } else {
        rows_.restart(text, 0);
        while (rows_.next()) {
        }
        findings_.rows = rows_.row(); // where to find what is not UTF-8 further on
    }
    turn_truths();
    built_.finish(row_, batch_);
}

// ---- rows ----

void block_reader::read_rows(std::string_view text) {
    structure_.find(text, form_->options.separator, !form_->portable);
    auto const cells = structure_.cells();
    auto const ends = structure_.rows();
    built_.start(ends.size());
    aim_groups();
    for (auto& rows : truth_rows_) {
        rows.assign(ends.size() + 8, 0);
    }
    std::size_t quote = text.find('"');
    std::uint32_t first_cell = 0;
    std::size_t begin = 0;
    for (std::size_t i = 0; i < ends.size();) {
        std::uint32_t const last_cell = ends[i];
        std::size_t const end = cells[last_cell - 1];
        std::size_t next = behind_line_end(text, end);
        if (quote < begin) {
            quote = text.find('"', begin);
        }
        row_text const row{text.data(), static_cast<std::uint32_t>(begin), &cells[first_cell]};
        bool const can_be_plain = !form_->has_problems && quote >= end && end < most_for_plain &&
                                  last_cell - first_cell == columns_.size();
        if (begin != end && !(can_be_plain && read_plain(row))) {
            next = begin + read_strictly(text.substr(begin));
        }
        ++findings_.rows;
        begin = next;
        // Line ends in quotes are none of a row.
        while (i < ends.size() && behind_line_end(text, cells[ends[i] - 1]) < next) {
            ++i;
        }
        first_cell = ends[i++];
    }
}

bool block_reader::read_plain(row_text const& row) {
    name_ = {};
    parent_ = {};
    cohort_ = {};
    bool plain = read_groups(row);
    for (column_run const& run : runs_) {
        if (!plain) {
            return false;
        }
        switch (run.by) {
        case rule::number: plain = read_numbers(run, row); break;
        case rule::truth: plain = read_truths(run, row); break;
        default: plain = read_cells(run, row); break;
        }
    }
    if (!plain) {
        return false;
    }
    findings_.id_hashes.push_back(hash_of_id(id_));
    keep_row();
    return true;
}

#if TIEUCHI_X86_KERNELS

bool block_reader::read_groups(row_text const& row) {
    row_cells const cells{row.base, row.ends};
    for (column_group const& group : number_groups_) {
        group_result const found = read_number_group(group, cells, mark_, row_);
        if (!found.plain && !read_lanes(rule::number, group, row)) {
            return false;
        }
        for (unsigned left = found.empty; left != 0; left &= left - 1) {
            auto const lane = static_cast<std::size_t>(std::countr_zero(left));
            targets_[static_cast<std::size_t>(group.at[lane])]->set_missing(row_);
        }
    }
    for (std::size_t i = 0; i < truth_groups_.size(); ++i) {
        column_group const& group = truth_groups_[i];
        group_result const found = read_truth_group(group, cells);
        truth_rows_[i][row_] = found.truths;
        if (!found.plain) {
            if (!read_lanes(rule::truth, group, row)) {
                return false;
            }
            collect_truths(i);
        }
        for (unsigned left = found.empty; left != 0; left &= left - 1) {
            auto const lane = static_cast<std::size_t>(std::countr_zero(left));
            targets_[static_cast<std::size_t>(group.at[lane])]->set_missing(row_);
        }
    }
    return true;
}

#else

bool block_reader::read_groups(row_text const& /*row*/) {
    return true;
}

#endif

/// The cells of a group one by one.
bool block_reader::read_lanes(rule by, column_group const& group, row_text const& row) {
    for (std::size_t lane = 0; lane < column_group::lanes; ++lane) {
        auto const at = static_cast<std::uint32_t>(group.at[lane]);
        column_run const one{by, at, at + 1};
        bool const plain = (group.used >> lane & 1U) == 0 ||
                           (by == rule::number ? read_numbers(one, row) : read_truths(one, row));
        if (!plain) {
            return false;
        }
    }
    return true;
}

bool block_reader::read_numbers(column_run const& run, row_text const& row) {
    std::uint32_t begin = row.begin_of(run.first);
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        std::uint32_t const end = row.ends[i];
        std::size_t const size = end - begin;
        built_column& into = *targets_[i];
        if (size - 1 < 8) {
            plain_number const read = read_plain_number(row.base + end, size, mark_);
            if (read.fault == 0 && read.places <= into.scale) {
                into.numbers[row_] =
                    static_cast<std::int64_t>(read.value) *
                    small_powers_of_ten[static_cast<std::size_t>(into.scale - read.places)];
                begin = end + 1;
                continue;
            }
        }
        if (size == 0) {
            into.numbers[row_] = 0;
            into.set_missing(row_);
        } else if (!read_long_number({row.base + begin, size}, form_->options.decimal_mark,
                                     into.scale, into.numbers[row_])) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

bool block_reader::read_truths(column_run const& run, row_text const& row) {
    constexpr std::uint64_t yes = std::uint64_t{'e'} << 56U | std::uint64_t{'u'} << 48U |
                                  std::uint64_t{'r'} << 40U | std::uint64_t{'t'} << 32U;
    constexpr std::uint64_t no = std::uint64_t{'e'} << 56U | std::uint64_t{'s'} << 48U |
                                 std::uint64_t{'l'} << 40U | std::uint64_t{'a'} << 32U |
                                 std::uint64_t{'f'} << 24U;
    std::uint32_t begin = row.begin_of(run.first);
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        std::uint32_t const end = row.ends[i];
        std::size_t const size = end - begin;
        if (size - 1 < 8) {
            // Not a branch each: which of them comes is not foreseen.
            std::uint64_t const word = load_before(row.base + end, size);
            bool const is_yes = ((word == yes) & (size == 4)) | ((word == one) & (size == 1));
            bool const is_no = ((word == no) & (size == 5)) | ((word == zero) & (size == 1));
            if (is_yes | is_no) {
                targets_[i]->set_truth(row_, is_yes);
                begin = end + 1;
                continue;
            }
        }
        if (!read_word(i, {row.base + begin, size})) {
            return false;
        }
        begin = end + 1;
    }
    return true;
}

bool block_reader::read_cells(column_run const& run, row_text const& row) {
    std::uint32_t begin = row.begin_of(run.first);
    for (std::uint32_t i = run.first; i < run.last; ++i) {
        std::string_view const text(row.base + begin, row.ends[i] - begin);
        if (!(run.by == rule::word ? read_word(i, text) : read_text(run.by, text))) {
            return false;
        }
        begin = row.ends[i] + 1;
    }
    return true;
}

bool block_reader::read_word(std::uint32_t column, std::string_view text) {
    built_column& into = *targets_[column];
    if (text.empty()) {
        into.set_missing(row_);
        if (columns_[column].by == rule::word) {
            into.codes[row_] = 0;
        }
        return true;
    }
    std::size_t const tail = std::min<std::size_t>(text.size(), 8);
    std::uint64_t const end = load_before(text.data() + text.size(), tail);
    for (plain_word const& one : columns_[column].words) {
        bool const same = one.end == end && one.text.size() == text.size() &&
                          (text.size() <= 8 || one.text == text);
        if (same && columns_[column].by == rule::truth) {
            into.set_truth(row_, one.code != 0);
        } else if (same) {
            into.codes[row_] = one.code;
        }
        if (same) {
            return true;
        }
    }
    return false;
}

bool block_reader::read_text(rule by, std::string_view text) {
    if (by == rule::id) {
        id_ = text;
        return is_plain_id(text);
    }
    if (text.empty()) {
        return true;
    }
    switch (by) {
    case rule::name: name_ = text; break;
    case rule::parent: parent_ = text; break;
    case rule::cohorts: cohort_ = text; break;
    case rule::text: break;
    default: return false; // a cell of rule::empty that is not
    }
    return is_plain_text(text.data(), text.size());
}

void block_reader::keep_row() {
    ids_.push_back(id_);
    names_.push_back(name_);
    parents_.push_back(parent_);
    cohorts_.push_back(cohort_);
    ++row_;
}

// ---- rows that are not plain ----

std::size_t block_reader::read_strictly(std::string_view text) {
    rows_.restart(text, findings_.rows);
    bool const has_record = rows_.next();
    std::size_t const kept = row_;
    if (has_record && !strict_.is_empty_record() && strict_.has_sound_cells()) {
        keep_strict_row();
    }
    if (row_ == kept) {
        built_.reset(row_);
    }
    return rows_.offset();
}

void block_reader::keep_strict_row() {
    std::size_t const known = findings_.problems.list().size();
    std::size_t const at = strict_.id_column();
    bool has_id = false;
    unit_.clear();
    if (at < rows_.cells().size()) {
        std::string_view const id = rows_.cells()[at].text;
        has_id = strict_.is_unit_id(id, at);
        if (has_id) {
            findings_.id_hashes.push_back(hash_of_id(id));
            id_ = copied(id);
        }
    }
    strict_.read_cells(unit_);
    if (!has_id || form_->has_problems || findings_.problems.list().size() != known) {
        return;
    }
    name_ = copied(unit_.name);
    parent_ = copied(unit_.parent);
    std::string cohorts;
    for (std::string const& one : unit_.cohorts) {
        cohorts += (cohorts.empty() ? "" : ";") + one;
    }
    cohort_ = copied(cohorts);
    built_.put(row_, unit_);
    aim_groups(); // a scale may have risen
    for (std::size_t i = 0; i < truth_groups_.size(); ++i) {
        collect_truths(i);
    }
    keep_row();
}

std::string_view block_reader::copied(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    auto* const first = static_cast<char*>(memory_.allocate(text.size(), 1));
    std::copy(text.begin(), text.end(), first);
    return {first, text.size()};
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
