package disclosuredesk.agencies;

import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the published passwords from whoever has one, as the administrator of the server asks at its console. */
@Component
public class RenewingPasswords {

    private final JdbcClient jdbc;

    RenewingPasswords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The new ones by login, in the clear for this once. */
    @Transactional
    public SortedMap<String, String> renew() {
        return new PublishedPasswords(jdbc).renew();
    }
}
