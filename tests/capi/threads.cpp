// SPDX-License-Identifier: Apache-2.0
// What the header says of threads: immutable handles and their shares in several threads at once,
// judging by threads of the library's and of the caller's, and callbacks from them. It says
// something when it is compiled with -fsanitize=thread (preset `tsan`); elsewhere it compares the
// answers.
#include <tieuchi.h>

#include <atomic>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

namespace {

constexpr int threads = 4;
std::atomic<int> failures{0};

#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            failures.fetch_add(1);                                                                 \
            std::printf("%s:%d: %s\n", __FILE__, __LINE__, #condition);                            \
        }                                                                                          \
    } while (false)

#define CHECK_OK(call) CHECK((call) == TIEUCHI_OK)

/// Runs a body in several threads at once, with the number of each.
template <typename Body>
void at_once(Body const& body) {
    std::atomic<int> waiting{threads};
    std::vector<std::thread> all;
    for (int i = 0; i < threads; ++i) {
        all.emplace_back([&, i] {
            waiting.fetch_sub(1);
            while (waiting.load() != 0) { // so that they begin together
                std::this_thread::yield();
            }
            body(i);
        });
    }
    for (std::thread& one : all) {
        one.join();
    }
}

char const rules[] =
    R"({"format":"tieuchi-rulebook/1","id":"test/threads","title":"Xã","citation":"QĐ",
    "unit_level":"commune","designation":"Xã đạt chuẩn",
    "attributes":{"region":{"values":["north","south"]}},
    "criteria":[{"id":"1","name":"Đường","agency":"transport","indicators":[
    {"id":"1.1","kind":"quantity","at_least":{"by":"region","values":{"north":"80","*":"90"}}}]},
    {"id":"2","name":"Nước","agency":"health","indicators":[
    {"id":"2.1","kind":"quantity","at_least":"50"}]}],
    "grades":[{"id":"high","when":{"measure":"mine","at_least":"1"}},{"id":"low"}]})";
char const documents[] =
    R"({"format":"tieuchi-units/1","units":[
    {"id":"a","parent":"p","attributes":{"region":"north"},"observations":{"1.1":80,"2.1":50}},
    {"id":"b","parent":"p","attributes":{"region":"south"},"observations":{"1.1":40,"2.1":50}},
    {"id":"c","parent":"q","attributes":{"region":"south"},"observations":{"1.1":90}}]})";

std::atomic<int> scored{0};
std::atomic<int> released{0};

/// The caller's own method, called from whatever thread assesses.
tieuchi_status passed(tieuchi_assessment const* found, tieuchi_score* score, void* payload) {
    static_cast<std::atomic<int>*>(payload)->fetch_add(1);
    tieuchi_interval value;
    tieuchi_status const status =
        tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_PASSED, &value, nullptr);
    return status == TIEUCHI_OK ? tieuchi_score_set(score, value.lower, value.upper, nullptr)
                                : status;
}

void release_method(void*) {
    released.fetch_add(1);
}

tieuchi_rulebook* read_rules() {
    tieuchi_rulebook_options options TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_method method{};
    method.name = {"mine", 4};
    method.score = passed;
    method.release = release_method;
    method.payload = &scored;
    options.methods = &method;
    options.method_count = 1;
    tieuchi_rulebook* rulebook = nullptr;
    CHECK_OK(tieuchi_rulebook_read(rules, TIEUCHI_NTS, &options, nullptr, &rulebook, nullptr));
    return rulebook;
}

std::string taken(tieuchi_status status, tieuchi_text*& text) {
    CHECK_OK(status);
    std::string made(tieuchi_text_data(text), tieuchi_text_size(text));
    tieuchi_text_release(text);
    return made;
}

/// A rulebook compiled, an evaluator asked, units made and judged, all of it by everybody.
void share_rules(tieuchi_rulebook const* rulebook, tieuchi_evaluator const* evaluator) {
    std::vector<std::string> found(threads);
    at_once([&](int i) {
        tieuchi_evaluator* own = nullptr;
        CHECK_OK(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &own, nullptr));
        tieuchi_evaluator_release(own);
        tieuchi_rulebook_release(tieuchi_rulebook_retain(rulebook));
        for (int round = 0; round < 8; ++round) {
            tieuchi_evaluator const* const shared = tieuchi_evaluator_retain(evaluator);
            tieuchi_leaf leaf{};
            leaf.struct_size = sizeof leaf;
            CHECK_OK(tieuchi_evaluator_leaf(shared, 0, &leaf, nullptr));
            CHECK(tieuchi_evaluator_find_leaf(shared, "2.1", 3) == 1);
            tieuchi_unit* unit = nullptr;
            CHECK_OK(tieuchi_unit_create(shared, &unit, nullptr));
            CHECK_OK(tieuchi_unit_set_attribute(unit, "region", 6, "north", 5, nullptr));
            CHECK_OK(tieuchi_unit_observe_text(unit, "1.1", 3, "79.5", 4, nullptr));
            tieuchi_assessment* judged = nullptr;
            tieuchi_text* text = nullptr;
            CHECK_OK(tieuchi_assess(shared, unit, nullptr, &judged, nullptr));
            tieuchi_unit_release(unit);
            tieuchi_evaluator_release(shared);
            found[static_cast<std::size_t>(i)] =
                taken(tieuchi_assessment_json(judged, &text, nullptr), text);
            tieuchi_assessment_release(judged);
        }
        tieuchi_rulebook* built_in = nullptr;
        CHECK_OK(tieuchi_rulebook_read_builtin("vn/1980-qd-ttg-2016/commune", TIEUCHI_NTS, nullptr,
                                               nullptr, &built_in, nullptr));
        tieuchi_rulebook_release(built_in);
    });
    for (std::string const& one : found) {
        CHECK(one == found[0]);
    }
}

/// One unit and one assessment, read by everybody, who also keep each other's shares.
void share_answers(tieuchi_evaluator const* evaluator, tieuchi_unit_list const* list) {
    tieuchi_unit const* unit = nullptr;
    tieuchi_assessment* judged = nullptr;
    CHECK_OK(tieuchi_unit_list_item(list, 1, &unit, nullptr));
    CHECK_OK(tieuchi_assess(evaluator, unit, nullptr, &judged, nullptr));
    for (int i = 1; i < threads; ++i) {
        (void)tieuchi_assessment_retain(judged);
    }
    at_once([&](int) {
        tieuchi_assessment* again = nullptr;
        tieuchi_explanation* why = nullptr;
        tieuchi_text* text = nullptr;
        tieuchi_interval value;
        CHECK_OK(tieuchi_assess(evaluator, unit, nullptr, &again, nullptr));
        CHECK(tieuchi_assessment_standard(judged) == tieuchi_assessment_standard(again));
        CHECK_OK(
            tieuchi_assessment_score(judged, TIEUCHI_MEASURE_WEIGHTED_PROGRESS, &value, nullptr));
        CHECK_OK(tieuchi_assessment_score_by_name(judged, "mine", 4, &value, nullptr));
        CHECK_OK(tieuchi_explain(judged, "1.1", 3, &why, nullptr));
        CHECK(taken(tieuchi_explanation_sentence(why, TIEUCHI_LANGUAGE_VI, &text, nullptr), text)
                  .size() > 0);
        tieuchi_explanation_release(why);
        tieuchi_assessment_release(again);
        tieuchi_assessment_release(judged); // whoever comes last takes everything down
    });
}

/// Sets of units and what is asked of them.
void share_sets(tieuchi_evaluator const* evaluator, tieuchi_unit_list const* list) {
    tieuchi_assessed* units = nullptr;
    tieuchi_progress_table* table = nullptr;
    tieuchi_ranking_method* method = nullptr;
    tieuchi_ranking* ranking = nullptr;
    CHECK_OK(tieuchi_assess_units(evaluator, list, nullptr, &units, nullptr));
    CHECK_OK(tieuchi_progress_table_create(units, TIEUCHI_END_LOWER, &table, nullptr));
    CHECK_OK(tieuchi_ranking_method_builtin(TIEUCHI_MEASURE_CRITERIA_MET, &method, nullptr));
    CHECK_OK(tieuchi_rank_units(units, method, &ranking, nullptr));
    std::vector<std::string> found(threads);
    at_once([&](int i) {
        tieuchi_text* text = nullptr;
        tieuchi_draw_options draws TIEUCHI_DRAW_OPTIONS_INIT;
        draws.draws = 400;
        draws.top = 1;
        draws.threads = 1 + i;
        tieuchi_weight_sensitivity* drawn = nullptr;
        CHECK_OK(tieuchi_sensitivity_to_weights(table, &draws, &drawn, nullptr));
        std::string& own = found[static_cast<std::size_t>(i)];
        own = taken(tieuchi_weight_sensitivity_json(drawn, &text, nullptr), text);
        tieuchi_weight_sensitivity_release(drawn);
        own += taken(tieuchi_ranking_json(ranking, &text, nullptr), text);
        tieuchi_ranking* another = nullptr;
        CHECK_OK(tieuchi_rank_units(units, method, &another, nullptr));
        tieuchi_ranking_release(another);
        tieuchi_rollup* all = nullptr;
        CHECK_OK(tieuchi_rollup_create(evaluator, &all, nullptr));
        CHECK_OK(tieuchi_rollup_add_set(all, units, nullptr));
        own += taken(tieuchi_rollup_json(all, &text, nullptr), text);
        tieuchi_rollup_release(all);
        tieuchi_margins* margins = nullptr;
        CHECK_OK(tieuchi_margins_of(units, &margins, nullptr));
        own += taken(tieuchi_margins_json(margins, &text, nullptr), text);
        tieuchi_margins_release(margins);
        tieuchi_assessed_release(tieuchi_assessed_retain(units));
    });
    for (std::string const& one : found) {
        CHECK(one == found[0]);
    }
    tieuchi_ranking_release(ranking);
    tieuchi_ranking_method_release(method);
    tieuchi_progress_table_release(table);
    tieuchi_assessed_release(units);
}

constexpr std::size_t rows = 40000;

struct told {
    std::atomic<int> calls{0};
    std::int64_t last = 0; ///< Never told by two at once: no lock.
};

tieuchi_status tell(std::int64_t done, std::int64_t, void* payload) {
    auto& to = *static_cast<told*>(payload);
    to.calls.fetch_add(1);
    to.last = done;
    return TIEUCHI_OK;
}

/// Threads of the caller's, one for every part.
tieuchi_status run_in_threads(std::int32_t count, tieuchi_work const* work, void*) {
    std::vector<std::thread> all;
    for (std::int32_t i = 0; i < count; ++i) {
        all.emplace_back([=] { CHECK_OK(tieuchi_work_run(work, i, nullptr)); });
    }
    for (std::thread& one : all) {
        one.join();
    }
    return TIEUCHI_OK;
}

/// Units that meet the standard.
std::int64_t meeting(tieuchi_batch_result const* found) {
    tieuchi_batch_info info{};
    info.struct_size = sizeof info;
    CHECK_OK(tieuchi_batch_result_get(found, &info, nullptr));
    std::int64_t sum = 0;
    for (std::int64_t row = 0; row < info.rows; ++row) {
        sum += info.standard[row] == TIEUCHI_VERDICT_PASS ? 1 : 0;
    }
    return sum;
}

/// One batch and its packed form, judged by everybody with threads of everybody's.
void share_columns(tieuchi_evaluator const* evaluator) {
    std::vector<std::int16_t> first(rows);
    std::vector<std::int16_t> second(rows);
    std::vector<std::int8_t> regions(rows);
    for (std::size_t i = 0; i < rows; ++i) {
        first[i] = static_cast<std::int16_t>(i % 100);
        second[i] = static_cast<std::int16_t>(i * 7 % 100);
        regions[i] = static_cast<std::int8_t>(i % 2);
    }
    tieuchi_column_batch* batch = nullptr;
    tieuchi_packed_columns* packed = nullptr;
    tieuchi_column_view view TIEUCHI_COLUMN_VIEW_INIT;
    view.type = TIEUCHI_COLUMN_INT16;
    view.length = rows;
    CHECK_OK(tieuchi_column_batch_create(evaluator, rows, &batch, nullptr));
    view.values = first.data();
    CHECK_OK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, nullptr));
    view.values = second.data();
    CHECK_OK(tieuchi_column_batch_add_values(batch, "2.1", 3, &view, nullptr));
    view.type = TIEUCHI_COLUMN_INT8;
    view.values = regions.data();
    CHECK_OK(tieuchi_column_batch_add_attribute_numbers(batch, "region", 6, &view, nullptr));
    CHECK_OK(tieuchi_packed_columns_create(evaluator, &packed, nullptr));
    CHECK_OK(tieuchi_packed_columns_append(packed, batch, nullptr));
    std::vector<std::int64_t> sums(threads);
    at_once([&](int i) {
        tieuchi_batch_options options TIEUCHI_BATCH_OPTIONS_INIT;
        told heard;
        options.outputs |= TIEUCHI_OUTPUT_SUMMARY | TIEUCHI_OUTPUT_SCORES | TIEUCHI_OUTPUT_GRADES;
        options.threads = 3;
        options.progress = tell;
        options.progress_payload = &heard;
        options.run = i % 2 == 0 ? run_in_threads : nullptr;
        tieuchi_batch_result* found = nullptr;
        CHECK_OK(tieuchi_batch_result_create(&found, nullptr));
        CHECK_OK(i < 2 ? tieuchi_judge(batch, &options, found, nullptr)
                       : tieuchi_judge_packed(packed, &options, found, nullptr));
        CHECK(heard.calls.load() > 0 && heard.last > 0);
        sums[static_cast<std::size_t>(i)] = meeting(found);
        tieuchi_batch_result_release(found);
    });
    for (std::int64_t const one : sums) {
        CHECK(one == sums[0] && one > 0);
    }
    // A wish to end that another thread has while the work is under way.
    tieuchi_cancellation* wish = nullptr;
    CHECK_OK(tieuchi_cancellation_create(&wish, nullptr));
    std::thread other([&] { tieuchi_cancellation_set(wish, 1); });
    tieuchi_batch_options options TIEUCHI_BATCH_OPTIONS_INIT;
    options.threads = 3;
    options.cancel = wish;
    tieuchi_batch_result* found = nullptr;
    CHECK_OK(tieuchi_batch_result_create(&found, nullptr));
    tieuchi_status status = TIEUCHI_OK;
    while (status == TIEUCHI_OK) {
        status = tieuchi_judge(batch, &options, found, nullptr);
    }
    CHECK(status == TIEUCHI_E_CANCELLED);
    other.join();
    tieuchi_batch_result_release(found);
    tieuchi_cancellation_release(wish);
    tieuchi_packed_columns_release(packed);
    tieuchi_column_batch_release(batch);
}

/// With an argument: a race, to see that whoever watches finds one.
int race() {
    told heard;
    at_once([&](int i) { (void)tell(i, threads, &heard); });
    return heard.calls.load() == threads ? 0 : 1;
}

} // namespace

int main(int count, char** arguments) {
    if (count > 1 && std::strcmp(arguments[1], "--race") == 0) {
        return race();
    }
    tieuchi_rulebook* const rulebook = read_rules();
    tieuchi_evaluator* evaluator = nullptr;
    tieuchi_unit_list* list = nullptr;
    CHECK_OK(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &evaluator, nullptr));
    CHECK_OK(
        tieuchi_units_read(evaluator, documents, TIEUCHI_NTS, nullptr, nullptr, &list, nullptr));
    share_rules(rulebook, evaluator);
    share_answers(evaluator, list);
    share_sets(evaluator, list);
    share_columns(evaluator);
    tieuchi_unit_list_release(list);
    tieuchi_evaluator_release(evaluator);
    CHECK(released.load() == 0);
    tieuchi_rulebook_release(rulebook);
    CHECK(released.load() == 1 && scored.load() > 0);
    std::printf("%d failures\n", failures.load());
    return failures.load() == 0 ? 0 : 1;
}
