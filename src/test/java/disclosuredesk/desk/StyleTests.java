package disclosuredesk.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StyleTests {

    private static Stream<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(MatchResult::group);
    }

    @Test
    void everyColourHasANameAtTheTopAndEveryNameIsUsed() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/static/desk.css"));
        int top = css.indexOf('}');
        assertThat(all("#[0-9a-fA-F]{3,8}\\b(?=[^{}]*})", css.substring(top))).isEmpty();
        assertThat(all("--[a-z0-9-]+(?=:)", css.substring(0, top)).map(name -> "var(" + name + ")"))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(css).contains(name));
    }
}
