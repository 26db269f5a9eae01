package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the completions offer that does not depend on the live table. */
final class CandidatesTest {
    private final Candidates candidates;

    CandidatesTest() throws IOException {
        candidates = new Candidates();
    }

    /** The words of a line, the last one to be completed; {@code _} is an empty one. */
    private List<String> offered(String line) throws IOException, InterruptedException {
        String[] words = line.split(" ");
        for (int i = 0; i < words.length; i++) {
            words[i] = words[i].equals("_") ? "" : words[i];
        }
        return candidates.after(words);
    }

    @Test
    void commandsComeFirst() throws IOException, InterruptedException {
        List<String> offered = offered("_");
        assertThat(offered)
                .startsWith("-A", "--add-service", "-E", "--edit-service")
                .contains("-l", "--set");
        for (Option option : Option.values()) {
            assertThat(offered.contains("--" + option.longName())).isEqualTo(option.verb() != null);
        }
        assertThat(offered("-")).isEqualTo(offered);
    }

    @ParameterizedTest
    @CsvSource({
        // nothing that is not meant
        "'-A -w _', ''",
        "'-A -t _', ''",
        "'-a -t 192.0.2.1:80 -r _', ''",
        "'-e -r _', ''",
        "'-A -M _', ''",
        "'x', ''",
        "'-A x', ''",
        "'-s -- -n --r', ''",
        "'-h -', ''",
        "'-A -- -', ''",
        "'-A -s -- --no', ''",
        "'--set _', '--wait-lock --netns'",
        "'-LQ', ''",
        "'-A --nonsense=', ''",
        "'-A --tcp-service=', ''",
        "'-A -s x y', ''",
        "'-A * -s wr', wrr",
        // the command behind other options: those that they go with
        "'-n -', '-L -l --list -S --save --diff --apply'",
        "'-n --stats -', '-L -l --list'",
        "'--remove --', '--drain'",
        "'-n -w 5 -', ''",
        "'-n -L --j', '--json'",
        "'-t x -r y --wait --', '--drain'",
        "'-t x -r y --', '--add-server --edit-server --delete-server --drain --undrain'",
        // names
        "'--add-', '--add-service --add-server'",
        "'--st', '--status --start-daemon --stop-daemon'",
        "'--status --json --', '--tcp-service --udp-service --sctp-service --fwmark-service --match --pretty --quiet --plugin --warning --critical --keep-weights --color --netns'",
        "'-L --watch --color=a', '--color=auto --color=always'",
        "'-A --sc', '--sctp-service --scheduler --sched-flags'",
        "'-Z -', '-t --tcp-service -u --udp-service --sctp-service -f --fwmark-service --wait-lock --netns'",
        "'-L -c --ma', '--match'",
        "'-L -c --match state=x --ma', ''",
        "'-D -u x -', '--wait-lock --netns'",
        "'-D --sctp-service=x -', '--wait-lock --netns'",
        "'-D -fx -', '-6 --ipv6 --wait-lock --netns'",
        "'-D -f x --ipv6 -', '--wait-lock --netns'",
        "'-D -u x --netns y -', '--wait-lock'",
        "'-D -u x --netns y --wait-lock 5 -', ''",
        "'-d -t x -', '-r --real-server --wait-lock --netns'",
        "'--undrain -t x -r a -', '-r --real-server --wait-lock --netns'",
        "'--drain -t x -r a -r b -', '-r --real-server --wait --remove --wait-lock --netns'",
        "'--drain -r a --wait --r', '--real-server --remove'",
        "'-S -', '-n --numeric --match --all --netns'",
        "'-Sn -', '--match --all --netns'",
        "'-L -c --t', '--thresholds --tun-info'",
        "'-L --t', '--tcp-service --timeout --thresholds --tun-info'",
        "'-at x -m -', '-r --real-server --tun-type --tun-port --tun-nocsum --tun-csum --tun-remcsum -w --weight -x --u-threshold -y --l-threshold --or-edit --wait-lock --netns'",
        "'-A -t x -p 60 --p', --pe",
        "'-A -t x -p --p', --pe",
        "'-A -p -s w', 'wrr wlc'",
        "'--stop-daemon master -', '--wait-lock --syncid --netns'",
        // words
        "'-A -s _', 'rr wrr lc wlc lblc lblcr dh sh sed nq fo ovf mh twos'",
        "'-A --scheduler l', 'lc lblc lblcr'",
        "'-A --scheduler=l', '--scheduler=lc --scheduler=lblc --scheduler=lblcr'",
        "'-A -sl', '-slc -slblc -slblcr'",
        "'-A -s=sh', '-s=sh'",
        "'-Aosse', '-Aossed'",
        "'-E -b _', 'sh-fallback sh-port mh-fallback mh-port flag-1 flag-2 flag-3'",
        "'-E -b sh-port,sh', 'sh-port,sh-fallback'",
        "'-E -bsh-port,sh', '-bsh-port,sh-fallback'",
        "'-a --tun-type g', 'gue gre'",
        "'-A --pe _', sip",
        "'--start-daemon _', 'master backup'",
        "'--start-daemon=b', --start-daemon=backup",
        "'--stop-daemon m', master",
        "'--start-daemon master --mcast-interface l', lo",
        "'-L -c --match _', 'virtual= real= mark= protocol= family= scheduler= weight= empty client= state= template'",
        "'-L -c --match client=10.0.0.0/8,st', 'client=10.0.0.0/8,state='",
        "'-L -c --match=te', --match=template",
        "'-L -c --count-by _', 'real virtual client state'",
        "'--check x --n', ''",
        // what is complete already, so that a blank may follow
        "'-L', -L",
        "'-Ln', -Ln",
        "'-At', -At"
    })
    void onlyWhatMayComeIsOffered(String line, String offered) throws IOException, InterruptedException {
        assertThat(String.join(" ", offered(line))).isEqualTo(offered);
    }
}
