// SPDX-License-Identifier: Apache-2.0
// Which ids may be there twice, found by their hashes in bounded memory.
#ifndef TIEUCHI_LIB_CSV_ID_HASHES_HPP
#define TIEUCHI_LIB_CSV_ID_HASHES_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// A hash of an id. Unequal ids may have equal hashes: who needs to know looks at the ids.
[[nodiscard]] std::uint64_t hash_of_id(std::string_view id) noexcept;

/** Collects hashes and tells which came more than once.

    Keeps so many in memory; further ones go to a temporary file, in 256 parts by their first bits,
    so that at the end one part at a time is looked at. Where there is no such file, memory grows.

    @threads For one thread at a time.
*/
class id_hashes {
public:
    /// @param most Hashes kept in memory.
    explicit id_hashes(std::size_t most = std::size_t{1} << 20U) noexcept : most_(most) {}

    void add(std::span<std::uint64_t const> hashes);

    /// The hashes that came more than once, in no order and perhaps several times. Then nothing may
    /// be added. False where the temporary file could not be read back.
    [[nodiscard]] bool find_repeated(std::vector<std::uint64_t>& into);

private:
    static constexpr std::size_t parts = 256;

    struct close_file {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    /// What was written at once: its parts one behind the other.
    struct spilled {
        long offset = 0;
        std::array<std::size_t, parts + 1> ends{};
    };

    [[nodiscard]] spilled sort_by_part();
    [[nodiscard]] bool spill();
    [[nodiscard]] bool read_part(std::size_t part, std::vector<std::uint64_t>& into);

    std::size_t most_;
    std::vector<std::uint64_t> kept_;
    std::vector<std::uint64_t> sorted_;
    std::unique_ptr<std::FILE, close_file> file_;
    std::vector<spilled> spills_;
    long written_ = 0;
    bool can_spill_ = true;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
