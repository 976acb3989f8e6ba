// SPDX-License-Identifier: Apache-2.0
// Whether the levels of a programme go together, for the maker and the reader of programmes.
#ifndef TIEUCHI_LIB_PROGRAMME_PROGRAMME_HPP
#define TIEUCHI_LIB_PROGRAMME_PROGRAMME_HPP

#include <tieuchi/programme.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Something that does not go together, and where the document states it.
struct programme_fault {
    errc code = errc::ok;
    std::size_t level = 0;
    std::optional<std::size_t> derive; ///< Of a derived observation: its index.
    std::string_view key;              ///< Of level or derived observation; empty: all of it.
    std::string message;
};

/// Everything that does not go together, level by level.
[[nodiscard]] std::vector<programme_fault> faults_of(std::span<programme_level const> levels);

/// Index of the level whose units a derived observation counts, or nothing where it names none.
[[nodiscard]] std::optional<std::size_t> source_level(std::span<programme_level const> levels,
                                                      std::size_t level,
                                                      derived_observation const& one) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
