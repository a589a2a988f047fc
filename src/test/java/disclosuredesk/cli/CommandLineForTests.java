package disclosuredesk.cli;

import disclosuredesk.testing.Starts;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A command as an administrator calls it, on the database his environment names. */
public final class CommandLineForTests {

    private CommandLineForTests() {}

    /** What it said, on both streams, and its exit code in a last line. */
    public static String run(Class<?> application, Starts database, String profile, String... command) {
        return runUnder(Starts.KEY, application, database, profile, command);
    }

    /** The same under other keys of the data, one to a line. */
    public static String runUnder(
            String dataKeys, Class<?> application, Starts database, String profile, String... command) {
        Map<String, String> environment = Map.of(
                "spring.profiles.active",
                profile,
                "spring.datasource.url",
                database.url(),
                "spring.datasource.username",
                database.user(),
                "spring.datasource.password",
                database.password(),
                "disclosuredesk.ledger.key",
                Starts.KEY,
                "disclosuredesk.data.key",
                dataKeys);
        environment.forEach(System::setProperty);
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            int code = Commands.run(application, command, out, out);
            return out.toString(StandardCharsets.UTF_8) + "exit code " + code;
        } finally {
            environment.keySet().forEach(System::clearProperty);
        }
    }

    /** What a command said that needs no database, on both streams. */
    public static String answer(String... command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Commands.run(Object.class, command, out, out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
