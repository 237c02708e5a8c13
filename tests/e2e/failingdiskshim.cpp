// Preloaded into a program of the tests: makes the disk under one folder full or broken when a test says so.
//
// The environment names the folder (VENTANILLA_FAILING_DISK) and the order (VENTANILLA_FAILING_DISK_ORDER), a file of
// three ints that is mapped here and in the test; see failingdisk.h.

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

struct Order
{
    std::atomic<int> writesLeft; ///< 0: the disk is whole; -1: it is not; else so many writes go well, the last does not
    std::atomic<int> error;
    std::atomic<int> refused; ///< how many writes were refused
};

Order *order()
{
    static Order *mapped = [] {
        const char *name = std::getenv("VENTANILLA_FAILING_DISK_ORDER");
        const int file = name ? open(name, O_RDWR | O_CLOEXEC) : -1;
        void *memory = file < 0 ? MAP_FAILED : mmap(nullptr, sizeof(Order), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        if (file >= 0)
            close(file);
        return memory == MAP_FAILED ? nullptr : static_cast<Order *>(memory);
    }();
    return mapped;
}

bool isOnDisk(int file)
{
    static const char *folder = std::getenv("VENTANILLA_FAILING_DISK");
    if (!folder)
        return false;
    char link[64];
    char path[4096];
    std::snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t length = readlink(link, path, sizeof path - 1);
    return length > 0 && std::strncmp(path, folder, std::strlen(folder)) == 0;
}

/// Whether this write is refused; errno says why.
bool isRefused(int file)
{
    Order *current = order();
    if (!current || current->writesLeft.load() == 0 || !isOnDisk(file))
        return false;
    int left = current->writesLeft.load();
    while (left > 0 && !current->writesLeft.compare_exchange_weak(left, left == 1 ? -1 : left - 1)) { }
    if (left == 0 || left > 1)
        return false;
    ++current->refused;
    errno = current->error.load();
    return true;
}

template <typename F>
F next(const char *name)
{
    return reinterpret_cast<F>(dlsym(RTLD_NEXT, name));
}

} // namespace

// The C library's own: their names and parameters are not ours to choose.
extern "C" {

ssize_t write(int file, const void *bytes, size_t count)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t)>("write");
    return isRefused(file) ? -1 : real(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off_t)>("pwrite");
    return isRefused(file) ? -1 : real(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    static const auto real = next<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    return isRefused(file) ? -1 : real(file, bytes, count, offset);
}

int ftruncate(int file, off_t length) noexcept
{
    static const auto real = next<int (*)(int, off_t)>("ftruncate");
    return isRefused(file) ? -1 : real(file, length);
}

int ftruncate64(int file, off64_t length) noexcept
{
    static const auto real = next<int (*)(int, off64_t)>("ftruncate64");
    return isRefused(file) ? -1 : real(file, length);
}

int fsync(int file)
{
    static const auto real = next<int (*)(int)>("fsync");
    return isRefused(file) ? -1 : real(file);
}

int fdatasync(int file)
{
    static const auto real = next<int (*)(int)>("fdatasync");
    return isRefused(file) ? -1 : real(file);
}

} // extern "C"
