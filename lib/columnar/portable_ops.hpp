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

    static void zero(void* first, std::size_t bytes) noexcept { std::memset(first, 0, bytes); }

    /// Brings the values of a leaf in the next tile near.
    static void bring_near(std::byte const*, std::int32_t) noexcept {}

    /// Rows that do not pass.
    template <leaf_compare, bool, typename T>
    [[nodiscard]] static std::uint64_t outside(T const* values, entry_tables const& tables,
                                               std::uint8_t const* codes) noexcept {
        alignas(64) std::uint8_t bad[64];
        T const* const low = lane_tables<T>::low(tables);
        T const* const high = lane_tables<T>::high(tables);
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
    static void sum_group(score_group const&, std::byte const*, std::uint8_t const*,
                          std::uint64_t const*, std::int32_t*, double*) noexcept {}
    static void finish_sums(double const*, double const*, std::int64_t*, std::int64_t*) noexcept {}

    /** Turns the words of up to 64 nodes into masks by row: pass, fail, unknown.

        @param to     Three arrays of 64, or three null pointers.
        @param counts Gets the number of nodes in each mask added, by row; or null.
    */
    static void turn(node_words const& nodes, std::size_t first, std::int32_t count,
                     std::uint64_t rows, std::uint64_t* const* to,
                     std::uint16_t (*counts)[64]) noexcept {
        std::uint64_t masks[3][64] = {};
        for (std::int32_t i = 0; i < count; ++i) {
            verdict_words const one = nodes.at(first + static_cast<std::size_t>(i));
            masks[0][i] = one.pass() & rows;
            masks[1][i] = one.fail & rows;
            masks[2][i] = one.unknown & rows;
        }
        for (std::size_t kind = 0; kind < 3; ++kind) {
            transpose(masks[kind]);
            for (std::int32_t j = 0; counts != nullptr && j < 64; ++j) {
                counts[kind][j] =
                    static_cast<std::uint16_t>(counts[kind][j] + std::popcount(masks[kind][j]));
            }
            if (to[kind] != nullptr) {
                std::memcpy(to[kind], masks[kind], sizeof masks[kind]);
            }
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

    /// Adds the number of bits in each word.
    static void add_bits(std::uint64_t const* words, std::size_t count, std::uint64_t rows,
                         std::int64_t* to) noexcept {
        for (std::size_t i = 0; i < count; ++i) {
            to[i] += std::popcount(words[i] & rows);
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
