// SPDX-License-Identifier: Apache-2.0
// Instead of arrow_file.cpp where the command is built without Apache Arrow.
#include "arrow_file.hpp"
#include "console.hpp"

namespace cli {

attempt<arrow_file> open_arrow_file(std::string const& path, unsigned /*threads*/) {
    complain(path + ": error: cannot be read: this tieuchi is built without Apache Arrow, which "
                    "reads Parquet and Arrow files; build it with cmake -DTIEUCHI_WITH_ARROW=ON, "
                    "or hand the units over as CSV or JSON");
    return exit_code::unusable;
}

} // namespace cli
