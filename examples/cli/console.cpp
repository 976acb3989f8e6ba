// SPDX-License-Identifier: Apache-2.0
#include "console.hpp"

#include <sys/ioctl.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <unistd.h>

namespace cli {
namespace {

/// Narrower terminals get wider lines than they have.
constexpr std::size_t narrowest = 40;
constexpr std::size_t usual = 80;

std::size_t columns_of_terminal() {
    winsize size{};
    if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) {
        return usual;
    }
    return size.ws_col < narrowest ? narrowest : size.ws_col;
}

bool is_set(char const* variable) {
    char const* const value = std::getenv(variable);
    return value != nullptr && *value != '\0';
}

bool terminal_is_dumb() {
    char const* const kind = std::getenv("TERM");
    return kind == nullptr || std::strcmp(kind, "dumb") == 0;
}

} // namespace

console::console(color_mode wanted) {
    bool const terminal = isatty(STDOUT_FILENO) == 1;
    columns_ = terminal ? columns_of_terminal() : 0;
    colors_ = wanted == color_mode::always || (wanted == color_mode::automatic && terminal &&
                                               !is_set("NO_COLOR") && !terminal_is_dumb());
}

std::string console::painted(std::string_view text, paint as) const {
    std::string out(text);
    if (!colors_ || as == paint::plain || text.empty()) {
        return out;
    }
    std::string_view const codes[] = {"", "32", "31", "33", "2", "1"};
    return "\x1b[" + std::string(codes[static_cast<int>(as)]) + 'm' + out + "\x1b[0m";
}

exit_code write_out(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
        std::fflush(stdout) == 0) {
        return exit_code::done;
    }
    complain("tieuchi: cannot write: " + std::string(std::strerror(errno)));
    return exit_code::unusable;
}

void complain(std::string_view line) {
    std::string const whole = std::string(line) + '\n';
    std::fwrite(whole.data(), 1, whole.size(), stderr);
}

exit_code misused(std::string_view line) {
    complain("tieuchi: " + std::string(line));
    return exit_code::unusable;
}

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const byte = static_cast<unsigned char>(text[i]);
        bool const control = byte < 0x20 || byte == 0x7F;
        // U+0080 to U+009F, two bytes in UTF-8, steer terminals too.
        bool const second_set =
            byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
        if (control || second_set) {
            out += ' ';
            i += second_set ? 1 : 0;
        } else {
            out += text[i];
        }
    }
    return out;
}

} // namespace cli
