package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import java.util.SortedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes the published passwords from whoever has one, as the administrator of the server asks at its console. */
@Component
public class RenewingPasswords {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Sessions sessions;
    private final SecurityTrail trail;

    RenewingPasswords(JdbcClient jdbc, Agencies agencies, Sessions sessions, SecurityTrail trail) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** The new ones by login, in the clear for this once. Whoever is signed in with one of the old is no more. */
    @Transactional
    public SortedMap<String, String> renew() {
        SortedMap<String, String> renewed = new PublishedPasswords(jdbc).renew();
        for (String login : renewed.keySet()) {
            Officer officer = agencies.officer(login).orElseThrow();
            sessions.endAll(officer.id(), null);
            trail.record(new PasswordRenewed(login), Doer.system(officer.agencyId()));
        }
        return renewed;
    }
}
