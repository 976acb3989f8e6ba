// SPDX-License-Identifier: Apache-2.0
// What a rulebook handle refers to.
#ifndef TIEUCHI_LIB_COMPILE_STATE_HPP
#define TIEUCHI_LIB_COMPILE_STATE_HPP

#include <tieuchi/rulebook.hpp>
#include "compile/documents.hpp"
#include "compile/problems.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** A rulebook that was read and found to be without errors.

    @threads Immutable once made.
*/
struct rulebook_state {
    document_set documents;
    std::string id;
    text title;
    std::string citation;
    std::string sha256;
    std::vector<scoring_method> methods;
};

/** Load a rulebook and what it rests on, and validate it for every date on which it changes.

    @return Whether there is no error.
*/
[[nodiscard]] bool load_and_validate(document_set& documents, std::string_view json,
                                     read_options const& options, diagnostics& text_problems,
                                     problem_list& problems);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
