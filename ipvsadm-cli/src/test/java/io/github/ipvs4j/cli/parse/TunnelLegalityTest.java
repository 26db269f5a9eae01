package io.github.ipvs4j.cli.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ipvs4j.cli.support.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which tunnel options go with which type of tunnel, for adding and for changing a server. */
final class TunnelLegalityTest {
    private static final String SERVICE = "-A -t 10.0.0.1:80";
    private static final String SERVER = " -t 10.0.0.1:80 -r 10.1.1.1";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # without a tunnel
            --tun-type ipip                                | Tunnel options conflict with forward method
            -g --tun-type gre                              | Tunnel options conflict with forward method
            -m --tun-type gue --tun-port 5                 | Tunnel options conflict with forward method
            -m --tun-port 5                                | Tunnel options conflict with forward method
            -m --tun-nocsum                                | Tunnel options conflict with forward method
            -m --tun-csum                                  | Tunnel options conflict with forward method
            -m --tun-remcsum                               | Tunnel options conflict with forward method
            # ipip, also where it is not named
            -i --tun-port 5                                | Illegal 'tun-port' option with the 'ipip' tunnel type
            -i --tun-nocsum                                | Illegal 'tun-nocsum' option with the 'ipip' tunnel type
            -i --tun-csum                                  | Illegal 'tun-csum' option with the 'ipip' tunnel type
            -i --tun-remcsum                               | Illegal 'tun-remcsum' option with the 'ipip' tunnel type
            -i --tun-type ipip --tun-port 5                | Illegal 'tun-port' option with the 'ipip' tunnel type
            -i --tun-type ipip --tun-nocsum                | Illegal 'tun-nocsum' option with the 'ipip' tunnel type
            -i --tun-type ipip --tun-csum                  | Illegal 'tun-csum' option with the 'ipip' tunnel type
            -i --tun-type ipip --tun-remcsum               | Illegal 'tun-remcsum' option with the 'ipip' tunnel type
            -i --tun-remcsum --tun-csum --tun-port 5       | Illegal 'tun-port' option with the 'ipip' tunnel type
            # gue
            -i --tun-type gue                              | You need to supply the 'tun-port' option for the 'gue' tunnel type
            -i --tun-type gue --tun-csum --tun-nocsum      | You need to supply the 'tun-port' option for the 'gue' tunnel type
            -i --tun-type gue --tun-port 5 --tun-csum --tun-nocsum    | The option 'tun-csum' conflicts with the 'tun-nocsum' option in the 'gue' tunnel type
            -i --tun-type gue --tun-port 5 --tun-nocsum --tun-csum    | The option 'tun-csum' conflicts with the 'tun-nocsum' option in the 'gue' tunnel type
            -i --tun-type gue --tun-port 5 --tun-remcsum --tun-nocsum | The option 'tun-remcsum' conflicts with the 'tun-nocsum' option in the 'gue' tunnel type
            -i --tun-type gue --tun-port 5 --tun-remcsum --tun-csum   | The option 'tun-remcsum' conflicts with the 'tun-csum' option in the 'gue' tunnel type
            # gre
            -i --tun-type gre --tun-port 5                 | Illegal 'tun-port' option with the 'gre' tunnel type
            -i --tun-type gre --tun-remcsum                | Illegal 'tun-remcsum' option with the 'gre' tunnel type
            -i --tun-type gre --tun-csum --tun-nocsum      | The option 'tun-csum' conflicts with the 'tun-nocsum' option in the 'gre' tunnel type
            -i --tun-type gre --tun-remcsum --tun-csum --tun-nocsum   | The option 'tun-csum' conflicts with the 'tun-nocsum' option in the 'gre' tunnel type
            """)
    void refusesWhatDoesNotGoTogether(String options, String message) {
        new Session().after(SERVICE).refuses("-a" + SERVER + " " + options, 2, message);
        new Session().after(SERVICE, "-a" + SERVER).refuses("-e" + SERVER + " " + options, 2, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -g                                         | -g -w 1
            -i                                         | -i -w 1 --tun-type ipip
            -i --tun-type ipip                         | -i -w 1 --tun-type ipip
            -i --tun-type gue --tun-port 1             | -i -w 1 --tun-type gue --tun-port 1 --tun-nocsum
            -i --tun-type gue --tun-port 5 --tun-nocsum  | -i -w 1 --tun-type gue --tun-port 5 --tun-nocsum
            --tun-csum --tun-port 5 --tun-type gue -i    | -i -w 1 --tun-type gue --tun-port 5 --tun-csum
            -i --tun-type gue --tun-port 5 --tun-remcsum | -i -w 1 --tun-type gue --tun-port 5 --tun-remcsum
            -i --tun-type gre                          | -i -w 1 --tun-type gre --tun-nocsum
            -i --tun-type gre --tun-nocsum             | -i -w 1 --tun-type gre --tun-nocsum
            -i --tun-csum --tun-type gre               | -i -w 1 --tun-type gre --tun-csum
            """)
    void takesWhatGoesTogether(String options, String saved) {
        String expected = "-A -t 10.0.0.1:80 -s wlc\n-a -t 10.0.0.1:80 -r 10.1.1.1:80 " + saved + "\n";
        Session adding = new Session().after(SERVICE, "-a" + SERVER + " " + options);
        assertThat(adding.saved()).isEqualTo(expected);
        Session changing = new Session().after(SERVICE, "-a" + SERVER + " -w 9", "-e" + SERVER + " " + options);
        assertThat(changing.saved()).isEqualTo(expected);
    }
}
