package io.github.ipvs4j.cli.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a message calls the program: as it was typed, as far as that can be known. */
final class ProgramNameTest {
    @TempDir
    private Path root;

    @BeforeEach
    void makePrograms() throws IOException {
        for (String directory : new String[] {"a", "b", "none", "text"}) {
            Files.createDirectory(root.resolve(directory));
        }
        for (String program : new String[] {"a/ipvsadm", "b/ipvsadm", "b/link"}) {
            assertThat(Files.createFile(root.resolve(program)).toFile().setExecutable(true))
                    .isTrue();
        }
        Files.createFile(root.resolve("text/ipvsadm"));
    }

    /** In the table R is the directory of this test. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # not found by the PATH
            R/a/ipvsadm   | R/none       | R/a/ipvsadm
            R/a/ipvsadm   | ''           | R/a/ipvsadm
            R/a/ipvsadm   | :            | R/a/ipvsadm
            R/a/ipvsadm   | R/b          | R/a/ipvsadm
            R/a/ipvsadm   | R/b:R/a      | R/a/ipvsadm
            R/a/ipvsadm   | R/a/ipvsadm  | R/a/ipvsadm
            R/a/ipvsadm   | R            | R/a/ipvsadm
            ./ipvsadm     | R/a:.        | ./ipvsadm
            sbin/ipvsadm  | R/a          | sbin/ipvsadm
            ../a/ipvsadm  | R/a          | ../a/ipvsadm
            # typed without a path
            ipvsadm       | R/a          | ipvsadm
            ipvsadm       | ''           | ipvsadm
            # found by the PATH
            R/a/ipvsadm   | R/a          | ipvsadm
            R/a/ipvsadm   | R/a:R/b      | ipvsadm
            R/a/ipvsadm   | R/none:R/a   | ipvsadm
            R/a/ipvsadm   | R/text:R/a   | ipvsadm
            R/a/ipvsadm   | :R/a:        | ipvsadm
            R/b/link      | R/a:R/b      | link
            """)
    void namesTheProgram(String launched, String path, String expected) {
        String name = ProgramName.of(launched.replace("R", root.toString()), path.replace("R", root.toString()));
        assertThat(name).isEqualTo(expected.replace("R", root.toString()));
    }

    @Test
    void withoutAPathThereIsOnlyWhatWasLaunched() {
        assertThat(ProgramName.of("/usr/sbin/ipvsadm", null)).isEqualTo("/usr/sbin/ipvsadm");
    }
}
