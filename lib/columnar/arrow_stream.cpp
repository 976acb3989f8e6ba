// SPDX-License-Identifier: Apache-2.0
// judge_arrow: record batches judged one by one, alone or as a stream.
#include <tieuchi/arrow.hpp>
#include "columnar/arrow_owner.hpp"
#include "columnar/arrow_view.hpp"
#include "columnar/arrow_write.hpp"
#include "json/document.hpp"

#include <cerrno>
#include <memory>
#include <new>
#include <optional>
#include <string>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Everything but telling of the results and handing them out, which may come when nothing can go
/// wrong any more.
[[nodiscard]] result<made_column> judge_batch(evaluator const& rules, ArrowSchema const& schema,
                                              ArrowArray const& array, arrow_options const& options,
                                              batch_result& found, diagnostics& problems) {
    auto const batch = read_arrow(rules, schema, array, options, problems);
    if (!batch) {
        return batch.error();
    }
    std::optional<made_column> ids;
    if (options.keep_ids) {
        arrow_fault fault = copy_ids(schema, array, ids);
        if (fault.code != errc::ok) {
            diagnostic one;
            one.code = fault.code;
            one.column_name = "id";
            one.message = std::move(fault.message);
            problems.add(std::move(one));
            return fault.code;
        }
    }
    auto const judged = judge(*batch, options.judging, found);
    if (!judged) {
        return judged.error();
    }
    return results_of(rules, found, options.judging.wanted, std::move(ids));
}

/// Tells of results that are there whole; when the caller's function fails, they are not.
void tell(arrow_options const& options, batch_result& found) {
    if (options.each) {
        options.each(found);
    }
}

/// A stream of results. @inv `schema_` is that of the input, once it was asked for
class result_stream {
public:
    result_stream(evaluator const& rules, arrow_options const& options)
        : rules_(rules), options_(options) {}

    void take(ArrowArrayStream& input) noexcept {
        *input_.fresh() = input;
        input.release = nullptr;
    }

    [[nodiscard]] int get_schema(ArrowSchema& out);
    [[nodiscard]] int get_next(ArrowArray& out);
    [[nodiscard]] char const* last_error() const noexcept {
        return error_.empty() ? words_ : error_.c_str();
    }

    /// Runs a callback; nothing is thrown through C.
    template <typename Call>
    [[nodiscard]] int run(Call const& call) noexcept {
        error_.clear();
        words_ = nullptr;
        try {
            return call();
        } catch (std::bad_alloc const&) {
            words_ = "an allocation failed";
            return ENOMEM;
        } catch (...) {
            words_ = "a function of the caller's failed";
            return EIO;
        }
    }

private:
    [[nodiscard]] int ask_for_schema();
    [[nodiscard]] int refuse(errc code, std::string&& message);
    [[nodiscard]] int pass_on(int code);

    // In this order: what was read of the input is released before the input.
    evaluator rules_;
    arrow_options options_;
    arrow_owner<ArrowArrayStream> input_;
    arrow_owner<ArrowSchema> schema_;
    batch_result found_;
    std::string error_;
    char const* words_ = nullptr; ///< Where there is no memory for words of its own.
};

/// A failure of the input in its own words.
int result_stream::pass_on(int code) {
    char const* const words = input_.get().get_last_error == nullptr
                                  ? nullptr
                                  : input_.get().get_last_error(&input_.get());
    error_ = words == nullptr ? "the stream of units failed" : words;
    return code;
}

int result_stream::refuse(errc code, std::string&& message) {
    error_ = std::string(tieuchi::name(code)) + ": " +
             (message.empty() ? std::string(tieuchi::message(code)) : std::move(message));
    return code == errc::cancelled ? ECANCELED : EINVAL;
}

int result_stream::ask_for_schema() {
    if (!schema_.is_empty()) {
        return 0;
    }
    if (int const code = input_.get().get_schema(&input_.get(), schema_.fresh()); code != 0) {
        return pass_on(code);
    }
    arrow_fault fault = check_batch_schema(schema_.get());
    if (fault.code != errc::ok) {
        static_cast<void>(schema_.fresh());
        return refuse(fault.code, std::move(fault.message));
    }
    return 0;
}

int result_stream::get_schema(ArrowSchema& out) {
    if (int const code = ask_for_schema(); code != 0) {
        return code;
    }
    auto ids = options_.keep_ids ? ids_of_schema(schema_.get()) : std::nullopt;
    out = hand_out_schema(
        results_of(rules_, batch_result{}, options_.judging.wanted, std::move(ids)));
    return 0;
}

int result_stream::get_next(ArrowArray& out) {
    if (int const code = ask_for_schema(); code != 0) {
        return code;
    }
    arrow_owner<ArrowArray> batch;
    if (int const code = input_.get().get_next(&input_.get(), batch.fresh()); code != 0) {
        return pass_on(code);
    }
    if (batch.is_empty()) { // the end
        out = {};
        return 0;
    }
    diagnostics problems;
    auto made = judge_batch(rules_, schema_.get(), batch.get(), options_, found_, problems);
    if (made) {
        arrow_owner<ArrowArray> results;
        *results.fresh() = hand_out_array(std::move(*made));
        tell(options_, found_);
        out = results.move_out();
        return 0;
    }
    for (diagnostic const& one : problems.list()) {
        if (one.level == severity::error) {
            std::string const column =
                one.column_name.empty() ? "" : "column " + quote(one.column_name) + ": ";
            return refuse(one.code, column + one.message);
        }
    }
    return refuse(made.error().code, {});
}

extern "C" {
static int tieuchi_stream_get_schema(ArrowArrayStream* stream, ArrowSchema* out) {
    auto& self = *static_cast<result_stream*>(stream->private_data);
    return self.run([&] { return self.get_schema(*out); });
}
static int tieuchi_stream_get_next(ArrowArrayStream* stream, ArrowArray* out) {
    auto& self = *static_cast<result_stream*>(stream->private_data);
    return self.run([&] { return self.get_next(*out); });
}
static char const* tieuchi_stream_get_last_error(ArrowArrayStream* stream) {
    return static_cast<result_stream*>(stream->private_data)->last_error();
}
static void tieuchi_stream_release(ArrowArrayStream* stream) {
    delete static_cast<result_stream*>(stream->private_data);
    stream->private_data = nullptr;
    stream->release = nullptr;
}
}

} // namespace
} // namespace detail

result<void> judge_arrow(evaluator const& rules, ArrowSchema const& schema, ArrowArray const& array,
                         arrow_options const& options, diagnostics& problems,
                         ArrowSchema& result_schema, ArrowArray& result_array) {
    batch_result found;
    auto made = detail::judge_batch(rules, schema, array, options, found, problems);
    if (!made) {
        return made.error();
    }
    detail::arrow_owner<ArrowSchema> described;
    *described.fresh() = detail::hand_out_schema(*made);
    detail::arrow_owner<ArrowArray> results;
    *results.fresh() = detail::hand_out_array(std::move(*made));
    detail::tell(options, found);
    result_array = results.move_out();
    result_schema = described.move_out();
    return {};
}

result<void> judge_arrow(evaluator const& rules, ArrowArrayStream& input,
                         arrow_options const& options, ArrowArrayStream& output) {
    if (input.release == nullptr || input.get_schema == nullptr || input.get_next == nullptr) {
        return errc::bad_arrow;
    }
    auto made = std::make_unique<detail::result_stream>(rules, options);
    made->take(input);
    output = {};
    output.get_schema = detail::tieuchi_stream_get_schema;
    output.get_next = detail::tieuchi_stream_get_next;
    output.get_last_error = detail::tieuchi_stream_get_last_error;
    output.release = detail::tieuchi_stream_release;
    output.private_data = made.release();
    return {};
}

} // namespace v1
} // namespace tieuchi
