package disclosuredesk.agencies;

import disclosuredesk.shared.Refused;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Every officer's own password, while he knows it; who has lost it is handed a code ({@link UsingActivations}). Guesses count as those at the
 * sign-in do, and what is slow is done outside of every transaction.
 */
@Service
public class ChangingOwnPassword {

    private final KeptPasswords keptPasswords;
    private final Agencies agencies;
    private final PasswordEncoder passwords;
    private final PasswordRule rule;
    private final SignInAttempts attempts;
    private final OwnPasswords own;

    ChangingOwnPassword(
            Agencies agencies,
            PasswordEncoder passwords,
            PasswordRule rule,
            SignInAttempts attempts,
            OwnPasswords own,
            KeptPasswords keptPasswords) {
        this.keptPasswords = keptPasswords;
        this.agencies = agencies;
        this.passwords = passwords;
        this.rule = rule;
        this.attempts = attempts;
        this.own = own;
    }

    /**
     * Changes the officer's own password. Wherever else he is signed in, he is no more.
     *
     * @param here the session he does it in, which goes on; null: there is none
     * @param address where it is sent from
     * @param sent what copies of this attempt have in common; null if nothing is a copy of it
     * @throws Refused invalid, at the field; that the current one is wrong stays counted and recorded
     */
    public void change(
            String current, String next, @Nullable String here, String address, @Nullable String sent, Officer by) {
        String verified = verified(current, address, sent, by);
        rule.require(
                next,
                by.login(),
                List.of(
                        by.name(),
                        agencies.agency(agencies.atHome(by).agencyId()).name()),
                "next");
        if (next.equals(current)) {
            throw Refused.invalid("next", "agencies.password.same");
        }
        rule.requireAnother(next, by.id(), "next");
        own.set(verified, passwords.encode(next), here, by);
    }

    /** @return the hash that was found right */
    private String verified(String current, String address, @Nullable String sent, Officer by) {
        if (!attempts.begin(by.login(), address, sent)) {
            own.failed(FactorFailed.Why.TOO_OFTEN, by);
            throw Refused.invalid("current", "agencies.password.tooOften");
        }
        String hash = keptPasswords.of(by.id());
        if (!passwords.matches(current, hash)) {
            own.failed(FactorFailed.Why.WRONG, by);
            throw Refused.invalid("current", "agencies.password.wrong");
        }
        attempts.succeeded(by.login(), address);
        return hash;
    }
}
