// SPDX-License-Identifier: Apache-2.0
// Streams of units with each allocation failing in turn: what is read before is right, the failure
// is told and stays, and nothing is kept.
#include "anomaly.hpp"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace anomaly {
namespace {

constexpr std::string_view rulebook = R"({"format": "tieuchi-rulebook/1", "id": "t", "title": "T",
 "citation": "c", "unit_level": "commune", "designation": "d", "criteria": [
  {"id": "1", "name": "N", "indicators": [{"id": "1.1", "kind": "quantity", "at_least": "80"}]}]})";
constexpr std::string_view units = "id,name,1.1\na,X,80\nb,Y,70\nc,Z,90\n";

tieuchi_status read_units(std::uint64_t offset, char* into, std::size_t size, std::size_t* read,
                          void*) {
    auto const start = std::min<std::size_t>(static_cast<std::size_t>(offset), units.size());
    *read = std::min(size, units.size() - start);
    std::memcpy(into, units.data() + start, *read);
    return TIEUCHI_OK;
}

/// What came of reading a stream to its end, or to its failure.
struct reading {
    bool has_failed = false;
    std::int64_t rows = 0;
    char const* fault = nullptr;
};

reading read_all(tieuchi_evaluator const* evaluator, std::int64_t n) {
    tieuchi_stream_options options TIEUCHI_STREAM_OPTIONS_INIT;
    options.block_bytes = 8; // a row a block
    tieuchi_unit_stream* stream = nullptr;
    tieuchi_unit_block* block = nullptr;
    reading made;
    if (tieuchi_unit_stream_csv(evaluator, read_units, nullptr, &options, &stream, nullptr) !=
            TIEUCHI_OK ||
        tieuchi_unit_block_create(stream, &block, nullptr) != TIEUCHI_OK) {
        made.fault = "cannot be opened";
        return made;
    }
    std::int32_t more = 1;
    failing_scope failing(n);
    while (more != 0 && !made.has_failed) {
        tieuchi_status const status = tieuchi_unit_stream_next(stream, block, &more, nullptr);
        made.has_failed = status != TIEUCHI_OK;
        made.fault =
            made.has_failed && status != TIEUCHI_E_NO_MEMORY ? "told another failure" : made.fault;
        made.rows += made.has_failed || more == 0
                         ? 0
                         : tieuchi_column_batch_rows(tieuchi_unit_block_batch(block));
    }
    failing.end();
    if (made.has_failed) {
        bool const stays =
            tieuchi_unit_stream_next(stream, block, &more, nullptr) == TIEUCHI_E_NO_MEMORY &&
            tieuchi_column_batch_rows(tieuchi_unit_block_batch(block)) == 0;
        made.fault = stays ? made.fault : "reads on behind its failure";
    }
    tieuchi_unit_block_release(block);
    tieuchi_unit_stream_release(stream);
    return made;
}

} // namespace

void check_streams() {
    static function of("reading a stream", false);
    ++of.good_calls;
    tieuchi_rulebook* rules = nullptr;
    tieuchi_evaluator* evaluator = nullptr;
    (void)tieuchi_rulebook_read(rulebook.data(), rulebook.size(), nullptr, nullptr, &rules,
                                nullptr);
    (void)tieuchi_evaluator_compile(rules, "2020-01-01", TIEUCHI_NTS, &evaluator, nullptr);
    for (std::int64_t n = 1;; ++n) {
        std::int64_t const before = live();
        reading const made = read_all(evaluator, n);
        if (made.fault != nullptr) {
            report(of, n, made.fault);
        }
        if (live() != before) {
            report(of, n, "leaked");
        }
        if (!made.has_failed) {
            if (made.rows != 3 || n < 3) {
                report(of, n, "does not read all rows, or asks for no memory");
            }
            break;
        }
    }
    tieuchi_evaluator_release(evaluator);
    tieuchi_rulebook_release(rules);
}

} // namespace anomaly
