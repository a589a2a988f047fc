package disclosuredesk.installation;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * The folder for what must not lie in the database: {@code disclosuredesk.ledger.folder}. Where nobody says, it is beside the file of an H2
 * database, and {@code ledger} in the working folder for a server's; a database in memory has none.
 */
public final class OutsideFolder {

    private static final String H2 = "jdbc:h2:";
    private static final String NAME = "ledger";

    private OutsideFolder() {}

    /** Empty if there is none. */
    public static Optional<Path> of(Environment environment) {
        String said = environment.getProperty("disclosuredesk.ledger.folder", "");
        String url = environment.getProperty("spring.datasource.url", "");
        if (!said.isEmpty()) {
            return Optional.of(Path.of(said));
        }
        return url.startsWith(H2) ? besideTheFile(url) : Optional.of(Path.of(NAME));
    }

    private static Optional<Path> besideTheFile(String url) {
        String file = url.substring(H2.length()).replaceFirst(";.*", "").replaceFirst("^file:", "");
        if (file.matches("(mem|tcp|ssl|nio|zip|nioMapped):.*")) {
            return Optional.empty();
        }
        return Optional.of(Path.of(file.replaceFirst("^~", System.getProperty("user.home")))
                .resolveSibling(NAME));
    }
}
