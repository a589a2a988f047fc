package disclosuredesk.agencies;

import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;

/** Every officer's own acts on where he is signed in. */
@Act
public class EndingSessions {

    private final Sessions sessions;

    EndingSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Ends a session of the officer; one that is over, or another's, is left as it is. */
    @EachTime
    public void end(long id, Officer by) {
        sessions.end(id, by.id());
    }

    /** @param here the session that goes on */
    @EachTime
    public void endOthers(String here, Officer by) {
        sessions.endAll(by.id(), here);
    }
}
