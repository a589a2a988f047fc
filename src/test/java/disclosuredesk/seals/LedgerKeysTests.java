package disclosuredesk.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import disclosuredesk.installation.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Production names its key or does not start; the demo makes one and keeps it beside its database. */
class LedgerKeysTests {

    private static final String KEY = "dGhpcyBpcyB0aGUga2V5IG9mIGEgdGVzdCBvbmx5ISE=";

    @TempDir
    private Path folder;

    private static MockEnvironment with(String... properties) {
        MockEnvironment environment = new MockEnvironment();
        for (int i = 0; i < properties.length; i += 2) {
            environment.setProperty(properties[i], properties[i + 1]);
        }
        return environment;
    }

    private static MockEnvironment production(String... properties) {
        MockEnvironment environment = with(properties);
        environment.setActiveProfiles("prod");
        return environment;
    }

    @Test
    void productionWithoutAKeyOrWithAGarbledOneDoesNotStart() throws IOException {
        assertThatThrownBy(() -> LedgerKeys.of(production()))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("没有台账封签的密钥");
        assertThatThrownBy(() -> LedgerKeys.of(production("disclosuredesk.ledger.key", "不是")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("应为32字节");
        assertThatThrownBy(() -> LedgerKeys.of(production("disclosuredesk.ledger.key", "c2hvcnQ=")))
                .hasMessageContaining("应为32字节");
        assertThatThrownBy(() -> LedgerKeys.of(production("disclosuredesk.ledger.key-file", folder + "/none")))
                .hasMessageContaining("不能读取");
        Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
        assertThat(LedgerKeys.of(production("disclosuredesk.ledger.key-file", file.toString()))
                        .id())
                .isEqualTo(LedgerKeys.of(production("disclosuredesk.ledger.key", KEY))
                        .id());
    }

    @Test
    void theDemoMakesItsKeyOnceBesideItsDatabase() {
        MockEnvironment demo = with("spring.datasource.url", "jdbc:h2:file:" + folder + "/desk;MODE=MySQL");
        String made = LedgerKeys.of(demo).id();
        assertThat(folder.resolve("ledger/ledger.key")).isRegularFile();
        assertThat(folder.resolve("ledger").toFile().list()).hasSize(1);
        assertThat(LedgerKeys.of(demo).id()).isEqualTo(made);
    }

    @Test
    void aDatabaseInMemoryHasAKeyInMemory() {
        MockEnvironment memory = with("spring.datasource.url", "jdbc:h2:mem:x;MODE=MySQL");
        assertThat(LedgerFolder.of(memory).path()).isEmpty();
        assertThat(LedgerKeys.of(memory).id())
                .isNotEqualTo(LedgerKeys.of(memory).id());
        assertThat(LedgerFolder.of(with("spring.datasource.url", "jdbc:mysql://x/y"))
                        .path())
                .hasValue(Path.of("ledger"));
        assertThat(LedgerFolder.of(with("disclosuredesk.ledger.folder", "/else"))
                        .path())
                .hasValue(Path.of("/else"));
    }
}
