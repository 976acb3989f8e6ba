// SPDX-License-Identifier: Apache-2.0
#include "stream.hpp"

#include "console.hpp"

#include <atomic>
#include <thread>
#include <utility>
#include <vector>

namespace cli {
namespace {

constexpr std::size_t most_in_memory = std::size_t{8} << 20U;
constexpr std::size_t piece = std::size_t{1} << 20U;

} // namespace

exit_code for_each_block(options const& asked, units_file const& file, tieuchi::csv_columns& from,
                         std::function<block_work()> const& begin) {
    progress bar(file.size());
    std::mutex drawing;
    auto const run = [&] {
        block_work const work = begin();
        tieuchi::csv_block block;
        for (auto more = from.next(block); more && *more; more = from.next(block)) {
            work(block);
            if (std::unique_lock const lock(drawing, std::try_to_lock); lock) {
                bar.reach(from.bytes());
            }
        }
    };
    std::vector<std::thread> threads;
    for (unsigned i = 1; i < asked.threads; ++i) {
        threads.emplace_back(run);
    }
    run();
    for (std::thread& one : threads) {
        one.join();
    }
    tieuchi::diagnostics problems;
    auto const ended = from.finish(problems);
    complain(problems, file.name());
    if (ended) {
        return exit_code::done;
    }
    return ended.error().code == tieuchi::errc::callback_failed ? file.unreadable()
                                                                : exit_code_of(problems);
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
