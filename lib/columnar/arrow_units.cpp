// SPDX-License-Identifier: Apache-2.0
// arrow_units: record batches as blocks of units, and what is wrong with all of them.
#include <tieuchi/arrow_units.hpp>
#include "columnar/arrow_owner.hpp"
#include "columnar/arrow_texts.hpp"
#include "columnar/block.hpp"
#include "compile/read_form.hpp"
#include "csv/id_hashes.hpp"
#include "csv/row_reader.hpp"
#include "json/document.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <limits>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// The columns of texts that are read of units.
enum class unit_text : std::size_t { id, name, parent, cohorts };
constexpr std::array<std::string_view, 4> unit_text_names = {"id", "name", "parent", "cohorts"};

using shared_array = std::shared_ptr<arrow_owner<ArrowArray>>;

[[nodiscard]] std::uint32_t line_of_row(std::int64_t row) noexcept {
    return static_cast<std::uint32_t>(
        std::min<std::int64_t>(row + 1, std::numeric_limits<std::uint32_t>::max()));
}

} // namespace

/// Some rows of a record batch.
struct arrow_slice {
    shared_array batch; ///< Null: none.
    std::int64_t from = 0;
    std::int64_t count = 0;
    std::int64_t number = 0;
    std::int64_t first_row = 0; ///< In the stream.
    /// The rows alone, borrowed.
    [[nodiscard]] ArrowArray view() const noexcept {
        ArrowArray rows = batch->get();
        bool const is_sound = rows.offset >= 0 && rows.length >= from + count;
        if (is_sound && count != rows.length) {
            rows.offset += from;
            rows.length = count;
            rows.null_count = rows.null_count == 0 ? 0 : -1;
        }
        return rows;
    }
};

/// Takes a stream apart into slices.
class arrow_slicer {
public:
    explicit arrow_slicer(std::int64_t block_rows) noexcept : block_rows_(block_rows) {}

    /// Begin with a stream that has just been opened.
    void start() {
        ask([this] { return stream().get_schema(&stream(), schema_.fresh()); });
    }

    [[nodiscard]] ArrowArrayStream* fresh() noexcept { return stream_.fresh(); }
    [[nodiscard]] bool is_open() const noexcept { return !stream_.is_empty(); }
    [[nodiscard]] ArrowSchema const& schema() noexcept { return schema_.get(); }
    [[nodiscard]] std::int64_t rows() const noexcept { return rows_; }
    /// Why the stream has failed; empty where it has not.
    [[nodiscard]] std::string const& failure() const noexcept { return failure_; }

    [[nodiscard]] arrow_slice next();

private:
    [[nodiscard]] ArrowArrayStream& stream() noexcept { return stream_.get(); }
    template <typename Call>
    bool ask(Call const& call);

    std::int64_t block_rows_;
    arrow_owner<ArrowArrayStream> stream_;
    arrow_owner<ArrowSchema> schema_;
    shared_array batch_;
    std::int64_t from_ = 0;
    std::int64_t rows_ = 0;
    std::int64_t number_ = 0;
    std::string failure_;
};

template <typename Call>
bool arrow_slicer::ask(Call const& call) {
    if (call() == 0) {
        return true;
    }
    char const* const words =
        stream().get_last_error == nullptr ? nullptr : stream().get_last_error(&stream());
    failure_ = words == nullptr || *words == '\0' ? "the stream of units failed" : words;
    return false;
}

arrow_slice arrow_slicer::next() {
    while (failure_.empty() && (batch_ == nullptr || from_ >= batch_->get().length)) {
        auto batch = std::make_shared<arrow_owner<ArrowArray>>();
        if (!ask([&] { return stream().get_next(&stream(), batch->fresh()); }) ||
            batch->is_empty()) {
            return {};
        }
        if (batch->get().length < 0) {
            failure_ = "a record batch has fewer than 0 rows";
        }
        batch_ = std::move(batch);
        from_ = 0;
    }
    if (!failure_.empty()) {
        return {};
    }
    std::int64_t const count = std::min(block_rows_, batch_->get().length - from_);
    arrow_slice made{batch_, from_, count, number_++, rows_};
    from_ += count;
    rows_ += count;
    if (from_ == batch_->get().length) {
        batch_ = nullptr; // so that its memory goes with the last block
    }
    return made;
}

/// Reads the columns of texts of slices.
class unit_text_reader {
public:
    /** Read all of them that there are.

        @return Whether they could be read; else that is reported.
    */
    [[nodiscard]] bool read(ArrowSchema const& schema, ArrowArray const& rows,
                            std::int64_t first_row, diagnostics& problems);

    [[nodiscard]] std::span<std::string_view const> texts(unit_text of) const noexcept {
        return columns_[static_cast<std::size_t>(of)].texts();
    }
    /// Whether the id of a row, which is its number in the stream less `first_row`, is one.
    [[nodiscard]] bool is_id(std::size_t at, std::int64_t row, diagnostics& problems) const;

private:
    std::array<arrow_texts, unit_text_names.size()> columns_;
};

namespace {

void add_problem(diagnostics& problems, errc code, std::string_view column, std::int64_t line,
                 std::string message) {
    diagnostic one;
    one.code = code;
    one.column_name = column;
    one.line = line < 0 ? 0 : line_of_row(line);
    one.message = std::move(message);
    problems.add(std::move(one));
}

/// Whether there is no other column of the name.
[[nodiscard]] bool is_alone(ArrowSchema const& schema, std::int64_t at, std::string_view name) {
    for (std::int64_t i = at + 1; i < schema.n_children; ++i) {
        char const* const other = schema.children[i]->name;
        if (other != nullptr && name == other) {
            return false;
        }
    }
    return true;
}

} // namespace

bool unit_text_reader::read(ArrowSchema const& schema, ArrowArray const& rows,
                            std::int64_t first_row, diagnostics& problems) {
    std::size_t const before = problems.error_count();
    for (std::size_t i = 0; i < unit_text_names.size(); ++i) {
        std::string_view const name = unit_text_names[i];
        std::int64_t const at = find_child(schema, name);
        auto const what = static_cast<unit_text>(i);
        columns_[i].clear(static_cast<std::size_t>(rows.length));
        if (at < 0) {
            if (what == unit_text::id) {
                add_problem(problems, errc::missing_key, {}, -1, "there is no column 'id'");
            }
            continue;
        }
        if (!is_alone(schema, at, name)) {
            add_problem(problems, errc::duplicate_column, name, -1, "the column is there twice");
            continue;
        }
        arrow_rows column;
        arrow_fault fault =
            check_arrow(schema.children[at], rows.children[at], rows.offset, rows.length, column);
        if (fault.code == errc::ok) {
            fault = columns_[i].read(column, what == unit_text::id || what == unit_text::parent);
        }
        if (fault.code != errc::ok) {
            add_problem(problems, fault.code, name, -1, std::move(fault.message));
            continue;
        }
        auto const texts = columns_[i].texts();
        for (std::size_t row = 0; row < texts.size(); ++row) {
            if (find_invalid_utf8(texts[row]) != std::string_view::npos) {
                add_problem(problems, errc::not_utf8, name,
                            first_row + static_cast<std::int64_t>(row), "the text is not UTF-8");
            }
        }
    }
    return problems.error_count() == before;
}

bool unit_text_reader::is_id(std::size_t at, std::int64_t row, diagnostics& problems) const {
    std::string_view const id = texts(unit_text::id)[at];
    if (id.empty()) {
        add_problem(problems, errc::missing_key, "id", row, "the id of the unit is absent");
        return false;
    }
    if (std::string_view const fault = id_fault(id); !fault.empty()) {
        add_problem(problems, errc::bad_id, "id", row,
                    "the id " + quote(id) + " " + std::string(fault));
        return false;
    }
    return true;
}

struct arrow_block_state {
    explicit arrow_block_state(evaluator const& rules) : none(rules, 0) {}

    arrow_slice slice; // before what borrows from it
    unit_text_reader texts;
    column_batch none; ///< Stands for rows that are not to be judged.
    std::optional<column_batch> batch;
    std::vector<std::uint64_t> hashes;
};

/// What all blocks of a stream share.
class arrow_unit_stream {
public:
    arrow_unit_stream(arrow_source from, evaluator const& rules, arrow_units_options const& options)
        : from_(std::move(from)), rules_(rules), options_(options), slices_(options.block_rows) {}

    [[nodiscard]] result<void> open() { return open(slices_); }
    [[nodiscard]] bool next(std::unique_ptr<arrow_block_state>& into);
    [[nodiscard]] std::int64_t rows() const noexcept { return rows_.load(); }
    [[nodiscard]] result<void> finish(diagnostics& problems);

private:
    [[nodiscard]] result<void> open(arrow_slicer& into);
    [[nodiscard]] bool take(arrow_slice& into);
    [[nodiscard]] bool read(arrow_block_state& into, diagnostics& problems);
    void check_rows(arrow_block_state& into, diagnostics& problems) const;
    [[nodiscard]] result<void> find_repeated(std::vector<diagnostic>& found);
    [[nodiscard]] std::vector<diagnostic> found_in_blocks() const;

    arrow_source from_;
    evaluator rules_;
    arrow_units_options options_;
    std::mutex mutex_;
    arrow_slicer slices_;
    std::atomic<std::int64_t> rows_ = 0;
    std::atomic<bool> has_errors_ = false;
    bool ended_ = false;
    id_hashes ids_;
    std::map<std::int64_t, diagnostics> found_; ///< By number of the block.
    /// The first block of which nothing can be read.
    std::int64_t unreadable_ = std::numeric_limits<std::int64_t>::max();
};

result<void> arrow_unit_stream::open(arrow_slicer& into) {
    auto const opened = from_(*into.fresh());
    if (!opened) {
        return opened;
    }
    if (!into.is_open()) {
        return errc::bad_arrow;
    }
    into.start();
    return {};
}

// ---- blocks ----

bool arrow_unit_stream::take(arrow_slice& into) {
    std::lock_guard const lock(mutex_);
    into = ended_ ? arrow_slice{} : slices_.next();
    ended_ = ended_ || into.batch == nullptr;
    rows_ = slices_.rows();
    return !ended_;
}

/// Whether rows can be read at all; else that is reported.
bool arrow_unit_stream::read(arrow_block_state& into, diagnostics& problems) {
    arrow_options how;
    how.floats = options_.floats;
    how.ignore_other_ids = options_.ignore_other_ids;
    ArrowArray const rows = into.slice.view();
    diagnostics found;
    auto made = read_arrow(rules_, slices_.schema(), rows, how, found);
    for (diagnostic const& one : found.list()) {
        if (one.level == severity::error || into.slice.number == 0) {
            problems.add(one);
        }
    }
    bool const sound = made || made.error().code != errc::bad_arrow;
    if (!sound || !into.texts.read(slices_.schema(), rows, into.slice.first_row, problems) ||
        !made) {
        return false;
    }
    into.batch.emplace(std::move(*made));
    return true;
}

/// Reports what is wrong with single rows, and hashes the ids.
void arrow_unit_stream::check_rows(arrow_block_state& into, diagnostics& problems) const {
    column_set const& columns = into.batch->columns();
    std::int64_t const first = into.slice.first_row;
    std::int64_t const count = into.batch->rows();
    for (std::int64_t tile = 0; tile < count; tile += tile_rows) {
        auto const size =
            static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, count - tile));
        std::uint64_t const bad = bad_rows(columns, tile, size);
        for (std::int64_t row = tile; row < tile + size; ++row) {
            auto const at = static_cast<std::size_t>(row);
            if (into.texts.is_id(at, first + row, problems)) {
                into.hashes.push_back(hash_of_id(into.texts.texts(unit_text::id)[at]));
            }
            if ((bad >> (row - tile) & 1U) != 0) {
                auto failure = failure_of(columns, row);
                add_problem(problems, failure.code, failure.column, first + row,
                            std::string(tieuchi::message(failure.code)));
            }
        }
    }
}

bool arrow_unit_stream::next(std::unique_ptr<arrow_block_state>& into) {
    if (!into) {
        into = std::make_unique<arrow_block_state>(rules_);
    }
    into->batch.reset();
    into->hashes.clear();
    if (!take(into->slice)) {
        return false;
    }
    diagnostics problems;
    bool const readable = read(*into, problems);
    if (readable) {
        check_rows(*into, problems);
    }
    std::lock_guard const lock(mutex_);
    if (!readable) {
        unreadable_ = std::min(unreadable_, into->slice.number);
        ended_ = true;
    }
    ids_.add(into->hashes);
    has_errors_ = has_errors_ || problems.error_count() != 0;
    if (!problems.empty()) {
        found_.emplace(into->slice.number, std::move(problems));
    }
    if (has_errors_) {
        into->batch.reset();
    }
    return true;
}

// ---- the end ----

/// Of the blocks up to the first that could not be read: which others were, is chance.
std::vector<diagnostic> arrow_unit_stream::found_in_blocks() const {
    std::vector<diagnostic> all;
    for (auto const& [number, problems] : found_) {
        if (number <= unreadable_) {
            all.insert(all.end(), problems.list().begin(), problems.list().end());
        }
    }
    return all;
}

/// Reads the ids once more where some have the same hash, and reports those that are the same.
result<void> arrow_unit_stream::find_repeated(std::vector<diagnostic>& found) {
    std::vector<std::uint64_t> repeated;
    bool const all = !ids_.find_repeated(repeated);
    if (!all && repeated.empty()) {
        return {};
    }
    std::unordered_set<std::uint64_t> const suspects(repeated.begin(), repeated.end());
    std::unordered_set<std::string> seen;
    arrow_slicer again(options_.block_rows);
    if (auto const opened = open(again); !opened) {
        return opened;
    }
    unit_text_reader texts;
    diagnostics known; // they were told of when the blocks were read
    for (arrow_slice slice = again.next(); slice.batch != nullptr; slice = again.next()) {
        if (!texts.read(again.schema(), slice.view(), slice.first_row, known)) {
            continue;
        }
        std::int64_t row = slice.first_row;
        for (std::string_view const id : texts.texts(unit_text::id)) {
            bool const suspect = !id.empty() && (all || suspects.contains(hash_of_id(id)));
            if (suspect && !seen.emplace(id).second) {
                diagnostics one;
                add_problem(one, errc::duplicate_unit, "id", row, twice_there(id));
                found.push_back(one.list().front());
            }
            ++row;
        }
    }
    if (!again.failure().empty()) {
        return errc::bad_arrow;
    }
    return {};
}

result<void> arrow_unit_stream::finish(diagnostics& problems) {
    auto found = found_in_blocks();
    bool const is_whole =
        slices_.failure().empty() && unreadable_ == std::numeric_limits<std::int64_t>::max();
    if (is_whole) {
        if (auto const compared = find_repeated(found); !compared) {
            return compared;
        }
        std::stable_sort(found.begin(), found.end(),
                         [](diagnostic const& a, diagnostic const& b) { return a.line < b.line; });
    }
    diagnostics all;
    for (diagnostic& one : found) {
        all.add(std::move(one));
    }
    if (!slices_.failure().empty()) {
        add_problem(all, errc::bad_arrow, {}, -1, slices_.failure());
    } else if (is_whole && slices_.rows() == 0) {
        add_problem(all, errc::empty_list, {}, -1, "there is no row with a unit");
    }
    errc const code = hand_over(all, problems);
    if (code != errc::ok) {
        return code;
    }
    return {};
}

} // namespace detail

// ---- public ----

arrow_block::arrow_block() noexcept = default;
arrow_block::arrow_block(arrow_block&&) noexcept = default;
arrow_block& arrow_block::operator=(arrow_block&&) noexcept = default;
arrow_block::~arrow_block() = default;

std::int64_t arrow_block::number() const noexcept {
    return state_->slice.number;
}

column_batch const& arrow_block::batch() const& noexcept {
    return state_->batch ? *state_->batch : state_->none;
}

std::span<std::string_view const> arrow_block::ids() const noexcept {
    return state_->texts.texts(detail::unit_text::id);
}

std::span<std::string_view const> arrow_block::names() const noexcept {
    return state_->texts.texts(detail::unit_text::name);
}

std::span<std::string_view const> arrow_block::parents() const noexcept {
    return state_->texts.texts(detail::unit_text::parent);
}

void arrow_block::read_unit(std::int64_t row, unit& into) const {
    auto const at = static_cast<std::size_t>(row);
    detail::read_unit(batch().columns(), row, into);
    into.id = ids()[at];
    into.name = names()[at];
    into.parent = parents()[at];
    into.cohorts = detail::split_cohorts(state_->texts.texts(detail::unit_text::cohorts)[at]);
}

arrow_units::arrow_units(std::unique_ptr<detail::arrow_unit_stream> stream) noexcept
    : stream_(std::move(stream)) {}
arrow_units::arrow_units(arrow_units&&) noexcept = default;
arrow_units& arrow_units::operator=(arrow_units&&) noexcept = default;
arrow_units::~arrow_units() = default;

result<arrow_units> arrow_units::open(arrow_source from, evaluator const& rules,
                                      arrow_units_options const& options) {
    if (options.block_rows < 1) {
        return errc::invalid_argument;
    }
    auto stream = std::make_unique<detail::arrow_unit_stream>(std::move(from), rules, options);
    if (auto const opened = stream->open(); !opened) {
        return opened.error();
    }
    return arrow_units(std::move(stream));
}

bool arrow_units::next(arrow_block& into) {
    return stream_->next(into.state_);
}

std::int64_t arrow_units::rows() const noexcept {
    return stream_->rows();
}

result<void> arrow_units::finish(diagnostics& problems) {
    return stream_->finish(problems);
}

} // namespace v1
} // namespace tieuchi
