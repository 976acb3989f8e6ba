// SPDX-License-Identifier: Apache-2.0
#include "twice.hpp"

addresses addresses_of_other() {
    return {&tieuchi::to_string, &tieuchi::diagnostics::add};
}
