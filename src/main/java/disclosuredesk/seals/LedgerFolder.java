package disclosuredesk.seals;

import disclosuredesk.installation.OutsideFolder;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.env.Environment;

/**
 * Where what leaves the database is kept, see {@link OutsideFolder}.
 *
 * @param path empty if there is none
 */
record LedgerFolder(Optional<Path> path) {

    static LedgerFolder of(Environment environment) {
        return new LedgerFolder(OutsideFolder.of(environment));
    }
}
