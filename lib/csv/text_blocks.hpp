// SPDX-License-Identifier: Apache-2.0
// A text of any length in pieces that end where a record of CSV ends.
#ifndef TIEUCHI_LIB_CSV_TEXT_BLOCKS_HPP
#define TIEUCHI_LIB_CSV_TEXT_BLOCKS_HPP

#include <tieuchi/csv_columns.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Text with room around it, so that words of 64 bytes may be read across its ends.
class text_buffer {
public:
    static constexpr std::size_t margin = 64;

    [[nodiscard]] std::string_view text() const noexcept {
        return {memory_.get() + margin, memory_ ? size_ : 0};
    }
    [[nodiscard]] std::size_t size() const noexcept { return size_; }

    void assign(std::string_view text) {
        size_ = 0;
        char* const room = grow(text.size());
        std::memcpy(room, text.data(), text.size());
        size_ = text.size();
    }

    /// Room for so many bytes more; what is written there counts after `add`.
    [[nodiscard]] char* grow(std::size_t more) {
        if (size_ + more > capacity_ || !memory_) {
            std::size_t const capacity = size_ + more + size_ / 2;
            std::unique_ptr<char[]> larger(new char[capacity + 2 * margin]); // unset
            std::memset(larger.get(), 0, margin);
            if (size_ != 0) {
                std::memcpy(larger.get() + margin, memory_.get() + margin, size_);
            }
            memory_ = std::move(larger);
            capacity_ = capacity;
        }
        return memory_.get() + margin + size_;
    }

    void add(std::size_t more) noexcept { size_ += more; }
    void cut(std::size_t size) noexcept { size_ = size; }

    /// Zeros behind the text.
    void end() noexcept { std::memset(memory_.get() + margin + size_, 0, margin); }

private:
    std::unique_ptr<char[]> memory_;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

/** Where the last complete record of a text ends.

    @param text Begins with a record.
    @return Offset behind its line end; 0 where no record is known to be complete.
*/
[[nodiscard]] std::size_t end_of_records(std::string_view text, char separator) noexcept;

/** Takes a text from its source piece by piece.

    @threads For one thread at a time.
*/
class text_blocks {
public:
    text_blocks(text_source from, std::size_t size) : source_(std::move(from)), size_(size) {}

    /// Go back to the beginning of the text, behind a byte order mark.
    [[nodiscard]] result<void> rewind();

    /// Reads more of the text into what is looked at before the first block; false at the end.
    [[nodiscard]] result<bool> look_further();
    /// What was looked at so far.
    [[nodiscard]] std::string_view seen() const noexcept { return carried_; }

    /** Take the next piece, of complete records.

        @return False at the end.
    */
    [[nodiscard]] result<bool> next(text_buffer& into, char separator);

    /// Bytes that were read.
    [[nodiscard]] std::uint64_t offset() const noexcept { return offset_; }

private:
    [[nodiscard]] result<std::size_t> read(char* into, std::size_t size);

    text_source source_;
    std::size_t size_;
    std::uint64_t offset_ = 0;
    bool ended_ = false;
    std::string carried_; ///< Read, but not yet part of a block.
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
