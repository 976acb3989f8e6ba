// SPDX-License-Identifier: Apache-2.0
// Going through a long file block by block, on several threads, in bounded memory.
#ifndef TIEUCHI_CLI_STREAM_HPP
#define TIEUCHI_CLI_STREAM_HPP

#include <tieuchi/columns.hpp>
#include "load.hpp"
#include "options.hpp"

#include <cstdint>
#include <cstdio>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>

namespace cli {

/** Some units of a file as columns, whatever the form of the file.

    @lifetime Borrows everything from the reader's block.
*/
class unit_block {
public:
    /// @param from A `csv_block` or an `arrow_block`.
    template <typename Block>
    explicit unit_block(Block const& from)
        : number_(from.number()),
          batch_(from.batch()),
          ids_(from.ids()),
          names_(from.names()),
          parents_(from.parents()),
          read_([&from](std::int64_t row, tieuchi::unit& into) { from.read_unit(row, into); }) {}

    /// From 0, in the order of the file.
    [[nodiscard]] std::int64_t number() const noexcept { return number_; }
    [[nodiscard]] tieuchi::column_batch const& batch() const noexcept { return batch_; }
    [[nodiscard]] std::span<std::string_view const> ids() const noexcept { return ids_; }
    [[nodiscard]] std::span<std::string_view const> names() const noexcept { return names_; }
    [[nodiscard]] std::span<std::string_view const> parents() const noexcept { return parents_; }
    void read_unit(std::int64_t row, tieuchi::unit& into) const { read_(row, into); }

private:
    std::int64_t number_;
    tieuchi::column_batch const& batch_;
    std::span<std::string_view const> ids_;
    std::span<std::string_view const> names_;
    std::span<std::string_view const> parents_;
    std::function<void(std::int64_t, tieuchi::unit&)> read_;
};

/// What one thread does with a block.
using block_work = std::function<void(unit_block const&)>;

/// A long file, open.
class unit_stream {
public:
    unit_stream() = default;
    unit_stream(unit_stream const&) = delete;
    unit_stream& operator=(unit_stream const&) = delete;
    virtual ~unit_stream() = default;

    /** Read all blocks, and then say what is wrong with the file.

        @param begin Called once on each thread.
        @return `done` only where nothing is wrong.
    */
    [[nodiscard]] virtual exit_code for_each_block(unsigned threads,
                                                   std::function<block_work()> const& begin) = 0;
};

/// The file as a stream; null for one that has to be held in memory: JSON, CSV in the long form.
[[nodiscard]] attempt<std::unique_ptr<unit_stream>> open_stream(options const& asked,
                                                                open_input const& from);

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
