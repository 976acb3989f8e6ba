// SPDX-License-Identifier: Apache-2.0
// Columns by the C interfaces of Apache Arrow: record batches and streams of them in, results out,
// without a dependency on Arrow.
#ifndef TIEUCHI_ARROW_HPP
#define TIEUCHI_ARROW_HPP

#include <tieuchi/batch.hpp>
#include <tieuchi/columns.hpp>
#include <tieuchi/diagnostic.hpp>

#include <cstdint>
#include <functional>

// The structures of the Arrow C data and stream interfaces, word for word under their own guards,
// so that any number of libraries can define them.
extern "C" {

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    // Array type description
    char const* format;
    char const* name;
    char const* metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema** children;
    struct ArrowSchema* dictionary;

    // Release callback
    void (*release)(struct ArrowSchema*);
    // Opaque producer-specific data
    void* private_data;
};

struct ArrowArray {
    // Array data description
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    void const** buffers;
    struct ArrowArray** children;
    struct ArrowArray* dictionary;

    // Release callback
    void (*release)(struct ArrowArray*);
    // Opaque producer-specific data
    void* private_data;
};

#endif // ARROW_C_DATA_INTERFACE

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
    // Callbacks providing stream functionality
    int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
    int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
    char const* (*get_last_error)(struct ArrowArrayStream*);

    // Release callback
    void (*release)(struct ArrowArrayStream*);

    // Opaque producer-specific data
    void* private_data;
};

#endif // ARROW_C_STREAM_INTERFACE

} // extern "C"

namespace tieuchi {
inline namespace v1 {

/** The caller's choices for Arrow data.

    @threads A plain value.
    @since 0.2
*/
struct arrow_options {
    batch_options judging;
    float_policy floats = float_policy::refuse; ///< Of every column of floats.
    bool ignore_other_ids = false; ///< Pass over columns whose id the rulebook has not.
    bool keep_ids = true; ///< Begin results with the column `id`, where it is texts or integers.
    /// Called with what was found of a record batch, when it is ready to be handed out, by who
    /// judges; may take over a summary. What it throws ends the call, which hands nothing out.
    std::function<void(batch_result&)> each;
};

/** Take the columns of a record batch by their names.

    A column is named by the id of a leaf, an indicator or a criterion, by `ID:numerator` and
    `ID:denominator`, `exempt:ID`, `declared:ID`, `attr:ID` or `holds:ID`; what follows an id after
    a space is a heading for people. The columns `id`, `name`, `parent` and `cohorts` are passed
    over. docs/formats.md lists the types.

    Floats, texts and unsigned integers are converted; everything else is borrowed.

    @lifetime The batch borrows `array`, which must not be released before the batch is gone; its
              release callback is never called here. `schema` is looked at during the call alone.
    @errors   The code of the first error in `problems`, each with its column: errc::bad_arrow for
              structures that are released or not as the schema says, as far as it can be seen;
              errc::bad_column for a type that does not go with the column's use; errc::
              float_column; errc::duplicate_column; errc::unknown_observation, errc::
              unknown_attribute or errc::unknown_id unless other ids are ignored.
    @complexity Linear in the rows of columns that are converted or are codes.
    @since 0.2
*/
[[nodiscard]] result<column_batch> read_arrow(evaluator const& rules, ArrowSchema const& schema,
                                              ArrowArray const& array, arrow_options const& options,
                                              diagnostics& problems);

/** Write what was found of a batch as a record batch of Arrow.

    `status` (dictionary of texts: `ok` or the name of the row's error) is always there; the other
    columns are those that were asked for, null in rows in error. docs/formats.md lists them.

    @param schema Overwritten by a schema that the caller has to release.
    @param array  Overwritten by an array that the caller has to release.
    @errors None of the library's own. Allocation failure propagates and writes nothing.
    @since 0.2
*/
void write_arrow(evaluator const& rules, batch_result const& found, outputs wanted,
                 ArrowSchema& schema, ArrowArray& array);

/** Judge a record batch.

    @lifetime As for `read_arrow`; the result borrows nothing.
    @threads  From several threads at once for different results.
    @errors   Those of `read_arrow` and `judge`; then nothing is written.
    @since 0.2
*/
[[nodiscard]] result<void> judge_arrow(evaluator const& rules, ArrowSchema const& schema,
                                       ArrowArray const& array, arrow_options const& options,
                                       diagnostics& problems, ArrowSchema& result_schema,
                                       ArrowArray& result_array);

/** Judge a stream of record batches, one after the other as results are asked for.

    Errors are told by the stream: its callbacks return EINVAL for data that cannot be judged,
   ENOMEM, ECANCELED, or what `input` returned, and `get_last_error` says more, with column and row.
   A row in error is no error of the stream.

    @param input  Moved from: it is released with `output`.
    @param output Overwritten by a stream that the caller has to release.
    @lifetime     What `options` refers to must outlive the stream.
    @threads      As every Arrow stream, used by one thread at a time.
    @errors       errc::bad_arrow for a released `input`, which then stays as it is.
    @since 0.2
*/
[[nodiscard]] result<void> judge_arrow(evaluator const& rules, ArrowArrayStream& input,
                                       arrow_options const& options, ArrowArrayStream& output);

} // namespace v1
} // namespace tieuchi

#endif
