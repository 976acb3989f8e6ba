// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/diagnostic.hpp>

std::size_t count() {
#ifdef FORBIDDEN
    return tieuchi::diagnostics().list().size();
#else
    tieuchi::diagnostics const kept;
    return kept.list().size();
#endif
}
