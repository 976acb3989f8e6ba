// SPDX-License-Identifier: Apache-2.0
// A file of units that is read piece by piece; from a pipe as well, more than once.
#ifndef TIEUCHI_CLI_UNITS_FILE_HPP
#define TIEUCHI_CLI_UNITS_FILE_HPP

#include <tieuchi/csv_columns.hpp>
#include "options.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace cli {

/** An open file, or standard input. What comes from a pipe is kept in a temporary file, since it
    may have to be read again.
*/
class units_file {
public:
    /// Open it and look at its beginning; `-` is standard input. A failure is said on stderr.
    [[nodiscard]] static attempt<units_file> open(std::string const& path);

    units_file(units_file&&) noexcept;
    units_file& operator=(units_file&&) noexcept;
    ~units_file();

    /// The text, by offset. Valid as long as this object.
    [[nodiscard]] tieuchi::text_source source() const;
    /// Bytes of the file; 0 where that is not known.
    [[nodiscard]] std::uint64_t size() const noexcept;
    /// Whether it holds CSV: by the end of its name, else by how its text begins.
    [[nodiscard]] bool is_csv() const;
    /// All of it.
    [[nodiscard]] attempt<std::string> text() const;
    /// What diagnostics call it.
    [[nodiscard]] std::string const& name() const noexcept;
    /// Say on stderr that reading has failed.
    [[nodiscard]] exit_code unreadable() const;

private:
    class descriptor;

    explicit units_file(std::shared_ptr<descriptor> file) noexcept;

    std::shared_ptr<descriptor> file_;
    std::string name_;
    std::string beginning_;
};

} // namespace cli

#endif
