package disclosuredesk.agencies;

import disclosuredesk.securityaudit.SecurityTrail;
import disclosuredesk.shared.Act;
import disclosuredesk.shared.Refused;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every officer's own second factor. Whoever sets it up or takes it off has just proved that it is he; wherever else he is signed in, he is no more. */
@Act
public class OwnFactor {

    /** Without what looks alike in print. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    /** Some 59 bits, against guessing at the page; what is kept of it cannot be guessed at without the key. */
    private static final int LENGTH = 12;

    private static final int GROUP = 4;
    private static final int CODES = 10;

    private final Agencies agencies;
    private final SecureRandom random = new SecureRandom();
    private final Factors factors;
    private final FactorSecrets secrets;
    private final Sessions sessions;
    private final OfficerProof proof;
    private final SecurityTrail trail;
    private final Clock clock;

    OwnFactor(
            Agencies agencies,
            Factors factors,
            FactorSecrets secrets,
            Sessions sessions,
            OfficerProof proof,
            SecurityTrail trail,
            Clock clock) {
        this.agencies = agencies;
        this.factors = factors;
        this.secrets = secrets;
        this.sessions = sessions;
        this.proof = proof;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Sets up the officer's second factor.
     *
     * @param typed a code his phone made of the secret; it signs in no more
     * @param here the session he does it in, which goes on
     * @return his recovery codes, in the clear for this once
     * @throws Refused invalid at {@code factorCode}, if it is not made of the secret; conflict, if he has a factor
     */
    public RecoveryCodes enrol(byte[] secret, String typed, String here, Officer by) {
        proof.requireAsWritten(by);
        if (factors.of(by.id()).isPresent()) {
            throw Refused.conflict("agencies.factor.present");
        }
        OptionalLong step = Totp.step(secret, Proving.plain(typed), clock.instant());
        if (step.isEmpty()) {
            throw Refused.invalid("factorCode", "agencies.factor.wrongCode");
        }
        factors.insert(by.id(), secrets.sealed(secret, by.id()), step.getAsLong());
        RecoveryCodes codes = recoveryCodes(by);
        sessions.endAll(by.id(), here);
        trail.record(new FactorEnrolled(), agencies.atHome(by));
        return codes;
    }

    /**
     * Other recovery codes instead of those there were.
     *
     * @throws Refused conflict, if he has no factor
     */
    public RecoveryCodes newRecoveryCodes(Officer by) {
        proof.requireAsWritten(by);
        if (factors.of(by.id()).isEmpty()) {
            throw Refused.conflict("agencies.factor.absent");
        }
        RecoveryCodes codes = recoveryCodes(by);
        trail.record(new RecoveryCodesIssued(), agencies.atHome(by));
        return codes;
    }

    /** @throws Refused conflict, if he has no factor */
    public void remove(String here, Officer by) {
        proof.requireAsWritten(by);
        if (!factors.remove(by.id())) {
            throw Refused.conflict("agencies.factor.absent");
        }
        sessions.endAll(by.id(), here);
        trail.record(new OwnFactorRemoved(), agencies.atHome(by));
    }

    private RecoveryCodes recoveryCodes(Officer by) {
        List<String> codes = Stream.generate(this::code).limit(CODES).toList();
        factors.setRecoveryCodes(
                by.id(), codes.stream().map(code -> secrets.hash(code, by.id())).toList());
        return new RecoveryCodes(codes.stream()
                .map(code -> code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"))
                .toList());
    }

    /** Never six digits, which would be read as a code of the moment. */
    private String code() {
        return random.ints(LENGTH, 0, LETTERS.length())
                .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
                .collect(Collectors.joining());
    }
}
