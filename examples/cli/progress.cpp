// SPDX-License-Identifier: Apache-2.0
#include "progress.hpp"

#include <cstdio>
#include <string>
#include <unistd.h>

namespace cli {
namespace {

constexpr auto short_work = std::chrono::milliseconds(500);
constexpr auto redraw = std::chrono::milliseconds(100);
constexpr std::size_t bar = 40;
constexpr std::size_t steps_between_looks = 64; ///< At the clock.

} // namespace

progress::progress(std::size_t steps)
    : steps_(steps),
      terminal_(steps != 0 && isatty(STDERR_FILENO) == 1),
      next_(clock::now() + short_work) {}

progress::~progress() {
    if (drawn_) {
        std::fputs("\r\x1b[K", stderr); // leaves nothing behind
    }
}

void progress::step() {
    ++done_;
    if (!terminal_ || done_ % steps_between_looks != 0 || clock::now() < next_) {
        return;
    }
    draw();
    drawn_ = true;
    next_ = clock::now() + redraw;
}

void progress::reach(std::size_t done) {
    done_ = done < steps_ ? done : steps_;
    if (terminal_ && clock::now() >= next_) {
        draw();
        drawn_ = true;
        next_ = clock::now() + redraw;
    }
}

void progress::draw() const {
    std::size_t const full = bar * done_ / steps_;
    std::string line = "\r";
    for (std::size_t i = 0; i < bar; ++i) {
        line += i < full ? "█" : "░";
    }
    line += ' ' + std::to_string(100 * done_ / steps_) + " %";
    std::fputs(line.c_str(), stderr);
}

} // namespace cli
