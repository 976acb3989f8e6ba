// SPDX-License-Identifier: Apache-2.0
// Files of Parquet and Arrow IPC as streams of record batches: the optional part of the command
// that knows Apache Arrow. Nothing else of the command does.
#ifndef TIEUCHI_CLI_ARROW_FILE_HPP
#define TIEUCHI_CLI_ARROW_FILE_HPP

#include <tieuchi/arrow_units.hpp>
#include "options.hpp"

#include <cstdint>
#include <string>

namespace cli {

/// A file whose beginning and end are sound.
struct arrow_file {
    tieuchi::arrow_source source;
    std::int64_t rows = 0; ///< 0 where that is not known.
};

/** Look at a file. Whatever is wrong is said on stderr; also that the command was built without
    this part.

    @param threads For decoding.
*/
[[nodiscard]] attempt<arrow_file> open_arrow_file(std::string const& path, unsigned threads);

} // namespace cli

#endif
