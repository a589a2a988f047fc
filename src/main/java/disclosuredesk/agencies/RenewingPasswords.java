package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes the published passwords from whoever has one, as the administrator of the server asks at its console. */
@Component
public class RenewingPasswords {

    private final JdbcClient jdbc;
    private final Agencies agencies;
    private final Sessions sessions;
    private final SecurityTrail trail;
    private final TransactionTemplate transaction;

    RenewingPasswords(
            JdbcClient jdbc,
            Agencies agencies,
            Sessions sessions,
            SecurityTrail trail,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** The new ones by login, in the clear for this once. Whoever is signed in with one of the old is no more. */
    public SortedMap<String, String> renew() {
        var published = new PublishedPasswords(jdbc);
        List<PublishedPasswords.Renewal> renewals = published.renewals();
        SortedMap<String, String> renewed = new TreeMap<>();
        transaction.executeWithoutResult(status -> renewals.forEach(one -> {
            published.renew(one);
            Officer officer = agencies.officer(one.login()).orElseThrow();
            sessions.endAll(officer.id(), null);
            trail.record(new PasswordRenewed(one.login()), Doer.system(officer.agencyId()));
            renewed.put(one.login(), one.password());
        }));
        return renewed;
    }
}
