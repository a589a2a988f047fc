package disclosuredesk.agencies;

import disclosuredesk.agencies.RightsChange.Identity;
import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;

/** An officer, signed in and proved, links who he is to the single sign-on with his account, and parts the two. */
@Act
public class LinkingIdentities {

    static final int LONGEST = 200;

    private final Agencies agencies;
    private final Identities identities;
    private final Sessions sessions;
    private final OfficerProof proof;
    private final SecurityTrail trail;

    LinkingIdentities(
            Agencies agencies, Identities identities, Sessions sessions, OfficerProof proof, SecurityTrail trail) {
        this.sessions = sessions;
        this.agencies = agencies;
        this.identities = identities;
        this.proof = proof;
        this.trail = trail;
    }

    /**
     * What the issuer has just said of who sits at the browser. His other sessions end.
     *
     * @param here the id of the session he does it in; null: in none that goes on
     * @throws Refused conflict, if it is another officer's, or he is linked as another already
     */
    @EachTime
    public void link(Identity identity, @Nullable String here, Officer by) {
        String issuer = identity.issuer();
        String subject = identity.subject();
        if (issuer.length() > LONGEST || subject.length() > LONGEST) {
            throw Refused.conflict("agencies.identity.tooLong");
        }
        proof.requireAsWritten(by);
        Long whose = identities.officer(issuer, subject).orElse(null);
        if (whose != null && whose == by.id()) {
            return;
        }
        if (whose != null) {
            throw Refused.conflict("agencies.identity.taken");
        }
        try {
            identities.insert(by.id(), issuer, subject);
        } catch (DuplicateKeyException linked) {
            throw Refused.conflict("agencies.identity.linked");
        }
        sessions.endAll(by.id(), here);
        trail.record(new IdentityLinked(identity.words()), agencies.atHome(by));
    }

    /**
     * His other sessions end, those that began by the identity with them.
     *
     * @param here the id of the session he does it in; null: in none that goes on
     * @throws Refused conflict, if he is not linked
     */
    public void remove(@Nullable String here, Officer by) {
        proof.requireAsWritten(by);
        if (!identities.remove(by.id())) {
            throw Refused.conflict("agencies.identity.absent");
        }
        sessions.endAll(by.id(), here);
        trail.record(new IdentityRemoved(by.login()), agencies.atHome(by));
    }
}
