package disclosuredesk.desk.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser's long name of itself, as one tells it from another. */
class BrowserNameTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0|Edge 143 · Windows",
                "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0|Firefox 140 · Linux",
                "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1|Safari 18 · iPhone",
                "curl/8.5.0|curl/8.5.0",
                "null|—"
            })
    void isShort(String agent, String name) {
        assertThat(BrowserName.of(agent)).isEqualTo(name);
        assertThat(BrowserName.of("x".repeat(100_000))).hasSize(60);
    }
}
