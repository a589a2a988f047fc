package disclosuredesk.oversight;

import disclosuredesk.securityaudit.SecurityEvent;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Doer;
import disclosuredesk.shared.EachTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Puts on record what is no act and so has no transaction: a sign-in, a reading. */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
class RecordingAccess {

    private final SecurityTrail trail;

    RecordingAccess(SecurityTrail trail) {
        this.trail = trail;
    }

    /** Not what a form asks for, so it takes no key of one. */
    @EachTime
    void record(SecurityEvent event, Doer by) {
        trail.record(event, by);
    }
}
