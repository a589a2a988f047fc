package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.EachTime;
import disclosuredesk.shared.Refused;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;

/** Every officer's own passkeys. Whoever registers or revokes one has just proved that it is he; wherever else he is signed in, he is no more. */
@Act
public class OwnPasskeys {

    static final int MOST = 10;

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ID = 700;
    private static final int LONGEST_KEY = 2000;
    private static final int HANDLE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Agencies agencies;
    private final Passkeys passkeys;
    private final PasskeyChecks checks;
    private final Sessions sessions;
    private final OfficerProof proof;
    private final SecurityTrail trail;

    OwnPasskeys(
            Agencies agencies,
            Passkeys passkeys,
            PasskeyChecks checks,
            Sessions sessions,
            OfficerProof proof,
            SecurityTrail trail) {
        this.agencies = agencies;
        this.passkeys = passkeys;
        this.checks = checks;
        this.sessions = sessions;
        this.proof = proof;
        this.trail = trail;
    }

    /** Whom authenticators take the officer for: the same in all his passkeys, so that none is made twice in one. */
    @EachTime
    public String userHandle(Officer by) {
        return passkeys.kept(by.id()).stream()
                .findFirst()
                .map(Passkeys.Kept::userHandle)
                .orElseGet(() -> {
                    byte[] handle = new byte[HANDLE_BYTES];
                    random.nextBytes(handle);
                    return PasskeyChecks.text(handle);
                });
    }

    /** What the browser asks to have one made, in JSON. */
    @EachTime
    public String options(byte[] challenge, String userHandle, Officer by) {
        return checks.makingOne(challenge, userHandle, passkeys.kept(by.id()), by);
    }

    /**
     * Registers what the officer's authenticator has made.
     *
     * @param answer of the browser, in JSON
     * @param name by which he will know it
     * @param here the session he does it in, which goes on
     * @throws Refused invalid at {@code name}; conflict, if the answer is not right, the passkey is registered already, by him or by anybody, or he has too many
     */
    public void register(String answer, byte[] challenge, String userHandle, String name, String here, Officer by) {
        String known = name.strip();
        if (known.isEmpty() || known.length() > LONGEST_NAME) {
            throw Refused.invalid("passkeyName", "agencies.passkey.nameWrong", LONGEST_NAME);
        }
        proof.requireAsWritten(by);
        List<Passkeys.Kept> present = passkeys.kept(by.id());
        if (present.size() >= MOST) {
            throw Refused.conflict("agencies.passkey.tooMany", MOST);
        }
        NewPasskey made = checks.made(answer, challenge)
                .filter(one -> one.credentialId().length() <= LONGEST_ID
                        && one.publicKey().length() <= LONGEST_KEY)
                .orElseThrow(() -> Refused.invalid("passkeyAnswer", "agencies.passkey.notMade"));
        try {
            passkeys.insert(by.id(), userHandle, made, known);
        } catch (DuplicateKeyException registered) {
            throw Refused.invalid("passkeyAnswer", "agencies.passkey.taken");
        }
        sessions.endAll(by.id(), here);
        trail.record(
                new PasskeyRegistered(
                        passkeys.kept(made.credentialId()).orElseThrow().id()),
                agencies.atHome(by));
    }

    /** @throws Refused conflict, if he has no such passkey (any more) */
    public void revoke(long id, String here, Officer by) {
        proof.requireAsWritten(by);
        if (!passkeys.remove(id, by.id())) {
            throw Refused.conflict("agencies.passkey.absent");
        }
        sessions.endAll(by.id(), here);
        trail.record(new PasskeyRevoked(id), agencies.atHome(by));
    }
}
