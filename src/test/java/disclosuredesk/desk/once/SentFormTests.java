package disclosuredesk.desk.once;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.shared.Sha256;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** What is kept of a form tells a copy from another form, and gives no secret away. */
class SentFormTests {

    private final String key = UUID.randomUUID().toString();

    private static String kept(String key, String password, String name) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/officers");
        request.addParameter(SentForm.FIELD, key);
        request.addParameter("password", password);
        request.addParameter("name", name);
        return SentForm.sentWith(request, "password"::equals).orElseThrow().content();
    }

    @Test
    void aCopyIsKnownAndAnotherFormToo() {
        assertThat(kept(key, "geheim1", "甲"))
                .isEqualTo(kept(key, "geheim1", "甲"))
                .isNotEqualTo(kept(key, "geheim2", "甲"))
                .isNotEqualTo(kept(key, "geheim1", "乙"))
                .isNotEqualTo(kept(key, "", "甲"));
    }

    /** Whoever reads the table knows everything but the password, and must not find it by trying. */
    @Test
    void noSecretIsFoundByTryingOnesAsQuicklyAsAHash() {
        assertThat(kept(key, "geheim1", "甲"))
                .isNotEqualTo(new Sha256()
                        .add("/officers")
                        .add("name")
                        .add("甲")
                        .add("password")
                        .add("geheim1")
                        .hex());
        assertThat(kept(key, "geheim1", "甲"))
                .as("nor once for all forms")
                .isNotEqualTo(kept(UUID.randomUUID().toString(), "geheim1", "甲"));
        assertThat(kept(key, "", "甲"))
                .as("it is made of this")
                .isEqualTo(new Sha256()
                        .add("/officers")
                        .add("name")
                        .add("甲")
                        .add("password")
                        .add("")
                        .hex());
    }
}
