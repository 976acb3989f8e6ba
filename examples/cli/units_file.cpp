// SPDX-License-Identifier: Apache-2.0
#include "units_file.hpp"

#include "console.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <span>
#include <string_view>
#include <unistd.h>

namespace cli {
namespace {

constexpr std::size_t beginning_size = 4096;
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// As read(2), which signals may interrupt.
template <typename Read>
ssize_t try_again(Read const& read) {
    ssize_t got = 0;
    do {
        got = read();
    } while (got < 0 && errno == EINTR);
    return got;
}

bool write_all(int to, char const* first, std::size_t size) {
    while (size != 0) {
        ssize_t const put = try_again([&] { return ::write(to, first, size); });
        if (put <= 0) {
            return false;
        }
        first += put;
        size -= static_cast<std::size_t>(put);
    }
    return true;
}

struct close_stream {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};

} // namespace

class units_file::descriptor {
public:
    explicit descriptor(int file) : file_(file) {
        struct stat about {};
        bool const known = ::fstat(file, &about) == 0;
        regular_ = known && S_ISREG(about.st_mode);
        begin_ = regular_ ? ::lseek(file, 0, SEEK_CUR) : 0;
        if (regular_ && about.st_size > begin_) {
            size_ = static_cast<std::uint64_t>(about.st_size - begin_);
        }
    }
    descriptor(descriptor const&) = delete;
    descriptor& operator=(descriptor const&) = delete;
    ~descriptor() {
        if (file_ != STDIN_FILENO) {
            ::close(file_); // only read from: nothing can get lost
        }
    }

    /// Less than nothing on failure; then `error` says why.
    [[nodiscard]] ssize_t read(std::uint64_t offset, std::span<char> into) {
        if (!regular_ && !keep_until(offset + 1)) {
            return -1;
        }
        bool const at_end = !regular_ && offset >= kept_;
        if (at_end) {
            return 0;
        }
        int const from = regular_ ? file_ : fileno(spool_.get());
        off_t const at = begin_ + static_cast<off_t>(offset);
        ssize_t const got = try_again([&] { return ::pread(from, into.data(), into.size(), at); });
        error_ = errno;
        return got;
    }

    [[nodiscard]] std::uint64_t size() const noexcept { return size_; }
    [[nodiscard]] int error() const noexcept { return error_; }

private:
    /// Read on in a pipe until so many bytes are kept, or it ends.
    [[nodiscard]] bool keep_until(std::uint64_t wanted) {
        if (!spool_) {
            spool_.reset(std::tmpfile());
            error_ = errno;
        }
        if (!spool_) {
            return false;
        }
        std::string block(std::size_t{1} << 20U, '\0');
        while (!ended_ && kept_ < wanted) {
            ssize_t const got =
                try_again([&] { return ::read(file_, block.data(), block.size()); });
            error_ = errno;
            ended_ = got == 0;
            if (got < 0 ||
                !write_all(fileno(spool_.get()), block.data(), static_cast<std::size_t>(got))) {
                error_ = errno;
                return false;
            }
            kept_ += static_cast<std::uint64_t>(got);
        }
        return true;
    }

    int file_;
    bool regular_ = false;
    off_t begin_ = 0;
    std::uint64_t size_ = 0;
    int error_ = 0;
    std::unique_ptr<std::FILE, close_stream> spool_;
    std::uint64_t kept_ = 0;
    bool ended_ = false;
};

units_file::units_file(std::shared_ptr<descriptor> file) noexcept : file_(std::move(file)) {}
units_file::units_file(units_file&&) noexcept = default;
units_file& units_file::operator=(units_file&&) noexcept = default;
units_file::~units_file() = default;

attempt<units_file> units_file::open(std::string const& path) {
    bool const input = path == "-";
    int const file = input ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) {
        complain(path + ": error: cannot be read: " + std::strerror(errno));
        return exit_code::unusable;
    }
    units_file made(std::make_shared<descriptor>(file));
    made.name_ = input ? "standard input" : path;
    made.beginning_.resize(beginning_size);
    ssize_t const got = made.file_->read(0, made.beginning_);
    if (got < 0) {
        return made.unreadable();
    }
    made.beginning_.resize(static_cast<std::size_t>(got));
    return made;
}

tieuchi::text_source units_file::source() const {
    return
        [file = file_](std::uint64_t offset, std::span<char> into) -> tieuchi::result<std::size_t> {
            ssize_t const got = file->read(offset, into);
            if (got < 0) {
                return tieuchi::errc::callback_failed;
            }
            return static_cast<std::size_t>(got);
        };
}

std::uint64_t units_file::size() const noexcept {
    return file_->size();
}

std::string const& units_file::name() const noexcept {
    return name_;
}

exit_code units_file::unreadable() const {
    complain(name_ + ": error: cannot be read: " + std::strerror(file_->error()));
    return exit_code::unusable;
}

bool units_file::is_csv() const {
    std::string_view const path = name_;
    if (path.ends_with(".csv") || path.ends_with(".tsv") || path.ends_with(".CSV")) {
        return true;
    }
    if (path.ends_with(".json")) {
        return false;
    }
    std::string_view text = beginning_;
    if (text.starts_with(byte_order_mark)) {
        text.remove_prefix(byte_order_mark.size());
    }
    std::size_t const first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] != '{' && text[first] != '[';
}

attempt<std::string> units_file::text() const {
    constexpr std::size_t least = std::size_t{1} << 20U;
    std::string all;
    all.resize(std::max<std::size_t>(least, static_cast<std::size_t>(size()) + 1));
    std::size_t known = 0;
    for (;;) {
        ssize_t const got = file_->read(known, std::span(all).subspan(known, all.size() - known));
        if (got < 0) {
            return unreadable();
        }
        if (got == 0) {
            all.resize(known);
            return all;
        }
        known += static_cast<std::size_t>(got);
        if (known == all.size()) {
            all.resize(2 * all.size());
        }
    }
}

} // namespace cli
