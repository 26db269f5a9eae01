/*
 * What the launcher sbin/ipvsadm does before Java starts, for the executable: it runs before the run time, which would take
 * a closed standard stream for its own files and looks at the environment. NativeMain reads the variables IPVSADM_NATIVE_*.
 */
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <malloc.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#define AUDIT "IPVSADM_AUDIT"
#define DEFAULTS "/etc/default/ipvsadm"
#define DEFAULTS_OF_RPM "/etc/sysconfig/ipvsadm-config"
#define LIBRARIES "/../lib/ipvs4j/jni"

/* In this order each takes its own number, since it is the lowest that is free. */
static void open_standard_streams(void) {
    static const char *const devices[] = {"/dev/null", "/dev/full", "/dev/null"};
    for (int fd = 0; fd <= 2; fd++) {
        if (fcntl(fd, F_GETFD) < 0 && errno == EBADF) {
            (void)!open(devices[fd], fd == 0 ? O_RDONLY : O_WRONLY);
        }
    }
}

/*
 * Whoever may call this program with another's identity could have it read and write that one's files. File capabilities are
 * no such thing: with cap_net_admin alone, all files are still opened as the caller.
 */
static void refuse_identity_of_another(void) {
    static const char message[] = "ipvsadm: refuses to run set-user-ID or set-group-ID; cap_net_admin is enough\n";
    if (getuid() != geteuid() || getgid() != getegid()) {
        (void)!write(STDERR_FILENO, message, sizeof message - 1);
        _exit(2);
    }
}

static void set_or_clear(const char *variable, const char *value) {
    if (value == NULL) {
        unsetenv(variable);
    } else {
        setenv(variable, value, 1);
    }
}

/* What this runs (stty, modprobe) is the system's; the caller's path only tells how the caller named this program. */
static void set_path(void) {
    set_or_clear("IPVSADM_NATIVE_PATH", getenv("PATH"));
    setenv("PATH", "/usr/sbin:/usr/bin:/sbin:/bin", 1);
}

/* Such a file would lie wherever the caller is. */
static void make_no_core_files(void) {
    static const struct rlimit none = {0, 0};
    setrlimit(RLIMIT_CORE, &none);
}

/* What a call needs, with room: address space and data, in bytes. A large table may need more, and is then told to. */
static const struct {
    int resource;
    rlim_t least;
} memory[] = {{RLIMIT_AS, (rlim_t)96 << 20}, {RLIMIT_DATA, (rlim_t)48 << 20}};

/* As ulimit has it. */
static const char *kibibytes(char *buffer, size_t size, int resource) {
    struct rlimit limit = {0, 0};
    getrlimit(resource, &limit);
    snprintf(buffer, size, limit.rlim_cur == RLIM_INFINITY ? "unlimited" : "%ju", (uintmax_t)limit.rlim_cur / 1024);
    return buffer;
}

/*
 * A soft limit is the caller's wish for other programs, so what may be raised is raised. Whoever may not gets one line where
 * the run time would end in messages of its own. One arena is enough for the C library: each reserves 64 MiB.
 */
static void see_to_memory(void) {
    int enough = 1;
    for (int i = 0; i < 2; i++) {
        struct rlimit limit = {RLIM_INFINITY, RLIM_INFINITY};
        if (setrlimit(memory[i].resource, &limit) != 0 && getrlimit(memory[i].resource, &limit) == 0) {
            limit.rlim_cur = limit.rlim_max;
            setrlimit(memory[i].resource, &limit);
        }
        enough = enough && (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= memory[i].least);
    }
    if (!enough) {
        char space[32], data[32];
        dprintf(STDERR_FILENO, "ipvsadm: too little memory to start: ulimit -v is %s, ulimit -d is %s\n",
            kibibytes(space, sizeof space, RLIMIT_AS), kibibytes(data, sizeof data, RLIMIT_DATA));
        _exit(2);
    }
    mallopt(M_ARENA_MAX, 1);
}

/* Messages of the C library in English and file names in UTF-8; --watch wants to know the user's own locale. */
static void set_locale(void) {
    static const char *const variables[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    const char *locale = NULL;
    for (int i = 0; i < 3 && (locale == NULL || *locale == '\0'); i++) {
        locale = getenv(variables[i]);
    }
    set_or_clear("IPVSADM_NATIVE_LOCALE", locale);
    setenv("LC_ALL", "C.UTF-8", 1);
}

/* The line without what the shell's read takes off: blanks at its ends, and the newline. */
static char *trimmed(char *line) {
    line += strspn(line, " \t");
    size_t length = strlen(line);
    while (length > 0 && strchr(" \t\n", line[length - 1]) != NULL) {
        length--;
    }
    line[length] = '\0';
    return line;
}

static int asks_for_syslog(const char *value) {
    return strcmp(value, "syslog") == 0 || strcmp(value, "\"syslog\"") == 0 || strcmp(value, "'syslog'") == 0;
}

/* The file is read, not run, and no line of it but this one counts. */
static void read_defaults(void) {
    if (getenv(AUDIT) != NULL) {
        return;
    }
    int fd = open(DEFAULTS, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    if (fd < 0 && errno == ENOENT) {
        fd = open(DEFAULTS_OF_RPM, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    }
    if (fd < 0) {
        return;
    }
    struct stat status;
    FILE *file = fstat(fd, &status) == 0 && S_ISREG(status.st_mode) ? fdopen(fd, "r") : NULL;
    if (file == NULL) {
        close(fd);
        return;
    }
    char *buffer = NULL;
    size_t size = 0;
    while (getline(&buffer, &size, file) >= 0) {
        const char *line = trimmed(buffer);
        if (strncmp(line, AUDIT "=", sizeof AUDIT) == 0) {
            setenv(AUDIT, asks_for_syslog(line + sizeof AUDIT) ? "syslog" : "", 1);
        }
    }
    free(buffer);
    fclose(file);
}

/* Where this executable lies, and with it what it needs: /proc may be missing, or a symbolic link may have been called. */
static void find_libraries(void) {
    char path[PATH_MAX + sizeof LIBRARIES];
    ssize_t length = readlink("/proc/self/exe", path, PATH_MAX);
    if (length > 0) {
        path[length] = '\0';
    } else if (realpath((const char *)getauxval(AT_EXECFN), path) == NULL) {
        path[0] = '\0';
    }
    char *name = strrchr(path, '/');
    if (name != NULL) {
        strcpy(name, LIBRARIES);
    }
    set_or_clear("IPVSADM_NATIVE_LIBRARIES", name == NULL ? NULL : path);
}

static int has_started;

__attribute__((constructor)) static void start(int argc, char **argv) {
    open_standard_streams();
    refuse_identity_of_another();
    set_or_clear("IPVSADM_NATIVE_PROGRAM", argc > 0 ? argv[0] : NULL);
    set_path();
    set_locale();
    make_no_core_files();
    see_to_memory();
    read_defaults();
    find_libraries();
    has_started = 1;
}

/*
 * The JDK's network library, which this program never calls, makes a table of four thousand locks before main, and by that
 * touches fifty pages of memory. They are zero already, and so is an initialised lock of glibc.
 */
int __real_pthread_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes);
int __wrap_pthread_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes);

int __wrap_pthread_mutex_init(pthread_mutex_t *mutex, const pthread_mutexattr_t *attributes) {
    return has_started || attributes != NULL ? __real_pthread_mutex_init(mutex, attributes) : 0;
}

/*
 * The run time asks where the stack of the first thread lies, which the C library reads from /proc, and ends in a fault
 * where there is none. The linker puts this in place of pthread_getattr_np. The stack ends above the name of the executable,
 * and the kernel lets it grow to its limit; no more than half of the usual one is counted on.
 */
int __real_pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);
int __wrap_pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes);

int __wrap_pthread_getattr_np(pthread_t thread, pthread_attr_t *attributes) {
    const uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    int error = __real_pthread_getattr_np(thread, attributes);
    if (error == 0) {
        return 0;
    }
    struct rlimit limit = {0, 0};
    uintptr_t end = ((uintptr_t)getauxval(AT_EXECFN) + page) & ~(page - 1);
    size_t size = (size_t)4 << 20;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < size) {
        size = limit.rlim_cur & ~(page - 1);
    }
    error = pthread_attr_init(attributes);
    return error != 0 ? error : pthread_attr_setstack(attributes, (void *)(end - size), size);
}
