// SPDX-License-Identifier: Apache-2.0
// The rulebooks that the library ships.
#ifndef TIEUCHI_BUILTIN_HPP
#define TIEUCHI_BUILTIN_HPP

#include <tieuchi/diagnostic.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/rulebook.hpp>
#include <tieuchi/text.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/** One of the rulebooks that the library ships.

    @threads  A plain value.
    @lifetime `json` lies in the library and is never released.
    @since 0.1
*/
struct builtin_entry {
    std::string id;
    text title;
    std::string citation;
    std::string_view json; ///< The whole document, `tieuchi-rulebook/1`.
};

/** All of them, in the order of their ids.

    @complexity Linear in the size of the documents, whose texts are scanned.
    @errors     Allocation failure propagates as `std::bad_alloc`.
    @since 0.1
*/
[[nodiscard]] std::vector<builtin_entry> builtin_rulebooks();

/** The document of a built-in rulebook.

    @complexity As for `builtin_rulebooks`.
    @lifetime   The text lies in the library and is never released.
    @errors     Allocation failure propagates as `std::bad_alloc`.
    @return     Nothing when no built-in rulebook has the id.
    @since 0.1
*/
[[nodiscard]] std::optional<std::string_view> builtin_text(std::string_view id);

/** Read a built-in rulebook.

    @errors errc::unknown_rulebook; those of `read_rulebook`, which a shipped document has none of.
            Allocation failure propagates as `std::bad_alloc`.
    @param id       Id of the rulebook.
    @param problems Receives what was found.
    @param options  As for `read_rulebook`.
    @since 0.1
*/
[[nodiscard]] result<rulebook> read_builtin(std::string_view id, diagnostics& problems,
                                            read_options const& options = {});

} // namespace v1
} // namespace tieuchi

#endif
