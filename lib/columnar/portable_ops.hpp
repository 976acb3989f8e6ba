// SPDX-License-Identifier: Apache-2.0
// What kernels do with 64 values, in portable C++. Kernels for an instruction set replace parts.
// Included inside of the namespace of a kernel, therefore without a guard and without includes.

/// The tables of a lane.
template <typename T>
struct lane_tables;

template <>
struct lane_tables<std::int16_t> {
    static std::int16_t const* low(entry_tables const& of) noexcept { return of.low16; }
    static std::int16_t const* high(entry_tables const& of) noexcept { return of.high16; }
};

template <>
struct lane_tables<std::int32_t> {
    static std::int32_t const* low(entry_tables const& of) noexcept { return of.low32; }
    static std::int32_t const* high(entry_tables const& of) noexcept { return of.high32; }
};

template <>
struct lane_tables<std::int64_t> {
    static std::int64_t const* low(entry_tables const& of) noexcept { return of.low; }
    static std::int64_t const* high(entry_tables const& of) noexcept { return of.high; }
};

struct portable_ops {
    static constexpr bool sums_doubles = false;

    /// Whether entries of such a number are picked by `outside` and `add_line`.
    template <typename T>
    [[nodiscard]] static constexpr bool picks(std::size_t, T) noexcept {
        return true;
    }

    template <typename T>
    [[nodiscard]] static std::uint64_t outside(T const* values, leaf_task const& task,
                                               std::uint8_t const* codes) noexcept {
        alignas(64) std::uint8_t bad[64];
        T const* const low = lane_tables<T>::low(task.tables);
        T const* const high = lane_tables<T>::high(task.tables);
        if (codes == nullptr) {
            T const from = low[0];
            T const to = high[0];
            for (std::int32_t j = 0; j < 64; ++j) {
                bad[j] = static_cast<std::uint8_t>(values[j] < from || values[j] > to);
            }
        } else {
            for (std::int32_t j = 0; j < 64; ++j) {
                bad[j] = static_cast<std::uint8_t>(values[j] < low[codes[j]] ||
                                                   values[j] > high[codes[j]]);
            }
        }
        return gather_bits(bad);
    }

    // Scores are summed in integers by the body: these are never called.
    static void begin_sums(entry_tables const&, std::uint8_t const*, double*) noexcept {}
    static void add_full(std::uint64_t, entry_tables const&, std::uint8_t const*, std::size_t,
                         double*) noexcept {}
    template <typename T>
    static void add_line(T const*, leaf_task const&, std::uint8_t const*, double*) noexcept {}
    static void finish_sums(double const*, double const*, std::int64_t*, std::int64_t*) noexcept {}

    /// Masks by row of up to 64 nodes.
    static void turn(verdict_words const* nodes, std::int32_t count, std::uint64_t rows,
                     std::uint64_t* pass, std::uint64_t* fail, std::uint64_t* unknown) noexcept {
        std::memset(pass, 0, 64 * sizeof *pass);
        std::memset(fail, 0, 64 * sizeof *fail);
        std::memset(unknown, 0, 64 * sizeof *unknown);
        for (std::int32_t i = 0; i < count; ++i) {
            pass[i] = nodes[i].pass() & rows;
            fail[i] = nodes[i].fail & rows;
            unknown[i] = nodes[i].unknown & rows;
        }
        transpose(pass);
        transpose(fail);
        transpose(unknown);
    }

    static void add_counts(std::uint64_t const* masks, std::uint16_t* counts) noexcept {
        for (std::int32_t j = 0; j < 64; ++j) {
            counts[j] = static_cast<std::uint16_t>(counts[j] + std::popcount(masks[j]));
        }
    }

    static void spread_verdicts(verdict_words const& of, std::uint64_t rows,
                                std::uint8_t* verdicts) noexcept {
        for (std::int32_t j = 0; j < 64; ++j) {
            verdict const found = (of.fail >> j & 1) != 0      ? verdict::fail
                                  : (of.unknown >> j & 1) != 0 ? verdict::unknown
                                  : (of.exempt >> j & 1) != 0  ? verdict::exempt
                                                               : verdict::pass;
            bool const is_judged = (rows >> j & 1) != 0;
            verdicts[j] = is_judged ? static_cast<std::uint8_t>(found) : std::uint8_t{0};
        }
    }

    static void add_tallies(verdict_words const* nodes, std::size_t count, std::uint64_t rows,
                            std::int64_t* to) noexcept {
        for (std::size_t i = 0; i < count; ++i) {
            to[3 * i] += std::popcount(nodes[i].fail & rows);
            to[3 * i + 1] += std::popcount(nodes[i].unknown & rows);
            to[3 * i + 2] += std::popcount(nodes[i].exempt & rows);
        }
    }

    /// Adds the scores of 64 units over one denominator.
    static void add_scores(std::int64_t const* lower, std::int64_t const* upper,
                           score_totals& to) noexcept {
        for (std::int32_t j = 0; j < 64; ++j) {
            add_score(to, lower[j], upper[j]);
        }
    }
};
