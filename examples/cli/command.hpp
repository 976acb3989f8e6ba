// SPDX-License-Identifier: Apache-2.0
// The command line: subcommands and options.
#ifndef TIEUCHI_CLI_COMMAND_HPP
#define TIEUCHI_CLI_COMMAND_HPP

namespace cli {

/// Do what the command line says; the exit code of the process.
[[nodiscard]] int run(int argc, char const* const* argv);

} // namespace cli

#endif
