package io.github.ipvs4j.netlink.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.kenai.jffi.Type;
import io.github.ipvs4j.model.Errno;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Calls into the C library. */
class LibCTest {
    @Test
    void aFunctionThatIsNotThereIsSaidSo() {
        assertThatThrownBy(() -> new LibC.Function("no_such_function", Type.SINT))
                .isInstanceOf(UnsatisfiedLinkError.class)
                .hasMessage("the C library has no no_such_function");
    }

    @Test
    void errnoIsThatOfTheLastCall() {
        LibC.Function close = new LibC.Function("close", Type.SINT, Type.SINT);

        assertThat(close.call(-1)).isEqualTo(-1);
        assertThat(LibC.errno()).isEqualTo(9); // EBADF
    }

    @Test
    void stringsAreBytes() {
        for (String text : List.of("a\u00e4\u00ff", "")) {
            try (LibC.Memory memory = new LibC.Memory(text)) {
                assertThat(LibC.stringAt(memory.address())).isEqualTo(text);
            }
        }
    }

    /** The texts of the model are those of {@code strerror} in the C locale, which this process is in. */
    @Test
    void errorTextsAreThoseOfTheCLibrary() {
        LibC.Function strerror = new LibC.Function("strerror", Type.POINTER, Type.SINT);
        int known = 0;
        for (int errno = 1; errno < 200; errno++) {
            String text = Errno.text(errno);
            if (!text.startsWith("Unknown error")) {
                assertThat(text).isEqualTo(LibC.stringAt(strerror.call(errno)));
                known++;
            }
        }

        assertThat(known).isGreaterThan(15);
    }

    /** So are the names, as far as the C library tells names, which it does since glibc 2.32. */
    @Test
    void errorNamesAreThoseOfTheCLibrary() {
        LibC.Function name = new LibC.Function("strerrorname_np", Type.POINTER, Type.SINT);
        for (int errno = 1; errno < 200; errno++) {
            boolean known = !Errno.text(errno).startsWith("Unknown error");
            assertThat(Errno.name(errno)).isEqualTo(known ? LibC.stringAt(name.call(errno)) : Integer.toString(errno));
        }
    }
}
