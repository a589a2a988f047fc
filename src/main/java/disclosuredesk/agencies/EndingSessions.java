package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;

/** Every officer's own acts on where he is signed in. */
@Act
public class EndingSessions {

    private final Agencies agencies;
    private final Sessions sessions;
    private final SecurityTrail trail;

    EndingSessions(Agencies agencies, Sessions sessions, SecurityTrail trail) {
        this.agencies = agencies;
        this.sessions = sessions;
        this.trail = trail;
    }

    /** Ends a session of the officer; one that is over, or another's, is left as it is. */
    @EachTime
    public void end(long id, Officer by) {
        record(sessions.end(id, by.id()), by);
    }

    /** @param here the session that goes on */
    @EachTime
    public void endOthers(String here, Officer by) {
        record(sessions.endAll(by.id(), here), by);
    }

    private void record(int ended, Officer by) {
        if (ended > 0) {
            trail.record(new SessionsEnded(ended), agencies.atHome(by));
        }
    }
}
