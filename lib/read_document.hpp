// SPDX-License-Identifier: Apache-2.0
// What reading any JSON document comes down to: parse, read the tree, order what was found.
#ifndef TIEUCHI_LIB_READ_DOCUMENT_HPP
#define TIEUCHI_LIB_READ_DOCUMENT_HPP

#include <tieuchi/diagnostic.hpp>
#include <tieuchi/result.hpp>
#include "json/document.hpp"
#include "unit_words.hpp"

#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Reads a document into a `T`, with every problem at once in the order of the text.

    @param read Called with the parsed document and the list for problems; gives the `T`.
    @return The code of the first error, where there is one.
*/
template <typename T, typename Read>
[[nodiscard]] result<T> read_document(std::string_view json, parse_settings const& settings,
                                      diagnostics& problems, Read const& read) {
    diagnostics found;
    T made;
    document source;
    if (source.parse(json, settings, found)) {
        made = read(source, found);
        if (!found.empty()) {
            sort_by_place(found);
        }
    }
    if (errc const code = hand_over(found, problems); code != errc::ok) {
        return code;
    }
    return made;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
