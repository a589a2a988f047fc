package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What is written when an officer sets his password by a code ({@link UsingActivations}). */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
class ActivatedPasswords {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final Activations activations;
    private final Sessions sessions;
    private final OfficerProof proof;
    private final SecurityTrail trail;

    ActivatedPasswords(
            Agencies agencies,
            Activations activations,
            Sessions sessions,
            OfficerProof proof,
            SecurityTrail trail,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.activations = activations;
        this.sessions = sessions;
        this.proof = proof;
        this.trail = trail;
    }

    /** @param hash of what passed the rule; empty: the code was nobody's when it was looked at */
    public void set(String code, String hash) {
        Officer officer = activations
                .taken(code)
                .flatMap(agencies::officer)
                .filter(one -> one.enabled() && !hash.isEmpty())
                .orElseThrow(() -> Refused.invalid("token", "agencies.activation.wrongCode"));
        proof.requireAsWritten(officer);
        keptPasswords.setPasswordHash(officer.id(), hash);
        activations.end(officer.id());
        sessions.endAll(officer.id(), null);
        trail.record(new OwnPasswordChanged(), officer);
    }
}
