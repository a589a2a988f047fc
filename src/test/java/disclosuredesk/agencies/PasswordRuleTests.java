package disclosuredesk.agencies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;

import disclosuredesk.shared.Refused;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passwords that nobody guesses, of 李敏 (login limin) at the 示例市自然资源局. */
class PasswordRuleTests {

    private static final List<String> NAMES = List.of("李敏", "示例市自然资源局");

    private final PasswordRule dengbao = rule(PasswordProfile.DENGBAO3);
    private final PasswordRule asvs = rule(PasswordProfile.ASVS);

    private static PasswordRule rule(PasswordProfile profile) {
        return new PasswordRule(profile, PasswordHashes.cheap(), mock(JdbcClient.class));
    }

    private static String refusal(PasswordRule rule, String password, String login) {
        Refused refused = catchThrowableOfType(Refused.class, () -> rule.require(password, login, NAMES, "next"));
        if (refused == null) {
            return "";
        }
        assertThat(refused.field()).isEqualTo("next");
        assertThat(refused.kind()).isEqualTo(Refused.Kind.INVALID);
        return refused.messageKey();
    }

    private static List<String> lines(String file) throws IOException {
        return new ClassPathResource("passwords/" + file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void whatIsComplexAndWeakIsRefused() throws IOException {
        List<String> weak = lines("weak.txt");
        assertThat(weak).hasSizeGreaterThanOrEqualTo(200).doesNotHaveDuplicates();
        assertThat(weak)
                .contains("1qaz@WSX3edc", "Admin@2026Admin", "Zhang13800138000", "Slszrzyj@20261130")
                .filteredOn(one -> !refusal(dengbao, one, "limin").equals("agencies.password.wellKnown"))
                .as("taken, or refused for its kinds of characters only")
                .isEmpty();
    }

    @Test
    void whatIsGoodIsTaken() throws IOException {
        List<String> good = lines("good.txt");
        assertThat(good).hasSizeGreaterThanOrEqualTo(100).doesNotHaveDuplicates();
        assertThat(good)
                .filteredOn(one -> !refusal(dengbao, one, "limin").isEmpty())
                .isEmpty();
        assertThat(good)
                .filteredOn(one -> !refusal(asvs, one, "limin").isEmpty())
                .isEmpty();
    }

    @Test
    void aPasswordHasTwelveCharactersHoweverTheyAreWritten() {
        assertThat(refusal(asvs, "elevenchars", "x9")).isEqualTo("agencies.password.tooShort");
        assertThat(refusal(asvs, "𬭶".repeat(11), "x9")).isEqualTo("agencies.password.tooShort");
        assertThat(refusal(asvs, "twelve chars", "x9")).isEmpty();
    }

    @Test
    void aPasswordMayBeASentence() {
        String most = "correct horse battery staple ".repeat(7).substring(0, 200);
        assertThatNoException().isThrownBy(() -> asvs.require(most, "x9", NAMES, "next"));
        assertThat(refusal(asvs, most + "!", "x9")).isEqualTo("agencies.password.tooLong");
    }

    @Test
    void onlyOneProfileAsksForKindsOfCharacters() {
        assertThat(refusal(dengbao, "correct horse battery", "x9")).isEqualTo("agencies.password.kinds");
        assertThat(refusal(asvs, "correct horse battery", "x9")).isEmpty();
        assertThat(refusal(dengbao, "Correct horse battery", "x9")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xx-ZhangSan-2026",
                "Password2026!",
                "aaaabbbbccccdddd",
                "aaaabbbbccccdddde",
                "1qaz2wsx3edc",
                "演示口令不保密-2026",
                "演示口令不保密-2027"
            })
    void aPasswordEverybodyTriesIsNone(String known) {
        assertThat(refusal(asvs, known, "zhangsan")).isEqualTo("agencies.password.wellKnown");
    }

    @Test
    void aLongLineOfNothingIsLookedAtQuickly() {
        for (String one : List.of("ab", "1", "@1", "李")) {
            String most = one.repeat(200).substring(0, 200);
            long before = System.nanoTime();
            assertThat(refusal(asvs, most, "x9")).isNotEmpty();
            assertThat(System.nanoTime() - before).isLessThan(1_000_000_000L);
        }
    }
}
