package disclosuredesk.seals;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Where what leaves the database is kept: {@code disclosuredesk.ledger.folder}. Where nobody says, it is beside the file of an H2 database, and
 * {@code ledger} in the working folder for a server's; a database in memory has none.
 *
 * @param path empty if there is none
 */
record LedgerFolder(Optional<Path> path) {

    private static final String H2 = "jdbc:h2:";
    private static final String NAME = "ledger";

    static LedgerFolder of(Environment environment) {
        String said = environment.getProperty("disclosuredesk.ledger.folder", "");
        String url = environment.getProperty("spring.datasource.url", "");
        if (!said.isEmpty()) {
            return new LedgerFolder(Optional.of(Path.of(said)));
        }
        return new LedgerFolder(url.startsWith(H2) ? besideTheFile(url) : Optional.of(Path.of(NAME)));
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
