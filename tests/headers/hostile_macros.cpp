// SPDX-License-Identifier: Apache-2.0
// The umbrella after the macros of <windows.h> and <complex.h>. What our headers include themselves
// comes first: the standard library and Boost need not stand this.
#include <boost/system/result.hpp>

#include <algorithm>
#include <array>
#include <atomic>
#include <cassert>
#include <compare>
#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#define I 42
#define min(a, b) hostile
#define max(a, b) hostile
#define small char
#define near
#define far
#define interface struct
#define ERROR 0
#define IN
#define OUT
#define OPTIONAL
#define GetMessage GetMessageW
#undef errno
#define errno hostile
#define unix 1
#define linux 1

#include <tieuchi.hpp>
