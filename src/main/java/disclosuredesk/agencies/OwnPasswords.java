package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What is written when an officer changes his own password ({@link ChangingOwnPassword}), or fails to. */
@Act
class OwnPasswords {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final Sessions sessions;
    private final OfficerProof proof;
    private final SecurityTrail trail;

    OwnPasswords(
            Agencies agencies,
            Sessions sessions,
            OfficerProof proof,
            SecurityTrail trail,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.sessions = sessions;
        this.proof = proof;
        this.trail = trail;
    }

    /** Sets it, if the one that was looked at is still his and he is still in service. */
    public void set(String verified, String anew, @Nullable String here, Officer by) {
        proof.requireAsWritten(by);
        if (!keptPasswords.changePasswordHash(by.id(), verified, anew)) {
            throw Refused.invalid("current", "agencies.password.wrong");
        }
        sessions.endAll(by.id(), here);
        trail.record(new OwnPasswordChanged(), agencies.atHome(by));
    }

    /** What he gave as his password was not, or was not looked at. */
    @EachTime
    public void failed(FactorFailed.Why why, Officer by) {
        trail.record(new FactorFailed(why), agencies.atHome(by));
    }
}
