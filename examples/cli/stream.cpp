// SPDX-License-Identifier: Apache-2.0
#include "stream.hpp"

#include <tieuchi/arrow_units.hpp>
#include <tieuchi/csv_columns.hpp>
#include "arrow_file.hpp"
#include "console.hpp"
#include "progress.hpp"

#include <atomic>
#include <thread>
#include <utility>
#include <vector>

namespace cli {
namespace {

constexpr std::size_t most_in_memory = std::size_t{8} << 20U;
constexpr std::size_t piece = std::size_t{1} << 20U;

/** Calls the work on every block, on so many threads.

    @param next    Reads a block; false at the end.
    @param reached How much is done of the `size` of the file.
*/
template <typename Block, typename Next, typename Reached>
void read_blocks(unsigned threads, std::function<block_work()> const& begin, std::size_t size,
                 Next const& next, Reached const& reached) {
    progress bar(size);
    std::mutex drawing;
    auto const run = [&] {
        block_work const work = begin();
        Block block;
        while (next(block)) {
            work(unit_block(block));
            if (std::unique_lock const lock(drawing, std::try_to_lock); lock) {
                bar.reach(reached());
            }
        }
    };
    std::vector<std::thread> others;
    for (unsigned i = 1; i < threads; ++i) {
        others.emplace_back(run);
    }
    run();
    for (std::thread& one : others) {
        one.join();
    }
}

/// CSV in the wide form.
class csv_stream : public unit_stream {
public:
    csv_stream(units_file const& file, tieuchi::csv_columns&& from, problem_form problems)
        : file_(file), from_(std::move(from)), problems_(problems) {}

    exit_code for_each_block(unsigned threads, std::function<block_work()> const& begin) override {
        auto const next = [this](tieuchi::csv_block& into) {
            auto const more = from_.next(into);
            return more && *more;
        };
        read_blocks<tieuchi::csv_block>(threads, begin, file_.size(), next,
                                        [this] { return from_.bytes(); });
        tieuchi::diagnostics problems;
        auto const ended = from_.finish(problems);
        complain(problems, file_.name(), problems_);
        if (ended) {
            return exit_code::done;
        }
        return ended.error().code == tieuchi::errc::callback_failed ? file_.unreadable()
                                                                    : exit_code_of(problems);
    }

private:
    units_file const& file_;
    tieuchi::csv_columns from_;
    problem_form problems_;
};

/// Parquet and Arrow IPC.
class arrow_stream : public unit_stream {
public:
    arrow_stream(std::string name, std::int64_t rows, tieuchi::arrow_units&& from,
                 problem_form problems)
        : name_(std::move(name)), rows_(rows), from_(std::move(from)), problems_(problems) {}

    exit_code for_each_block(unsigned threads, std::function<block_work()> const& begin) override {
        read_blocks<tieuchi::arrow_block>(
            threads, begin, static_cast<std::size_t>(rows_),
            [this](tieuchi::arrow_block& into) { return from_.next(into); },
            [this] { return static_cast<std::size_t>(from_.rows()); });
        tieuchi::diagnostics problems;
        auto const ended = from_.finish(problems);
        complain(problems, name_, problems_);
        if (ended) {
            return exit_code::done;
        }
        // What fails in opening the file again has been said.
        return problems.empty() ? exit_code::unusable : exit_code_of(problems);
    }

private:
    std::string name_;
    std::int64_t rows_;
    tieuchi::arrow_units from_;
    problem_form problems_;
};

attempt<std::unique_ptr<unit_stream>> open_arrow(options const& asked, open_input const& from) {
    if (asked.units == "-") {
        complain("standard input: error: Parquet and Arrow files are read by their names");
        return exit_code::unusable;
    }
    auto file = open_arrow_file(asked.units, asked.threads);
    if (!file) {
        return file.error();
    }
    tieuchi::arrow_units_options how;
    how.floats = asked.floats;
    how.ignore_other_ids = asked.ignore_other_ids;
    auto units = tieuchi::arrow_units::open(std::move(file->source), from.rules, how);
    if (!units) {
        return exit_code::unusable; // the source has said why
    }
    return std::unique_ptr<unit_stream>(
        std::make_unique<arrow_stream>(asked.units, file->rows, std::move(*units), asked.problems));
}

} // namespace

attempt<std::unique_ptr<unit_stream>> open_stream(options const& asked, open_input const& from) {
    if (from.file.is_arrow()) {
        return open_arrow(asked, from);
    }
    if (!from.file.is_csv()) {
        return std::unique_ptr<unit_stream>();
    }
    auto columns = tieuchi::csv_columns::open(from.file.source(), from.rules, {cells_of(asked)});
    if (!columns) {
        return from.file.unreadable(); // the options were checked: it is the source that failed
    }
    if (!columns->is_wide()) {
        return std::unique_ptr<unit_stream>();
    }
    return std::unique_ptr<unit_stream>(
        std::make_unique<csv_stream>(from.file, std::move(*columns), asked.problems));
}

void held_output::add(std::int64_t number, std::string&& text) {
    std::lock_guard const lock(mutex_);
    early_.emplace(number, std::move(text));
    while (!early_.empty() && early_.begin()->first == next_) {
        append(early_.begin()->second);
        early_.erase(early_.begin());
        ++next_;
    }
}

void held_output::append(std::string const& text) {
    kept_ += text;
    if (kept_.size() < most_in_memory || !can_spill_) {
        return;
    }
    if (!file_) {
        file_.reset(std::tmpfile());
    }
    // Where there is no room for the file, memory has to do.
    can_spill_ = file_ && std::fwrite(kept_.data(), 1, kept_.size(), file_.get()) == kept_.size();
    if (can_spill_) {
        kept_.clear();
    }
}

exit_code held_output::release(std::string_view heading) {
    exit_code ended = write_out(heading);
    if (file_) {
        std::rewind(file_.get());
        std::string block(piece, '\0');
        for (std::size_t got = piece; got == piece && ended == exit_code::done;) {
            got = std::fread(block.data(), 1, block.size(), file_.get());
            ended = write_out(std::string_view(block).substr(0, got));
        }
        if (std::ferror(file_.get()) != 0) {
            complain("tieuchi: a temporary file cannot be read");
            return exit_code::unusable;
        }
    }
    return ended == exit_code::done ? write_out(kept_) : ended;
}

} // namespace cli
