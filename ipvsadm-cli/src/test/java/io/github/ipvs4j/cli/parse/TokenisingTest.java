package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Words;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * How words become options and operands, by both readers: options as {@code OPTION} or {@code OPTION(value)}, operands
 * with a {@code +}, and the error that ended it after {@code !}.
 */
final class TokenisingTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # what is no option
            -Q                      | !-Q: unknown option
            -LnQ                    | LIST NUMERIC !-LnQ: unknown option
            -LQn                    | LIST !-LQn: unknown option
            --foo=3                 | !--foo=3: unknown option
            --num                   | !--num: unknown option
            --lis                   | !--lis: unknown option
            --LIST                  | !--LIST: unknown option
            --weight7               | !--weight7: unknown option
            --=                     | !--=: unknown option
            ---list                 | !---list: unknown option
            -L -1                   | LIST !-1: unknown option
            -L -0x1 foo             | LIST !-0x1: unknown option
            foo -Q bar              | +foo !-Q: unknown option
            # an argument that is not there, or should not be
            -A -t                   | ADD_SERVICE !-t: missing argument
            -Ant                    | ADD_SERVICE NUMERIC !-Ant: missing argument
            -A --tcp-service        | ADD_SERVICE !--tcp-service: missing argument
            --start-daemon          | !--start-daemon: missing argument
            -L --numeric=1          | LIST !--numeric=1: option does not take an argument
            -L -n=1                 | LIST !-n=1: option does not take an argument
            -Ln=1                   | LIST !-Ln=1: option does not take an argument
            --list=1                | !--list=1: option does not take an argument
            --set=1                 | !--set=1: option does not take an argument
            # bundles: only the last member may take an argument
            -Ln                     | LIST NUMERIC
            -l                      | LIST
            -At 10.0.0.1:80         | ADD_SERVICE TCP_SERVICE(10.0.0.1:80)
            -iw7                    | IPIP WEIGHT(7)
            -mr 10.1.1.1            | MASQUERADING REAL_SERVER(10.1.1.1)
            # a single dash does not start a long name
            -list                   | LIST IPIP SCHEDULER(t)
            # attached values
            -t10.0.0.1:80           | TCP_SERVICE(10.0.0.1:80)
            -srr                    | SCHEDULER(rr)
            -w7                     | WEIGHT(7)
            -w-1                    | WEIGHT(-1)
            -t=10.0.0.1:80          | TCP_SERVICE(10.0.0.1:80)
            -x=9                    | U_THRESHOLD(9)
            -mw=9                   | MASQUERADING WEIGHT(9)
            -s==rr                  | SCHEDULER(=rr)
            # the next word is the value, whatever it is
            -t =10.0.0.1:80         | TCP_SERVICE(=10.0.0.1:80)
            -w -1                   | WEIGHT(-1)
            -s -rr                  | SCHEDULER(-rr)
            -s -- x                 | SCHEDULER(--) +x
            -s --list               | SCHEDULER(--list)
            -s -                    | SCHEDULER(-)
            -s ''                   | SCHEDULER()
            --scheduler --scheduler | SCHEDULER(--scheduler)
            # long options
            --weight 7              | WEIGHT(7)
            --weight=7              | WEIGHT(7)
            --weight=               | WEIGHT()
            --weight= 7             | WEIGHT() +7
            --weight -7             | WEIGHT(-7)
            --scheduler=a=b         | SCHEDULER(a=b)
            # the optional argument of -p
            -p                      | PERSISTENT
            -p60                    | PERSISTENT(60)
            -p=60                   | PERSISTENT(60)
            -p 60                   | PERSISTENT(60)
            -p foo                  | PERSISTENT(foo)
            -p ''                   | PERSISTENT()
            -p -s rr                | PERSISTENT SCHEDULER(rr)
            -p -                    | PERSISTENT +-
            -p -5                   | PERSISTENT !-5: unknown option
            -p -- x                 | PERSISTENT +x
            -Apt X                  | ADD_SERVICE PERSISTENT(t) +X
            --persistent            | PERSISTENT
            --persistent=60         | PERSISTENT(60)
            --persistent=-60        | PERSISTENT(-60)
            --persistent=           | PERSISTENT()
            --persistent 60         | PERSISTENT(60)
            --persistent -o         | PERSISTENT OPS
            --persistent -- -o      | PERSISTENT +-o
            # white space, and what other programs make more of
            -Z\\s                   | "ZERO !-Z : unknown option"
            -w\\s                   | WEIGHT( )
            -w=\\s                  | WEIGHT( )
            -w=                     | WEIGHT()
            -w ''                   | WEIGHT()
            -p\\s                   | PERSISTENT( )
            --weight=\\s            | WEIGHT( )
            -L @/etc/hostname       | LIST +@/etc/hostname
            # operands
            foo                     | +foo
            -                       | +-
            ''                      | +
            -L -- -n                | LIST +-n
            -L -- -- -n             | LIST +-- +-n
            -- -L                   | +-L
            --                      | ''
            -L -s -- -- -n          | LIST SCHEDULER(--) +-n
            5 --set 6 7             | SET +5 +6 +7
            --set - -- -5 -n        | SET +- +-5 +-n
            """)
    void splitsWords(String words, String expected) {
        String shown = expected.equals("''") ? "" : expected;
        assertThat(ParsedLines.show(ArgvParser.parse(Words.of(words)))).isEqualTo(shown);
        assertThat(ParsedLines.show(WordScanner.scan(List.of(Words.of(words))))).isEqualTo(shown);
    }
}
