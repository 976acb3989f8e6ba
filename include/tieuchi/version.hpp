// SPDX-License-Identifier: Apache-2.0
// The version of the library; the build system reads it from here.
#ifndef TIEUCHI_VERSION_HPP
#define TIEUCHI_VERSION_HPP

/// Major version: raised when the C++ interface breaks.
#define TIEUCHI_VERSION_MAJOR 0
/// Minor version: raised when something is added.
#define TIEUCHI_VERSION_MINOR 1
/// Patch version: raised when something is mended.
#define TIEUCHI_VERSION_PATCH 0
/// The version as text; every result names it (S-1103).
#define TIEUCHI_VERSION_STRING "0.1.0"

#endif
