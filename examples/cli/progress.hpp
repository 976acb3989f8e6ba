// SPDX-License-Identifier: Apache-2.0
// A bar on stderr while long work goes on; nothing where stderr is no terminal or the work is
// short.
#ifndef TIEUCHI_CLI_PROGRESS_HPP
#define TIEUCHI_CLI_PROGRESS_HPP

#include <chrono>
#include <cstddef>

namespace cli {

/// Shows how much of some work is done. Own code: Debian 12 has no library for it.
class progress {
public:
    explicit progress(std::size_t steps);
    ~progress();
    progress(progress const&) = delete;
    progress& operator=(progress const&) = delete;

    /// One more step is done.
    void step();
    /// So many steps are done.
    void reach(std::size_t done);

private:
    void draw() const;

    using clock = std::chrono::steady_clock;

    std::size_t steps_;
    std::size_t done_ = 0;
    bool terminal_;
    bool drawn_ = false;
    clock::time_point next_; ///< When to draw; the first time only if the work is long.
};

} // namespace cli

#endif
