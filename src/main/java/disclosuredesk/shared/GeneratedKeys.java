package disclosuredesk.shared;

import static java.util.Objects.requireNonNull;

import org.springframework.jdbc.support.KeyHolder;

/** What the database numbered. */
public final class GeneratedKeys {

    private GeneratedKeys() {}

    /** The id of the one row just inserted. */
    public static long id(KeyHolder key) {
        return requireNonNull(key.getKeyAs(Number.class), "the database gave no key")
                .longValue();
    }
}
