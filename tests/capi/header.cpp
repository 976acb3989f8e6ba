// SPDX-License-Identifier: Apache-2.0
// The header in C++, beside the C++ headers of the library.
#include <tieuchi.h>
#include <tieuchi/version.hpp>

extern "C" {
#include "check.h"
}

#include <cstring>

extern "C" void test_header_in_cpp(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_assess_options const assess = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_rulebook_options const read = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_units_options const units = TIEUCHI_UNITS_OPTIONS_INIT;
    tieuchi_csv_options const csv = TIEUCHI_CSV_OPTIONS_INIT;
    tieuchi_display_options const display = TIEUCHI_DISPLAY_OPTIONS_INIT;
    tieuchi_remark const remark = TIEUCHI_REMARK_INIT;
    tieuchi_batch_options const batch = TIEUCHI_BATCH_OPTIONS_INIT;
    tieuchi_column_view const column = TIEUCHI_COLUMN_VIEW_INIT;
    CHECK(batch.struct_size == sizeof batch && column.type == TIEUCHI_COLUMN_INT64);
    CHECK(assess.struct_size == sizeof assess && read.struct_size == sizeof read);
    CHECK(units.struct_size == sizeof units && csv.struct_size == sizeof csv);
    CHECK(display.struct_size == sizeof display && remark.struct_size == sizeof remark);

    tieuchi_decimal value{};
    CHECK_OK(tieuchi_decimal_parse("85.50", TIEUCHI_NTS, &value, &err));
    CHECK(value.coefficient == 855 && value.scale == 1);
    CHECK(std::strcmp(TIEUCHI_VERSION_STRING, tieuchi_version().data) == 0);
}
