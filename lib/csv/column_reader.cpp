// SPDX-License-Identifier: Apache-2.0
// csv_columns: blocks of a text, read by any number of threads, and what is wrong with all of it.
#include <tieuchi/csv_columns.hpp>
#include "columnar/block.hpp"
#include "csv/block_reader.hpp"
#include "csv/id_hashes.hpp"
#include "csv/text_blocks.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <atomic>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

struct csv_block_state {
    explicit csv_block_state(std::shared_ptr<csv_form const> of)
        : form(std::move(of)), reader(form) {}

    std::shared_ptr<csv_form const> form;
    block_reader reader;
    std::int64_t number = 0;
};

/// What all blocks of a text share.
class csv_stream {
public:
    csv_stream(text_source from, evaluator const& rules, csv_columns_options const& options)
        : blocks_(std::move(from), options.block_size),
          form_(std::make_shared<csv_form>(rules, options.cells, header_problems_)) {
        form_->portable = options.portable || !has_groups();
    }

    [[nodiscard]] result<void> open();
    [[nodiscard]] bool is_wide() const noexcept { return form_->is_wide; }
    [[nodiscard]] result<bool> next(std::unique_ptr<csv_block_state>& into);
    [[nodiscard]] std::uint64_t bytes() const noexcept { return bytes_.load(); }
    [[nodiscard]] result<void> finish(diagnostics& problems);

private:
    /// What was found in a block that others before it are not yet known of.
    struct pending {
        std::uint32_t rows = 0;
        diagnostics problems;
        bool is_utf8 = true;
    };

    [[nodiscard]] result<void> find_separator();
    [[nodiscard]] result<void> find_header();
    void take_header(csv_rows const& rows);
    [[nodiscard]] result<bool> take_block(csv_block_state& into);
    void merge(std::int64_t number, block_findings& found);
    void append(pending const& one);
    [[nodiscard]] result<diagnostics> read_again(std::vector<std::uint64_t> const& repeated,
                                                 bool all);

    std::mutex mutex_;
    text_blocks blocks_;
    diagnostics header_problems_;
    std::shared_ptr<csv_form> form_;
    errc failed_ = errc::ok;
    std::int64_t next_number_ = 0;
    std::atomic<std::uint64_t> bytes_ = 0;

    std::int64_t next_to_merge_ = 0;
    std::map<std::int64_t, pending> pending_;
    std::uint32_t rows_ = 0; ///< Of the blocks that are merged.
    diagnostics found_;
    std::optional<diagnostic> not_utf8_;
    bool has_errors_ = false; ///< Anywhere in the text.
    id_hashes ids_;
    std::int64_t units_ = 0;
};

// ---- the header ----

result<void> csv_stream::open() {
    if (auto const begun = blocks_.rewind(); !begun) {
        return begun;
    }
    if (form_->options.separator == 0) {
        if (auto const found = find_separator(); !found) {
            return found;
        }
    }
    auto const found = find_header();
    bytes_ = blocks_.offset();
    has_errors_ = header_problems_.error_count() != 0;
    form_->has_problems = has_errors_;
    return found;
}

/// As `read_units_csv`, which sees all of the text: the first record must be seen whole under each
/// separator.
result<void> csv_stream::find_separator() {
    auto const is_whole = [this](char separator) {
        csv_rows rows(blocks_.seen(), separator);
        return rows.next() && rows.offset() < blocks_.seen().size();
    };
    while (!is_whole(',') || !is_whole(';') || !is_whole('\t')) {
        auto const more = blocks_.look_further();
        if (!more) {
            return more.error();
        }
        if (!*more) {
            break;
        }
    }
    form_->options.separator = separator_of(blocks_.seen());
    return {};
}

result<void> csv_stream::find_header() {
    for (bool at_end = false;;) {
        csv_rows rows(blocks_.seen(), form_->options.separator);
        form_->headers.look_at(rows);
        bool found = false;
        while (!found && rows.next()) {
            found = !form_->headers.is_empty_record();
        }
        if (at_end || (found && rows.offset() < blocks_.seen().size())) {
            if (found) {
                take_header(rows);
            } else {
                form_->headers.report_row(errc::bad_csv, "there is no header");
            }
            return {};
        }
        auto const more = blocks_.look_further();
        if (!more) {
            return more.error();
        }
        at_end = !*more;
    }
}

void csv_stream::take_header(csv_rows const& rows) {
    form_->end = rows.offset();
    form_->rows = rows.row();
    if (!form_->headers.has_sound_cells()) {
        return;
    }
    form_->headers.take_headers();
    form_->has_header = true;
    long_columns where;
    form_->is_wide = !form_->headers.find_long_form(where);
    if (form_->is_wide) {
        form_->headers.resolve_headers();
    }
}

// ---- blocks ----

result<bool> csv_stream::take_block(csv_block_state& into) {
    std::lock_guard const lock(mutex_);
    if (failed_ != errc::ok) {
        return failed_;
    }
    auto const more = blocks_.next(into.reader.buffer(), form_->options.separator);
    if (!more) {
        failed_ = more.error().code;
    } else if (*more) {
        into.number = next_number_++;
    }
    bytes_ = blocks_.offset();
    return more;
}

result<bool> csv_stream::next(std::unique_ptr<csv_block_state>& into) {
    if (!is_wide()) {
        return false;
    }
    if (!into || into->form != form_) {
        into = std::make_unique<csv_block_state>(form_);
    }
    auto const more = take_block(*into);
    if (!more || !*more) {
        return more;
    }
    into->reader.read(into->number == 0);
    std::lock_guard const lock(mutex_);
    merge(into->number, into->reader.findings());
    if (has_errors_) {
        into->reader.drop();
    }
    return true;
}

void csv_stream::merge(std::int64_t number, block_findings& found) {
    ids_.add(found.id_hashes);
    units_ += static_cast<std::int64_t>(found.id_hashes.size());
    has_errors_ = has_errors_ || found.problems.error_count() != 0;
    pending_.emplace(number, pending{found.rows, std::move(found.problems), found.is_utf8});
    found.problems = {};
    while (!pending_.empty() && pending_.begin()->first == next_to_merge_) {
        append(pending_.begin()->second);
        pending_.erase(pending_.begin());
        ++next_to_merge_;
    }
}

void csv_stream::append(pending const& one) {
    for (diagnostic problem : one.problems.list()) {
        problem.line += problem.line != 0 ? rows_ : 0;
        if (!one.is_utf8 && !not_utf8_) {
            not_utf8_ = problem;
        }
        found_.add(std::move(problem));
    }
    rows_ += one.rows;
}

// ---- the end ----

/** Reads the text once more as `read_units_csv` does, and so finds everything that is wrong with
    it.

    @param repeated Hashes of ids that must be looked at.
    @param all      Whether all ids must be.
*/
result<diagnostics> csv_stream::read_again(std::vector<std::uint64_t> const& repeated, bool all) {
    diagnostics found;
    row_reader row(form_->headers, found);
    unit spare(form_->rules);
    std::unordered_set<std::uint64_t> const suspects(repeated.begin(), repeated.end());
    std::unordered_set<std::string> seen;
    csv_rows rows({}, form_->options.separator);
    row.look_at(rows);
    if (auto const begun = blocks_.rewind(); !begun) {
        return begun.error();
    }
    text_buffer text;
    std::size_t skip = form_->end;
    std::uint32_t before = form_->rows;
    for (;;) {
        auto const more = blocks_.next(text, form_->options.separator);
        if (!more) {
            return more.error();
        }
        if (!*more) {
            return found;
        }
        rows.restart(text.text().substr(skip), before);
        while (rows.next()) {
            if (row.is_empty_record() || !row.has_sound_cells()) {
                continue;
            }
            std::size_t const at = row.id_column();
            if (at < rows.cells().size()) {
                std::string_view const id = rows.cells()[at].text;
                bool const suspect =
                    row.is_unit_id(id, at) && (all || suspects.contains(hash_of_id(id)));
                if (suspect && !seen.emplace(id).second) {
                    row.report(errc::duplicate_unit, at, twice_there(id));
                }
            }
            row.read_cells(spare);
        }
        before = rows.row();
        skip = 0;
    }
}

result<void> csv_stream::finish(diagnostics& problems) {
    if (failed_ != errc::ok) {
        return failed_;
    }
    diagnostics all = header_problems_;
    if (not_utf8_) {
        all = {};
        all.add(*not_utf8_);
    } else if (is_wide()) {
        std::vector<std::uint64_t> repeated;
        bool const know = ids_.find_repeated(repeated);
        if (!know || !repeated.empty()) {
            auto again = read_again(repeated, !know);
            if (!again) {
                return again.error();
            }
            found_ = std::move(*again);
        }
        for (diagnostic const& one : found_.list()) {
            all.add(one);
        }
        if (units_ == 0 && all.error_count() == 0) {
            diagnostic none;
            none.code = errc::empty_list;
            none.line = std::max(rows_, form_->rows);
            none.message = "there is no row with a unit";
            all.add(std::move(none));
        }
    }
    errc const code = hand_over(all, problems);
    if (code != errc::ok) {
        return code;
    }
    return {};
}

} // namespace detail

// ---- public ----

csv_block::csv_block() noexcept = default;
csv_block::csv_block(csv_block&&) noexcept = default;
csv_block& csv_block::operator=(csv_block&&) noexcept = default;
csv_block::~csv_block() = default;

std::int64_t csv_block::number() const noexcept {
    return state_->number;
}

column_batch const& csv_block::batch() const& noexcept {
    return state_->reader.batch();
}

std::span<std::string_view const> csv_block::ids() const noexcept {
    return state_->reader.ids();
}

std::span<std::string_view const> csv_block::names() const noexcept {
    return state_->reader.names();
}

std::span<std::string_view const> csv_block::parents() const noexcept {
    return state_->reader.parents();
}

void csv_block::read_unit(std::int64_t row, unit& into) const {
    detail::block_reader const& from = state_->reader;
    auto const at = static_cast<std::size_t>(row);
    detail::read_unit(from.batch().columns(), row, into);
    into.id = from.ids()[at];
    into.name = from.names()[at];
    into.parent = from.parents()[at];
    into.cohorts = detail::split_cohorts(from.cohorts()[at]);
}

csv_columns::csv_columns(std::unique_ptr<detail::csv_stream> stream) noexcept
    : stream_(std::move(stream)) {}
csv_columns::csv_columns(csv_columns&&) noexcept = default;
csv_columns& csv_columns::operator=(csv_columns&&) noexcept = default;
csv_columns::~csv_columns() = default;

result<csv_columns> csv_columns::open(text_source from, evaluator const& rules,
                                      csv_columns_options const& options) {
    if (!detail::are_usable(options.cells) || options.block_size == 0) {
        return errc::invalid_argument;
    }
    auto stream = std::make_unique<detail::csv_stream>(std::move(from), rules, options);
    if (auto const opened = stream->open(); !opened) {
        return opened.error();
    }
    return csv_columns(std::move(stream));
}

bool csv_columns::is_wide() const noexcept {
    return stream_->is_wide();
}

result<bool> csv_columns::next(csv_block& into) {
    return stream_->next(into.state_);
}

std::uint64_t csv_columns::bytes() const noexcept {
    return stream_->bytes();
}

result<void> csv_columns::finish(diagnostics& problems) {
    return stream_->finish(problems);
}

} // namespace v1
} // namespace tieuchi
