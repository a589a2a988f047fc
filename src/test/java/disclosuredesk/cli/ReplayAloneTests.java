package disclosuredesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import disclosuredesk.DisclosureDesk;
import disclosuredesk.testing.Starts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replay on the production server, whose environment names the real database. */
@Tag("whole")
class ReplayAloneTests {

    @TempDir
    private Path folder;

    @Test
    void doesNotTouchTheDatabaseThatTheEnvironmentNames() throws IOException {
        Path report = Files.writeString(folder.resolve("small.json"), SmallReport.of2021());
        String answer = CommandLineForTests.run(
                DisclosureDesk.class,
                Starts.onH2(folder.resolve("real").toString()),
                "prod",
                "replay",
                report.toString());
        assertThat(answer).endsWith("exit code 0");
        assertThat(folder).isDirectoryNotContaining("glob:**real*");
    }
}
