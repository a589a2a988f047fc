package disclosuredesk.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTests {

    @Test
    void whatNobodyTypesIsLeftOutAndNothingElse() {
        assertThat(TypedText.of("a\u0000b\u0007\u007f\u001b")).isEqualTo("ab");
        assertThat(TypedText.of("\ud840字\udfb7")).isEqualTo("字");
        assertThat(TypedText.of("\udfb7\ud840")).isEmpty();
        String fine = "王𬭶\t一\r\n二 \ud842\udfb7 <b>";
        assertThat(TypedText.of(fine)).isSameAs(fine);
    }

    @Test
    void aFieldWithANameNoPageGivesIsNotSeen() {
        assertThat(TypedText.isName("parts[0].title")).isTrue();
        assertThat(TypedText.isName("字段")).isTrue();
        for (String odd : new String[] {"a\r\nb", "a\u0000", "a\t", "\u0085", "\ud840", "\ufffe"}) {
            assertThat(TypedText.isName(odd)).as(odd).isFalse();
        }
    }
}
