// SPDX-License-Identifier: Apache-2.0
#include "arrow_file.hpp"

#include "console.hpp"

#include <arrow/buffer.h>
#include <arrow/c/bridge.h>
#include <arrow/io/file.h>
#include <arrow/ipc/reader.h>
#include <arrow/record_batch.h>
#include <arrow/util/thread_pool.h>
#include <parquet/arrow/reader.h>
#include <parquet/properties.h>

#include <exception>
#include <memory>
#include <string_view>
#include <utility>

namespace cli {
namespace {

using arrow::RecordBatch;
using arrow::Result;
using arrow::Status;

/// Rows that are decoded at once; a few blocks of the reader of units.
constexpr std::int64_t decoded_rows = 32768;
/// Bytes of a column that are read ahead.
constexpr std::int64_t read_ahead = 256 * 1024;

constexpr std::string_view parquet_mark = "PAR1";
constexpr std::string_view ipc_mark = "ARROW1";
constexpr std::string_view old_feather_mark = "FEA1";

/// A file that is being read.
struct opened {
    std::shared_ptr<arrow::RecordBatchReader> batches;
    std::int64_t rows = 0; ///< 0 where that is not known.
};

/// What Arrow throws, as what it returns elsewhere.
template <typename Call>
auto without_exceptions(Call const& call) -> decltype(call()) {
    try {
        return call();
    } catch (std::exception const& problem) {
        return Status::IOError(problem.what());
    }
}

/// Batches of a Parquet file, decoded as they are asked for; keeps the file open.
class parquet_batches : public arrow::RecordBatchReader {
public:
    parquet_batches(std::unique_ptr<parquet::arrow::FileReader> file,
                    std::unique_ptr<arrow::RecordBatchReader> batches)
        : file_(std::move(file)), batches_(std::move(batches)) {}

    [[nodiscard]] std::shared_ptr<arrow::Schema> schema() const override {
        return batches_->schema();
    }
    Status ReadNext(std::shared_ptr<RecordBatch>* into) override {
        return without_exceptions([&] { return batches_->ReadNext(into); });
    }

private:
    std::unique_ptr<parquet::arrow::FileReader> file_;
    std::unique_ptr<arrow::RecordBatchReader> batches_;
};

/** Batches of the file form or the stream form of Arrow IPC. All of them are checked: unlike what
    is decoded from Parquet, their offsets are the file's own.
*/
class ipc_batches : public arrow::RecordBatchReader {
public:
    explicit ipc_batches(std::shared_ptr<arrow::ipc::RecordBatchFileReader> file)
        : file_(std::move(file)) {}
    explicit ipc_batches(std::shared_ptr<arrow::ipc::RecordBatchStreamReader> stream)
        : stream_(std::move(stream)) {}

    [[nodiscard]] std::shared_ptr<arrow::Schema> schema() const override {
        return file_ ? file_->schema() : stream_->schema();
    }
    Status ReadNext(std::shared_ptr<RecordBatch>* into) override {
        return without_exceptions([&]() -> Status {
            ARROW_RETURN_NOT_OK(read(into));
            return *into ? (*into)->ValidateFull() : Status::OK();
        });
    }

private:
    Status read(std::shared_ptr<RecordBatch>* into) {
        if (!file_) {
            return stream_->ReadNext(into);
        }
        if (next_ == file_->num_record_batches()) {
            *into = nullptr;
            return Status::OK();
        }
        return file_->ReadRecordBatch(next_++).Value(into);
    }

    std::shared_ptr<arrow::ipc::RecordBatchFileReader> file_;
    std::shared_ptr<arrow::ipc::RecordBatchStreamReader> stream_;
    int next_ = 0;
};

Result<opened> open_parquet(std::string const& path, bool on_threads) {
    ARROW_ASSIGN_OR_RAISE(auto input, arrow::io::ReadableFile::Open(path));
    // A row group can be the whole file: neither the pages nor the columns of one are held.
    auto pages = parquet::default_reader_properties();
    pages.enable_buffered_stream();
    pages.set_buffer_size(read_ahead);
    parquet::ArrowReaderProperties decoding(on_threads);
    decoding.set_batch_size(decoded_rows);
    decoding.set_pre_buffer(false);
    parquet::arrow::FileReaderBuilder builder;
    ARROW_RETURN_NOT_OK(builder.Open(std::move(input), pages));
    builder.properties(decoding);
    ARROW_ASSIGN_OR_RAISE(auto file, builder.Build());
    ARROW_ASSIGN_OR_RAISE(auto batches, file->GetRecordBatchReader());
    std::int64_t const rows = file->parquet_reader()->metadata()->num_rows();
    return opened{std::make_shared<parquet_batches>(std::move(file), std::move(batches)), rows};
}

Result<opened> open_ipc(std::string const& path, bool on_threads, bool is_file) {
    // Mapped: a batch can be the whole file.
    ARROW_ASSIGN_OR_RAISE(auto input,
                          arrow::io::MemoryMappedFile::Open(path, arrow::io::FileMode::READ));
    auto how = arrow::ipc::IpcReadOptions::Defaults();
    how.use_threads = on_threads;
    if (!is_file) {
        ARROW_ASSIGN_OR_RAISE(auto stream, arrow::ipc::RecordBatchStreamReader::Open(input, how));
        return opened{std::make_shared<ipc_batches>(std::move(stream)), 0};
    }
    ARROW_ASSIGN_OR_RAISE(auto file, arrow::ipc::RecordBatchFileReader::Open(input, how));
    ARROW_ASSIGN_OR_RAISE(std::int64_t const rows, file->CountRows());
    return opened{std::make_shared<ipc_batches>(std::move(file)), rows};
}

/// By how the file begins: its name says less.
Result<opened> open_any(std::string const& path, bool on_threads) {
    ARROW_ASSIGN_OR_RAISE(auto input, arrow::io::ReadableFile::Open(path));
    ARROW_ASSIGN_OR_RAISE(auto const beginning, input->Read(8));
    auto const begins = static_cast<std::string_view>(*beginning);
    if (begins.starts_with(parquet_mark)) {
        return open_parquet(path, on_threads);
    }
    if (begins.starts_with(old_feather_mark)) {
        return Status::Invalid("Feather of version 1; write it anew as Arrow IPC");
    }
    bool const is_stream = begins.starts_with("\xFF\xFF\xFF\xFF");
    if (!is_stream && !begins.starts_with(ipc_mark)) {
        return Status::Invalid("neither Parquet nor Arrow IPC (Feather): the file begins with "
                               "neither PAR1 nor ARROW1");
    }
    return open_ipc(path, on_threads, !is_stream);
}

Result<opened> open_path(std::string const& path, bool on_threads) {
    return without_exceptions([&] { return open_any(path, on_threads); });
}

exit_code refuse(std::string const& path, Status const& status) {
    complain(path + ": error: cannot be read: " + status.message());
    return exit_code::unusable;
}

} // namespace

attempt<arrow_file> open_arrow_file(std::string const& path, unsigned threads) {
    bool const on_threads = threads > 1;
    if (on_threads) {
        static_cast<void>(arrow::SetCpuThreadPoolCapacity(static_cast<int>(threads)));
    }
    auto const first = open_path(path, on_threads);
    if (!first.ok()) {
        return refuse(path, first.status());
    }
    auto source = [path, on_threads](ArrowArrayStream& into) -> tieuchi::result<void> {
        auto again = open_path(path, on_threads);
        Status const exported =
            again.ok() ? arrow::ExportRecordBatchReader(again->batches, &into) : again.status();
        if (!exported.ok()) {
            static_cast<void>(refuse(path, exported));
            return tieuchi::errc::callback_failed;
        }
        return {};
    };
    return arrow_file{std::move(source), first->rows};
}

} // namespace cli
