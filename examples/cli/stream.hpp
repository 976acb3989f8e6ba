// SPDX-License-Identifier: Apache-2.0
// Going through a long CSV file block by block, on several threads, in bounded memory.
#ifndef TIEUCHI_CLI_STREAM_HPP
#define TIEUCHI_CLI_STREAM_HPP

#include <tieuchi/csv_columns.hpp>
#include "load.hpp"
#include "options.hpp"
#include "progress.hpp"

#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

namespace cli {

/// What one thread does with a block.
using block_work = std::function<void(tieuchi::csv_block const&)>;

/** Read all blocks, and then say what is wrong with the file.

    @param begin Called once on each thread.
    @return `done` only where nothing is wrong.
*/
[[nodiscard]] exit_code for_each_block(options const& asked, units_file const& file,
                                       tieuchi::csv_columns& from,
                                       std::function<block_work()> const& begin);

/** Output that must not be seen before all of it is known to be right: kept in memory, and beyond
    8 MiB in a temporary file.
*/
class held_output {
public:
    held_output() = default;
    held_output(held_output const&) = delete;
    held_output& operator=(held_output const&) = delete;

    /// Add the text of a block. Those of the blocks before it may still come. From any thread.
    void add(std::int64_t number, std::string&& text);

    /// Write all of it to standard output, behind `heading`.
    [[nodiscard]] exit_code release(std::string_view heading);

private:
    struct close_file {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };

    void append(std::string const& text);

    std::mutex mutex_;
    std::int64_t next_ = 0;
    std::map<std::int64_t, std::string> early_;
    std::string kept_;
    std::unique_ptr<std::FILE, close_file> file_;
    bool can_spill_ = true;
};

} // namespace cli

#endif
