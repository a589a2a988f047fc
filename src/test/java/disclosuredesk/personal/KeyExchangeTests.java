package disclosuredesk.personal;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.cli.CommandLineForTests;
import disclosuredesk.testing.Starts;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key is exchanged for another: everything stands under the new one, and the old one is needed no more. */
@Tag("whole")
class KeyExchangeTests {

    private static final String NEW = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    @Test
    void afterTheExchangeTheNewKeyAloneOpensEverything() throws Exception {
        Starts database = Starts.onH2(folder.resolve("desk").toString());
        database.start("demo").close();
        String old = database.one("select key_id from data_key");
        assertThat(command(database, NEW, "doctor"))
                .as("another key than the database's")
                .contains("个人信息加密的密钥中没有这个数据库所用的密钥", "exit code 2");
        assertThat(command(database, Starts.KEY + "\n" + NEW, "rotate-data-key"))
                .contains("已重新加密", "密钥" + old + "不再使用", "exit code 0");
        assertThat(command(database, Starts.KEY + "\n" + NEW, "rotate-data-key"))
                .contains("已重新加密0项", "exit code 0");
        assertThat(command(database, NEW, "doctor")).contains("共39项检查，0处问题");
        assertThat(command(database, Starts.KEY, "doctor")).contains("exit code 2");
        assertThat(database.one("select count(*) from disclosure_request where phone like '%." + old + ":%'"))
                .isEqualTo("0");
    }

    private static String command(Starts database, String keys, String command) {
        return CommandLineForTests.runUnder(keys, DisclosureDesk.class, database, "demo", command);
    }
}
