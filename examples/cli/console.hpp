// SPDX-License-Identifier: Apache-2.0
// Standard output and standard error: whether they are terminals, how wide, and in colour or not.
#ifndef TIEUCHI_CLI_CONSOLE_HPP
#define TIEUCHI_CLI_CONSOLE_HPP

#include "options.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

/// What a piece of text stands for, which decides its colour.
enum class paint { plain, good, bad, doubtful, faint, strong };

/// Standard output as the options and the surroundings have it.
class console {
public:
    explicit console(color_mode wanted);

    /// Columns of the terminal; 0 where output is no terminal, so that nothing is cut or wrapped.
    [[nodiscard]] std::size_t columns() const noexcept { return columns_; }

    /// The text, coloured where output has colours.
    [[nodiscard]] std::string painted(std::string_view text, paint as) const;

private:
    std::size_t columns_ = 0;
    bool colors_ = false;
};

/// Write to standard output at once; a failure is said on stderr.
[[nodiscard]] exit_code write_out(std::string_view text);

/// Say one line on stderr.
void complain(std::string_view line);

/// Say what is wrong with the command line on stderr.
[[nodiscard]] exit_code misused(std::string_view line);

/// The text without control characters: nothing from data steers a terminal.
[[nodiscard]] std::string printable(std::string_view text);

} // namespace cli

#endif
